import { columnLetter } from '../../mapping/column-letter';
import { nameKey } from '../normalise-name';
import type { ListFault } from './list-faults';
import type { ListColumn } from './list-sheet';
import { RowReader } from './row-reader';

/** A sheet as the parser process hands it over: rows that hold something, numbered as in Excel. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

const HEADING_ROWS = 10;
/** Zero width, soft hyphen, direction marks, BOM: nobody sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What a person sees in a cell: no hidden characters, no doubled or outer spaces. */
function seen(cell: string): string {
  return cell.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

interface Headings {
  readonly row: number;
  readonly at: ReadonlyMap<string, number>;
}

function findHeadings(sheet: ReadSheet, columns: readonly ListColumn[]): Headings | null {
  const byKey = new Map(columns.map(({ header }) => [nameKey(header), header]));
  let best: Headings | null = null;
  for (const { number, cells } of sheet.rows.slice(0, HEADING_ROWS)) {
    const at = new Map<string, number>();
    cells.forEach((cell, column) => {
      const header = byKey.get(nameKey(cell));
      if (header !== undefined && !at.has(header)) at.set(header, column);
    });
    if (at.size > 0 && at.size > (best?.at.size ?? 0)) best = { row: number, at };
  }
  return best;
}

/** The rows under the headings of a list's sheet; faults for headings that are not there. */
export function rowsOfSheet(
  sheet: ReadSheet,
  columns: readonly ListColumn[],
  faults: ListFault[],
): readonly RowReader[] {
  const headings = findHeadings(sheet, columns);
  const needed = columns.filter(({ shownOnly }) => shownOnly !== true);
  if (headings === null) {
    faults.push({
      code: 'headings-missing',
      params: { sheet: sheet.name, columns: needed.map(({ header }) => header).join(', ') },
    });
    return [];
  }
  const missing = needed.filter(({ header }) => !headings.at.has(header));
  for (const { header } of missing)
    faults.push({
      code: 'column-missing',
      params: { sheet: sheet.name, column: header, row: headings.row },
    });
  if (missing.length > 0) return [];
  const rows: RowReader[] = [];
  for (const { number, cells } of sheet.rows) {
    if (number <= headings.row) continue;
    const texts = new Map<string, { text: string; column: string }>();
    let filled = false;
    for (const { header, shownOnly } of columns) {
      const column = headings.at.get(header);
      if (column === undefined) continue;
      const text = seen(cells[column] ?? '');
      filled ||= text !== '' && shownOnly !== true;
      texts.set(header, { text, column: columnLetter(column) });
    }
    const place = { sheet: sheet.name, row: number, inFile: true };
    if (filled) rows.push(new RowReader(place, texts, faults));
  }
  if (rows.length === 0) faults.push({ code: 'list-empty', params: { sheet: sheet.name } });
  return rows;
}

/** The rows of a present list whose sheet the file lacks. */
export function rowsInForce(
  name: string,
  columns: readonly ListColumn[],
  texts: readonly (readonly string[])[],
  faults: ListFault[],
): readonly RowReader[] {
  return texts.map((cells, row) => {
    const byHeader = columns.map(
      ({ header }, column) => [header, { text: cells[column] ?? '', column: '' }] as const,
    );
    return new RowReader({ sheet: name, row, inFile: false }, new Map(byHeader), faults);
  });
}
