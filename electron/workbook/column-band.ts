import type { Note, SheetOverride } from '../../shared/domain/imported-file';
import { columnLetter } from '../../shared/mapping/column-letter';
import {
  findHeader,
  findLateHeader,
  HEADER_SEARCH_ROWS,
  startsInTwoLines,
  startsTable,
  type FoundHeader,
  type TextRow,
} from '../../shared/mapping/find-header';
import { EMPTY_QUEUE } from '../../shared/mapping/layouts';
import {
  lastHeading,
  startsBeside,
  tablesBeside,
  tablesInRow,
  type ColumnRange,
} from '../../shared/mapping/tables-beside';
import type { DateOrder } from '../../shared/normalise/date';
import { RowLedger, type Lines } from './row-ledger';
import type { SheetInfo } from './rows';
import { TableImporter, type ImportContext } from './table-importer';

/** What a band asks of the sheet it belongs to. */
export interface BandOwner extends ImportContext {
  readonly info: SheetInfo;
  nextTable(): number;
  overrideOf(table: number): SheetOverride | null;
  dateOrdersOf(table: number): ReadonlyMap<string, DateOrder>;
  /** One table goes across the columns of several from here on: rows of the whole sheet. */
  rejoin(rows: readonly TextRow[]): void;
  /** Another table stands beside the one in hand: the rows known of its columns. */
  beside(columns: ColumnRange, rows: readonly TextRow[], blankLines: readonly Lines[]): void;
}

/** Rows looked at before the columns are decided: enough to judge what they hold. */
const FIRST_ROWS = 1_000;
const PREVIEW_ROWS = 12;
/** Rows shown below the headings, where these stand further down than that. */
const PREVIEW_BELOW = 4;
/** Rows with texts beyond the headings that may be headings of a table beside, before nobody looks. */
const LOOKS = 2_000;

const isBlank = (cells: readonly string[]): boolean =>
  !cells.some((cell) => cell !== '' && cell.trim() !== '');

/**
 * Columns of a sheet, and the tables in them one below the other. Nearly every sheet is one band.
 * Holds at most a thousand rows and one chunk.
 */
export class ColumnBand {
  readonly #tables: TableImporter[] = [];
  #first: TextRow[] | null = [];
  #ledger: RowLedger;
  #table: TableImporter | null = null;
  /** A row that may be the first of two lines of headings. */
  #held: TextRow | null = null;
  /** Headings of the table in hand, and the place of the last of them. */
  #headers: readonly string[] = [];
  #lastHeading = Infinity;
  #looks = 0;
  /** Place after its last column; it shrinks when a table is found further right. */
  #to: number;

  constructor(
    private readonly owner: BandOwner,
    private readonly columns: ColumnRange,
    last: number,
    blankLines: readonly Lines[],
  ) {
    this.#to = columns.to;
    this.#ledger = new RowLedger(owner.info.numbering, last, blankLines);
  }

  get tables(): readonly TableImporter[] {
    return this.#tables;
  }

