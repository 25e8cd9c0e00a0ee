import { describe, expect, it } from 'vitest';
import { utils, write, type BookType, type WorkSheet } from 'xlsx';
import { noteText } from '../../../shared/mapping/notes';
import { makeXlsx } from '../../fixtures/make-xlsx';
import { makeZip } from '../../fixtures/make-zip';
import { readBack, type ReadBack } from '../../fixtures/read-back';

const said = ({ file }: ReadBack, sheet = 0): readonly string[] =>
  [...file.notes, ...(file.sheets[sheet]?.notes ?? [])].map((note) => noteText(note, 'en'));
const PEOPLE = [
  ['Name', 'Mobile', 'Email'],
  ['Asha', '9812345670', 'asha@example.in'],
  ['Ravi', '9812345671', 'ravi@example.in'],
  ['Meena', '9812345672', 'meena@example.in'],
];

/** A workbook whose second column, second row and second sheet are hidden. */
function hiddenParts(bookType: BookType): Buffer {
  const sheet: WorkSheet = utils.aoa_to_sheet(PEOPLE);
  sheet['!cols'] = [{ wch: 10 }, { hidden: true, wch: 10 }];
  sheet['!rows'] = [{}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'S');
  utils.book_append_sheet(book, utils.aoa_to_sheet(PEOPLE), 'H');
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  return write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer;
}

const ODS_HEAD =
  '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">';
const odsCell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (cells: readonly string[], more = ''): string =>
  `<table:table-row${more}>${cells.map(odsCell).join('')}</table:table-row>`;
function ods(body: string, styles = ''): Buffer {
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'META-INF/manifest.xml', data: '<?xml version="1.0"?><manifest/>' },
    { name: 'styles.xml', data: '<?xml version="1.0"?><styles/>' },
    {
      name: 'content.xml',
      data: `${ODS_HEAD}<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

describe('what is hidden in a workbook', () => {
  it.each(['xlsx', 'xlsb', 'biff8'] as const)('is told of %s, and read', async (bookType) => {
    const back = await readBack('list', hiddenParts(bookType));
    expect(back.requests).toHaveLength(6);
    expect(said(back)).toContain('Column B is hidden in the sheet; it was read too.');
    expect(said(back, 1)).toContain('This sheet is hidden in the workbook.');
  });

  it.each(['xlsx', 'xlsb', 'xlml'] as const)('is told of the rows of %s', async (bookType) => {
    expect(said(await readBack('list', hiddenParts(bookType)))).toContain(
      '1 row is hidden or filtered out in the sheet; it was read too.',
    );
  });

  it('is told of a workbook that only the slower reader understands', async () => {
    const data =
      '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Mobile</v></c></row><row r="2" hidden="1"><c r="B2"><v>9812345670</v></c><c r="A2" t="str"><v>Asha</v></c></row>';
    const back = await readBack('a.xlsx', makeXlsx({ sheets: [{ name: 'S', data }] }));
    expect(said(back).join()).toContain('1 row is hidden');
  });

  it('is told of an .ods file', async () => {
    const hidden = ' table:visibility="collapse"';
    const [head = [], first = [], ...rest] = PEOPLE;
    const back = await readBack(
      'list.ods',
      ods(
        `<table:table table:name="S"><table:table-column/><table:table-column${hidden}/><table:table-column/>${odsRow(head)}${odsRow(first, ' table:visibility="filter"')}${rest.map((row) => odsRow(row)).join('')}<table:table-row${hidden} table:number-rows-repeated="900"><table:table-cell/></table:table-row></table:table><table:table table:name="H" table:style-name="ta2">${PEOPLE.map((row) => odsRow(row)).join('')}</table:table>`,
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      ),
    );
    expect(said(back)).toEqual(
      expect.arrayContaining([
        'Column B is hidden in the sheet; it was read too.',
        '1 row is hidden or filtered out in the sheet; it was read too.',
      ]),
    );
    expect(said(back, 1)).toContain('This sheet is hidden in the workbook.');
  });

  it('says nothing of hidden columns that hold nothing', async () => {
    const xml =
      '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="3" max="90" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Mobile</v></c></row><row r="2"><c r="A2" t="str"><v>Asha</v></c><c r="B2"><v>9812345670</v></c></row></sheetData></worksheet>';
    const back = await readBack('a.xlsx', makeXlsx({ sheets: [{ name: 'S', xml }] }));
    expect(said(back).filter((note) => note.includes('hidden'))).toEqual([]);
  });
});

describe('formulas without a result', () => {
  const formula = (at: string): string => `<c r="${at}"><f>A1</f></c>`;
  const row = (swapped: boolean): string => {
    const cells = ['<c r="A2" t="str"><v>Asha</v></c>', '<c r="B2"><v>9812345670</v></c>'];
    return `<row r="2">${(swapped ? cells.toReversed() : cells).join('')}${formula('C2')}</row>`;
  };
  const head =
    '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Mobile</v></c><c r="C1" t="str"><v>Email</v></c></row>';

  it.each([
    ['the fast reader', false],
    ['the slower reader', true],
  ])('are counted by %s', async (_name, swapped) => {
    const book = makeXlsx({ sheets: [{ name: 'S', data: head + row(swapped) }] });
    expect(said(await readBack('a.xlsx', book)).join()).toContain('1 formula carries no result');
  });

  it('are counted in an .ods file', async () => {
    const without = '<table:table-cell table:formula="of:=[.A1]"/>';
    const body = `<table:table table:name="S">${odsRow(PEOPLE[0] ?? [])}<table:table-row>${odsCell('Asha')}${odsCell('9812345670')}${without}</table:table-row></table:table>`;
    expect(said(await readBack('a.ods', ods(body))).join()).toContain(
      '1 formula carries no result',
    );
  });
});
