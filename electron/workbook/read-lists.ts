import { open, readFile as readBytes } from 'node:fs/promises';
import type { UserError } from '../../shared/errors';
import { nameKey } from '../../shared/reference/normalise-name';
import { LISTS } from '../../shared/reference/replace/read-lists';
import type { ReadSheet } from '../../shared/reference/replace/sheet-rows';
import { err, ok, type Result } from '../../shared/result';
import { refuseLarger } from './file-size';
import { failureOf } from './read-failure';
import { readZip } from './read-zip';
import { Refusal } from './refusal';
import type { SheetInfo } from './rows';
import type { BookSink, Position } from './sheets-importer';
import { sniff } from './sniff';
import { readOle } from './whole-file';

/** Far more than lists of a department hold, and little enough to pass between processes at once. */
const MOST_ROWS = 20_000;
const MOST_CHARACTERS = 3_000_000;
const MOST_COLUMNS = 50;
const MOST_BYTES = 20 * 2 ** 20;
const SNIFFED = 4096;

const wanted = new Set(LISTS.map(({ name }) => nameKey(name)));

/**
 * The sheets of a workbook of reference lists, as texts. Sheets of other names are left out. Never
 * throws for what a file holds.
 */
export async function readListSheets(
  path: string,
  name: string,
): Promise<Result<readonly ReadSheet[], UserError>> {
  const book = new ListBook(name);
  try {
    const head = await firstBytes(path, name);
    const container = sniff(head, name);
    if (container === 'zip') await readZip(path, name, book);
    else if (container === 'ole' || container === 'biff')
      await readOle(await readBytes(path), name, book);
    else throw new Refusal('lists-no-workbook', { file: name });
    return ok(book.read);
  } catch (error) {
    return err(failureOf(error, name));
  }
}

async function firstBytes(path: string, file: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new Refusal('file-empty', { file });
    refuseLarger(size, MOST_BYTES, file);
    const head = Buffer.alloc(Math.min(SNIFFED, size));
    await handle.read(head, 0, head.length, 0);
    return head;
  } finally {
    await handle.close();
  }
}

class ListBook implements BookSink {
  readonly read: ReadSheet[] = [];
  #rows: { number: number; cells: readonly string[] }[] | null = null;
  #sheets = 0;
  #begun = false;
  #ofSheet = 0;
  #last = 0;
  #total = 0;
  #characters = 0;

  constructor(private readonly file: string) {}

  get position(): Position {
    return { sheets: this.#sheets, begun: this.#begun, rows: this.#ofSheet, lastRow: this.#last };
  }

  sheet({ name }: SheetInfo): void {
    this.#begun = true;
    this.#ofSheet = 0;
    this.#last = 0;
    this.#rows = null;
    if (!wanted.has(nameKey(name))) return;
    this.#rows = [];
    this.read.push({ name, rows: this.#rows });
  }

  row(number: number, cells: readonly string[]): void {
    this.#ofSheet++;
    this.#last = number;
    if (this.#rows === null) return;
    const kept = cells.slice(0, MOST_COLUMNS);
    if (++this.#total > MOST_ROWS)
      throw new Refusal('too-many-rows', { file: this.file, limit: MOST_ROWS });
    for (const cell of kept) this.#characters += cell.length;
    if (this.#characters > MOST_CHARACTERS)
      throw new Refusal('file-too-large', { file: this.file, limit: MOST_CHARACTERS / 1_000_000 });
    this.#rows.push({ number, cells: kept });
  }

  blankLine(): void {
    // Workbooks have none.
  }

  endSheet(): void {
    this.#begun = false;
    this.#sheets++;
  }

  progress(): void {
    // Small enough to be read at once.
  }
}
