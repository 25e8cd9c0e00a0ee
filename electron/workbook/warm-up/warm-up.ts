import type { Reference } from '../../../shared/reference/reference';
import { encodeChunk } from '../../processes/chunk-codec';
import { SheetsImporter } from '../sheets-importer';
import { readXlsx } from '../xlsx/read-xlsx';
import { Zip, type ByteSource } from '../zip';
import { madeUpBook } from './made-up-book';

const ROWS = 4_000;
/** So often until the engine has compiled what a large file needs, on slow computers too. */
const PASSES = 8;
const FILE = 'none.xlsx';

/**
 * Reads a made-up workbook, several times, and forgets it: the lists are put in order and the code is
 * compiled while nobody waits. The rows hold all that real ones do, since what the engine has not
 * met before sends it back to uncompiled code: a first file of 50,000 rows took twice as long.
 */
export async function warmUp(
  reference: Reference,
  /** A file has come: it is not kept waiting any longer. */
  isOver: () => boolean = () => false,
): Promise<number> {
  const book = Buffer.from(madeUpBook(ROWS));
  let requests = 0;
  for (let pass = 0; pass < PASSES && !isOver(); pass++) {
    const zip = await Zip.open(inMemory(book), book.length, FILE);
    const sheets = new SheetsImporter(
      { file: FILE, reference, kind: null, emit: (chunk) => void encodeChunk(chunk) },
      [],
      new Map(),
      () => undefined,
    );
    await readXlsx(zip, FILE, sheets, (bytes) => sheets.progress(bytes));
    requests = sheets.sheets.reduce((sum, sheet) => sum + sheet.requests, 0);
  }
  return requests;
}

const inMemory = (bytes: Buffer): ByteSource => ({
  read: async (buffer, offset, length, position) => ({
    bytesRead: bytes.copy(buffer, offset, position, position + length),
  }),
});
