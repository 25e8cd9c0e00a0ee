import { open, readFile as readBytes } from 'node:fs/promises';
import { userError, type UserError } from '../../shared/errors';
import { answerHeadings, type AnswerRow, type AnswerTable } from '../../shared/portal/answer-rows';
import { err, ok, type Result } from '../../shared/result';
import { CsvScanner, sniffDelimiter } from './csv';
import { decodePieces, detectEncoding } from './decode-text';
import { refuseLarger } from './file-size';
import { LIMITS } from './limits';
import { failureOf } from './read-failure';
import { readZip } from './read-zip';
import { Refusal } from './refusal';
import type { BookSink, Position } from './sheets-importer';
import { sniff } from './sniff';
import { readOle } from './whole-file';

const HEADING_ROWS = 30;
/** A report of the largest circle and room to spare. */
const MOST_ROWS = 200_000;
const SNIFFED = 4096;

/**
 * The lines of a file that answers a batch: a corrections sheet sent back, the portal's result, a
 * user report. Never throws for what a file holds.
 */
export async function readAnswer(
  path: string,
  name: string,
): Promise<Result<AnswerTable, UserError>> {
  try {
    const handle = await open(path, 'r');
    const head = Buffer.alloc(SNIFFED);
    const { bytesRead } = await handle.read(head, 0, SNIFFED, 0);
    const { size } = await handle.stat();
    await handle.close();
    refuseLarger(size, LIMITS.fileBytes, name);
    const book = new AnswerBook(name);
    const container = sniff(head.subarray(0, bytesRead), name);
    if (container === 'zip') await readZip(path, name, book);
    else if (container === 'ole' || container === 'biff')
      await readOle(await readBytes(path), name, book);
    else readText(await readBytes(path), name, book);
    const { table } = book;
    return table ? ok(table) : err(userError('answer-none', { file: name }));
  } catch (error) {
    return err(failureOf(error, name));
  }
}

function readText(bytes: Buffer, name: string, book: AnswerBook): void {
  const encoding = detectEncoding(bytes, name);
  let scanner: CsvScanner | null = null;
  let pending = '';
  book.sheet();
  for (const piece of decodePieces(bytes, encoding)) {
    scanner?.write(pending, false);
    scanner ??= new CsvScanner(sniffDelimiter(piece.slice(0, 1 << 16)), book, name);
    pending = piece;
  }
  scanner?.write(pending, true);
  book.endSheet();
}

class AnswerBook implements BookSink {
  #found: { kind: AnswerTable['kind']; at: readonly number[] } | null = null;
  #rows: AnswerRow[] = [];
  #open = false;
  /** The sheet being read has its headings, so its rows are an answer. */
  #headed = false;
  #sheets = 0;
  #ofSheet = 0;
  #last = 0;

  constructor(private readonly file: string) {}

  get table(): AnswerTable | null {
    return this.#found && { kind: this.#found.kind, rows: this.#rows };
  }

  get position(): Position {
    return { sheets: this.#sheets, begun: this.#open, rows: this.#ofSheet, lastRow: this.#last };
  }

  sheet(): void {
    this.#open = true;
    this.#headed = false;
    this.#ofSheet = 0;
    this.#last = 0;
  }

  row(number: number, cells: readonly string[]): void {
    this.#ofSheet++;
    this.#last = number;
    const headings = this.#ofSheet <= HEADING_ROWS ? answerHeadings(cells) : null;
    if (headings) {
      this.#found ??= headings;
      this.#headed = headings.kind === this.#found.kind;
      return;
    }
    if (!this.#found || !this.#headed) return;
    if (this.#rows.length >= MOST_ROWS)
      throw new Refusal('too-many-rows', { file: this.file, limit: MOST_ROWS });
    this.#rows.push({ row: number, cells: this.#found.at.map((place) => cells[place] ?? '') });
  }

  blankLine(): void {
    // Says nothing.
  }

  endSheet(): void {
    this.#open = false;
    this.#sheets++;
  }

  progress(): void {
    // Nobody watches.
  }
}
