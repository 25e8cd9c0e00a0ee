import {
  read,
  SSF,
  type CellObject,
  type ColInfo,
  type DenseWorkSheet,
  type ParsingOptions,
  type WorkBook,
} from 'xlsx';
import { columnLetter } from '../../shared/mapping/column-letter';
import { numberStyle, PLAIN, styledNumber, type NumberStyle } from './cell-text';
import { LIMITS } from './limits';
import { Refusal } from './refusal';
import { NO_FACTS, type RowSink, type SheetFacts } from './rows';

/** What is known of a sheet, by its place, where `xlsx` leaves it out; see OdsFacts. */
export type FactsOfSheet = (place: number) => (SheetFacts & { readonly hidden: boolean }) | null;

/** The one door to `xlsx`: every format it knows, read whole. Throws what `xlsx` throws, and Refusal. */
export function readWithSheetJs(
  bytes: Buffer | string,
  file: string,
  sink: RowSink,
  factsOf: FactsOfSheet = () => null,
): { readonly sheets: number } {
  const options: ParsingOptions = {
    type: typeof bytes === 'string' ? 'string' : 'buffer',
    dense: true,
    raw: true,
    cellFormula: false,
    // Without it nothing is said of hidden rows and columns.
    cellStyles: true,
    // It would bring an object for every blank cell that has a colour, a million rows of them.
    get sheetStubs() {
      return false;
    },
    set sheetStubs(_) {
      // Set by `xlsx` wherever styles are asked for.
    },
    cellHTML: false,
    cellText: false,
    cellNF: true,
    cellDates: false,
    // Without it a sheet that cannot be parsed is an empty sheet, and nobody learns of it.
    WTF: true,
  };
  const book = read(bytes, options);
  if (book.SheetNames.length > LIMITS.sheets)
    throw new Refusal('too-many-sheets', { file, limit: LIMITS.sheets });
  book.SheetNames.forEach((name, i) => {
    const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
    const told = factsOf(i);
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0 || told?.hidden === true;
    sink.sheet({ name, hidden, numbering: 'rows' });
    const facts = sheet === undefined ? NO_FACTS : emitSheet(sheet, book, file, name, sink);
    sink.endSheet(told ?? facts);
  });
  return { sheets: book.SheetNames.length };
}

function emitSheet(
  sheet: DenseWorkSheet,
  book: WorkBook,
  file: string,
  name: string,
  sink: RowSink,
): SheetFacts {
  const text = cellReader(book.Workbook?.WBProps?.date1904 === true);
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  if (rows.length > LIMITS.rows) throw new Refusal('too-many-rows', { file, limit: LIMITS.rows });
  let widest = 0;
  let hiddenRows = 0;
  // A sheet's array has holes where rows are blank: forEach leaves them out.
  rows.forEach((row, at) => {
    if (row === undefined) return;
    const cells: string[] = [];
    let filled = false;
    row.forEach((cell, column) => {
      const value = cell === undefined ? '' : text(cell);
      if (value === '') return;
      if (column >= LIMITS.columns)
        throw new Refusal('too-many-columns', { file, row: at + 1, limit: LIMITS.columns });
      if (value.length > LIMITS.cellCharacters)
        throw new Refusal('cell-too-long', {
          file,
          cell: `${name}!${columnLetter(column)}${at + 1}`,
        });
      while (cells.length < column) cells.push('');
      cells[column] = value;
      filled = true;
    });
    if (!filled) return;
    if (sheet['!rows']?.[at]?.hidden === true) hiddenRows++;
    widest = Math.max(widest, cells.length);
    sink.row(at + 1, cells);
  });
  const columns: readonly (ColInfo | undefined)[] = sheet['!cols'] ?? [];
  const hiddenColumns = columns
    .slice(0, widest)
    .flatMap((column, i) => (column?.hidden === true ? columnLetter(i) : []));
  return { hiddenColumns, hiddenRows, formulasWithoutValue: 0 };
}

const ERROR_NAMES: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function cellReader(date1904: boolean): (cell: CellObject) => string {
  const styles = new Map<string | number, NumberStyle>();
  const styleOf = (format: string | number | undefined): NumberStyle => {
    if (format === undefined || format === 'General') return PLAIN;
    const known = styles.get(format);
    if (known) return known;
    const code = typeof format === 'number' ? (SSF.get_table()[format] ?? null) : format;
    const style = numberStyle(typeof format === 'number' ? format : -1, code);
    styles.set(format, style);
    return style;
  };
  return (cell) => {
    const { v: value } = cell;
    switch (cell.t) {
      case 's':
        return typeof value === 'string' ? value : '';
      case 'b':
        return value === true ? 'TRUE' : 'FALSE';
      case 'e':
        return typeof value === 'number' ? (ERROR_NAMES[value] ?? '#N/A') : '';
      case 'n':
        return typeof value === 'number' ? styledNumber(value, styleOf(cell.z), date1904) : '';
      default:
        return '';
    }
  };
}
