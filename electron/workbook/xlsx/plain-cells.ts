import type { NumberStyle } from '../cell-text';
import { LIMITS } from '../limits';
import { integerText } from './integer-text';
import type { PieceText } from './piece-text';
import { cellText } from './xml-text';

const enum Byte {
  Quote = 0x22,
  Amp = 0x26,
  Apostrophe = 0x27,
  Slash = 0x2f,
  Zero = 0x30,
  Lt = 0x3c,
  Equals = 0x3d,
  Gt = 0x3e,
  Underscore = 0x5f,
  Cr = 0x0d,
  Space = 0x20,
}

/** No cell without its text takes more, so that one look ahead is enough for all of its bytes. */
const LONGEST_CELL = 96;
const LONGEST_ROW_TAG = 512;
const LONGEST_REFERENCE = 12;

export interface PlainContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly day: (serial: number) => string;
}

const isText = (bytes: Buffer, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

/**
 * The short way through what nearly every file is made of: cells written byte for byte as Excel and
 * its imitators write them, `<c r="A1" s="1" t="s"><v>7</v></c>` and the like. It judges nothing:
 * at the first byte it does not expect it stops before that cell and leaves it to the scanner, which
 * understands or refuses it. So both ways together give what the scanner alone would give.
 */
export class PlainCells {
  /** Number of the row that `row()` found. */
  row = 0;
  /** Column of the last cell seen, -1 = none yet. */
  column = -1;
  /** How many of `cells` are filled. */
  width = 0;
  /** Of each style: 0 plain number, 1 date, 2 anything else. */
  readonly #kinds: Uint8Array;

  constructor(private readonly to: PlainContext) {
    this.#kinds = Uint8Array.from(to.styles, ({ kind }) =>
      kind === 'plain' ? 0 : kind === 'date' ? 1 : 2,
    );
  }

  /** Whether exactly `</row>` stands here. */
  isRowEnd(bytes: Buffer, at: number, end: number): boolean {
    return at + 6 <= end && bytes[at + 1] === Byte.Slash && isText(bytes, at, '</row>');
  }

  /** `<row r="7" …>`, not hidden and not empty: the place after it, or -1 = not that plain. */
  rowTag(bytes: Buffer, from: number, end: number): number {
    if (from + LONGEST_ROW_TAG > end || !isText(bytes, from, '<row r="')) return -1;
    let at = from + 8;
    let row = 0;
    for (; at < from + 16; at++) {
      const digit = (bytes[at] ?? 0) - Byte.Zero;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (at === from + 8 || bytes[at] !== Byte.Quote || row > LIMITS.rows) return -1;
    let quoted = false;
    for (at++; at < from + LONGEST_ROW_TAG; at++) {
      const byte = bytes[at];
      if (byte === Byte.Quote) quoted = !quoted;
      else if (byte === Byte.Apostrophe) return -1;
      else if (quoted) continue;
      else if (byte === Byte.Gt) {
        this.row = row;
        return at + 1;
      } else if (byte === Byte.Slash || byte === Byte.Lt) return -1;
      // "hidden", maybe: the scanner looks.
      else if (byte === 0x68 && bytes[at + 1] === 0x69) return -1;
    }
    return -1;
  }

  /** Takes plain cells of `row` into `cells` one after the other; returns the place after the last. */
  cells(
    bytes: Buffer,
    from: number,
    end: number,
    row: number,
    cells: string[],
    text: PieceText,
  ): number {
    const { strings, day } = this.to;
    const kinds = this.#kinds;
    let start = from;
    let last = this.column;
    let width = this.width;
    while (start + LONGEST_CELL <= end) {
      let at = start;
      // <c r="
      if (
        bytes[at] !== Byte.Lt ||
        bytes[at + 1] !== 0x63 ||
        bytes[at + 2] !== Byte.Space ||
        bytes[at + 3] !== 0x72 ||
        bytes[at + 4] !== Byte.Equals ||
        bytes[at + 5] !== Byte.Quote
      )
        break;
      at += 6;
      let column = (bytes[at++] ?? 0) - 65;
      if (column < 0 || column > 25) break;
      const second = (bytes[at] ?? 0) - 65;
      if (second >= 0 && second <= 25) {
        column = (column + 1) * 26 + second;
        at++;
      }
      // Two letters reach column 702, so the limit of columns is the scanner's business.
      if (column <= last) break;
      let byte = bytes[at] ?? 0;
      let number = 0;
      const tooFar = start + LONGEST_REFERENCE + 6;
      while (byte >= Byte.Zero && byte <= 0x39 && at < tooFar) {
        number = number * 10 + byte - Byte.Zero;
        byte = bytes[++at] ?? 0;
      }
      if (number !== row || byte !== Byte.Quote) break;
      byte = bytes[++at] ?? 0;

      let kind = 0;
      if (
        byte === Byte.Space &&
        bytes[at + 1] === 0x73 &&
        bytes[at + 2] === Byte.Equals &&
        bytes[at + 3] === Byte.Quote
      ) {
        const digits = at + 4;
        at = digits;
        let style = 0;
        byte = bytes[at] ?? 0;
        while (byte >= Byte.Zero && byte <= 0x39 && at - digits < 7) {
          style = style * 10 + byte - Byte.Zero;
          byte = bytes[++at] ?? 0;
        }
        if (at === digits || byte !== Byte.Quote) break;
        kind = style < kinds.length ? (kinds[style] ?? 0) : 0;
        byte = bytes[++at] ?? 0;
      }

      if (byte === Byte.Slash && bytes[at + 1] === Byte.Gt) {
        last = column;
        start = at + 2;
        continue;
      }

      let shared = false;
      let inline = false;
      if (byte === Byte.Space) {
        if (bytes[at + 1] !== 0x74 || bytes[at + 2] !== Byte.Equals || bytes[at + 3] !== Byte.Quote)
          break;
        if (bytes[at + 4] === 0x73 && bytes[at + 5] === Byte.Quote) {
          shared = true;
          at += 6;
        } else if (isText(bytes, at + 4, 'inlineStr"')) {
          inline = true;
          at += 14;
        } else break;
        byte = bytes[at] ?? 0;
      }
      if (byte !== Byte.Gt) break;
      at++;

      let value: string;
      if (inline) {
        if (!isText(bytes, at, '<is><t>')) break;
        at += 7;
        const open = at;
        let mixed = 0;
        let marked = false;
        for (; at < end; at++) {
          byte = bytes[at] ?? 0;
          if (byte === Byte.Lt) break;
          mixed |= byte;
          if (byte === Byte.Amp || byte === Byte.Underscore || byte === Byte.Cr) marked = true;
        }
        if (mixed > 127 || at - open > LIMITS.cellCharacters) break;
        if (at + 13 > end || !isText(bytes, at, '</t></is></c>')) break;
        value = at === open ? '' : text.ascii(open, at);
        if (marked) value = cellText(value);
        start = at + 13;
      } else {
        // <v>
        if (bytes[at] !== Byte.Lt || bytes[at + 1] !== 0x76 || bytes[at + 2] !== Byte.Gt) break;
        at += 3;
        const open = at;
        number = 0;
        byte = bytes[at] ?? 0;
        while (byte >= Byte.Zero && byte <= 0x39 && at - open < 15) {
          number = number * 10 + byte - Byte.Zero;
          byte = bytes[++at] ?? 0;
        }
        // </v></c>
        if (
          at === open ||
          byte !== Byte.Lt ||
          bytes[at + 1] !== Byte.Slash ||
          bytes[at + 2] !== 0x76 ||
          bytes[at + 3] !== Byte.Gt ||
          bytes[at + 4] !== Byte.Lt ||
          bytes[at + 5] !== Byte.Slash ||
          bytes[at + 6] !== 0x63 ||
          bytes[at + 7] !== Byte.Gt
        )
          break;
        if (shared) {
          if (number >= strings.length) break;
          value = strings[number] ?? '';
        } else {
          if (kind === 2 || (bytes[open] === Byte.Zero && at - open > 1)) break;
          value = kind === 1 ? day(number) : integerText(number);
        }
        start = at + 8;
      }
      last = column;
      if (value === '') continue;
      for (; width < column; width++) cells[width] = '';
      cells[column] = value;
      width = column + 1;
    }
    this.column = last;
    this.width = width;
    return start;
  }
}
