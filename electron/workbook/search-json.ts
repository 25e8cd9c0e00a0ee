import type { FieldName } from '../../shared/domain/field';
import type { ImportedSheet } from '../../shared/domain/imported-file';
import { createNormaliser } from '../../shared/normalise/normalise';
import { ChunkBuilder, type ChunkColumn } from './chunk-builder';
import { Refusal } from './refusal';
import { SetAsideRows } from './set-aside';
import type { ImportContext } from './table-importer';

/** Fields the approvals search response carries, in the order of the columns made of them. */
const FIELDS: readonly FieldName[] = [
  'kind',
  'name',
  'email',
  'currentMdo',
  'targetMdo',
  'group',
  'designation',
  'requestedOn',
  'tags',
  'remarks',
  'portalUserId',
  'portalRequestId',
];

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const items = (value: unknown): readonly Item[] =>
  Array.isArray(value) ? value.filter(isItem) : [];
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The open workflow rows of one user at one organisation. */
interface Asked {
  readonly user: Item;
  readonly flows: Item[];
}

/** `updateFieldValues` is a JSON string inside the JSON; broken text gives nothing. */
function changes(value: unknown): readonly Item[] {
  if (typeof value !== 'string') return items(value);
  try {
    return items(JSON.parse(value));
  } catch {
    return [];
  }
}

const set = (into: Map<FieldName, string>, field: FieldName, value: string): void => {
  if (value !== '' && (into.get(field) ?? '') === '') into.set(field, value);
};

function addWorkflow(values: Map<FieldName, string>, flow: Item, transfer: boolean): void {
  if (transfer) set(values, 'targetMdo', text(flow['deptName']));
  else set(values, 'currentMdo', text(flow['deptName']));
  set(values, 'requestedOn', text(flow['createdOn']));
  set(values, 'remarks', text(flow['comment']));
  for (const change of changes(flow['updateFieldValues'])) {
    const from = isItem(change['fromValue']) ? change['fromValue'] : {};
    const to = isItem(change['toValue']) ? change['toValue'] : {};
    if (transfer) {
      if (text(to['name']) !== '') values.set('targetMdo', text(to['name']));
      set(values, 'currentMdo', text(from['name']));
    }
    if (text(to['group']) !== '') values.set('group', text(to['group']));
    if (text(to['designation']) !== '') values.set('designation', text(to['designation']));
  }
}

const isTransfer = (flow: Item): boolean =>
  text(flow['requestType']) === 'ORG_TRANSFER' || flow['orgTansferRequest'] === true;

/** Fields of the one request these rows make: a transfer if any of them is a part of one. */
function valuesOf({ user, flows }: Asked): ReadonlyMap<FieldName, string> {
  const values = new Map<FieldName, string>();
  const names = [text(user['first_name']), text(user['last_name'])];
  const { tag } = user;
  const first = flows.find(isTransfer) ?? flows[0] ?? {};
  set(values, 'kind', text(first['requestType']));
  set(values, 'name', names.filter((name) => name !== '').join(' '));
  set(values, 'email', text(user['email']));
  set(values, 'tags', Array.isArray(tag) ? tag.map(text).join(', ') : text(tag));
  set(values, 'portalUserId', text(user['wid']) || text(first['userId']));
  const ids = flows.map((flow) => text(flow['wfId'])).filter((id) => id !== '');
  set(values, 'portalRequestId', ids.join('; '));
  for (const flow of flows) addWorkflow(values, flow, flows.some(isTransfer));
  return values;
}

/**
 * The portal's approvals search response (igot-portal.md §2). A transfer is three workflow rows of
 * one user (name, group, designation): they make one request, and so do a user's verification rows.
 * Rows are counted as requests and entries set aside, since a JSON file has no rows of its own.
 */
export function readSearchJson(json: string, context: ImportContext): ImportedSheet {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new Refusal('json-damaged', { file: context.file });
  }
  const result = isItem(parsed) && isItem(parsed['result']) ? parsed['result'] : parsed;
  const data = isItem(result) ? result['data'] : result;
  if (!Array.isArray(data)) throw new Refusal('json-unknown', { file: context.file });
  const normalise = createNormaliser(context.reference, { layout: 'portal-search-json' });
  const columns: readonly ChunkColumn[] = FIELDS.map((field, at) => ({
    field,
    at,
    column: null,
    header: field,
    normalise: (raw) => normalise(field, raw),
  }));
  const source = { file: context.file, sheet: 'result', layout: 'portal-search-json' } as const;
  const builder = new ChunkBuilder(source, columns, 'verification', context.emit);
  const aside = new SetAsideRows();
  const merged = new Map<string, Asked | null>();
  data.forEach((entry: unknown, at) => {
    const found = isItem(entry) ? addEntry(merged, entry, at) : 0;
    if (found === 0) merged.set(`aside ${at}`, null);
  });
  let row = 0;
  for (const held of merged.values()) {
    if (held === null) {
      row++;
      aside.add(row, row, 'not-a-request');
      continue;
    }
    for (const asked of parted(held)) {
      row++;
      const values = valuesOf(asked);
      builder.add(
        row,
        FIELDS.map((field) => values.get(field) ?? ''),
      );
    }
  }
  builder.flush();
  return {
    name: 'result',
    hidden: false,
    layout: 'portal-search-json',
    kind: 'verification',
    headerRow: null,
    columns: [],
    rows: row,
    requests: builder.requests,
    setAside: aside.ranges,
    notes: row === 0 ? [{ code: 'empty-queue', params: {} }] : [],
    preview: [],
  };
}

/**
 * Adds the open workflow rows of one entry; returns how many there were. Rows of one user at one
 * organisation belong together: the group and the designation of a transfer come as GROUP_CHANGE
 * and DESIGNATION_CHANGE rows at the target, and only its first row is an ORG_TRANSFER.
 */
function addEntry(merged: Map<string, Asked | null>, entry: Item, at: number): number {
  const user = isItem(entry['userInfo']) ? entry['userInfo'] : {};
  const flows = items(entry['wfInfo']).filter((flow) => {
    const status = text(flow['currentStatus']);
    return status === '' || status === 'SEND_FOR_APPROVAL';
  });
  for (const flow of flows) {
    const id =
      text(user['wid']) || text(flow['userId']) || text(flow['applicationId']) || `entry ${at}`;
    const key = JSON.stringify([id, text(flow['deptName'])]);
    const there = merged.get(key);
    if (there) there.flows.push(flow);
    else merged.set(key, { user, flows: [flow] });
  }
  return flows.length;
}

/** A transfer takes the rows of what it does not ask for yet; what is left is a verification. */
function parted({ user, flows }: Asked): readonly Asked[] {
  const transfer = flows.filter(isTransfer);
  if (transfer.length === 0) return [{ user, flows }];
  const taken = new Set(transfer.flatMap(keysOf));
  const left: Item[] = [];
  for (const flow of flows) {
    if (isTransfer(flow)) continue;
    const keys = keysOf(flow);
    if (keys.some((key) => taken.has(key))) left.push(flow);
    else {
      transfer.push(flow);
      for (const key of keys) taken.add(key);
    }
  }
  const asked = { user, flows: transfer };
  return left.length === 0 ? [asked] : [asked, { user, flows: left }];
}

/** "name", "group", "designation": what a row asks to change. */
function keysOf(flow: Item): readonly string[] {
  return changes(flow['updateFieldValues']).flatMap(({ toValue }) =>
    isItem(toValue) ? Object.keys(toValue) : [],
  );
}
