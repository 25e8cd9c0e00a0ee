import { open, readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RequestChunk } from '../../shared/domain/columns';
import type {
  FileFormat,
  FirstLook,
  ImportedFile,
  ImportedSheet,
  Note,
  SheetOverride,
  Delimiter,
  TextChoice,
} from '../../shared/domain/imported-file';
import type { Layout, RequestKind } from '../../shared/domain/request';
import { userError, type UserError } from '../../shared/errors';
import type { Reference } from '../../shared/reference/reference';
import { CsvScanner, sniffDelimiter } from './csv';
import {
  chosenEncoding,
  decodeAll,
  decodePieces,
  detectEncoding,
  type Encoding,
} from './decode-text';
import { refuseLarger } from './file-size';
import { LIMITS } from './limits';
import { failureOf } from './read-failure';
import { readZip } from './read-zip';
import { Refusal } from './refusal';
import { NO_FACTS } from './rows';
import { readSearchJson } from './search-json';
import type { TableOrders } from './sheet-importer';
import { SheetsImporter } from './sheets-importer';
import { sniff, type Container } from './sniff';
import type { ImportContext } from './table-importer';
import { readHtml, readOle } from './whole-file';

export interface ReadOptions {
  /** Name kept as the source's file; the file's own name if left out. */
  readonly name?: string;
  readonly kind?: RequestKind | null;
  readonly overrides?: readonly SheetOverride[];
  /** Of a text file; as found if left out. */
  readonly text?: TextChoice | null;
  readonly reference: Reference;
}

export interface ReadProgress {
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytes: number;
}

interface Reading {
  readonly format: FileFormat;
  readonly encoding: string | null;
  readonly delimiter?: Delimiter;
  readonly notes: readonly Note[];
  readonly sheets: readonly ImportedSheet[];
}

/** Takes what is read of a file. */
export interface ReadListener {
  readonly onChunk: (chunk: RequestChunk) => void;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** The file is read once more: chunks given so far are void. */
  readonly onAgain?: () => void;
  /** The first table with headings, before its chunks. */
  readonly onFirstLook?: (table: FirstLook) => void;
}

/** How dates are written, by place of the sheet. */
type BookOrders = ReadonlyMap<number, TableOrders>;

interface Task {
  readonly container: Container;
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly options: ReadOptions;
  readonly listener: ReadListener;
}

const SNIFFED = 4096;

/**
 * Reads a file of requests. Chunks leave while it is still being read; where the dates further down
 * show that a column was read the wrong way round, the file is read again. Never throws for what a
 * file holds: one that cannot be read comes back with `error` set to one clear sentence.
 * `sha256` is left empty, see hash-file.ts.
 */
export async function readFile(
  path: string,
  options: ReadOptions,
  listener: ReadListener,
): Promise<ImportedFile> {
  const name = options.name ?? basename(path);
  const refused = (error: ImportedFile['error'], bytes: number): ImportedFile => ({
    path,
    name,
    format: null,
    encoding: null,
    sha256: '',
    bytes,
    notes: [],
    error,
    sheets: [],
  });
  let bytes = 0;
  try {
    const first = await firstBytes(path, name);
    bytes = first.bytes;
    const container = sniff(first.head, name);
    const task = { container, path, name, bytes, options, listener };
    const reading = await readKnowing(task, new Map());
    return { path, name, ...reading, bytes, sha256: '', error: emptyHanded(reading.sheets, name) };
  } catch (error) {
    return refused(failureOf(error, name), bytes);
  }
}

/** Of the portal's own files no request is an answer too: nothing is pending. */
const MAY_BE_EMPTY: ReadonlySet<Layout> = new Set([
  'portal-pending',
  'portal-user-report',
  'portal-search-json',
]);

/** Why a file that was read to its end is of no use, null where it is. */
function emptyHanded(sheets: readonly ImportedSheet[], file: string): UserError | null {
  if (sheets.some(({ requests, layout }) => requests > 0 || MAY_BE_EMPTY.has(layout))) return null;
  const headed = sheets.some(({ headerRow }) => headerRow !== null);
  return userError(headed ? 'no-requests' : 'no-header', { file });
}

