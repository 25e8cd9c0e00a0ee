import { describe, expect, it } from 'vitest';
import { utils, write, type BookType } from 'xlsx';
import type { ImportedSheet, SheetOverride } from '../../../shared/domain/imported-file';
import { addsUp, readBack, type ReadBack } from '../../fixtures/read-back';

type Rows = readonly (readonly string[])[];

const person = (name: string, digit: number): readonly string[] => [
  name,
  `981234567${digit}`,
  `${name.toLowerCase()}@example.in`,
];
const HEADER = ['Name', 'Mobile', 'Email'];
const [ASHA, RAVI, MEENA, IMRAN] = ['Asha', 'Ravi', 'Meena', 'Imran'].map(person);
const beside = (left: Rows, right: Rows): Rows =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...(left[i] ?? ['', '', '']),
    '',
    ...(right[i] ?? ['', '', '']),
  ]);
const workbook = (rows: Rows, bookType: BookType = 'xlsx'): Buffer => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'S');
  return write(book, { type: 'buffer', bookType }) as Buffer;
};
const read = (rows: Rows, overrides: readonly SheetOverride[] = []): Promise<ReadBack> =>
  readBack('list.xlsx', workbook(rows), { overrides });
const names = ({ requests }: ReadBack): readonly (string | undefined)[] =>
  requests.map(({ name }) => name);
const fieldsOf = (sheet: ImportedSheet | undefined): readonly (string | null)[] | undefined =>
  sheet?.columns.map(({ field }) => field);

const BELOW: Rows = [
  ['List of officials'],
  [...HEADER, 'Transfer to'],
  [...(ASHA ?? []), 'Kerala Circle'],
  [],
  ['Email', 'CSI ID', 'Name of the Official'],
  ['ravi@example.in', '10012342', 'Ravi'],
  ['meena@example.in', '10012343', 'Meena'],
];

describe('a table below another', () => {
  it('has headings, columns, a kind and a count of its own', async () => {
    const { file } = await read(BELOW);
    expect(
      file.sheets.map(({ table, headerRow, kind, rows, requests }) => ({
        table,
        headerRow,
        kind,
        rows,
        requests,
      })),
    ).toEqual([
      { table: { number: 1, from: null }, headerRow: 2, kind: 'transfer', rows: 3, requests: 1 },
      {
        table: { number: 2, from: null },
        headerRow: 5,
        kind: 'verification',
        rows: 4,
        requests: 2,
      },
    ]);
    expect(fieldsOf(file.sheets[1])).toEqual(['email', 'employeeId', 'name']);
    expect(addsUp(file)).toBe(true);
  });

  it('is mapped by what it holds itself', async () => {
    const { requests } = await read([
      HEADER,
      ...(ASHA ? [ASHA] : []),
      [],
      ['Name', 'Contact', 'Details', 'CSI ID', 'Designation'],
      ['Ravi', '9812345671', 'ravi@example.in', '10012341', 'Postal Assistant'],
      ['Meena', '9812345672', 'meena@example.in', '10012342', 'Postal Assistant'],
    ]);
    expect(requests[2]).toMatchObject({ mobile: '9812345672', email: 'meena@example.in' });
  });

  it('is found without a blank row before it', async () => {
    const back = await read([
      HEADER,
      ASHA ?? [],
      ['CSI ID', 'Name', 'Email ID'],
      ['10012341', 'Ravi', 'r@example.in'],
    ]);
    expect(names(back)).toEqual(['Asha', 'Ravi']);
  });

  it('is found beyond the first thousand rows', async () => {
    const many = Array.from({ length: 1_500 }, (_, i) => [
      `N ${i}`,
      String(9_812_000_000 + i),
      `n${i}@example.in`,
    ]);
    const { file, requests } = await read([
      HEADER,
      ...many,
      [],
      ['CSI ID', 'Name', 'Email ID'],
      ['10012341', 'Ravi', 'r@example.in'],
    ]);
    expect(file.sheets.map((sheet) => sheet.requests)).toEqual([1_500, 1]);
    expect(requests.at(-1)).toMatchObject({ employeeId: '10012341', row: '1504' });
  });

  it('may have a heading of two lines', async () => {
    const back = await read([
      HEADER,
      ASHA ?? [],
      [],
      ['Name of', 'Contact', '', 'CSI'],
      ['Official', 'Mobile', 'Email', 'ID'],
      ['Ravi', '9812345671', 'ravi@example.in', '10012342'],
    ]);
    expect(back.requests[1]).toMatchObject({ name: 'Ravi', employeeId: '10012342' });
  });

  it('takes a choice made for it alone', async () => {
    const { file } = await read(BELOW, [
      {
        sheet: 'S',
        table: 2,
        include: true,
        kind: 'registration',
        headerRow: null,
        columns: { B: null },
      },
    ]);
    expect(file.sheets.map(({ kind }) => kind)).toEqual(['transfer', 'registration']);
    expect(fieldsOf(file.sheets[1])).toEqual(['email', null, 'name']);
  });

  it('is read while the first one is not wanted', async () => {
    const back = await read(BELOW, [
      { sheet: 'S', include: false, kind: null, headerRow: null, columns: {} },
    ]);
    expect(names(back)).toEqual(['Ravi', 'Meena']);
    expect(addsUp(back.file)).toBe(true);
  });

  it('has its rows counted in a text file too', async () => {
    const text = BELOW.map((row) => row.join(',')).join('\r\n');
    const { file } = await readBack('list.csv', text);
    expect(file.sheets.map((sheet) => sheet.rows)).toEqual([3, 4]);
    expect(addsUp(file)).toBe(true);
  });
});

