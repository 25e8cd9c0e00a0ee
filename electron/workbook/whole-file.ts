import { LIMITS } from './limits';
import type { BookReading } from './read-zip';
import { Refusal } from './refusal';
import type { RowSink } from './rows';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** OLE files and bare BIFF: .xls, or a container with something else in it. */
export async function readOle(bytes: Buffer, name: string, sheets: RowSink): Promise<BookReading> {
  const { readWithSheetJs } = await import('./sheetjs');
  if (bytes.includes(utf16('EncryptedPackage'))) throw new Refusal('file-password', { file: name });
  if (bytes.includes(utf16('WordDocument'))) throw new Refusal('file-word', { file: name });
  readWithSheetJs(bytes, name, sheets);
  return { format: 'xls', encoding: null, notes: [] };
}

const SPAN = /\b(?:col|row)span\s*=\s*["']?\s*(\d+)/gi;

/** HTML saved as .xls; also Excel's XML of 2003. */
export async function readHtml(text: string, name: string, sheets: RowSink): Promise<BookReading> {
  const { readWithSheetJs } = await import('./sheetjs');
  for (const match of text.matchAll(SPAN))
    if (Number(match[1]) > LIMITS.columns)
      throw new Refusal('too-many-columns', { file: name, row: 1, limit: LIMITS.columns });
  const xml = /<(?:\w+:)?Workbook\b/.test(text.slice(0, 4096));
  const flat = /<office:document\b/.test(text.slice(0, 4096));
  if (!xml && !/<table\b/i.test(text)) throw new Refusal('html-no-table', { file: name });
  readWithSheetJs(text.trimStart(), name, sheets);
  return { format: xml ? 'xls' : flat ? 'ods' : 'html', encoding: null, notes: [] };
}
