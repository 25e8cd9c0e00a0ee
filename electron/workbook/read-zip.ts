import { open, readFile as readBytes } from 'node:fs/promises';
import type { FileFormat, Note } from '../../shared/domain/imported-file';
import { goOn } from './go-on';
import { refuseLarger } from './file-size';
import { LIMITS } from './limits';
import { OdsFacts } from './ods-facts';
import { NotUnderstood, Refusal } from './refusal';
import type { BookSink } from './sheets-importer';
import { readXlsx } from './xlsx/read-xlsx';
import { Zip } from './zip';

export interface BookReading {
  readonly format: FileFormat;
  readonly encoding: null;
  readonly notes: readonly Note[];
}

/** .xlsx, .xlsb and .ods, told apart by what lies inside; other zips get a sentence. */
export async function readZip(path: string, file: string, sheets: BookSink): Promise<BookReading> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const zip = await Zip.open(handle, size, file);
    const format = await formatOf(zip, file);
    let notes: readonly Note[] = [];
    try {
      if (format !== 'xlsx') throw new NotUnderstood(format);
      await readXlsx(zip, file, sheets, (bytes) => sheets.progress(bytes));
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      const { ods, formulasWithoutValue } = await refuseUnlessSmall(zip, size, format, file);
      // A tenth of a second to load, and most files never need it.
      const { readWithSheetJs } = await import('./sheetjs');
      const rest = goOn(sheets, sheets.position, file);
      readWithSheetJs(await readBytes(path), file, rest, (place) =>
        format === 'ods' ? ods.ofSheet(place) : null,
      );
      if (format === 'xlsx')
        notes = [
          { code: 'slow-reader', params: {} },
          ...(formulasWithoutValue > 0
            ? [{ code: 'formulas-without-value', params: { count: formulasWithoutValue } } as const]
            : []),
        ];
    }
    return { format, encoding: null, notes };
  } finally {
    await handle.close();
  }
}

async function formatOf(zip: Zip, file: string): Promise<'xlsx' | 'xlsb' | 'ods'> {
  if (zip.find('xl/workbook.bin')) return 'xlsb';
  const manifest = zip.find('META-INF/manifest.xml');
  if (manifest && (zip.find('content.xml') ?? zip.find('encrypted-package'))) {
    const told = (await zip.whole(manifest, 1 << 20)).toString('utf8');
    if (told.includes('encryption-data')) throw new Refusal('file-password', { file });
    if (told.includes('opendocument.text')) throw new Refusal('file-word', { file });
    return 'ods';
  }
  if (zip.find('word/document.xml')) throw new Refusal('file-word', { file });
  if (zip.find('ppt/presentation.xml')) throw new Refusal('file-unknown', { file });
  if (zip.find('[Content_Types].xml') || zip.find('xl/workbook.xml')) return 'xlsx';
  throw new Refusal('file-archive', { file });
}

/** Formulas and marks that make `xlsx` unfold a few bytes into a whole sheet (1e9 repeated cells). */
const LARGEST_REPEAT = 1_048_576;

/** What `xlsx` says nothing of. */
interface LeftOut {
  readonly ods: OdsFacts;
  readonly formulasWithoutValue: number;
}

/**
 * `xlsx` holds everything in memory and believes what it is told, so what goes to it is looked at
 * first: every part inflated and counted, nothing that unfolds.
 */
async function refuseUnlessSmall(
  zip: Zip,
  bytes: number,
  format: FileFormat,
  file: string,
): Promise<LeftOut> {
  const ods = new OdsFacts();
  let formulasWithoutValue = 0;
  refuseLarger(bytes, LIMITS.wholeFileBytes, file);
  let total = 0;
  for (const entry of zip.entries.values()) {
    total += entry.size;
    const bomb = entry.size > 5 * 2 ** 20 && entry.size > entry.packed * LIMITS.wholeRatio;
    if (total > LIMITS.wholePartsBytes || bomb)
      throw new Refusal('file-unpacked-too-large', { file, limit: LIMITS.wholePartsBytes >> 20 });
  }
  for (const entry of zip.entries.values()) {
    const scan = new UnfoldScan(format, file);
    const isContent = format === 'ods' && entry.name === 'content.xml';
    for await (const piece of zip.pieces(entry)) {
      const text = piece.toString('latin1');
      scan.write(text);
      if (isContent) ods.write(text);
    }
    if (entry.name.startsWith('xl/worksheets/')) formulasWithoutValue += scan.formulasWithoutValue;
  }
  return { ods, formulasWithoutValue };
}

/** A cell or row whose place is not written as every program writes it. The tag must be whole: pieces cut. */
const ODD_CELL =
  /<(?:\w+:)?c\b[^>]*\sr\s*=(?!\s*(?:"[A-Z]{1,3}\d{1,7}"|'[A-Z]{1,3}\d{1,7}'))[^>]*>/;
const ODD_ROW = /<(?:\w+:)?row\b[^>]*\sr\s*=(?!\s*(?:"\d{1,7}"|'\d{1,7}'))[^>]*>/;

/** A formula with nothing after it in its cell. */
const NO_RESULT = /<(?:\w+:)?f\b[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*<\/(?:\w+:)?c>/g;
/** Excel's longest formula and some more: what is cut between two pieces is found in the next. */
const TAIL = 9_000;

/** Looks for the few numbers that make a small part unfold: ODS repeats, far cells, whole-sheet links. */
class UnfoldScan {
  formulasWithoutValue = 0;
  #tail = '';
  #cells = 0;

  constructor(
    private readonly format: FileFormat,
    private readonly file: string,
  ) {}

  write(piece: string): void {
    const text = this.#tail + piece;
    for (const { index, 0: found } of text.matchAll(NO_RESULT))
      if (index + found.length > this.#tail.length) this.formulasWithoutValue++;
    this.#tail = text.slice(-TAIL);
    if (this.format === 'ods') this.#repeats(text);
    else this.#references(text);
  }

  #refuse(): never {
    throw new Refusal('file-unsafe', { file: this.file });
  }

  #repeats(text: string): void {
    for (const [, what, count] of text.matchAll(
      /number-(columns|rows)-repeated\s*=\s*["'](\d+)["']/g,
    )) {
      if (Number(count) > (what === 'columns' ? 16_384 : LARGEST_REPEAT)) this.#refuse();
      this.#cells += 1;
    }
    if (/<!DOCTYPE[^>]*\[/.test(text)) this.#refuse();
  }

  /** `ref="A1:XFD1048576"` of a hyperlink makes a cell of every place; r="ZZZZZZ1" is no place at all. */
  #references(text: string): void {
    if (/<(?:\w+:)?hyperlink\b[^>]*\bref\s*=\s*["'][A-Z]+\d+:[A-Z]{1,3}\d{4,}["']/.test(text))
      this.#refuse();
    // `xlsx` makes a far column of "C1ZZZZZZ94" as of "ZZZZZZ1": only a plain address may reach it.
    if (ODD_CELL.test(text) || ODD_ROW.test(text)) this.#refuse();
  }
}
