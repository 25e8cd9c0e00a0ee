import { NotUnderstood } from '../refusal';
import { NO_FACTS, type RowSink } from '../rows';
import type { Zip } from '../zip';
import { bookParts, type BookParts } from './book-parts';
import { SharedStrings } from './shared-strings';
import { SheetScanner } from './sheet-scanner';

/**
 * Our own reader for plain .xlsx: inflate and scan, one piece in memory at a time besides the
 * shared strings. Throws NotUnderstood for what only `xlsx` knows, Refusal for what nobody should read.
 */
export async function readXlsx(
  zip: Zip,
  file: string,
  sink: RowSink,
  onPiece: (packedBytes: number) => void,
): Promise<void> {
  const parts = await bookParts(zip, file);
  const strings = await sharedStrings(zip, parts, file);
  let before = parts.sharedStrings?.packed ?? 0;
  for (const sheet of parts.sheets) {
    sink.sheet({ name: sheet.name, hidden: sheet.hidden, numbering: 'rows' });
    if (sheet.entry === null) {
      sink.endSheet(NO_FACTS);
      continue;
    }
    const scanner = new SheetScanner({
      file,
      sheet: sheet.name,
      strings,
      styles: parts.styles,
      date1904: parts.date1904,
      row: (number, cells) => sink.row(number, cells),
    });
    let read = 0;
    let first = true;
    for await (const piece of zip.pieces(sheet.entry)) {
      if (first && ((piece[0] ?? 0) >= 0xfe || piece.subarray(0, 4).includes(0)))
        throw new NotUnderstood('XML that is not UTF-8');
      first = false;
      scanner.write(piece);
      read += piece.length;
      onPiece(before + (read / Math.max(1, sheet.entry.size)) * sheet.entry.packed);
    }
    before += sheet.entry.packed;
    sink.endSheet(scanner.end());
  }
}

async function sharedStrings(zip: Zip, parts: BookParts, file: string): Promise<readonly string[]> {
  if (parts.sharedStrings === null) return [];
  const reader = new SharedStrings(file);
  for await (const piece of zip.pieces(parts.sharedStrings)) reader.write(piece);
  return reader.end();
}
