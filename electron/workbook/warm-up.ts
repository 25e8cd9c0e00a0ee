import type { Reference } from '../../shared/reference/reference';
import { encodeChunk } from '../processes/chunk-codec';
import { NO_FACTS } from './rows';
import { SheetsImporter } from './sheets-importer';
import { SharedStrings } from './xlsx/shared-strings';
import { SheetScanner } from './xlsx/sheet-scanner';

/** As many as it takes until the engine has compiled what a large file needs. */
const ROWS = 3_000;
const PIECE = 250;

const HEADINGS = [
  'Name',
  'Employee ID',
  'Email',
  'Mobile Number',
  'Group',
  'Designation',
  'Date of Birth',
  'Office Pin Code',
  'Office Name',
  'Current MDO',
  'Remarks',
];
const DATE = 6;

const rowOf = (n: number): readonly (string | number)[] => [
  `Asha Rao ${n}`,
  10_000_000 + n,
  `asha.rao.${n}@example.in`,
  6_000_000_000 + n * 7_919,
  n % 2 === 0 ? 'Group C' : 'GDS',
  n % 3 === 0 ? 'Postal Asistant' : 'Postman',
  24_000 + (n % 12_000),
  560_001 + (n % 90),
  `Office ${n % 900} SO`,
  n % 2 === 0 ? 'Karnataka Circle' : 'Kerala Postal Circle',
  n % 4 === 0 ? 'Posted on promotion' : '',
];

/**
 * Reads a made-up sheet and forgets it: the lists are put in order and the code is compiled while
 * nobody waits, instead of while the first file is read.
 */
export function warmUp(reference: Reference): void {
  const codes = new Map<string, number>();
  const rows = [HEADINGS, ...Array.from({ length: ROWS }, (_, n) => rowOf(n))].map((cells, n) => {
    const row = n + 1;
    const xml = cells.map((value, column) => cellOf(value, column, row, codes)).join('');
    return `<row r="${row}">${xml}</row>`;
  });
  const sink = new SheetsImporter(
    { file: 'none.xlsx', reference, kind: null, emit: (chunk) => void encodeChunk(chunk) },
    [],
    new Map(),
    () => undefined,
  );
  sink.sheet({ name: 'Sheet1', hidden: false, numbering: 'rows' });
  const scanner = new SheetScanner({
    file: 'none.xlsx',
    sheet: 'Sheet1',
    strings: stringsOf([...codes.keys()]),
    styles: [{ kind: 'plain' }, { kind: 'date' }],
    date1904: false,
    row: (number, cells) => sink.row(number, cells),
  });
  scanner.write(Buffer.from('<worksheet><sheetData>'));
  for (let from = 0; from < rows.length; from += PIECE)
    scanner.write(Buffer.from(rows.slice(from, from + PIECE).join('')));
  scanner.write(Buffer.from('</sheetData></worksheet>'));
  scanner.end();
  sink.endSheet(NO_FACTS);
}

function cellOf(
  value: string | number,
  column: number,
  row: number,
  codes: Map<string, number>,
): string {
  const at = `${String.fromCharCode(65 + column)}${row}`;
  if (value === '') return '';
  const style = column === DATE ? ' s="1"' : '';
  if (typeof value === 'number') return `<c r="${at}"${style}><v>${value}</v></c>`;
  // Both ways in which texts stand in a sheet.
  if (row % 2 === 0) return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const code = codes.get(value) ?? codes.size;
  codes.set(value, code);
  return `<c r="${at}" t="s"><v>${code}</v></c>`;
}

function stringsOf(texts: readonly string[]): readonly string[] {
  const strings = new SharedStrings('none.xlsx');
  strings.write(Buffer.from('<sst>'));
  strings.write(Buffer.from(texts.map((text) => `<si><t>${text}</t></si>`).join('')));
  strings.write(Buffer.from('</sst>'));
  return strings.end();
}
