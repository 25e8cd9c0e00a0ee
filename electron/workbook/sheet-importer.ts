import type { RequestChunk } from '../../shared/domain/columns';
import type { FieldName } from '../../shared/domain/field';
import type {
  ImportedSheet,
  MappedColumn,
  Note,
  SetAsideReason,
  SheetOverride,
} from '../../shared/domain/imported-file';
import type { Layout, RequestKind } from '../../shared/domain/request';
import { plainText, setAsideReason, type RowContext } from '../../shared/mapping/classify-row';
import {
  findHeader,
  HEADER_SEARCH_ROWS,
  scoreHeader,
  type FoundHeader,
  type TextRow,
} from '../../shared/mapping/find-header';
import { EMPTY_QUEUE, sheetKind } from '../../shared/mapping/layouts';
import { readTable, type TableReading } from '../../shared/mapping/read-table';
import { createNormaliser } from '../../shared/normalise/normalise';
import type { Reference } from '../../shared/reference/reference';
import { absentColumnNotes } from '../../shared/rules/absent-columns';
import { ChunkBuilder, type ChunkColumn } from './chunk-builder';
import { LostDigits } from './lost-digits';
import type { SheetFacts, SheetInfo } from './rows';
import { SetAsideRows } from './set-aside';

export interface ImportContext {
  readonly file: string;
  readonly reference: Reference;
  readonly kind: RequestKind | null;
  readonly override: SheetOverride | null;
  readonly emit: (chunk: RequestChunk) => void;
}

interface TableInHand {
  readonly layout: Layout;
  readonly kind: RequestKind;
  readonly fields: ReadonlySet<FieldName>;
  /** Requests of the tables above it. */
  readonly before: number;
}

/** Rows looked at before the columns are decided: enough to prove a date order. */
const FIRST_ROWS = 1_000;
const PREVIEW_ROWS = 12;
const IDENTIFYING: ReadonlySet<FieldName> = new Set(['employeeId', 'email', 'mobile']);

/** One sheet, rows in, request chunks out. Holds at most the first thousand rows and one chunk. */
export class SheetImporter {
  #first: TextRow[] | null = [];
  readonly #preview: (readonly string[])[] = [];
  readonly #previewRows: number[] = [];
  readonly #aside = new SetAsideRows();
  readonly #notes: Note[] = [];
  readonly #absent: Note[] = [];
  readonly #lost = new LostDigits();
  #last = 0;
  #requests = 0;
  /** Of the first table, which is the one shown; tables further down have their own. */
  #layout: Layout = 'sheet';
  #kind: RequestKind = 'verification';
  #columns: readonly MappedColumn[] = [];
  /** What the table being read lacks, said once its requests are counted. */
  #table: TableInHand | null = null;
  #headerRow: number | null = null;
  #context: RowContext | null = null;
  #builder: ChunkBuilder | null = null;
  #statusAt = -1;
  /** Blank lines not yet known to stand before something. */
  readonly #blankLines: number[] = [];
  #wasAside = false;

  constructor(
    private readonly info: SheetInfo,
    private readonly to: ImportContext,
  ) {}

  /** Requests found so far, for progress. */
  get requests(): number {
    return this.#requests;
  }

  row(number: number, cells: readonly string[]): void {
    if (!cells.some((cell) => cell !== '' && cell.trim() !== '')) {
      this.blankLine(number);
      return;
    }
    if (this.#preview.length < PREVIEW_ROWS) {
      this.#preview.push([...cells]);
      this.#previewRows.push(number);
    }
    if (this.#first === null) this.#take(number, cells);
    else if (this.#first.push({ number, cells: [...cells] }) >= FIRST_ROWS) this.#decide();
  }

  blankLine(number: number): void {
    if (this.info.numbering === 'lines') this.#blankLines.push(number);
  }

  end(facts: SheetFacts): ImportedSheet {
    this.#decide();
    this.#endTable();
    const { name, hidden } = this.info;
    return {
      name,
      hidden,
      layout: this.#layout,
      kind: this.#kind,
      headerRow: this.#headerRow,
      columns: this.#columns,
      rows: this.#requests + this.#aside.rows,
      requests: this.#requests,
      setAside: this.#aside.ranges,
      notes: [
        ...(hidden ? [{ code: 'hidden-sheet', params: {} } as const] : []),
        ...this.#notes,
        ...this.#lost.notes(),
        ...factNotes(facts),
        ...this.#absent,
      ],
      preview: this.#preview,
      previewRows: this.#previewRows,
    };
  }

  #endTable(): void {
    this.#builder?.flush();
    if (this.#table === null) return;
    const { layout, kind, fields, before } = this.#table;
    this.#absent.push(...absentColumnNotes(layout, kind, fields, this.#requests - before));
    this.#table = null;
  }

  /** Finds the header among the first rows and reads on from there. */
  #decide(): void {
    const rows = this.#first;
    if (rows === null) return;
    this.#first = null;
    const found = this.to.override?.include === false ? null : this.#headerOf(rows);
    const emptyQueue = found === null && EMPTY_QUEUE.test(rows[0]?.cells[0] ?? '');
    if (emptyQueue) {
      this.#layout = 'portal-pending';
      this.#notes.push({ code: 'empty-queue', params: {} });
    }
    const at = found?.at ?? 0;
    const body = at + (found?.lines ?? 0);
    for (const row of rows.slice(0, at)) this.#setAside(row.number, 'title');
    const titles = rows.slice(0, at).filter(({ cells }) => !isDelimiterLine(cells));
    const from = titles[0]?.number ?? 0;
    const to = titles.at(-1)?.number ?? 0;
    if (titles.length > 0)
      this.#notes.push({ code: from === to ? 'title-row' : 'title-rows', params: { from, to } });
    for (const row of rows.slice(at, body)) this.#setAside(row.number, 'header');
    if (found) {
      this.#headerRow = rows[at]?.number ?? null;
      this.#startTable(found.headers, rows.slice(body));
    }
    for (const row of rows.slice(body)) this.#take(row.number, row.cells);
  }

  #headerOf(rows: readonly TextRow[]): FoundHeader | null {
    const chosen = this.to.override?.headerRow ?? null;
    if (chosen === null) {
      const start = rows[0]?.number ?? 0;
      return findHeader(rows.filter((row) => row.number < start + HEADER_SEARCH_ROWS));
    }
    const at = rows.findIndex((row) => row.number === chosen);
    const row = rows[at];
    return row === undefined ? null : { at, lines: 1, headers: row.cells };
  }

