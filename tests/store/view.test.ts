import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { FACETS, type FacetName, type GridRow, type ViewQuery } from '../../shared/domain/review';
import {
  DECIDE,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
} from './support/desk-fixture';

const NAMES = ['Asha Rao', 'asha rao', 'Imran Khan', '', 'मीना गौड़ा'];
const POSTS = ['Postman', 'MTS', '', 'Postal Assistant'];
const PEOPLE = Array.from({ length: 60 }, (_, n) => ({
  kind: (['transfer', 'verification'] as const)[n % 2] ?? 'transfer',
  name: NAMES[n % 5] ?? '',
  designation: POSTS[n % 4] ?? '',
  group: ['C', 'B', ''][n % 3] ?? '',
  mobile: n % 7 === 0 ? '' : `98450${String(12_345 + (n % 13))}`,
  email: n % 5 === 0 ? '' : `p${String(n)}@example.in`,
}));

let desk: TestDesk;
let all: readonly GridRow[];

beforeAll(() => {
  desk = new TestDesk(temporaryFolder());
  desk.create(null);
  desk.import(PEOPLE.slice(0, 25), 'one.xlsx');
  desk.import(PEOPLE.slice(25), 'two.xlsx');
  const target = { ids: [3, 5, 8, 30] };
  value(desk.ask('decide.apply', { ...DECIDE, decision: 'return', reason: 'x', target }));
  value(desk.ask('decide.correct', { request: 9, field: 'name', value: 'Zubeda Khan' }));
  all = rowsOf(EVERYTHING);
});
afterAll(() => {
  desk.ask('desk.close', {});
  removeFolder(desk.folder);
});

const open = (query: ViewQuery) => value(desk.ask('review.open', { query }));
function rowsOf(query: ViewQuery): readonly GridRow[] {
  const { view, count } = open(query);
  return value(desk.ask('review.page', { view, from: 0, to: count }));
}

/** The plain reading of the words in shared/domain/review.ts, one row after another. */
const valuesOf = (row: GridRow, facet: FacetName): readonly string[] =>
  facet === 'flag' ? row.flags.map(({ rule }) => rule) : [row[facet]];
const passes = (row: GridRow, query: ViewQuery, but: FacetName | null): boolean =>
  query.filters
    .filter(({ facet }) => facet !== but)
    .every(
      ({ facet, values, not }) => valuesOf(row, facet).some((v) => values.includes(v)) !== not,
    );
function countsBy(query: ViewQuery, facet: FacetName): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of all.filter((r) => passes(r, query, facet)))
    for (const v of valuesOf(row, facet)) counts[v] = (counts[v] ?? 0) + 1;
  return counts;
}

const VALUES: Readonly<Record<FacetName, readonly string[]>> = {
  verdict: ['block', 'check', 'clear'],
  flag: ['mobile-missing', 'email-missing', 'designation-equivalent'],
  kind: ['transfer', 'verification'],
  currentMdo: [''],
  targetMdo: [''],
  designation: POSTS,
  group: ['C', 'B', ''],
  officeName: ['', 'nowhere'],
  file: ['one.xlsx', 'two.xlsx'],
  decision: ['undecided', 'return', 'approve'],
  sharedWith: [''],
};
const filterArb = fc.constantFrom(...FACETS).chain((facet) =>
  fc.record({
    facet: fc.constant(facet),
    values: fc.subarray([...VALUES[facet]], { minLength: 1 }),
    not: fc.boolean(),
  }),
);
const queryArb = fc.record({
  filters: fc.array(filterArb, { maxLength: 4 }),
  search: fc.constant(''),
  sort: fc.constant([]),
});

describe('a view', () => {
  it('lists what passes every filter', () => {
    fc.assert(
      fc.property(queryArb, (query) => {
        const expected = all.filter((row) => passes(row, query, null)).map(({ id }) => id);
        expect(rowsOf(query).map(({ id }) => id)).toEqual(expected);
      }),
    );
  });

  it('counts each facet under all filters but its own', () => {
    fc.assert(
      fc.property(queryArb, fc.constantFrom(...FACETS), (query, facet) => {
        const seen = Object.fromEntries(open(query).facets[facet].map((f) => [f.value, f.count]));
        expect(seen).toEqual(countsBy(query, facet));
      }),
    );
  });

  it('finds a text in any field, whatever its letter case and spaces', () => {
    const found = rowsOf({ ...EVERYTHING, search: 'IMRANKH' });
    expect(found.map(({ id }) => id)).toEqual(
      PEOPLE.flatMap(({ name }, i) => (name === 'Imran Khan' ? [i + 1] : [])),
    );
  });

  it('finds Hindi text', () => {
    expect(open({ ...EVERYTHING, search: 'गौड़ा' }).count).toBe(12);
  });

  it('finds what the admin corrected', () => {
    expect(rowsOf({ ...EVERYTHING, search: 'zubeda' }).map(({ id }) => id)).toEqual([9]);
  });

  it('sorts worst first and keeps the order of import within', () => {
    const order = ['block', 'check', 'clear'];
    const sorted = rowsOf({ ...EVERYTHING, sort: [{ key: 'verdict', descending: false }] });
    const expected = [...all].sort(
      (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.id - b.id,
    );
    expect(sorted.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it('puts blanks last whichever way it sorts', () => {
    for (const descending of [true, false]) {
      const names = rowsOf({ ...EVERYTHING, sort: [{ key: 'group', descending }] });
      expect(names.slice(-20).every(({ group }) => group === '')).toBe(true);
    }
  });

  it('keeps its number while its list stays the same', () => {
    expect(open(EVERYTHING).view).toBe(open(EVERYTHING).view);
  });
});
