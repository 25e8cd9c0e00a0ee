import type { ImportedSheet, SheetOverride } from '../../shared/domain/imported-file';
import { LIMITS } from './limits';
import { Refusal } from './refusal';
import type { RowSink, SheetFacts, SheetInfo } from './rows';
import { SheetImporter, type TableOrders } from './sheet-importer';
import type { ImportContext } from './table-importer';

export interface Position {
  /** Sheets read to their end. */
  readonly sheets: number;
  /** One more was begun. */
  readonly begun: boolean;
  /** Rows given of that one, and the number of the last. */
  readonly rows: number;
  readonly lastRow: number;
}

/** Takes a whole workbook, and knows how far it came. */
export interface BookSink extends RowSink {
  readonly position: Position;
  /** Bytes of the file read so far. */
  progress(bytes: number): void;
}

/** All sheets of one file, one after the other, and how far the reading has come. */
export class SheetsImporter implements BookSink {
  readonly #done: ImportedSheet[] = [];
  readonly #misread = new Map<number, TableOrders>();
  #ended = 0;
  #current: SheetImporter | null = null;
  #rows = 0;
  #rowsOfSheet = 0;
  #lastRow = 0;
  #bytes = 0;

  constructor(
    private readonly context: ImportContext,
    private readonly overrides: readonly SheetOverride[],
    /** Of a file read before for its dates, by place of the sheet. */
    private readonly dateOrders: ReadonlyMap<number, TableOrders>,
    private readonly report: (rows: number, bytesRead: number) => void,
  ) {}

  get sheets(): readonly ImportedSheet[] {
    return this.#done;
  }

  /** Date columns that were read the wrong way round, by place of the sheet: to be read again. */
  get misreadDates(): ReadonlyMap<number, TableOrders> {
    return this.#misread;
  }

  /** How far a reader came, so that another can go on where it stopped. */
  get position(): Position {
    return {
      sheets: this.#ended,
      begun: this.#current !== null,
      rows: this.#rowsOfSheet,
      lastRow: this.#lastRow,
    };
  }

  sheet(info: SheetInfo): void {
    if (this.#ended >= LIMITS.sheets)
      throw new Refusal('too-many-sheets', { file: this.context.file, limit: LIMITS.sheets });
    this.#rowsOfSheet = 0;
    this.#lastRow = 0;
    const dateOrders: TableOrders = this.dateOrders.get(this.#ended) ?? new Map();
    this.#current = new SheetImporter(info, this.context, {
      overrides: this.overrides,
      dateOrders,
    });
  }

  row(number: number, cells: readonly string[]): void {
    if (number > LIMITS.rows)
      throw new Refusal('too-many-rows', { file: this.context.file, limit: LIMITS.rows });
    this.#current?.row(number, cells);
    this.#rowsOfSheet++;
    this.#lastRow = number;
    if (++this.#rows % 2_000 === 0) this.report(this.#rows, this.#bytes);
  }

  blankLine(number: number): void {
    this.#current?.blankLine(number);
  }

  endSheet(facts: SheetFacts): void {
    if (this.#current) {
      this.#done.push(...this.#current.end(facts));
      const { misreadDates } = this.#current;
      if (misreadDates.size > 0) this.#misread.set(this.#ended, misreadDates);
      this.#ended++;
    }
    this.#current = null;
    this.report(this.#rows, this.#bytes);
  }

  /** Bytes of the file read so far. */
  progress(bytes: number): void {
    this.#bytes = bytes;
  }
}
