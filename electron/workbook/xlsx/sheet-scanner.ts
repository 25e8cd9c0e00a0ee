import { columnLetter } from '../../../shared/mapping/column-letter';
import type { NumberStyle } from '../cell-text';
import { EXCEL_COLUMNS, LIMITS } from '../limits';
import { NotUnderstood, Refusal } from '../refusal';
import type { SheetFacts } from '../rows';
import { CellValues, digitsIn } from './cell-values';
import { HiddenColumns } from './hidden-columns';
import { PlainCells } from './plain-cells';
import { ScanBuffer } from './scan-buffer';
import {
  APOSTROPHE,
  BANG,
  COLON,
  commentEnd,
  EQUALS,
  GT,
  instructionEnd,
  isSpace,
  LT,
  nextTag,
  QUESTION,
  QUOTE,
  SLASH,
  tagEnd,
} from './xml-bytes';
import { cellText } from './xml-text';

export interface ScanContext {
  readonly file: string;
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
  readonly row: (number: number, cells: readonly string[]) => void;
}

/** Where in the XML the scanner stands. */
const enum At {
  Before,
  Data,
  Row,
  Cell,
  Inline,
  After,
}

/** Nothing between two tags is longer; what is longer is no cell Excel wrote. */
const LONGEST_TOKEN = 40 * LIMITS.cellCharacters;
/**
 * Scans a worksheet's XML as bytes, piece by piece (ECMA-376 part 1, 18.3.1). It knows rows and
 * cells with or without addresses, every cell type, rich and phonetic text, any namespace prefix.
 * What else stands between the rows, or stands out of order, is NotUnderstood.
 */
export class SheetScanner {
  readonly #buffer = new ScanBuffer();
  #at: At = At.Before;
  #row = 0;
  #column = -1;
  #width = 0;
  #cells: string[] = [];
  #type = '';
  #style = 0;
  #text: string | null = null;
  #inlineText = '';
  #formula = false;
  #skipping = '';
  readonly #hidden = new HiddenColumns();
  #widest = 0;
  #hiddenRows = 0;
  #rowHidden = false;
  #formulasWithoutValue = 0;
  readonly #values: CellValues;
  readonly #plain: PlainCells;

