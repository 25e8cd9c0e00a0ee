import { nameKey } from '../normalise-name';
import type { ListFault, ListFaultCode } from './list-faults';
import type { KnownNames } from './known';

/** Longest text a cell of a list may hold: the longest run of PINs in use has 351. */
export const LONGEST_CELL = 4_000;
const EXCEL_ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/;

/** Where a row stands. `inFile` false: a row of the present list, whose sheet the file lacks. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
  readonly inFile: boolean;
}

/** One row of a list by the headings of its columns. What is wrong in it is noted, not thrown. */
export class RowReader {
  constructor(
    readonly place: RowPlace,
    private readonly cells: ReadonlyMap<string, { readonly text: string; readonly column: string }>,
    private readonly faults: ListFault[],
  ) {}

  /** '' where nothing stands. */
  text(header: string): string {
    const text = this.cells.get(header)?.text ?? '';
    if (EXCEL_ERROR.test(text)) {
      this.fault('cell-error', header, { value: text });
      return '';
    }
    if (text.length <= LONGEST_CELL) return text;
    this.fault('cell-long', header, { limit: LONGEST_CELL });
    return '';
  }

  /** '' and a fault where nothing stands. */
  needed(header: string): string {
    const before = this.faults.length;
    const text = this.text(header);
    if (text === '' && this.faults.length === before)
      this.fault('cell-blank', header, { column: header });
    return text;
  }

  yes(header: string): boolean {
    const text = this.text(header).toLowerCase();
    if (['yes', 'y', 'हाँ'].includes(text)) return true;
    if (text !== '' && text !== 'no' && text !== 'n' && text !== 'नहीं')
      this.fault('yes-or-blank', header, { value: text });
    return false;
  }

  /** One of a few words, whatever their case and spaces; null and a fault for any other. */
  oneOf<Value>(header: string, words: Readonly<Record<string, Value>>): Value | null {
    const text = this.needed(header);
    if (text === '') return null;
    const key = nameKey(text);
    for (const [word, value] of Object.entries(words)) if (nameKey(word) === key) return value;
    this.fault('not-allowed', header, { value: text, allowed: Object.keys(words).join(', ') });
    return null;
  }

  /** Texts between semicolons. */
  several(header: string): readonly string[] {
    return this.text(header)
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }

  /** A name of another list, spelled as it stands there; '' and a fault for any other. */
  named(header: string, names: KnownNames): string {
    const text = this.needed(header);
    return text === '' ? '' : this.find(header, text, names);
  }

  severalNamed(header: string, names: KnownNames): readonly string[] {
    if (this.needed(header) === '') return [];
    return [...new Set(this.several(header).map((text) => this.find(header, text, names)))];
  }

  fault(
    code: ListFaultCode,
    header: string,
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    const { sheet } = this.place;
    this.faults.push({ code, params: { sheet, cell: this.cellOf(header), ...params } });
  }

  /** "C5"; '' for a row that stands in no file. */
  cellOf(header: string): string {
    const column = this.cells.get(header)?.column;
    return column === undefined || !this.place.inFile ? '' : `${column}${this.place.row}`;
  }

  private find(header: string, text: string, names: KnownNames): string {
    const name = names.find(text);
    if (name !== null) return name;
    this.fault(this.place.inFile ? 'name-unknown' : 'kept-name-unknown', header, {
      value: text,
      list: names.sheet,
    });
    return '';
  }
}

/** Notes a fault for each text that stands twice, but for case, spaces and punctuation. */
export function noteDoubled(
  rows: readonly RowReader[],
  header: string,
  keyOf: (text: string) => string = nameKey,
): void {
  const first = new Map<string, RowReader>();
  for (const row of rows) {
    const text = row.text(header);
    if (text === '') continue;
    const key = keyOf(text);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else row.fault('twice', header, { value: text, first: earlier.cellOf(header) });
  }
}
