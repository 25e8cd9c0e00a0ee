import type { FacetFilter, FacetName, SortKey, ViewQuery } from '../../../shared/domain/review';

export const EVERYTHING: ViewQuery = { filters: [], search: '', sort: [] };

export function filterOf(query: ViewQuery, facet: FacetName): FacetFilter | undefined {
  return query.filters.find((filter) => filter.facet === facet);
}

/** Puts one facet's filter in place of the old one; without values the filter goes away. */
export function withFilter(query: ViewQuery, filter: FacetFilter): ViewQuery {
  const others = query.filters.filter(({ facet }) => facet !== filter.facet);
  return { ...query, filters: filter.values.length === 0 ? others : [...others, filter] };
}

export function withValue(
  query: ViewQuery,
  facet: FacetName,
  value: string,
  on: boolean,
): ViewQuery {
  const before = filterOf(query, facet);
  const rest = (before?.values ?? []).filter((other) => other !== value);
  return withFilter(query, {
    facet,
    values: on ? [...rest, value] : rest,
    not: before?.not ?? false,
  });
}

/** The strip's way: exactly this filter, or none when it stands already. */
export function toggledFilter(query: ViewQuery, filter: FacetFilter): ViewQuery {
  return isFilter(query, filter)
    ? withFilter(query, { ...filter, values: [] })
    : withFilter(query, filter);
}

export function isFilter(query: ViewQuery, filter: FacetFilter): boolean {
  const present = filterOf(query, filter.facet);
  return (
    present !== undefined &&
    present.not === filter.not &&
    present.values.length === filter.values.length &&
    filter.values.every((value) => present.values.includes(value))
  );
}

export function withSort(
  query: ViewQuery,
  sort: readonly { readonly key: SortKey; readonly descending: boolean }[],
): ViewQuery {
  return { ...query, sort: sort.slice(0, 5) };
}
