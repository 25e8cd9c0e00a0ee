import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { addsUp, readBack, type ReadBack } from '../../fixtures/read-back';

const HEAD = ['Name', 'Employee ID', 'Mobile', 'Email', 'Remarks'];
const FIELDS = ['name', 'employeeId', 'mobile', 'email', 'remarks'] as const;

/** Text cells that spreadsheet programs like to change, and any other text. */
const awkward = fc.constantFrom(
  '00123',
  '09876543210',
  '123456789012345678',
  '01/02/1980',
  '03-04-2024',
  '1E10',
  'TRUE',
  'false',
  '=1+1',
  '+91 98123 45670',
  '@x',
  '-',
  '#N/A',
  'नाम',
  '९८१२३४५६७०',
  'a\nb',
  ' x ',
  '"q"',
  'a;b,c|d\te',
  '_x_',
  '__proto__',
);
const anyText = fc
  .oneof(awkward, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
  .map((text) => {
    const kept = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (c) =>
      c === '\n' || c === '\t' ? c : '',
    );
    return kept.trim() === '' ? 'x' : kept;
  });
const rows = fc
  .sample(fc.tuple(anyText, anyText, anyText, anyText, anyText), { numRuns: 10_000, seed: 42 })
  // An identifier that is there makes any row a request.
  .map(([name, id, mobile, , remarks], i) => [name, id, mobile, `p${i}@example.in`, remarks]);

const workbook = (table: readonly (readonly string[])[]): Buffer => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEAD, ...table.map((row) => [...row])]), 'S');
  return write(book, {
    type: 'buffer',
    bookType: 'xlsx',
    bookSST: true,
    compression: true,
  }) as Buffer;
};
const texts = (read: ReadBack): string[][] =>
  read.raw.map((request) => FIELDS.map((field) => request[field] ?? ''));

describe('10,000 rows', () => {
  it('are the same text after import, export and import', async () => {
    const first = await readBack('a.xlsx', workbook(rows));
    const second = await readBack('b.xlsx', workbook(texts(first)));
    expect(texts(first)).toEqual(rows);
    expect(texts(second)).toEqual(rows);
    expect(addsUp(first.file)).toBe(true);
  });

  it('are the same text in a CSV file', async () => {
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const csv = [HEAD, ...rows].map((row) => row.map(quote).join(',')).join('\r\n');
    expect(texts(await readBack('a.csv', csv))).toEqual(rows);
  });
});
