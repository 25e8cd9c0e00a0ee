import { expect, test } from 'vitest';
import type { Result } from '../../../shared/result';
import { parseReferenceData } from '../../../shared/reference/parse-reference-data';
import { listFaultText, type ListFault } from '../../../shared/reference/replace/list-faults';
import type { ListId } from '../../../shared/reference/replace/list-sheet';
import { readLists, type ReadLists } from '../../../shared/reference/replace/read-lists';
import { changed, DATA, FILE, withCell, without, workbook, type Rows } from './lists';

const read = (
  list: ListId,
  change: (rows: Rows) => Rows,
): Result<ReadLists, readonly ListFault[]> => readLists(changed(list, change), DATA, FILE);

/** The sentences of what is wrong, in English. */
function told(result: Result<ReadLists, readonly ListFault[]>): readonly string[] {
  return result.ok ? [] : result.error.map((fault) => listFaultText(fault, 'en'));
}

const data = (result: Result<ReadLists, readonly ListFault[]>): ReadLists['data'] => {
  if (!result.ok) throw new Error(told(result).join('\n'));
  return result.value.data;
};

test('the present lists, saved and loaded again, are the same lists', () => {
  expect(data(readLists(workbook(), DATA, FILE))).toEqual(DATA);
});

test('what a workbook gives passes the check of lists that come with the program', () => {
  expect(parseReferenceData(data(readLists(workbook(), DATA, FILE))).ok).toBe(true);
});

test('a list whose sheet is not in the file stays as it is and is named', () => {
  const result = readLists(without('abbreviations'), DATA, FILE);
  expect(result.ok && result.value.kept).toEqual(['abbreviations']);
  expect(data(result).abbreviations).toEqual(DATA.abbreviations);
});

test('a file with another kind of sheet is refused with what to do', () => {
  const sheets = [{ name: 'Sheet1', rows: [{ number: 1, cells: ['Name', 'Mobile'] }] }];
  expect(told(readLists(sheets, DATA, FILE))).toEqual([
    'lists.xlsx has none of the sheets of the lists (MDOs, Designations, Equivalents and so on). Save the present lists as a spreadsheet, change them there, and load that file.',
  ]);
});

test('headings are found below a title and whatever their case and order', () => {
  const result = read('designations', (rows) => [
    ['Annexure III of the new OM'],
    [],
    ...rows.map(([no = '', name = '', group = '']) => [group.replace('Group', 'GROUP'), name, no]),
  ]);
  expect(data(result).designations).toEqual(DATA.designations);
});

test('spaces and characters that nobody sees do not matter', () => {
  const result = read('designations', (rows) =>
    withCell(rows, 2, 1, ' \u200bSecretary\u00a0 (Posts) '),
  );
  expect(data(result).designations[0]?.name).toBe('Secretary (Posts)');
});

test('the order of the rows is the order of the list', () => {
  const result = read('designations', ([head = [], ...rows]) => [
    head,
    ['', 'Chief Learning Officer', 'A'],
    ...rows,
  ]);
  expect(data(result).designations.slice(0, 2)).toEqual([
    { name: 'Chief Learning Officer', groups: 'A', serial: 1 },
    { name: 'Secretary (Posts)', groups: 'A', serial: 2 },
  ]);
});

test('a blank row between the rows is passed over', () => {
  const result = read('groups', ([head = [], ...rows]) => [head, [], ...rows]);
  expect(data(result).groups).toEqual(DATA.groups);
});

test('a name of another list is spelled as it stands there', () => {
  const result = read('abbreviations', (rows) => withCell(rows, 2, 1, 'SECRETARY(POSTS)'));
  expect(data(result).abbreviations[0]?.designations).toEqual(['Secretary (Posts)']);
});

test('the deadline is read as an Indian date and as a date cell of Excel', () => {
  const dates = ['31.3.2027', '31/03/2027', '2027-03-31', '2027-03-31T00:00:00'].map(
    (text) => data(read('about', (rows) => withCell(rows, 3, 1, text))).parentDeadline,
  );
  expect(dates).toEqual(['2027-03-31', '2027-03-31', '2027-03-31', '2027-03-31']);
});

test('PIN ranges out of order are put in order', () => {
  const result = read('pin-ranges', ([head = [], ...rows]) => [head, ...[...rows].reverse()]);
  expect(data(result).pins).toEqual(DATA.pins);
});

test('the version of the file is taken over', () => {
  const result = read('about', (rows) => withCell(rows, 2, 1, 'OM of 01.04.2027'));
  expect(data(result).version).toBe('OM of 01.04.2027');
});

