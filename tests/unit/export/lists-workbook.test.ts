import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, utils, write } from 'xlsx';
import { writeLists } from '../../../electron/export/lists/write-lists';
import { builtInReferenceData } from '../../../electron/reference/built-in-reference';
import { readListSheets } from '../../../electron/workbook/read-lists';
import { LISTS, readLists } from '../../../shared/reference/replace/read-lists';

const DATA = builtInReferenceData();
let folder: string;
let saved: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mdo-lists-'));
  saved = path.join(folder, 'lists.xlsx');
  const written = await writeLists(DATA, saved);
  if (!written.ok) throw new Error(written.error.code);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function loaded(file: string) {
  const sheets = await readListSheets(file, path.basename(file));
  if (!sheets.ok) throw new Error(sheets.error.code);
  return readLists(sheets.value, DATA, { file, us: 'Karnataka Postal Circle' });
}

test('the lists come back from the saved workbook as they were', async () => {
  expect(await loaded(saved)).toEqual({ ok: true, value: { data: DATA, kept: [] } });
});

test.each(['xlsb', 'ods'] as const)('the lists come back from %s too', async (bookType) => {
  const file = path.join(folder, `lists.${bookType}`);
  const book = read(readFileSync(saved));
  writeFileSync(file, write(book, { bookType, type: 'buffer' }) as Buffer);
  expect(await loaded(file)).toEqual({ ok: true, value: { data: DATA, kept: [] } });
});

test('the saved workbook has a guide and every list', () => {
  const { SheetNames } = read(readFileSync(saved), { bookSheets: true });
  expect(SheetNames).toEqual(['Read me first', ...LISTS.map(({ name }) => name)]);
});

test('nothing but the workbook stays behind', async () => {
  const alone = path.join(folder, 'alone');
  const file = path.join(alone, 'lists.xlsx');
  const refused = await writeLists(DATA, file);
  expect([refused.ok, readdirSync(folder).filter((name) => name.endsWith('.part'))]).toEqual([
    false,
    [],
  ]);
});

test('a text file is refused with what to choose', async () => {
  const file = path.join(folder, 'lists.csv');
  writeFileSync(file, 'Name,Kind\nPostal Directorate,Directorate\n');
  const result = await readListSheets(file, 'lists.csv');
  expect(!result.ok && result.error.code).toBe('lists-no-workbook');
});

test('sheets of other names are left out', async () => {
  const file = path.join(folder, 'other.xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 'Notes');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Written', 'Group'],
      ['C', 'C'],
    ]),
    'groups',
  );
  writeFileSync(file, write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer);
  expect(await readListSheets(file, 'other.xlsx')).toEqual({
    ok: true,
    value: [
      {
        name: 'groups',
        rows: [
          { number: 1, cells: ['Written', 'Group'] },
          { number: 2, cells: ['C', 'C'] },
        ],
      },
    ],
  });
});

test('a sheet of more rows than any list has is refused', async () => {
  const file = path.join(folder, 'huge.xlsx');
  const book = utils.book_new();
  const rows = [['Written', 'Group'], ...Array.from({ length: 20_001 }, () => ['C', 'C'])];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Groups');
  writeFileSync(file, write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer);
  const result = await readListSheets(file, 'huge.xlsx');
  expect(!result.ok && result.error.code).toBe('too-many-rows');
});