  get #isWhole(): boolean {
    return this.columns.from === 0 && this.#to === Infinity;
  }

  /** Whether a row of the sheet has anything in these columns. */
  holds(sheet: readonly string[]): boolean {
    return !isBlank(sheet.slice(this.columns.from, this.#to));
  }

  /** A row of the sheet that is not blank; this band's part of it may be. */
  row(number: number, sheet: readonly string[]): void {
    const isWhole = this.#isWhole;
    const cells = isWhole ? sheet : sheet.slice(this.columns.from, this.#to);
    if (!isWhole && isBlank(cells)) this.blankLine(number);
    else if (this.#first === null) this.#take({ number, cells });
    else {
      this.#first.push({ number, cells: [...cells] });
      if (this.#first.length >= FIRST_ROWS) this.#decide();
    }
  }

  blankLine(number: number): void {
    if (this.owner.info.numbering === 'lines') this.#ledger.blankLine(number);
  }

  /** Cells of this band, known before it was. */
  give(rows: readonly TextRow[]): void {
    for (const row of rows)
      if (isBlank(row.cells)) this.blankLine(row.number);
      else this.#first?.push(row);
  }

  end(): void {
    // A table may begin below the one decided last.
    while (this.#first !== null && (this.#first.length > 0 || this.#tables.length === 0))
      this.#decide();
    if (this.#held) this.#table?.take(this.#held.number, this.#held.cells, true);
    this.#held = null;
  }

  #take(row: TextRow): void {
    const { number, cells } = row;
    if (cells.length > this.#lastHeading + 3 && this.#looks < LOOKS) {
      this.#looks++;
      const at = startsBeside(cells, this.#headers, this.#lastHeading);
      if (at !== null) {
        this.#split(at, [row]);
        const left = cells.slice(0, at);
        if (isBlank(left)) this.blankLine(number);
        else this.#take({ number, cells: left });
        return;
      }
    }
    this.#offer(row);
  }

  #offerOrKeep(row: TextRow): void {
    if (this.#first === null) this.#offer(row);
    else this.#first.push(row);
  }

  /** Gives a row to the table in hand, or begins another one with it. */
  #offer({ number, cells }: TextRow): void {
    const held = this.#held;
    if (held !== null) {
      this.#held = null;
      const row = { number, cells };
      if (startsInTwoLines(held, row)) {
        this.#below([held, { number, cells: [...cells] }]);
        return;
      }
      this.#table?.take(held.number, held.cells, true);
    }
    const taken = this.#table?.take(number, cells);
    if (taken === 'starts') this.#below([{ number, cells: [...cells] }]);
    else if (taken === 'may-start') this.#held = { number, cells: [...cells] };
  }

  /** Another table below: its rows are looked at like the first ones of the sheet. */
  #below(rows: TextRow[]): void {
    const { last, blankLines } = this.#ledger;
    this.#ledger = new RowLedger(this.owner.info.numbering, last, blankLines);
    this.#table = null;
    this.#first = rows;
  }

  /** Gives the columns from `at` on to a band of their own. */
  #split(at: number, rows: readonly TextRow[]): void {
    const { from } = this.columns;
    const columns = { from: from + at, to: this.#to };
    this.#to = from + at;
    const theirs = rows.map(({ number, cells }) => ({ number, cells: cells.slice(at) }));
    this.owner.beside(columns, theirs, this.#ledger.blankLines);
  }

  /** Finds the header among the first rows and reads on from there. */
  #decide(): void {
    const { owner } = this;
    const number = owner.nextTable();
    const override = owner.overrideOf(number);
    let rows: readonly TextRow[] = this.#first ?? [];
    this.#first = null;
    let found = headerOf(rows, override);
    let rest: readonly TextRow[] = [];
    const beside = found ? tablesBeside(rows, found.headers)[1]?.from : undefined;
    if (beside !== undefined) {
      const across = this.#isWhole ? rows.findIndex(({ cells }) => goesAcross(cells, beside)) : -1;
      if (across >= 0) [rows, rest] = [rows.slice(0, across), rows.slice(across)];
      this.#split(beside, rows);
      const own: TextRow[] = [];
      for (const row of rows) {
        const cells = row.cells.slice(0, beside);
        if (isBlank(cells)) this.blankLine(row.number);
        else own.push({ number: row.number, cells });
      }
      rows = own;
      found = headerOf(rows, override);
    }
    const isEmptyQueue = found === null && EMPTY_QUEUE.test(rows[0]?.cells[0] ?? '');
    const at = found?.at ?? 0;
    const body = rows.slice(at + (found?.lines ?? 0));
    const headerRow = found ? (rows[at]?.number ?? null) : null;
    const titles = rows.slice(0, at);
    for (const row of titles) this.#ledger.setAside(row.number, 'title');
    for (const row of rows.slice(at, at + (found?.lines ?? 0)))
      this.#ledger.setAside(row.number, 'header');
    this.#headers = found?.headers ?? [];
    this.#lastHeading = found ? lastHeading(found.headers) : Infinity;
    const table = new TableImporter(
      {
        info: owner.info,
        number,
        firstColumn: this.columns.from,
        override,
        dateOrders: owner.dateOrdersOf(number),
        ledger: this.#ledger,
        isEmptyQueue,
        headers: found?.headers ?? null,
        headerRow,
        body: untilNextTable(body),
        notes: [
          ...this.#otherTable(number, headerRow),
          ...(isEmptyQueue ? [{ code: 'empty-queue', params: {} } as const] : []),
          ...titleNotes(titles),
        ],
        preview: rows.slice(0, Math.max(PREVIEW_ROWS, at + PREVIEW_BELOW)),
      },
      owner,
    );
    this.#tables.push(table);
    this.#table = table;
    if (found) owner.onTable?.(table.firstLook);
    for (const row of body) this.#offerOrKeep(row);
    if (rest.length > 0) owner.rejoin(rest);
  }

  #otherTable(number: number, headerRow: number | null): readonly Note[] {
    if (number === 1 || headerRow === null) return [];
    const { from } = this.columns;
    if (from === 0 || this.#tables.length > 0)
      return [{ code: 'second-table', params: { row: headerRow } }];
    const to = columnLetter(from + this.#lastHeading);
    return [{ code: 'table-beside', params: { from: columnLetter(from), to } }];
  }
}

function headerOf(rows: readonly TextRow[], override: SheetOverride | null): FoundHeader | null {
  const chosen = override?.headerRow ?? null;
  if (chosen === null) {
    const start = rows[0]?.number ?? 0;
    return (
      findHeader(rows.filter((row) => row.number < start + HEADER_SEARCH_ROWS)) ??
      findLateHeader(rows)
    );
  }
  const at = rows.findIndex((row) => row.number === chosen);
  const row = rows[at];
  return row === undefined ? null : { at, lines: 1, headers: row.cells };
}

/** Headings of one table on both sides of the place where two others meet. */
const goesAcross = (cells: readonly string[], at: number): boolean =>
  !isBlank(cells.slice(0, at)) &&
  !isBlank(cells.slice(at)) &&
  startsTable(cells) &&
  tablesInRow(cells).length === 1;

/** Rows of this table alone: what stands in another says nothing about its columns. */
function untilNextTable(body: readonly TextRow[]): readonly TextRow[] {
  const next = body.findIndex((row) => startsTable(row.cells));
  return next < 1 ? body : body.slice(0, next);
}

/** `sep=;`, the line by which Excel tells itself the delimiter: nothing to speak of. */
const isDelimiterLine = (cells: readonly string[]): boolean => /^sep=/i.test(cells[0] ?? '');

function titleNotes(rows: readonly TextRow[]): readonly Note[] {
  const titles = rows.filter(({ cells }) => !isDelimiterLine(cells));
  const from = titles[0]?.number ?? 0;
  const to = titles.at(-1)?.number ?? 0;
  if (titles.length === 0) return [];
  return [{ code: from === to ? 'title-row' : 'title-rows', params: { from, to } }];
}
