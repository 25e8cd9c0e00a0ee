import type { FieldColumn, RequestChunk } from '../../../shared/domain/columns';
import type { Decision } from '../../../shared/domain/decision';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import type { SavedView } from '../../../shared/domain/saved-view';
import { fromRanges, toRanges, type DeskRecord, type IdRanges } from '../journal/records';

/** Whose values are to go, as one record sees it. */
export interface Gone {
  readonly id: (request: number) => boolean;
  readonly batch: (number: string) => boolean;
  /** A saved view that names somebody who is erased. */
  readonly view: (view: SavedView) => boolean;
}

/** The chunk with blank cells where `isGone`: places, kinds and row numbers stay, ids with them. */
export function chunkWithout(
  chunk: RequestChunk,
  isGone: (place: number) => boolean,
  isTitleGone: (title: string) => boolean,
): RequestChunk {
  const places = chunk.kinds.map((_, place) => isGone(place));
  return {
    ...chunk,
    file: isTitleGone(chunk.file) ? erasedName(chunk.file) : chunk.file,
    sheet: isTitleGone(chunk.sheet) ? '' : chunk.sheet,
    fields: chunk.fields.map((one) => blanked(one, places)),
  };
}

function blanked(column: FieldColumn, gone: readonly boolean[]): FieldColumn {
  const raw = [''];
  const value = [''];
  const codeOf = new Map<number, number>();
  const codes = column.codes.map((code, place) => {
    if (gone[place]) return 0;
    const known = codeOf.get(code);
    if (known !== undefined) return known;
    const text = column.raw[code] ?? '';
    const read = column.value[code] ?? '';
    // A blank cell keeps place 0, where a blank one stands.
    const next = text === '' && read === '' ? 0 : raw.push(text) - 1;
    if (next > 0) value.push(read);
    codeOf.set(code, next);
    return next;
  });
  return { ...column, raw, value, codes };
}

const erasedName = (name: string): string => (name === '' ? '' : 'erased');

/** The file's first rows and samples go with any of its requests. */
export function fileWithout(
  file: ImportedFile,
  isTitleGone: (title: string) => boolean,
): ImportedFile {
  return {
    ...file,
    ...(isTitleGone(file.name) ? { name: erasedName(file.name), path: '' } : {}),
    notes: [],
    sheets: file.sheets.map((sheet) => ({
      ...sheet,
      name: isTitleGone(sheet.name) ? '' : sheet.name,
      columns: sheet.columns.map((column) => ({ ...column, samples: [] })),
      notes: [],
      preview: [],
      ...(sheet.previewRows === undefined ? {} : { previewRows: [] }),
    })),
  };
}

/** The record without what it says of erased requests; itself where it says nothing of them. */
export function recordWithout(record: DeskRecord, gone: Gone): DeskRecord {
  switch (record.type) {
    case 'decided':
      return { ...record, sets: setsWithout(record.sets, gone) };
    case 'corrected':
      return gone.id(record.request) && record.value !== null ? { ...record, value: '' } : record;
    case 'corrections-taken': {
      const { changes } = record;
      return {
        ...record,
        file: changes.every(({ request }) => gone.id(request))
          ? erasedName(record.file)
          : record.file,
        changes: changes.map((one) => (gone.id(one.request) ? { ...one, value: '' } : one)),
      };
    }
    // Its file is treated with its chunks, see redact.ts.
    case 'imported':
      return record.changes === undefined
        ? record
        : {
            ...record,
            changes: record.changes.map((one) =>
              gone.id(one.request) ? { ...one, value: '' } : one,
            ),
          };
    case 'batched': {
      const findings = Object.entries(record.findings).filter(([id]) => !gone.id(Number(id)));
      return { ...record, findings: Object.fromEntries(findings) };
    }
    case 'batch-moved':
      return gone.batch(record.number) ? { ...record, note: '' } : record;
    case 'batch-voided':
      return gone.batch(record.number) ? { ...record, reason: '' } : record;
    case 'batch-answered': {
      const { confirmed, reopened } = record;
      const all =
        Array.from(fromRanges(confirmed)).every(gone.id) &&
        reopened.every(({ request }) => gone.id(request));
      return {
        ...record,
        file: all ? erasedName(record.file) : record.file,
        reopened: reopened.map((one) => (gone.id(one.request) ? { ...one, message: '' } : one)),
      };
    }
    case 'views-set':
      return { ...record, views: record.views.filter((view) => !gone.view(view)) };
    case 'shared-out':
      return {
        ...record,
        packets: record.packets.map((packet) =>
          // What opens its answer is of no more use, and the answer names them.
          Array.from(fromRanges(packet.ids)).every(gone.id) ? { ...packet, key: '' } : packet,
        ),
      };
    case 'packet-opened':
      return {
        ...record,
        corrections: record.corrections.map((one) =>
          gone.id(record.first + one.place) ? { ...one, value: '' } : one,
        ),
      };
    case 'packet-merged':
      return {
        ...record,
        sets: setsWithout(record.sets, gone),
        corrections: record.corrections.map((one) =>
          gone.id(one.request) && one.value !== null ? { ...one, value: '' } : one,
        ),
        kept: record.kept.map((one) =>
          gone.id(one.request)
            ? { ...one, decision: one.decision && wordless(one.decision), saying: '' }
            : one,
        ),
      };
    case 'created':
    case 'opened':
    case 'keys-set':
    case 'copied':
    case 'undone':
    case 'redone':
    case 'batch-written':
    case 'card-ticked':
    case 'numbering-set':
    case 'restored':
    case 'packet-taken-back':
    case 'packet-returned':
    case 'rules-set':
    case 'lists-replaced':
    case 'lists-restored':
    case 'retention-set':
    case 'two-people-set':
    case 'erased':
      return record;
    default:
      return record satisfies never;
  }
}

const wordless = (decision: Decision): Decision => ({ ...decision, reason: '', portalReason: '' });

/** Decisions stay, what was written about an erased request does not. */
function setsWithout<D extends Decision | null>(
  sets: readonly { readonly ids: IdRanges; readonly decision: D }[],
  gone: Gone,
): readonly { readonly ids: IdRanges; readonly decision: D }[] {
  return sets.flatMap((set) => {
    const { decision } = set;
    if (decision === null || (decision.reason === '' && decision.portalReason === '')) return [set];
    const ids = Array.from(fromRanges(set.ids));
    const erased = ids.filter(gone.id);
    if (erased.length === 0) return [set];
    const silent = { ids: toRanges(erased), decision: wordless(decision) as D };
    const rest = ids.filter((id) => !gone.id(id));
    return rest.length === 0 ? [silent] : [silent, { ...set, ids: toRanges(rest) }];
  });
}
