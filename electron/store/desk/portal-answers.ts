import type { PortalItem } from '../../../shared/domain/batch-life';
import { normaliseEmail } from '../../../shared/normalise/email';
import { normaliseMobile } from '../../../shared/normalise/mobile';
import type { AnswerRow } from '../../../shared/portal/answer-rows';
import type { DeskCore } from './core';

interface Answered {
  readonly portal: readonly PortalItem[];
  readonly unmatched: number;
  readonly known: number;
  readonly early: number;
}

/** What the portal's result file or a user report says of approved requests in batches. */
export function portalAnswers(
  core: DeskCore,
  kind: 'portal-result' | 'user-report',
  rows: readonly AnswerRow[],
): Answered {
  const sent = sentOut(core, kind === 'user-report');
  return kind === 'portal-result' ? resultOf(core, sent, rows) : reportOf(core, sent, rows);
}

interface Sent {
  readonly all: readonly number[];
  find(email: string, mobile: string, employeeId: string): number | undefined;
}

/** Approved requests in a batch that is not void. Transfers are in no file, but in the report. */
function sentOut(core: DeskCore, withTransfers: boolean): Sent {
  const { state, columns } = core;
  const kinds = columns.column('kind');
  const all: number[] = [];
  const by = {
    email: new Map<string, number>(),
    mobile: new Map<string, number>(),
    employeeId: new Map<string, number>(),
  };
  for (let id = 1; id <= core.count; id++) {
    if (
      !state.table.has(id) ||
      state.batchOf.get(id) === 0 ||
      state.decision(id)?.kind !== 'approve'
    )
      continue;
    if (!withTransfers && kinds.get(id) === 'transfer') continue;
    all.push(id);
    for (const field of ['email', 'mobile', 'employeeId'] as const) {
      const value = state.table.value(id, field);
      // A later request of the same person takes the earlier one's place.
      if (value !== '') by[field].set(value.toLowerCase(), id);
    }
  }
  return {
    all,
    find: (email, mobile, employeeId) =>
      by.email.get(email) ?? by.mobile.get(mobile) ?? by.employeeId.get(employeeId.toLowerCase()),
  };
}

const FINE = /^\s*(na|n\/a|null)?\s*$/i;

function resultOf(core: DeskCore, sent: Sent, rows: readonly AnswerRow[]): Answered {
  const items = new Map<number, PortalItem>();
  let unmatched = 0;
  let known = 0;
  for (const { cells } of rows) {
    const [email = '', mobile = '', , status = '', details = ''] = cells;
    const id = sent.find(normaliseEmail(email), normaliseMobile(mobile), '');
    const failed = !FINE.test(details) || /fail/i.test(status);
    const succeeded = !failed && /^\s*success/i.test(status);
    if (id === undefined || (!failed && !succeeded)) unmatched++;
    else if (succeeded && isConfirmed(core, id)) known++;
    else
      items.set(
        id,
        itemOf(
          core,
          id,
          failed ? 'failed' : 'confirmed',
          failed ? details.trim() || status.trim() : '',
        ),
      );
  }
  return { portal: [...items.values()], unmatched, known, early: 0 };
}

function reportOf(core: DeskCore, sent: Sent, rows: readonly AnswerRow[]): Answered {
  const { us, unmatched, seen, made } = readReport(core, sent, rows);
  // Of another MDO's report nothing can be told.
  if (us === 0) return { portal: [], unmatched, known: 0, early: 0 };
  const portal: PortalItem[] = [];
  let known = 0;
  let early = 0;
  for (const id of sent.all) {
    const user = seen.get(id) ?? ABSENT;
    const message = user.status === 'VERIFIED' ? otherPost(core, id, user) : user.status;
    if (wentOutAfter(core, id, made)) early++;
    else if (message !== '') portal.push(itemOf(core, id, 'not-verified', message));
    else if (isConfirmed(core, id)) known++;
    else portal.push(itemOf(core, id, 'confirmed', ''));
  }
  return { portal, unmatched, known, early };
}

interface Reported {
  readonly status: string;
  readonly designation: string;
  readonly group: string;
}
const ABSENT: Reported = { status: 'ABSENT', designation: '', group: '' };

function readReport(core: DeskCore, sent: Sent, rows: readonly AnswerRow[]) {
  const seen = new Map<number, Reported>();
  const mdos = new Map<string, boolean>();
  let us = 0;
  let unmatched = 0;
  let made = '';
  for (const { cells } of rows) {
    const [email = '', mobile = '', , mdo = '', status = '', employeeId = ''] = cells;
    const ours = mdos.get(mdo) ?? isOurs(core, mdo);
    mdos.set(mdo, ours);
    if (!ours) {
      unmatched++;
      continue;
    }
    us++;
    const [designation = '', group = '', at = ''] = cells.slice(6);
    if (at > made) made = at;
    const id = sent.find(normaliseEmail(email), normaliseMobile(mobile), employeeId.trim());
    if (id === undefined) unmatched++;
    else seen.set(id, { status: status.trim().toUpperCase(), designation, group });
  }
  return { us, unmatched, seen, made };
}

const INDIA_AHEAD_MS = 5.5 * 3_600_000;

/** `made`: "2026-01-05 06:30:00" by India's clock, or the day alone; anything else tells nothing. */
function wentOutAfter({ state }: DeskCore, id: number, made: string): boolean {
  const known = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?/.exec(made.trim())?.[0];
  if (known === undefined) return false;
  const steps = state.life.of(state.batchNumber(id))?.steps ?? [];
  const sent = steps.filter(({ to }) => to === 'sealed' || to === 'uploaded').at(-1);
  if (!sent) return false;
  const there = new Date(Date.parse(sent.at) + INDIA_AHEAD_MS).toISOString();
  return known.replace('T', ' ') < there.replace('T', ' ').slice(0, known.length);
}

/** Verified with something else than was approved: the approval itself has not taken effect. */
function otherPost({ state, rules }: DeskCore, id: number, user: Reported): string {
  const { reference } = rules;
  const nameOf = (text: string): string => {
    const found = reference.resolveDesignation(text);
    return 'designation' in found ? found.designation.name : text.trim().toLowerCase();
  };
  const differs = (approved: string, reported: string, same: (text: string) => string): boolean =>
    approved !== '' && reported.trim() !== '' && same(approved) !== same(reported);
  const post = differs(state.table.value(id, 'designation'), user.designation, nameOf);
  // What a Gramin Dak Sevak's group is called on the portal is not known.
  const group = state.table.value(id, 'group');
  const other =
    group !== 'GDS' && differs(group, user.group, (text) => reference.resolveGroup(text) ?? text);
  return post || other
    ? `VERIFIED, ${[user.group, user.designation].filter(Boolean).join(', ')}`
    : '';
}

function isOurs({ rules, desk }: DeskCore, text: string): boolean {
  const found = rules.reference.resolveMdo(text);
  return found.kind === 'mdo' && found.mdo.name === desk.mdo;
}

const isConfirmed = ({ state }: DeskCore, id: number): boolean =>
  state.life.isConfirmed(state.batchNumber(id), id);

function itemOf(
  { state }: DeskCore,
  id: number,
  outcome: PortalItem['outcome'],
  message: string,
): PortalItem {
  return {
    request: id,
    name: state.table.value(id, 'name'),
    email: state.table.value(id, 'email'),
    batch: state.batchNumber(id),
    outcome,
    message,
  };
}