async function firstBytes(path: string, file: string): Promise<{ head: Buffer; bytes: number }> {
  const handle = await open(path, 'r');
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Refusal('file-unknown', { file });
    if (stat.size === 0) throw new Refusal('file-empty', { file });
    refuseLarger(stat.size, LIMITS.fileBytes, file);
    const head = Buffer.alloc(Math.min(SNIFFED, stat.size));
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return { head: head.subarray(0, bytesRead), bytes: stat.size };
  } finally {
    await handle.close();
  }
}

/** `orders`: what an earlier reading learned of the dates; empty for the first one. */
async function readKnowing(task: Task, orders: BookOrders): Promise<Reading> {
  const { name, bytes, options, listener } = task;
  const context: ImportContext = {
    file: name,
    reference: options.reference,
    kind: options.kind ?? null,
    emit: listener.onChunk,
    onTable: firstOnly(listener.onFirstLook),
  };
  const sheets = new SheetsImporter(context, options.overrides ?? [], orders, (rows, bytesRead) =>
    listener.onProgress?.({ rows, bytesRead: Math.min(bytesRead, bytes), bytes }),
  );
  const reading = await readAs(task, context, sheets);
  if (orders.size > 0 || sheets.misreadDates.size === 0) return reading;
  listener.onAgain?.();
  return readKnowing(task, sheets.misreadDates);
}

/** Calls the listener the first time only. */
function firstOnly(
  listener: ((table: FirstLook) => void) | undefined,
): ((table: FirstLook) => void) | undefined {
  let told = false;
  return (table) => {
    if (!told) listener?.(table);
    told = true;
  };
}

async function readAs(
  { container, path, name, bytes, options }: Task,
  context: ImportContext,
  sheets: SheetsImporter,
): Promise<Reading> {
  if (container === 'zip') return { ...(await readZip(path, name, sheets)), sheets: sheets.sheets };
  if (container !== 'text') refuseLarger(bytes, LIMITS.wholeFileBytes, name);
  const whole = await readBytes(path);
  if (container === 'ole' || container === 'biff')
    return { ...(await readOle(whole, name, sheets)), sheets: sheets.sheets };
  const { text = null } = options;
  const encoding = text?.encoding
    ? chosenEncoding(whole, text.encoding)
    : detectEncoding(whole, name);
  const notes: readonly Note[] = encoding.sure
    ? []
    : [{ code: 'encoding-guessed', params: { encoding: encoding.label } }];
  if (container === 'html')
    return {
      ...(await readHtml(decodeAll(whole, encoding), name, sheets)),
      sheets: sheets.sheets,
      encoding: encoding.label,
      notes,
    };
  if (container === 'json') {
    const sheet = readSearchJson(decodeAll(whole, encoding), context);
    return { format: 'json', encoding: encoding.label, notes, sheets: [sheet] };
  }
  return readCsv(whole, { encoding, delimiter: text?.delimiter ?? null }, name, sheets, notes);
}

function readCsv(
  bytes: Buffer,
  { encoding, delimiter }: { readonly encoding: Encoding; readonly delimiter: Delimiter | null },
  name: string,
  sheets: SheetsImporter,
  notes: readonly Note[],
): Reading {
  let scanner: CsvScanner | null = null;
  let by = delimiter;
  let read = 0;
  let pending: string | null = null;
  sheets.sheet({ name: 'Sheet1', hidden: false, numbering: 'lines' });
  for (const piece of decodePieces(bytes, encoding)) {
    if (pending !== null) scanner?.write(pending, false);
    by ??= sniffDelimiter(piece.slice(0, 1 << 16));
    scanner ??= new CsvScanner(by, sheets, name);
    pending = piece;
    read += 1 << 20;
    sheets.progress(read);
  }
  scanner?.write(pending ?? '', true);
  sheets.endSheet(NO_FACTS);
  const stray = scanner?.strayQuotes ?? 0;
  const strayNote: readonly Note[] =
    stray > 0 ? [{ code: 'stray-quotes', params: { count: stray } }] : [];
  return {
    format: 'csv',
    encoding: encoding.label,
    ...(by === null ? {} : { delimiter: by }),
    notes: [...notes, ...strayNote],
    sheets: sheets.sheets,
  };
}
