import { isUtf8 } from 'node:buffer';
import {
  isoText,
  numberText,
  PLAIN,
  serialText,
  styledNumber,
  type NumberStyle,
} from '../cell-text';
import { LIMITS } from '../limits';
import { NotUnderstood, Refusal } from '../refusal';
import { integerText } from './integer-text';
import { PieceText } from './piece-text';
import { ZERO } from './xml-bytes';
import { cellText } from './xml-text';

export interface ValueContext {
  readonly file: string;
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
}

/** Serials up to the year 2099: all dates a person can have. */
const DATES_KEPT = 73_051;

/** A whole number written in digits only. */
export function digitsIn(bytes: Buffer, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) throw new NotUnderstood('a number that is none');
    number = number * 10 + digit;
  }
  if (from === to || number > 4_294_967_295) throw new NotUnderstood('a number that is none');
  return number;
}

/** From the bytes of a value to the text of a cell, by its type and style (ECMA-376 part 1, 18.18.11). */
export class CellValues {
  /** Texts of the piece being scanned. */
  texts = new PieceText(Buffer.alloc(0));
  /** By serial. */
  readonly #dates = new Array<string | undefined>(DATES_KEPT);

  constructor(
    private readonly to: ValueContext,
    /** Of the cell in hand, for refusals. */
    private readonly address: () => string,
  ) {}

  startPiece(bytes: Buffer): void {
    this.texts = new PieceText(bytes);
  }

  /** What stands between <v> and </v>. */
  text(type: string, style: number, bytes: Buffer, from: number, to: number): string {
    if (from === to) return '';
    switch (type) {
      case 's': {
        const text = this.to.strings[digitsIn(bytes, from, to)];
        if (text === undefined) throw new NotUnderstood('no such shared string');
        return text;
      }
      case '':
      case 'n':
        return this.#number(style, bytes, from, to);
      case 'str':
        return cellText(this.slice(bytes, from, to));
      case 'b':
        return /^\s*(?:1|true)\s*$/i.test(bytes.toString('latin1', from, to)) ? 'TRUE' : 'FALSE';
      case 'e':
        return this.slice(bytes, from, to).trim();
      case 'd': {
        const text = isoText(this.slice(bytes, from, to));
        if (text === null) throw new NotUnderstood('date that is not ISO');
        return text;
      }
      default:
        throw new NotUnderstood(`cell of type ${type}`);
    }
  }

  #number(styleNumber: number, bytes: Buffer, from: number, to: number): string {
    const style = this.to.styles[styleNumber] ?? PLAIN;
    let number = 0;
    let at = from;
    for (; at < to && at - from < 15; at++) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    const isInteger = at === to && (bytes[from] !== ZERO || to - from === 1);
    if (isInteger) {
      if (style.kind === 'plain') return integerText(number);
      if (style.kind === 'date') return this.day(number);
      return styledNumber(number, style, this.to.date1904);
    }
    const text = bytes.toString('latin1', from, to).trim();
    if (text === '') return '';
    const value = Number(text);
    if (!Number.isFinite(value) || !/^[-+.\d]/.test(text))
      throw new NotUnderstood('a number that is none');
    return styledNumber(value, style, this.to.date1904);
  }

  day(serial: number): string {
    const known = this.#dates[serial];
    if (known !== undefined) return known;
    const text = serialText(serial, this.to.date1904) ?? numberText(serial);
    if (serial < DATES_KEPT) this.#dates[serial] = text;
    return text;
  }

  slice(bytes: Buffer, from: number, to: number): string {
    if (to - from > 12 * LIMITS.cellCharacters)
      throw new Refusal('cell-too-long', { file: this.to.file, cell: this.address() });
    if (this.texts.isAscii) return this.texts.ascii(from, to);
    const text = bytes.toString('utf8', from, to);
    if (text.includes('\ufffd') && !isUtf8(bytes.subarray(from, to)))
      throw new NotUnderstood('text that is not UTF-8');
    return text;
  }
}
