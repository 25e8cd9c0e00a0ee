import { VERDICTS } from '../../../shared/domain/finding';
import type { FacetCount, FacetName } from '../../../shared/domain/review';

/** The counted values, and those chosen that nothing has any more: a filter is never hidden. */
export function valuesToShow(
  facet: FacetName,
  counts: readonly FacetCount[],
  chosen: readonly string[],
): readonly FacetCount[] {
  const counted = new Set(counts.map(({ value }) => value));
  const gone = chosen.filter((value) => !counted.has(value)).map((value) => ({ value, count: 0 }));
  const values = [...gone, ...counts];
  // Nothing is shared out: a list of one would say nothing.
  if (facet === 'sharedWith' && values.every(({ value }) => value === '')) return [];
  if (facet !== 'verdict') return values;
  return VERDICTS.map(
    (verdict) => values.find(({ value }) => value === verdict) ?? { value: verdict, count: 0 },
  );
}
