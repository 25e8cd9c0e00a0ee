import type { ImportedSheet, Note, SheetOverride } from '../../shared/domain/imported-file';
import { startsTable, type TextRow } from '../../shared/mapping/find-header';
import { tablesInRow, type ColumnRange } from '../../shared/mapping/tables-beside';
import type { DateOrder } from '../../shared/normalise/date';
import { ColumnBand, type BandOwner } from './column-band';
import type { Lines } from './row-ledger';
import type { SheetFacts, SheetInfo } from './rows';
import type { ImportContext, TableImporter } from './table-importer';

const WHOLE: ColumnRange = { from: 0, to: Infinity };
const NO_ORDERS: ReadonlyMap<string, DateOrder> = new Map();

/** What is told of one sheet beforehand. */
export interface SheetHints {
  readonly overrides: readonly SheetOverride[];
  /** Of columns all of whose dates have been seen, by number of the table and column letter. */
  readonly dateOrders: TableOrders;
}

/** How dates are written, by number of the table and column letter. */
export type TableOrders = ReadonlyMap<number, ReadonlyMap<string, DateOrder>>;

/** One sheet, rows in, request chunks out: its tables, one or more, below and beside each other. */
export class SheetImporter {
  /** Columns being read, left to right; bands that have ended lie in `#ended`. */
  #bands: ColumnBand[];
  readonly #ended: ColumnBand[] = [];
  readonly #owner: BandOwner;
  #tables = 0;
  #last = 0;
  #blankBefore = false;

  constructor(
    private readonly info: SheetInfo,
    to: ImportContext,
    { overrides, dateOrders }: SheetHints,
  ) {
    this.#owner = {
      ...to,
      info,
      nextTable: () => ++this.#tables,
      overrideOf: (table) =>
        overrides.find((each) => each.sheet === info.name && (each.table ?? 1) === table) ?? null,
      dateOrdersOf: (table) => dateOrders.get(table) ?? NO_ORDERS,
      rejoin: (rows) => this.#joinBands(rows),
      beside: (columns, rows, blankLines) => this.#addBand(columns, rows, blankLines),
    };
    this.#bands = [new ColumnBand(this.#owner, WHOLE, 0, [])];
  }

  row(number: number, cells: readonly string[]): void {
    if (!cells.some((cell) => cell !== '' && cell.trim() !== '')) {
      this.blankLine(number);
      return;
    }
    if (this.#bands.length > 1) this.#rejoin(number, cells);
    // A table found beside adds a band to the list, with this row already in it.
    for (const band of [...this.#bands]) band.row(number, cells);
    this.#last = number;
    this.#blankBefore = false;
  }

  blankLine(number: number): void {
    this.#blankBefore = true;
    for (const band of this.#bands) band.blankLine(number);
  }

  /** One entry a table, in the order they were found. */
  end(facts: SheetFacts): readonly ImportedSheet[] {
    this.#endBands();
    const tables = this.#inOrder();
    const { hidden } = this.info;
    const about: readonly Note[] = hidden ? [{ code: 'hidden-sheet', params: {} }] : [];
    return tables
      .map((table) => table.end(tables.length > 1))
      .map((sheet, i) =>
        i === 0 ? { ...sheet, notes: [...about, ...sheet.notes, ...factNotes(facts)] } : sheet,
      );
  }

  /** Date columns that were read the wrong way round, by number of the table. */
  get misreadDates(): TableOrders {
    const wrong = this.#inOrder().map((table) => [table.number, table.misreadDates] as const);
    return new Map(wrong.filter(([, columns]) => columns.size > 0));
  }

  #inOrder(): readonly TableImporter[] {
    const tables = [...this.#ended, ...this.#bands].flatMap((band) => band.tables);
    return tables.sort((a, b) => a.number - b.number);
  }

  #addBand(
    columns: ColumnRange,
    rows: readonly TextRow[],
    blankLines: readonly Lines[],
    last = 0,
  ): void {
    const band = new ColumnBand(this.#owner, columns, last, blankLines);
    this.#bands.push(band);
    band.give(rows);
  }

  #endBands(): void {
    // Deciding may add bands, which are ended in their turn.
    while (this.#bands.length > 0) {
      const bands = this.#bands;
      this.#bands = [];
      this.#ended.push(...bands);
      for (const band of bands) band.end();
    }
  }

  /** Headings of one table across the columns of several: those end, and the sheet is one again. */
  #rejoin(number: number, cells: readonly string[]): void {
    if (!this.#blankBefore && number === this.#last + 1) return;
    if (this.#bands.filter((band) => band.holds(cells)).length < 2) return;
    if (!startsTable(cells) || tablesInRow(cells).length > 1) return;
    this.#joinBands([]);
  }

  /** The rows go to the sheet as a whole, and so does what follows. */
  #joinBands(rows: readonly TextRow[]): void {
    const last = (rows[0]?.number ?? this.#last + 1) - 1;
    this.#endBands();
    this.#addBand(WHOLE, rows, [], last);
  }
}

function factNotes(facts: SheetFacts): readonly Note[] {
  const notes: Note[] = [];
  if (facts.formulasWithoutValue > 0)
    notes.push({ code: 'formulas-without-value', params: { count: facts.formulasWithoutValue } });
  if (facts.hiddenColumns.length > 0)
    notes.push({
      code: facts.hiddenColumns.length === 1 ? 'hidden-column' : 'hidden-columns',
      params: { columns: facts.hiddenColumns.join(', ') },
    });
  if (facts.hiddenRows > 0)
    notes.push({ code: 'hidden-rows', params: { count: facts.hiddenRows } });
  return notes;
}
