import { describe, expect, it } from 'vitest';
import type { FacetFilter } from '../../../shared/domain/review';
import { valuesToShow } from '../../../renderer/features/review/facet-values';
import {
  EVERYTHING,
  toggledFilter,
  withFilter,
  withValue,
} from '../../../renderer/features/review/query';

const BLOCKED: FacetFilter = { facet: 'verdict', values: ['block'], not: false };

describe('the question the window asks', () => {
  it('adds a value of a facet to those chosen', () => {
    const query = withValue(withValue(EVERYTHING, 'group', 'B', true), 'group', 'C', true);
    expect(query.filters).toEqual([{ facet: 'group', values: ['B', 'C'], not: false }]);
  });

  it('drops the filter with its last value', () => {
    const query = withValue(withValue(EVERYTHING, 'group', 'B', true), 'group', 'B', false);
    expect(query.filters).toEqual([]);
  });

  it('keeps "not" when another value is chosen', () => {
    const query = withFilter(EVERYTHING, { facet: 'group', values: ['B'], not: true });
    expect(withValue(query, 'group', 'C', true).filters[0]?.not).toBe(true);
  });

  it('turns the filter of a count off at the second click', () => {
    expect(toggledFilter(toggledFilter(EVERYTHING, BLOCKED), BLOCKED).filters).toEqual([]);
  });

  it('shows a chosen value that nothing has any more', () => {
    expect(valuesToShow('designation', [], ['Postman'])).toEqual([{ value: 'Postman', count: 0 }]);
  });

  it('shows the three verdicts in their order, whatever is most frequent', () => {
    const shown = valuesToShow('verdict', [{ value: 'clear', count: 9 }], []);
    expect(shown.map(({ value }) => value)).toEqual(['block', 'check', 'clear']);
  });
});
