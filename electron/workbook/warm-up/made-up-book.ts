import { strToU8, zipSync } from 'fflate';
import { columnLetter } from '../../../shared/mapping/column-letter';
import { MADE_UP_COLUMNS } from '../../warm-up/made-up-rows';

/** A title, headings, and what stands below them. */
const madeUpRows = (count: number): readonly (readonly (string | number)[])[] => [
  ['List of requests'],
  MADE_UP_COLUMNS.map(({ heading }) => heading),
  ...Array.from({ length: count }, (_, n) => MADE_UP_COLUMNS.map(({ cells }) => cells(n))),
  ['', 'Total'],
];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Bytes of an .xlsx of `count` invented requests, with shared strings and some inline. */
export function madeUpBook(count: number): Uint8Array {
  const shared = new Map<string, number>();
  const cell = (value: string | number, column: number, row: number): string => {
    const at = `${columnLetter(column)}${row}`;
    if (value === '') return '';
    if (typeof value === 'number')
      return `<c r="${at}"${MADE_UP_COLUMNS[column]?.isDate ? ' s="1"' : ''}><v>${value}</v></c>`;
    // Both ways in which texts stand in a sheet.
    if (row % 3 === 0) return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    const code = shared.get(value) ?? shared.size;
    shared.set(value, code);
    return `<c r="${at}" t="s"><v>${code}</v></c>`;
  };
  const rows = madeUpRows(count).map((cells, n) => {
    const row = n + 1;
    return `<row r="${row}">${cells.map((value, column) => cell(value, column, row)).join('')}</row>`;
  });
  const strings = [...shared.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
  return zipSync(
    {
      'xl/workbook.xml': part(
        '<workbook xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': part(
        `<Relationships>${['worksheets/sheet1', 'sharedStrings', 'styles']
          .map(
            (target, i) =>
              `<Relationship Id="rId${i + 1}" Type="${TYPE}${target.replace(/s\/.*/, '')}" Target="${target}.xml"/>`,
          )
          .join('')}</Relationships>`,
      ),
      'xl/styles.xml': part(
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      'xl/sharedStrings.xml': part(`<sst>${strings.join('')}</sst>`),
      'xl/worksheets/sheet1.xml': part(
        `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
      ),
    },
    { level: 1 },
  );
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const part = (xml: string): Uint8Array => strToU8(xml);
