import { xmlText } from './cell-text';
import type { SharedStrings } from './shared-strings';
import { rowHeight } from './row-height';
import { columnLetter, type PageMarks, type Row, type Sheet } from './sheet';
import { styleIndex } from './styles';

const PIECE_CHARACTERS = 1 << 18;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface SheetExtent {
  /** Excel row of the header, null where the sheet is no table. */
  readonly headerRow: number | null;
  /** Last row written. Only true once the pieces are read to the end. */
  lastRow: number;
}

/** A worksheet part in pieces; `extent` is filled on the way. Elements stand in the order of ECMA-376 18.3.1.99. */
export function* sheetXml(
  sheet: Sheet,
  strings: SharedStrings,
  marks: PageMarks,
  extent: SheetExtent,
  first: boolean,
): Generator<string> {
  yield head(sheet, extent, first);
  let piece = '<sheetData>';
  const rows = rowWriter(sheet, strings);
  const numbered = function* (): Generator<string> {
    for (const row of sheet.above) yield rows.row(++extent.lastRow, row, null);
    if (sheet.table) yield rows.header(++extent.lastRow);
    for (const row of sheet.rows) yield rows.row(++extent.lastRow, row, 'column');
  };
  for (const xml of numbered()) {
    piece += xml;
    if (piece.length > PIECE_CHARACTERS) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData>${tail(sheet, extent, marks)}`;
}

/** The header, if any, stands right under the lines above. */
export function extentOf(sheet: Sheet): SheetExtent {
  return { headerRow: sheet.table ? sheet.above.length + 1 : null, lastRow: 0 };
}

function rowWriter(sheet: Sheet, strings: SharedStrings) {
  const letters = sheet.columns.map((_, i) => columnLetter(i));
  const own = sheet.columns.map((c) => styleIndex(c.style ?? 'text'));
  const cell = (ref: string, style: number, text: string): string =>
    text === ''
      ? `<c r="${ref}" s="${style}"/>`
      : `<c r="${ref}" s="${style}" t="s"><v>${strings.place(text)}</v></c>`;
  return {
    header: (number: number): string =>
      `<row r="${number}" ht="32" customHeight="1">${sheet.columns
        .map((c, i) => cell(`${letters[i] ?? ''}${number}`, styleIndex('header'), c.header))
        .join('')}</row>`,
    row: (number: number, row: Row, look: 'column' | null): string => {
      const height = rowHeight(row, look ? sheet.columns : []);
      let xml = `<row r="${number}"${height > 15 ? ` ht="${height}" customHeight="1"` : ''}>`;
      for (let i = 0; i < row.length; i++) {
        const value = row[i] ?? '';
        const ref = `${letters[i] ?? columnLetter(i)}${number}`;
        if (typeof value !== 'string') xml += cell(ref, styleIndex(value.style), value.text);
        else if (look || value) xml += cell(ref, look ? (own[i] ?? 1) : 0, value);
      }
      return `${xml}</row>`;
    },
  };
}

function head(sheet: Sheet, { headerRow }: SheetExtent, first: boolean): string {
  const pane = headerRow
    ? `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
    : '';
  const cols = sheet.columns
    .map(
      (c, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${c.width}" customWidth="1"${c.hidden ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    (cols ? `<cols>${cols}</cols>` : '')
  );
}

function tail(sheet: Sheet, { headerRow, lastRow }: SheetExtent, marks: PageMarks): string {
  const last = columnLetter(sheet.columns.length - 1);
  const firstRow = (headerRow ?? 0) + 1;
  const filled = Math.max(lastRow, firstRow);
  return (
    (sheet.locked
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
      : '') +
    (headerRow ? `<autoFilter ref="A${headerRow}:${last}${Math.max(lastRow, headerRow)}"/>` : '') +
    choices(sheet, firstRow, filled) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${mark(`&L&9${plain(marks.left)}&R&9${plain(sheet.name)}`)}</oddHeader>` +
    `<oddFooter>${mark(`&L&8${plain(marks.right)}&R&9Page &P of &N`)}</oddFooter></headerFooter>` +
    // A mobile number is text on purpose: no green corner on every cell.
    `<ignoredErrors><ignoredError sqref="A1:${last}${filled}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

const plain = (text: string): string => text.replace(/&/g, '&&');
/** Excel takes at most 255 characters; a digit after a size code would be read as part of it. */
const mark = (code: string): string => xmlText(code.replace(/(&[89])(?=\d)/g, '$1 ').slice(0, 255));

function choices(sheet: Sheet, from: number, to: number): string {
  const lists = sheet.columns.flatMap((column, i) =>
    column.choices
      ? [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${columnLetter(i)}${from}:${columnLetter(i)}${to}"><formula1>${xmlText(`"${column.choices.join(',')}"`)}</formula1></dataValidation>`,
        ]
      : [],
  );
  return lists.length
    ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
    : '';
}
