import { DELIMITERS, type Delimiter } from '../../shared/domain/imported-file';
import { LIMITS } from './limits';
import { Refusal } from './refusal';
import type { RowSink } from './rows';

const SEP_LINE = /^sep=([,;\t|])\r?\n?$/i;

/** Fields of one line, quotes respected; for guessing only. */
function fieldsIn(line: string, delimiter: string): number {
  let fields = 1;
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) fields++;
  }
  return fields;
}

/** The delimiter that cuts the first lines into the most equal fields; a `sep=` line decides. */
export function sniffDelimiter(head: string): Delimiter {
  const lines = head
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const declared = SEP_LINE.exec(lines[0] ?? '')?.[1];
  if (declared !== undefined) return declared as Delimiter;
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => fieldsIn(line, delimiter));
    const usual = mode(counts.filter((count) => count > 1));
    const score =
      usual === 0 ? 0 : counts.filter((c) => c === usual).length * (1 + Math.log2(usual));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function mode(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

/**
 * Scans delimited text given in pieces (RFC 4180, and what is written in the wild: any line end,
 * text after a closing quote, a quote inside an unquoted field). A quote that is never closed is
 * a character like any other, so one stray quote cannot swallow the rows below it.
 */
export class CsvScanner {
  #rest = '';
  #line = 1;
  #strayQuotes = 0;
  /** Of the record in hand: the sink copies what it keeps. */
  readonly #cells: string[] = [];

  constructor(
    private readonly delimiter: Delimiter,
    private readonly sink: Pick<RowSink, 'row' | 'blankLine'>,
    private readonly file: string,
  ) {}

  /** Lines on which a quote was opened and never closed. */
  get strayQuotes(): number {
    return this.#strayQuotes;
  }

  write(piece: string, last: boolean): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    const read = this.#scan(text, last);
    this.#rest = text.slice(read);
    if (this.#rest.length > 40 * LIMITS.cellCharacters)
      throw new Refusal('line-too-long', { file: this.file, row: this.#line });
  }

  /** Emits every complete record of `text`; returns how much of it is done with. */
  #scan(text: string, last: boolean): number {
    const delimiter = this.delimiter.charCodeAt(0);
    const end = text.length;
    const cells = this.#cells;
    let start = 0;
    while (start < end) {
      let count = 0;
      let at = start;
      let lines = 1;
      let complete = false;
      for (;;) {
        if (text.charCodeAt(at) === QUOTE) {
          const closed = this.#quoted(text, at, last);
          if (closed === null) return start;
          if (closed.to >= 0) {
            cells[count++] = closed.text;
            lines += closed.lines;
            at = closed.to;
          } else {
            this.#strayQuotes++;
            const to = this.#plainEnd(text, at, delimiter);
            cells[count++] = text.slice(at, to);
            at = to;
          }
        } else {
          let to = at;
          for (; to < end; to++) {
            const char = text.charCodeAt(to);
            if (char === delimiter || char === LF || char === CR) break;
          }
          cells[count++] = to === at ? '' : text.slice(at, to);
          at = to;
        }
        if (at >= end) {
          complete = last;
          break;
        }
        const char = text.charCodeAt(at);
        at++;
        if (char === delimiter) continue;
        // A CR at the very end of a piece may be half a CRLF.
        if (char === CR && at >= end && !last) return start;
        if (char === CR && text.charCodeAt(at) === LF) at++;
        complete = true;
        break;
      }
      if (!complete) return start;
      if (cells.length !== count) cells.length = count;
      this.#emit(cells);
      this.#line += lines;
      start = at;
    }
    return start;
  }

  #plainEnd(text: string, from: number, delimiter: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const char = text.charCodeAt(at);
      if (char === delimiter || char === LF || char === CR) break;
    }
    return at;
  }

  /** A quoted field: its text and the place after it; null = wait for more; to -1 = never closed. */
  #quoted(
    text: string,
    open: number,
    last: boolean,
  ): { readonly text: string; readonly to: number; readonly lines: number } | null {
    let value = '';
    let at = open + 1;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close === -1 || close - open > 2 * LIMITS.cellCharacters) {
        const undecided = !last && text.length - open <= 2 * LIMITS.cellCharacters;
        return undecided ? null : { text: '', to: -1, lines: 0 };
      }
      if (text.charCodeAt(close + 1) === QUOTE) {
        value += text.slice(at, close + 1);
        at = close + 2;
        continue;
      }
      if (close + 1 >= text.length && !last) return null;
      value += text.slice(at, close);
      const to = this.#plainEnd(text, close + 1, this.delimiter.charCodeAt(0));
      if (to >= text.length && !last) return null;
      value += text.slice(close + 1, to);
      const lines = value.includes('\n') || value.includes('\r') ? lineEnds(value) : 0;
      return { text: value, to, lines };
    }
  }

  #emit(cells: readonly string[]): void {
    const row = this.#line;
    if (cells.length === 1 && cells[0] === '') {
      this.sink.blankLine(row);
      return;
    }
    if (cells.length > LIMITS.columns) {
      if (cells.slice(LIMITS.columns).some((cell) => cell !== ''))
        throw new Refusal('too-many-columns', { file: this.file, row, limit: LIMITS.columns });
    }
    for (const cell of cells)
      if (cell.length > LIMITS.cellCharacters)
        throw new Refusal('cell-too-long', { file: this.file, cell: String(row) });
    this.sink.row(row, cells);
  }
}

const lineEnds = (text: string): number => (text.match(/\r\n|\n|\r/g) ?? []).length;