  #startTable(headers: readonly string[], body: readonly TextRow[]): void {
    const isFirst = this.#builder === null;
    this.#endTable();
    // The admin chose for the table shown: letters mean other columns in one further down.
    const override = isFirst ? this.to.override : null;
    const reading: TableReading = readTable(headers, body, this.to.reference, override);
    this.#notes.push(...reading.notes);
    const fields = new Set(reading.mapped.map((column) => column.field));
    const kind =
      this.to.override?.kind ?? this.to.kind ?? sheetKind(reading.layout, fields.values());
    this.#table = { layout: reading.layout, kind, fields, before: this.#requests };
    if (isFirst) {
      this.#layout = reading.layout;
      this.#columns = reading.columns;
      this.#kind = kind;
    }
    const normalise = createNormaliser(this.to.reference, {
      layout: reading.layout,
      dateOrder: reading.dateOrder,
    });
    const columns: readonly ChunkColumn[] = reading.mapped.map((column) => ({
      ...column,
      normalise: (raw) => normalise(column.field, raw),
    }));
    this.#lost.watch(columns);
    this.#statusAt =
      reading.layout === 'portal-user-report'
        ? (columns.find((column) => column.field === 'profileStatus')?.at ?? -1)
        : -1;
    this.#context = {
      headers: headers.map(plainText),
      mapped: columns.map((column) => column.at),
      identifying: columns.filter((c) => IDENTIFYING.has(c.field)).map((c) => c.at),
    };
    this.#builder = new ChunkBuilder(
      { file: this.to.file, sheet: this.info.name, layout: reading.layout },
      columns,
      kind,
      this.to.emit,
    );
  }

  #take(number: number, cells: readonly string[]): void {
    const { override } = this.to;
    if (this.#context === null || this.#builder === null) {
      this.#setAside(number, override?.include === false ? 'not-a-request' : 'note');
      return;
    }
    const reason =
      setAsideReason(cells, this.#context) ??
      (this.#statusAt >= 0 && (cells[this.#statusAt] ?? '').trim().toUpperCase() !== 'NOT-VERIFIED'
        ? 'not-a-request'
        : null);
    const gap =
      this.#wasAside ||
      (this.#blankLines[0] ?? number) < number ||
      (this.info.numbering === 'rows' && number > this.#last + 1);
    if (reason !== null && reason !== 'signature' && reason !== 'note') {
      this.#setAside(number, reason);
      return;
    }
    if (gap && this.#table?.layout === 'sheet' && startsTable(cells)) {
      this.#setAside(number, 'header');
      this.#notes.push({ code: 'second-table', params: { row: number } });
      this.#startTable([...cells], []);
      return;
    }
    if (reason !== null) {
      this.#setAside(number, reason);
      return;
    }
    this.#blanksBefore(number);
    this.#wasAside = false;
    this.#lost.see(number, cells);
    this.#builder.add(number, cells);
    this.#requests++;
  }

  #setAside(number: number, reason: SetAsideReason): void {
    this.#blanksBefore(number);
    this.#aside.add(number, number, reason);
    this.#wasAside = true;
  }

  #blanksBefore(number: number): void {
    if (this.info.numbering === 'rows') this.#aside.add(this.#last + 1, number - 1, 'blank');
    while ((this.#blankLines[0] ?? Infinity) < number) {
      const line = this.#blankLines.shift() ?? 0;
      this.#aside.add(line, line, 'blank');
    }
    this.#last = number;
  }
}

/** A second table further down: at least three known headers and no data in the row. */
const startsTable = (cells: readonly string[]): boolean => scoreHeader(cells) >= 2.4;

/** `sep=;`, the line by which Excel tells itself the delimiter: nothing to speak of. */
const isDelimiterLine = (cells: readonly string[]): boolean => /^sep=/i.test(cells[0] ?? '');

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
