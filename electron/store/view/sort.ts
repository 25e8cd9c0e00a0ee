import type { ViewQuery } from '../../../shared/domain/review';
import { VERDICTS } from '../../../shared/domain/finding';
import type { DeskColumns } from './desk-columns';

/** Worst first, as an admin reads it; letters would put "block, check, clear" right only by chance. */
const VERDICT_ORDER: readonly string[] = VERDICTS;

/** Stable, by counting: the time does not depend on how the values lie. Blank comes last either way. */
export function sortIds(
  columns: DeskColumns,
  ids: Uint32Array,
  sort: ViewQuery['sort'],
): Uint32Array {
  let sorted = ids;
  for (const { key, descending } of [...sort].reverse()) {
    if (key === 'id') sorted = sortByNumber(sorted, descending);
    else {
      const column = columns.column(key);
      const ranks =
        key === 'verdict'
          ? Uint32Array.from(column.values, (v) => rankOfVerdict(v))
          : column.ranking();
      sorted = countingSort(sorted, column.byId, ranks, descending);
    }
  }
  return sorted;
}

const rankOfVerdict = (verdict: string): number => {
  const place = VERDICT_ORDER.indexOf(verdict);
  return place < 0 ? VERDICT_ORDER.length : place;
};

function sortByNumber(ids: Uint32Array, descending: boolean): Uint32Array {
  const sorted = ids.slice().sort();
  return descending ? sorted.reverse() : sorted;
}

function countingSort(
  ids: Uint32Array,
  codes: Uint32Array,
  ranks: Uint32Array,
  descending: boolean,
): Uint32Array {
  const blank = ranks[0] ?? 0;
  const turned = descending ? ranks.map((r) => (r === blank ? blank : blank - 1 - r)) : ranks;
  const starts = new Uint32Array(blank + 2);
  for (const id of ids) {
    const slot = (turned[codes[id] ?? 0] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const out = new Uint32Array(ids.length);
  for (const id of ids) {
    const rank = turned[codes[id] ?? 0] ?? 0;
    const at = starts[rank] ?? 0;
    out[at] = id;
    starts[rank] = at + 1;
  }
  return out;
}