describe('a table beside another', () => {
  const SIDE = beside([HEADER, ASHA ?? [], RAVI ?? []], [HEADER, MEENA ?? []]);

  it.each(['xlsx', 'biff8', 'ods', 'csv'] as const)('is read from %s', async (bookType) => {
    const back = await readBack('list', workbook(SIDE, bookType));
    expect(
      back.file.sheets.map(({ table, rows, requests }) => [table?.from, rows, requests]),
    ).toEqual([
      [null, 3, 2],
      ['E', 2, 1],
    ]);
    expect(names(back).toSorted()).toEqual(['Asha', 'Meena', 'Ravi']);
    expect(addsUp(back.file)).toBe(true);
  });

  it('keeps the addresses of its cells', async () => {
    const { chunks } = await read(SIDE);
    const right = chunks.find(({ fields }) => fields.some(({ raw }) => raw.includes('Meena')));
    expect(right?.fields.map(({ column }) => column)).toEqual(['E', 'F', 'G']);
  });

  it('needs no blank column where the headings come again', async () => {
    const numbered: Rows = [
      ['Sl No', ...HEADER, 'Sl No', ...HEADER],
      ['1', ...(ASHA ?? []), '2', ...(RAVI ?? [])],
    ];
    expect(names(await read(numbered))).toEqual(['Asha', 'Ravi']);
  });

  it('may begin in another row', async () => {
    const back = await read(
      beside([HEADER, ASHA ?? [], RAVI ?? []], [['', '', ''], ['', '', ''], HEADER, MEENA ?? []]),
    );
    expect(names(back)).toEqual(['Asha', 'Ravi', 'Meena']);
    expect(addsUp(back.file)).toBe(true);
  });

  it('may begin beyond the first thousand rows', async () => {
    const many = Array.from({ length: 1_100 }, (_, i) => [
      `N ${i}`,
      String(9_812_000_000 + i),
      `n${i}@example.in`,
    ]);
    const blank = Array.from({ length: 1_050 }, () => ['', '', '']);
    const back = await read(beside([HEADER, ...many], [...blank, HEADER, MEENA ?? []]));
    expect(back.requests).toHaveLength(1_101);
    expect(addsUp(back.file)).toBe(true);
  });

  it('ends where headings go across the whole sheet again', async () => {
    const back = await read([
      ...SIDE,
      [],
      ['Name', 'CSI ID', 'Mobile', 'Email', 'Designation', 'Group', 'Transfer to'],
      [
        'Imran',
        '10012349',
        '9812345679',
        'i@example.in',
        'Postal Assistant',
        'Group C',
        'Kerala Circle',
      ],
    ]);
    expect(names(back)).toContain('Imran');
    expect(back.file.sheets.at(-1)?.columns).toHaveLength(7);
  });

  it('is not seen in the columns of one list', async () => {
    const { file } = await read([
      ['Name', 'Mobile', '', 'Email', 'CSI ID', 'Transfer to'],
      ['Asha', '9812345670', '', 'asha@example.in', '10012341', 'Kerala Circle'],
    ]);
    expect(file.sheets).toHaveLength(1);
  });

  it('is not made of the officer who forwards the list', async () => {
    const { file } = await read([
      [...HEADER, 'Nodal officer', 'Mobile', 'Email'],
      [...(ASHA ?? []), ...(IMRAN ?? [])],
    ]);
    expect(file.sheets).toHaveLength(1);
    expect(file.sheets[0]?.notes.map(({ code }) => code)).toContain('columns-again');
  });
});
