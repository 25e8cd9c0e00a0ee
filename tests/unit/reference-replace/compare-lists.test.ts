import { expect, test } from 'vitest';
import { compareLists } from '../../../shared/reference/replace/compare-lists';
import type { ListId } from '../../../shared/reference/replace/list-sheet';
import { readLists } from '../../../shared/reference/replace/read-lists';
import { changed, DATA, FILE, withCell, type Rows } from './lists';

function compared(list: ListId, change: (rows: Rows) => Rows) {
  const result = readLists(changed(list, change), DATA, FILE);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return compareLists(DATA, result.value.data);
}

test('the same lists do not differ', () => {
  expect(compareLists(DATA, DATA)).toEqual([]);
});

test('a designation put in the middle is one addition, not a hundred changes', () => {
  const result = compared('designations', (rows) => [
    ...rows.slice(0, 40),
    ['', 'Chief Learning Officer', 'A'],
    ...rows.slice(40),
  ]);
  expect(result).toEqual([
    {
      list: 'designations',
      added: 1,
      removed: 0,
      changed: 0,
      changes: [
        {
          kind: 'added',
          name: 'Chief Learning Officer',
          columns: [{ header: 'Group', before: '', after: 'A' }],
        },
      ],
    },
  ]);
});

test('another group is told before and after', () => {
  const [designations] = compared('designations', (rows) => withCell(rows, 2, 2, 'A/B'));
  expect(designations?.changes).toEqual([
    {
      kind: 'changed',
      name: 'Secretary (Posts)',
      columns: [{ header: 'Group', before: 'A', after: 'A/B' }],
    },
  ]);
});

test('an equivalent taken out is told by its designation and term', () => {
  const [equivalents] = compared('equivalents', (rows) => rows.filter((_, at) => at !== 1));
  expect(equivalents?.changes.map(({ kind, name }) => ({ kind, name }))).toEqual([
    { kind: 'removed', name: 'Senior Deputy Director General · Sr. DDG' },
  ]);
});

test('entries of the same name pair with the one that is alike', () => {
  const manager = (row: readonly string[]): boolean =>
    row[0] === 'Superintendent of Posts' && row[1] === 'Dy Manager';
  const [equivalents] = compared('equivalents', (rows) => {
    const first = rows.findIndex(manager);
    return rows.filter((_, at) => at !== first);
  });
  expect(
    equivalents?.changes.map(({ kind, columns }) => ({ kind, offices: columns[0]?.before })),
  ).toEqual([{ kind: 'removed', offices: 'PSD' }]);
});

test('a new deadline shows as a change of the first sheet', () => {
  const [about] = compared('about', (rows) => withCell(rows, 3, 1, '31.03.2027'));
  expect(about?.changes).toEqual([
    {
      kind: 'changed',
      name: 'Department of Posts must be empty by',
      columns: [{ header: 'Value', before: '10.01.2026', after: '31.03.2027' }],
    },
  ]);
});
