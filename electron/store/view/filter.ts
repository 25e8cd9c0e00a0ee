import {
  FACETS,
  type FacetCount,
  type FacetFilter,
  type FacetName,
} from '../../../shared/domain/review';
import { RULE_IDS } from '../../../shared/rules/rule-ids';
import { flagMask, FLAG_BITS, type DeskColumns } from './desk-columns';

export interface Filtered {
  /** Ids in order of id. */
  readonly ids: Uint32Array;
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

const MAX_VALUES = 200;
const NO_FACET = 255;

/**
 * One pass over all requests. `passes` counts the facets a request fails: none puts it in the
 * list and in every count, exactly one puts it in the counts of that facet alone.
 */
export function filterAndCount(
  columns: DeskColumns,
  count: number,
  filters: readonly FacetFilter[],
  found: Uint8Array | null,
): Filtered {
  const failing = failingFacet(columns, count, filters, found);
  const facets = {} as Record<FacetName, readonly FacetCount[]>;
  FACETS.forEach((facet, place) => {
    facets[facet] =
      facet === 'flag'
        ? countFlags(columns, count, failing, place)
        : countValues(columns, count, failing, facet, place);
  });
  return { ids: listOf(failing, count), facets };
}

/** Only the list, for actions on all that match. */
export function filterOnly(
  columns: DeskColumns,
  count: number,
  filters: readonly FacetFilter[],
  found: Uint8Array | null,
): Uint32Array {
  return listOf(failingFacet(columns, count, filters, found), count);
}

/** Per id: 0 = passes all, place + 1 = fails this facet alone, 255 = fails more, or the search. */
function failingFacet(
  columns: DeskColumns,
  count: number,
  filters: readonly FacetFilter[],
  found: Uint8Array | null,
): Uint8Array {
  const failing = new Uint8Array(count + 1);
  failing[0] = NO_FACET;
  if (found) for (let id = 1; id <= count; id++) if (!found[id]) failing[id] = NO_FACET;
  FACETS.forEach((facet, place) => {
    const own = filters.filter((filter) => filter.facet === facet);
    if (own.length === 0) return;
    const fails = facet === 'flag' ? flagTest(columns, own) : valueTest(columns, facet, own);
    for (let id = 1; id <= count; id++)
      if (failing[id] !== NO_FACET && fails(id)) failing[id] = failing[id] ? NO_FACET : place + 1;
  });
  return failing;
}

function valueTest(
  columns: DeskColumns,
  facet: Exclude<FacetName, 'flag'>,
  filters: readonly FacetFilter[],
): (id: number) => boolean {
  const column = columns.column(facet);
  const refused = new Uint8Array(column.values.length);
  for (const { values, not } of filters) {
    const named = new Set(values.map((value) => column.findCode(value)));
    refused.forEach((_, code) => {
      if (named.has(code) === not) refused[code] = 1;
    });
  }
  const codes = column.byId;
  return (id) => refused[codes[id] ?? 0] === 1;
}

function flagTest(columns: DeskColumns, filters: readonly FacetFilter[]): (id: number) => boolean {
  const tests = filters.map(({ values, not }) => ({ mask: flagMask(values), not }));
  const words = columns.flags.map((flags) => flags.view);
  return (id) =>
    tests.some(({ mask, not }) => {
      const has = words.some((word, i) => ((word[id] ?? 0) & (mask[i] ?? 0)) !== 0);
      return has === not;
    });
}

function listOf(failing: Uint8Array, count: number): Uint32Array {
  let size = 0;
  for (let id = 1; id <= count; id++) if (failing[id] === 0) size++;
  const ids = new Uint32Array(size);
  let at = 0;
  for (let id = 1; id <= count; id++) if (failing[id] === 0) ids[at++] = id;
  return ids;
}

function countValues(
  columns: DeskColumns,
  count: number,
  failing: Uint8Array,
  facet: Exclude<FacetName, 'flag'>,
  place: number,
): readonly FacetCount[] {
  const column = columns.column(facet);
  const codes = column.byId;
  const counts = new Uint32Array(column.values.length);
  for (let id = 1; id <= count; id++) {
    const fails = failing[id];
    if (fails === 0 || fails === place + 1) {
      const code = codes[id] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return mostFrequent(counts, column.values);
}

function countFlags(
  columns: DeskColumns,
  count: number,
  failing: Uint8Array,
  place: number,
): readonly FacetCount[] {
  const counts = new Uint32Array(RULE_IDS.length);
  columns.flags.forEach((flags, word) => {
    const bits = flags.view;
    for (let id = 1; id <= count; id++) {
      const fails = failing[id];
      if (fails !== 0 && fails !== place + 1) continue;
      // Only set bits are visited: most requests have one flag or none.
      for (let rest = bits[id] ?? 0; rest !== 0; rest &= rest - 1) {
        const rule = word * FLAG_BITS + 31 - Math.clz32(rest & -rest);
        counts[rule] = (counts[rule] ?? 0) + 1;
      }
    }
  });
  return mostFrequent(counts, RULE_IDS);
}

function mostFrequent(counts: Uint32Array, values: readonly string[]): readonly FacetCount[] {
  const found: FacetCount[] = [];
  counts.forEach((count, code) => {
    if (count > 0) found.push({ value: values[code] ?? '', count });
  });
  found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return found.slice(0, MAX_VALUES);
}
