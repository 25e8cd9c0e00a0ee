import type { ImportedSheet, SheetOverride } from '../../shared/domain/imported-file';
import { LIMITS } from './limits';
import { Refusal } from './refusal';
import type { RowSink, SheetFacts, SheetInfo } from './rows';
import { SheetImporter, type ImportContext } from './sheet-importer';

/** All sheets of one file, one after the other, and how far the reading has come. */
export class SheetsImporter implements RowSink {
  readonly #done: ImportedSheet[] = [];
  #current: SheetImporter | null = null;
  #rows = 0;
  #rowsOfSheet = 0;
  #bytes = 0;

  constructor(
    private readonly context: Omit<ImportContext, 'override'>,
    private readonly overrides: readonly SheetOverride[],
    private readonly report: (rows: number, bytesRead: number) => void,
  ) {}

  get sheets(): readonly ImportedSheet[] {
    return this.#done;
  }

  /** Sheets begun and rows given of the last one: where another reader would have to go on. */
  get position(): { readonly sheetsDone: number; readonly rows: number } {
    return { sheetsDone: this.#done.length, rows: this.#current === null ? 0 : this.#rowsOfSheet };
  }

  sheet(info: SheetInfo): void {
    if (this.#done.length >= LIMITS.sheets)
      throw new Refusal('too-many-sheets', { file: this.context.file, limit: LIMITS.sheets });
    const override = this.overrides.find((each) => each.sheet === info.name) ?? null;
    this.#rowsOfSheet = 0;
    this.#current = new SheetImporter(info, { ...this.context, override });
  }

  row(number: number, cells: readonly string[]): void {
    if (number > LIMITS.rows)
      throw new Refusal('too-many-rows', { file: this.context.file, limit: LIMITS.rows });
    this.#current?.row(number, cells);
    this.#rowsOfSheet++;
    if (++this.#rows % 2_000 === 0) this.report(this.#rows, this.#bytes);
  }

  blankLine(number: number): void {
    this.#current?.blankLine(number);
  }

  endSheet(facts: SheetFacts): void {
    if (this.#current) this.#done.push(this.#current.end(facts));
    this.#current = null;
    this.report(this.#rows, this.#bytes);
  }

  /** Bytes of the file read so far. */
  progress(bytes: number): void {
    this.#bytes = bytes;
  }
}