  constructor(private readonly to: ScanContext) {
    this.#values = new CellValues(to, () => this.#address());
    this.#plain = new PlainCells({
      strings: to.strings,
      styles: to.styles,
      day: (serial) => this.#values.day(serial),
    });
  }

  /** True once all rows have been seen; what follows holds no cells. */
  get done(): boolean {
    return this.#at === At.After;
  }

  write(piece: Buffer): void {
    if (this.#at === At.After) return;
    const bytes = this.#buffer.with(piece);
    this.#values.startPiece(bytes);
    const read = this.#scan(bytes);
    if (bytes.length - read > LONGEST_TOKEN)
      throw new Refusal('cell-too-long', { file: this.to.file, cell: this.#address() });
    this.#buffer.keepFrom(read);
  }

  end(): SheetFacts {
    if (this.#at === At.Before) throw new NotUnderstood('no sheet data');
    // The checksum was right, so the sender cut it off: rows may be missing.
    if (this.#at !== At.After) throw new Refusal('file-damaged', { file: this.to.file });
    return {
      hiddenColumns: this.#hidden.within(this.#widest),
      hiddenRows: this.#hiddenRows,
      formulasWithoutValue: this.#formulasWithoutValue,
    };
  }

  #address(): string {
    return `${this.to.sheet}!${columnLetter(Math.max(0, this.#column))}${this.#row}`;
  }

  /** Handles every complete token; returns how many bytes are done with. */
  #scan(bytes: Buffer): number {
    const end = bytes.length;
    let at = 0;
    while (at < end) {
      if (this.#at === At.Row) at = this.#plainRows(bytes, at, end);
      // Between tags only space may stand, the text of <v> and <t> is taken with its tag.
      while (at < end && bytes[at] !== LT) {
        if (!isSpace(bytes[at] ?? 0) && this.#at !== At.Before && this.#skipping === '')
          throw new NotUnderstood('text between cells');
        at++;
      }
      if (at >= end) return at;
      const next = this.#token(bytes, at, end);
      if (next < 0) return at;
      at = next;
      if (this.#at === At.After) return end;
    }
    return at;
  }

  /** The short way through plain cells and rows; returns the place of what is not that plain. */
  #plainRows(bytes: Buffer, from: number, end: number): number {
    const plain = this.#plain;
    let at = from;
    for (;;) {
      plain.column = this.#column;
      plain.width = this.#width;
      at = plain.cells(bytes, at, end, this.#row, this.#cells, this.#values.texts);
      this.#column = plain.column;
      this.#width = plain.width;
      if (!plain.isRowEnd(bytes, at, end)) return at;
      const next = plain.rowTag(bytes, at + 6, end);
      if (next < 0 || plain.row <= this.#row) return at;
      this.#endRow();
      this.#startRow(plain.row, false);
      this.#at = At.Row;
      at = next;
    }
  }

  /** One tag from its "<", with the text of <v> and <t>; returns the place after it, -1 = incomplete. */
  #token(bytes: Buffer, start: number, end: number): number {
    let at = start + 1;
    if (at >= end) return -1;
    let isClose = false;
    if (bytes[at] === SLASH) {
      isClose = true;
      at++;
    } else if (bytes[at] === BANG) return commentEnd(bytes, start, end);
    else if (bytes[at] === QUESTION)
      return instructionEnd(bytes, start, end, this.#at === At.Before);
    let name = at;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte === GT || byte === SLASH || isSpace(byte)) break;
      at++;
      if (byte === COLON) name = at;
    }
    if (at >= end) return -1;
    const length = at - name;
    const first = bytes[name] ?? 0;
    if (length === 1 && this.#skipping === '') {
      if (first === 0x63 && !isClose && this.#at === At.Row) return this.#cell(bytes, at, end);
      if (first === 0x63 && isClose && this.#at === At.Cell) {
        const after = tagEnd(bytes, at, end);
        if (after > 0) this.#endCell();
        return after;
      }
      if (first === 0x76 && this.#at === At.Cell) return this.#value(bytes, at, end, isClose);
    }
    // The tags of inline strings, known without a string being made of their names.
    const isInline = this.#at === At.Inline || this.#at === At.Cell;
    if (isInline && this.#skipping === '') {
      const isT = length === 1 && first === 0x74;
      const isIs = length === 2 && first === 0x69 && bytes[name + 1] === 0x73;
      if (isT || isIs) return this.#other(bytes, isT ? 't' : 'is', isClose, at, end);
    }
    return this.#other(bytes, bytes.toString('latin1', name, at), isClose, at, end);
  }

  /** `<c r="B7" s="3" t="s">`, the tag most of a file is made of. */
  #cell(bytes: Buffer, from: number, end: number): number {
    let at = from;
    let column = this.#column + 1;
    let style = 0;
    let type = '';
    let isEmpty = false;
    for (;;) {
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at >= end) return -1;
      const byte = bytes[at] ?? 0;
      if (byte === GT) {
        at++;
        break;
      }
      if (byte === SLASH) {
        isEmpty = true;
        at++;
        continue;
      }
      const name = at;
      while (at < end && bytes[at] !== EQUALS) at++;
      const length = at - name;
      at++;
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      if (at >= end) return -1;
      const quote = bytes[at] ?? 0;
      if (quote !== QUOTE && quote !== APOSTROPHE)
        throw new NotUnderstood('attribute without quotes');
      const value = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end) return -1;
      if (length === 1) {
        const letter = bytes[name] ?? 0;
        if (letter === 0x72) column = this.#reference(bytes, value, at);
        else if (letter === 0x73) style = digitsIn(bytes, value, at);
        else if (letter === 0x74)
          type =
            at - value === 1 && bytes[value] === 0x73 ? 's' : bytes.toString('latin1', value, at);
      }
      at++;
    }
    if (column <= this.#column) throw new NotUnderstood('cells out of order');
    if (column >= EXCEL_COLUMNS) throw new Refusal('file-unsafe', { file: this.to.file });
    this.#column = column;
    if (isEmpty) return at;
    this.#style = style;
    this.#type = type;
    this.#text = null;
    this.#inlineText = '';
    this.#formula = false;
    this.#at = At.Cell;
    return at;
  }

  /** "AB12" → 27; the row must be the one the cell stands in. */
  #reference(bytes: Buffer, from: number, to: number): number {
    let at = from;
    let column = 0;
    for (; at < to; at++) {
      const letter = (bytes[at] ?? 0) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
      if (column > EXCEL_COLUMNS) throw new Refusal('file-unsafe', { file: this.to.file });
    }
    if (at === from || digitsIn(bytes, at, to) !== this.#row)
      throw new NotUnderstood('cell with an address of another row');
    return column - 1;
  }

  /** `<v>text` up to the next tag. */
  #value(bytes: Buffer, from: number, end: number, isClose: boolean): number {
    if (isClose) return tagEnd(bytes, from, end);
    const open = bytes[from] === GT ? from + 1 : tagEnd(bytes, from, end);
    if (open < 0) return -1;
    if (bytes[open - 2] === SLASH) return open;
    const close = nextTag(bytes, open, end);
    if (close < 0) return -1;
    if (this.#text !== null) throw new NotUnderstood('two values in a cell');
    this.#text = this.#values.text(this.#type, this.#style, bytes, open, close);
    return close;
  }

  #endCell(): void {
    this.#at = At.Row;
    let text = this.#text ?? '';
    if (this.#type === 'inlineStr') text = cellText(this.#inlineText);
    else if (this.#formula && this.#text === null) this.#formulasWithoutValue++;
    if (text === '') return;
    if (text.length > LIMITS.cellCharacters)
      throw new Refusal('cell-too-long', { file: this.to.file, cell: this.#address() });
    const column = this.#column;
    if (column >= LIMITS.columns)
      throw new Refusal('too-many-columns', {
        file: this.to.file,
        row: this.#row,
        limit: LIMITS.columns,
      });
    for (; this.#width < column; this.#width++) this.#cells[this.#width] = '';
    this.#cells[column] = text;
    this.#width = column + 1;
  }

  #endRow(): void {
    this.#at = At.Data;
    if (this.#width === 0) return;
    if (this.#rowHidden) this.#hiddenRows++;
    if (this.#width > this.#widest) this.#widest = this.#width;
    this.#cells.length = this.#width;
    this.to.row(this.#row, this.#cells);
    this.#width = 0;
  }

  /** Every tag that is not a cell or its value. */
  #other(bytes: Buffer, name: string, isClose: boolean, from: number, end: number): number {
    const after = tagEnd(bytes, from, end);
    if (after < 0) return -1;
    const isEmpty = bytes[after - 2] === SLASH;
    if (this.#skipping !== '') {
      if (isClose && name === this.#skipping) this.#skipping = '';
      return after;
    }
    switch (this.#at) {
      case At.Before:
        if (name === 'sheetData' && !isClose) this.#at = isEmpty ? At.After : At.Data;
        else if (name === 'col' && !isClose)
          this.#hidden.see(bytes.toString('latin1', from, after));
        return after;
      case At.Data:
        if (name === 'row' && !isClose) {
          this.#rowTag(bytes.toString('latin1', from, after));
          if (!isEmpty) this.#at = At.Row;
          return after;
        }
        if (name === 'sheetData' && isClose) {
          this.#at = At.After;
          return after;
        }
        break;
      case At.Row:
        if (name === 'row' && isClose) {
          this.#endRow();
          return after;
        }
        break;
      case At.Cell:
        if (name === 'f') {
          this.#formula = true;
          if (!isClose && !isEmpty) this.#skipping = 'f';
          return after;
        }
        if (name === 'is') {
          if (!isClose && !isEmpty) this.#at = At.Inline;
          return after;
        }
        break;
      case At.Inline:
        return this.#inline(bytes, name, isClose, isEmpty, after);
      case At.After:
        return after;
    }
    throw new NotUnderstood(`${name} where no ${name} belongs`);
  }

  #inline(bytes: Buffer, name: string, isClose: boolean, isEmpty: boolean, after: number): number {
    switch (name) {
      case 'is':
        this.#at = At.Cell;
        return after;
      case 't': {
        if (isClose || isEmpty) return after;
        const close = nextTag(bytes, after, bytes.length);
        if (close < 0) return -1;
        this.#inlineText += this.#values.slice(bytes, after, close);
        return close;
      }
      case 'rPr':
      case 'rPh':
        if (!isClose && !isEmpty) this.#skipping = name;
        return after;
      case 'r':
      case 'phoneticPr':
        return after;
      default:
        throw new NotUnderstood(`inline text with ${name}`);
    }
  }

  #rowTag(attributes: string): void {
    const given = /(?:^|\s)r\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    const row = given === undefined ? this.#row + 1 : Number(given);
    if (row > LIMITS.rows)
      throw new Refusal('too-many-rows', { file: this.to.file, limit: LIMITS.rows });
    if (row <= this.#row) throw new NotUnderstood('rows out of order');
    this.#startRow(row, /\shidden\s*=\s*["'](?:1|true)["']/.test(attributes));
  }

  #startRow(row: number, hidden: boolean): void {
    this.#row = row;
    this.#column = -1;
    this.#width = 0;
    this.#rowHidden = hidden;
  }
}
