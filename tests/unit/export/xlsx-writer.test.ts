import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import { describe, expect, it } from 'vitest';
import { columnLetter, type Sheet } from '../../../electron/export/xlsx-writer/sheet';
import { writeWorkbook } from '../../../electron/export/xlsx-writer/workbook';

const SHEET: Sheet = {
  name: 'Requests',
  columns: [
    { header: 'Key', width: 8, hidden: true },
    { header: 'Name', width: 20, style: 'wrap' },
    { header: 'Correct value', width: 20, style: 'fill-in', choices: ['Yes', 'No'] },
  ],
  above: [[{ text: 'Title & more', style: 'title' }]],
  table: true,
  rows: [
    ['1', '=HYPERLINK("http://x.in","y")', ''],
    ['2', 'आशा क्ष्मा राव', '+919812345670'],
    ['3', 'a\u202Eb\u0000c _x0041_ <&>"', '0012345'],
  ],
  locked: true,
  landscape: true,
};

async function bytesOf(sheet: Sheet): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await writeWorkbook(
    { title: 'T', marks: { left: 'P & T', right: '12 seal' }, sheets: [sheet] },
    async (bytes) => void parts.push(bytes),
  );
  return Buffer.concat(parts);
}

const part = async (name: string): Promise<string> =>
  strFromU8(unzipSync(await bytesOf(SHEET))[name] ?? new Uint8Array());
const sheetXml = (): Promise<string> => part('xl/worksheets/sheet1.xml');

async function reopened() {
  const sheet = read(await bytesOf(SHEET), { cellFormula: true }).Sheets['Requests'] ?? {};
  return { sheet, rows: utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' }) };
}

describe('a workbook of ours, opened by another program', () => {
  it('has the title, the header and every row', async () => {
    const { rows } = await reopened();
    expect(rows.map((row) => row[0])).toEqual(['Title & more', 'Key', '1', '2', '3']);
  });

  it('keeps a formula as text', async () => {
    const { sheet } = await reopened();
    expect(sheet['B3']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x.in","y")' });
    expect(sheet['B3']).not.toHaveProperty('f');
  });

  it('keeps Hindi and leading zeros', async () => {
    const { rows } = await reopened();
    expect([rows[3]?.[1], rows[4]?.[2]]).toEqual(['आशा क्ष्मा राव', '0012345']);
  });

  it('shows control and bidi characters instead of obeying or losing them', async () => {
    const { rows } = await reopened();
    expect(rows[4]?.[1]).toBe('a‹U+202E›b‹U+0000›c _x0041_ <&>"');
  });

  it('has no number and no formula in any cell', async () => {
    const xml = await sheetXml();
    expect(xml).not.toMatch(/<f[ >]|t="(n|b|e|str)"/);
  });
});

describe('the page of a workbook of ours', () => {
  it.each([
    ['freezes the header', /<pane ySplit="2" topLeftCell="A3"[^>]*state="frozen"/],
    ['filters the table', /<autoFilter ref="A2:C5"\/>/],
    [
      'prints on A4 landscape, one page wide',
      /paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/,
    ],
    ['counts its pages', /Page &amp;P of &amp;N/],
    ['doubles the ampersand of a name', /P &amp;&amp; T/],
    ['keeps digits of the text out of the size code', /&amp;8 12 seal/],
    ['is locked', /<sheetProtection sheet="1"/],
    ['hides the key column', /<col min="1" max="1"[^>]*hidden="1"/],
    ['offers the choices', /<formula1>&quot;Yes,No&quot;<\/formula1>/],
  ])('%s', async (_, pattern) => {
    expect(await sheetXml()).toMatch(pattern);
  });

  it('repeats the header on every page', async () => {
    expect(await part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Requests'!$2:$2</definedName>`,
    );
  });
});

it('the same rows give the same bytes', async () => {
  expect((await bytesOf(SHEET)).equals(await bytesOf(SHEET))).toBe(true);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});