const FAULTS: readonly (readonly [string, ListId, (rows: Rows) => Rows, string])[] = [
  [
    'a heading that is gone',
    'designations',
    (rows) => withCell(rows, 1, 2, 'Grade'),
    'The sheet Designations has no column “Group”. Put the heading back in row 1.',
  ],
  [
    'a sheet without headings',
    'regions',
    (rows) => rows.slice(1),
    'The sheet Regions has no row of headings in its first ten rows. Put back the headings Region, Circle.',
  ],
  [
    'a sheet without rows',
    'groups',
    (rows) => rows.slice(0, 1),
    'The sheet Groups has no rows under its headings. Fill it, or delete the whole sheet to keep the present list.',
  ],
  [
    'a blank cell',
    'designations',
    (rows) => withCell(rows, 5, 2, ''),
    'Designations, cell C5 is blank. Every row needs a “Group”.',
  ],
  [
    'a group that is none',
    'designations',
    (rows) => withCell(rows, 5, 2, 'E'),
    'Designations, cell C5 says “E”. Write one of: A, B, C, A/B, B/C, GDS.',
  ],
  [
    'a designation that stands twice',
    'designations',
    (rows) => [...rows, ['', 'secretary(posts)', 'A']],
    'Designations, cell B103 says “secretary(posts)”, which stands already in B2. Delete one of the two rows.',
  ],
  [
    'a circle that is not on the sheet MDOs',
    'divisions',
    (rows) => withCell(rows, 4, 1, 'Vidarbha Postal Circle'),
    'Divisions, cell B4 names “Vidarbha Postal Circle”, which is not on the sheet MDOs. Spell it as it stands there, or add it there.',
  ],
  [
    'a name that many cells misspell',
    'regions',
    (rows) => rows.map((row) => row.map((cell) => cell.replace('Kerala Postal', 'Kerela Postal'))),
    'Regions, cell B9 (and 1 more) names “Kerela Postal Circle”, which is not on the sheet MDOs. Spell it as it stands there, or add it there.',
  ],
  [
    'a formula that failed',
    'groups',
    (rows) => withCell(rows, 2, 0, '#REF!'),
    'Groups, cell A2 shows the Excel error #REF!. Write the text itself instead of a formula.',
  ],
  [
    'a code that is no code',
    'mdos',
    (rows) => withCell(rows, 3, 3, 'Andhra'),
    'MDOs, cell D3 says “Andhra”. The code is three capital letters, such as KAR: batch numbers begin with it.',
  ],
  [
    'a code that stands twice',
    'mdos',
    (rows) => withCell(rows, 3, 3, 'DTE'),
    'MDOs, cell D3 says “DTE”, which stands already in D2. Delete one of the two rows.',
  ],
  [
    'a day that does not exist',
    'about',
    (rows) => withCell(rows, 3, 1, '31.02.2027'),
    'About, cell B3 says “31.02.2027”, which is no date. Write it as 10.01.2026.',
  ],
  [
    'a PIN whose first digit is lost',
    'pin-ranges',
    (rows) => withCell(rows, 2, 0, '10000'),
    'PIN ranges, cell A2 says “10000”. A PIN has six digits and begins with 1 to 9.',
  ],
  [
    'digits that Excel has shortened',
    'pin-prefixes',
    (rows) => withCell(rows, 2, 1, '001-049 5'),
    'PINs in use, cell B2 cannot be read at “5”. Write the last three digits with blanks between, runs with a hyphen: 001-010 012.',
  ],
  [
    'another word than yes',
    'equivalents',
    (rows) => withCell(rows, 2, 4, 'perhaps'),
    'Equivalents, cell E2 says “perhaps”. Write yes, or leave it blank.',
  ],
  [
    'the name of one MDO written for another',
    'mdo-names',
    (rows) => [...rows, ['Kerala Postal Circle', 'Assam Postal Circle']],
    '“Kerala Postal Circle” would no longer be understood as that MDO: it stands also for another, on the sheet MDO names or as a Hindi name on the sheet MDOs. Delete it there.',
  ],
  [
    'a cell with a book in it',
    'groups',
    (rows) => withCell(rows, 2, 0, 'x'.repeat(5_000)),
    'Groups, cell A2 holds more than 4000 characters. Shorten it.',
  ],
];

test.each(FAULTS)('%s is told once, and nothing else', (_says, list, change, sentence) => {
  expect(told(read(list, change))).toEqual([sentence]);
});

test("a workbook without the desk's own MDO is refused", () => {
  const result = readLists(
    workbook({
      ...DATA,
      mdos: DATA.mdos.map((mdo) =>
        mdo.name === FILE.us ? { ...mdo, name: 'Bengaluru Postal Circle' } : mdo,
      ),
    }),
    DATA,
    FILE,
  );
  expect(told(result)).toContain(
    'Karnataka Postal Circle, the MDO of this desk, is not on the sheet MDOs. Put it back, spelled exactly so.',
  );
});

test('a designation gone while a list that stays names it is told with that list', () => {
  const sheets = without('abbreviations').map((sheet) =>
    sheet.name === 'Designations' || sheet.name === 'Equivalents'
      ? { ...sheet, rows: sheet.rows.filter(({ cells }) => !cells.includes('Multi Tasking Staff')) }
      : sheet,
  );
  expect(told(readLists(sheets, DATA, FILE))).toEqual([
    'The present list Abbreviations is not in the file and stays as it is, but it names “Multi Tasking Staff”, which is no longer on the sheet Designations. Put Abbreviations into the file and correct it there.',
  ]);
});

test('every fault is told in Hindi too, with all its places filled', () => {
  const sentences = FAULTS.flatMap(([, list, change]) => {
    const result = read(list, change);
    return result.ok ? [] : result.error.map((fault) => listFaultText(fault, 'hi'));
  });
  expect(
    sentences.filter((text) => /\{\w+\}/.test(text) || !/\p{Script=Devanagari}/u.test(text)),
  ).toEqual([]);
});
