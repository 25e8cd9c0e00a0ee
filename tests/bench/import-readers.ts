import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFile as readBytes } from 'node:fs/promises';
import type * as SheetJs from 'xlsx';
import type { RequestChunk } from '../../shared/domain/columns';
import { builtInReference } from '../../electron/reference/built-in-reference';
import { CsvScanner } from '../../electron/workbook/csv';
import { decodePieces, detectEncoding } from '../../electron/workbook/decode-text';
import { readFile } from '../../electron/workbook/read-file';
import { readXlsx } from '../../electron/workbook/xlsx/read-xlsx';
import { Zip, type ZipEntry } from '../../electron/workbook/zip';

/** Reads a workbook and says how many filled cells it saw, so that nobody wins by reading less. */
export type BenchReader = (file: string) => Promise<number>;

async function withZip<T>(file: string, use: (zip: Zip) => Promise<T>): Promise<T> {
  const handle = await open(file, 'r');
  try {
    return await use(await Zip.open(handle, (await handle.stat()).size, file));
  } finally {
    await handle.close();
  }
}

const ours: BenchReader = (file) =>
  withZip(file, async (zip) => {
    let cells = 0;
    const row = (_: number, texts: readonly string[]): void => {
      for (const text of texts) if (text !== '') cells++;
    };
    const nothing = (): void => undefined;
    await readXlsx(
      zip,
      file,
      { sheet: nothing, row, blankLine: nothing, endSheet: nothing },
      nothing,
    );
    return cells;
  });

/** The whole import: cells, header, mapping, normalising, chunks. */
const requests: BenchReader = async (file) => {
  let cells = 0;
  const onChunk = (chunk: RequestChunk): void => {
    for (const field of chunk.fields) for (const code of field.codes) if (code > 0) cells++;
  };
  await readFile(file, { reference: builtInReference() }, { onChunk });
  return cells;
};

/** Bytes to cells, as the import does it: decoded in pieces, scanned, nothing kept. */
const ownCsv: BenchReader = async (file) => {
  const bytes = await readBytes(file);
  let cells = 0;
  const row = (_: number, texts: readonly string[]): void => {
    for (const text of texts) if (text !== '') cells++;
  };
  const scanner = new CsvScanner(',', { row, blankLine: () => undefined }, file);
  for (const piece of decodePieces(bytes, detectEncoding(bytes, file))) scanner.write(piece, false);
  scanner.write('', true);
  return cells;
};

const sheetJs: BenchReader = async (file) => {
  const { read } = createRequire(import.meta.url)('xlsx') as typeof SheetJs;
  const book = read(await readBytes(file), {
    dense: true,
    cellHTML: false,
    cellFormula: false,
    cellText: false,
  });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  let cells = 0;
  for (const row of (sheet?.['!data'] ?? []) as readonly (readonly unknown[])[])
    for (const cell of row) if (cell !== undefined) cells++;
  return cells;
};

const part = (zip: Zip, name: string): ZipEntry => {
  const entry = zip.find(name);
  if (!entry) throw new Error(`no ${name}`);
  return entry;
};

/** Inflate and one plain pass that yields every cell; it checks and understands nothing else. */
const floor: BenchReader = (file) =>
  withZip(file, async (zip) => {
    const strings: string[] = [];
    if (zip.find('xl/sharedStrings.xml'))
      await tokens(zip, part(zip, 'xl/sharedStrings.xml'), '</si>', (xml) => {
        const at = xml.indexOf('<t>');
        strings.push(xml.slice(at + 3, xml.indexOf('</t>', at)));
      });
    let cells = 0;
    let seen = 0;
    await tokens(zip, part(zip, 'xl/worksheets/sheet1.xml'), '</c>', (xml) => {
      const open = xml.lastIndexOf('<c ');
      const inline = xml.indexOf('<t>', open);
      const value = xml.indexOf('<v>', open);
      const text =
        inline > 0
          ? xml.slice(inline + 3, xml.indexOf('</t>', inline))
          : xml.slice(value + 3, xml.indexOf('</v>', value));
      const shown = xml.includes(' t="s"', open) ? (strings[Number(text)] ?? '') : text;
      if (shown !== '') cells++;
      seen += shown.length;
    });
    return seen > 0 ? cells : 0;
  });

async function tokens(
  zip: Zip,
  entry: ZipEntry,
  end: string,
  each: (xml: string) => void,
): Promise<void> {
  let rest = '';
  for await (const piece of zip.pieces(entry)) {
    const xml = rest + piece.toString('latin1');
    let from = 0;
    for (let to = xml.indexOf(end); to !== -1; to = xml.indexOf(end, from)) {
      each(xml.slice(from, to));
      from = to + end.length;
    }
    rest = xml.slice(from);
  }
}

export const READERS: Readonly<Record<string, BenchReader>> = {
  ours,
  'csv: ours': ownCsv,
  requests,
  xlsx: sheetJs,
  floor,
};
