import {
  FACETS,
  type FacetCount,
  type FacetFilter,
  type FacetName,
} from '../../../shared/domain/review';
import { rulesOfSet, type DeskColumns } from './desk-columns';

export interface Filtered {
  /** Ids in order of id. */
  readonly ids: Uint32Array;
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

const MAX_VALUES = 200;
const NO_FACET = 255;

/**
 * One pass over all requests. `failing` names the facet a request fails: none puts it in the
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
    const column = columns.column(facet === 'flag' ? 'flags' : facet);
    const counts = countCodes(column.byId, column.values.length, count, failing, place + 1);
    facets[facet] =
      facet === 'flag'
        ? mostFrequent(...perRule(counts, column.values))
        : mostFrequent(counts, column.values);
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

/**
 * Per id: 0 = passes all, place + 1 = fails this facet alone, 255 = fails more, or the search.
 * Null where there is nothing to fail.
 */
function failingFacet(
  columns: DeskColumns,
  count: number,
  filters: readonly FacetFilter[],
  found: Uint8Array | null,
): Uint8Array | null {
  if (!found && filters.length === 0) return null;
  const failing = new Uint8Array(count + 1);
  failing[0] = NO_FACET;
  if (found) for (let id = 1; id <= count; id++) if (!found[id]) failing[id] = NO_FACET;
  FACETS.forEach((facet, place) => {
    const own = filters.filter((filter) => filter.facet === facet);
    if (own.length === 0) return;
    const refused =
      facet === 'flag' ? refusedSets(columns, own) : refusedCodes(columns, facet, own);
    const codes = columns.column(facet === 'flag' ? 'flags' : facet).byId;
    for (let id = 1; id <= count; id++)
      if (refused[codes[id] ?? 0] === 1 && failing[id] !== NO_FACET)
        failing[id] = failing[id] ? NO_FACET : place + 1;
  });
  return failing;
}

function refusedCodes(
  columns: DeskColumns,
  facet: Exclude<FacetName, 'flag'>,
  filters: readonly FacetFilter[],
): Uint8Array {
  const column = columns.column(facet);
  const refused = new Uint8Array(column.values.length);
  for (const { values, not } of filters) {
    const named = new Set(values.map((value) => column.findCode(value)));
    refused.forEach((_, code) => {
      if (named.has(code) === not) refused[code] = 1;
    });
  }
  return refused;
}

function refusedSets(columns: DeskColumns, filters: readonly FacetFilter[]): Uint8Array {
  const sets = columns.column('flags').values.map((set) => new Set(rulesOfSet(set)));
  return Uint8Array.from(sets, (set) =>
    filters.some(({ values, not }) => values.some((rule) => set.has(rule)) === not) ? 1 : 0,
  );
}

function listOf(failing: Uint8Array | null, count: number): Uint32Array {
  const ids = new Uint32Array(count);
  let at = 0;
  if (failing) {
    for (let id = 1; id <= count; id++) {
      // Written in any case and kept only where it passes: no branch to guess wrong.
      ids[at] = id;
      at += failing[id] === 0 ? 1 : 0;
    }
    return ids.slice(0, at);
  }
  for (let id = 1; id <= count; id++) ids[id - 1] = id;
  return ids;
}

function countCodes(
  codes: Uint32Array,
  size: number,
  count: number,
  failing: Uint8Array | null,
  own: number,
): Uint32Array {
  // One place more than there are codes, for requests that do not count.
  const counts = new Uint32Array(size + 1);
  const end = Math.min(count + 1, codes.length);
  if (failing === null) {
    for (let id = 1; id < end; id++) {
      const code = codes[id] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts.subarray(0, size);
  }
  for (let id = 1; id < end; id++) {
    const fails = failing[id];
    const code = fails === 0 || fails === own ? (codes[id] ?? 0) : size;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts.subarray(0, size);
}

function perRule(
  counts: Uint32Array,
  sets: readonly string[],
): readonly [Uint32Array, readonly string[]] {
  const tally = new Map<string, number>();
  counts.forEach((count, code) => {
    if (count === 0) return;
    for (const rule of rulesOfSet(sets[code] ?? ''))
      tally.set(rule, (tally.get(rule) ?? 0) + count);
  });
  return [Uint32Array.from(tally.values()), [...tally.keys()]];
}

function mostFrequent(counts: Uint32Array, values: readonly string[]): readonly FacetCount[] {
  const found: FacetCount[] = [];
  counts.forEach((count, code) => {
    if (count > 0) found.push({ value: values[code] ?? '', count });
  });
  found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return found.slice(0, MAX_VALUES);
}
