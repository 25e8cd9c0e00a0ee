import type { RequestChunk } from '../../shared/domain/columns';
import type { FieldName } from '../../shared/domain/field';
import type {
  FirstLook,
  ImportedSheet,
  MappedColumn,
  Note,
  SheetOverride,
} from '../../shared/domain/imported-file';
import type { Layout, RequestKind } from '../../shared/domain/request';
import { plainText, setAsideReason, type RowContext } from '../../shared/mapping/classify-row';
import { columnLetter } from '../../shared/mapping/column-letter';
import { DateOrderWatch } from '../../shared/mapping/date-order';
import { mayStartHeader, startsTable, type TextRow } from '../../shared/mapping/find-header';
import { sheetKind } from '../../shared/mapping/layouts';
import { dateNotes, DATES, readTable } from '../../shared/mapping/read-table';
import type { DateOrder } from '../../shared/normalise/date';
import { createNormaliser } from '../../shared/normalise/normalise';
import type { Reference } from '../../shared/reference/reference';
import { absentColumnNotes } from '../../shared/rules/absent-columns';
import { ChunkBuilder, type ChunkColumn } from './chunk-builder';
import { LostDigits } from './lost-digits';
import type { RowLedger } from './row-ledger';
import type { SheetInfo } from './rows';

export interface ImportContext {
  readonly file: string;
  readonly reference: Reference;
  readonly kind: RequestKind | null;
  readonly emit: (chunk: RequestChunk) => void;
  /** Told of a table once its columns are known, before its requests. */
  readonly onTable?: ((table: FirstLook) => void) | undefined;
}

/** A table about to be read. */
export interface TableStart {
  readonly info: SheetInfo;
  readonly number: number;
  /** Place on the sheet of the first of its columns: its rows begin there. */
  readonly firstColumn: number;
  readonly override: SheetOverride | null;
  /** By column letter, where the file was read before for its dates. */
  readonly dateOrders: ReadonlyMap<string, DateOrder>;
  readonly ledger: RowLedger;
  /** The portal's sentence that nothing is pending, in place of a table. */
  readonly isEmptyQueue: boolean;
  /** Null: no headings were found, and no row is a request. */
  readonly headers: readonly string[] | null;
  readonly headerRow: number | null;
  /** Rows below the headings, as many as are known. */
  readonly body: readonly TextRow[];
  readonly notes: readonly Note[];
  readonly preview: readonly TextRow[];
}

/** What became of a row offered to a table. */
export type Taken = 'taken' | 'starts' | 'may-start';

const IDENTIFYING: ReadonlySet<FieldName> = new Set(['employeeId', 'email', 'mobile']);
/** Rows without a number that may be headings in the middle of a table, before nobody looks any more. */
const LOOKS = 2_000;

/** One table of a sheet, from its headings on: rows in, request chunks out. */
export class TableImporter {
  readonly columns: readonly MappedColumn[];
  readonly #layout: Layout;
  readonly #kind: RequestKind;
  readonly #fields: ReadonlySet<FieldName>;
  readonly #notes: Note[];
  readonly #lost = new LostDigits();
  readonly #dates = new Map<string, { readonly watch: DateOrderWatch; readonly read: DateOrder }>();
  readonly #rows: RowContext | null;
  readonly #builder: ChunkBuilder | null;
  readonly #statusAt: number;
  #looks = 0;

  constructor(
    private readonly start: TableStart,
    to: ImportContext,
  ) {
    const { headers, body, override, firstColumn, dateOrders, info } = start;
    this.#notes = [...start.notes];
    if (headers === null) {
      this.columns = [];
      this.#layout = start.isEmptyQueue ? 'portal-pending' : 'sheet';
      this.#kind = to.kind ?? 'verification';
      this.#fields = new Set();
      this.#rows = null;
      this.#builder = null;
      this.#statusAt = -1;
      return;
    }
    const reading = readTable(headers, body, to.reference, { override, firstColumn, dateOrders });
    const { layout } = reading;
    this.columns = reading.columns;
    this.#layout = layout;
    this.#notes.push(...reading.notes);
    this.#fields = new Set(reading.mapped.map((column) => column.field));
    this.#kind = override?.kind ?? to.kind ?? sheetKind(layout, this.#fields.values());
    const dateOrder: Partial<Record<FieldName, DateOrder>> = {};
    for (const { field, column } of reading.mapped)
      if (reading.dateOrders.get(column) === 'mdy') dateOrder[field] = 'mdy';
    const normalise = createNormaliser(to.reference, { layout, dateOrder });
    const columns = reading.mapped.map((place): ChunkColumn => {
      const { field, column } = place;
      if (!DATES.has(field)) return { ...place, normalise: (raw) => normalise(field, raw) };
      // Each distinct date passes here once or a few times, whichever row it stands in.
      const watch = new DateOrderWatch();
      this.#dates.set(column, { watch, read: reading.dateOrders.get(column) ?? 'dmy' });
      return {
        ...place,
        normalise: (raw) => {
          watch.see(raw);
          return normalise(field, raw);
        },
      };
    });
    this.#lost.watch(columns);
    this.#statusAt =
      layout === 'portal-user-report'
        ? (columns.find((column) => column.field === 'profileStatus')?.at ?? -1)
        : -1;
    this.#rows = {
      headers: headers.map(plainText),
      mapped: columns.map((column) => column.at),
      identifying: columns.filter((c) => IDENTIFYING.has(c.field)).map((c) => c.at),
    };
    const source = { file: to.file, sheet: info.name, layout };
    this.#builder = new ChunkBuilder(source, columns, this.#kind, to.emit);
  }

  get number(): number {
    return this.start.number;
  }

  get ledger(): RowLedger {
    return this.start.ledger;
  }

  get firstLook(): FirstLook {
    const { info, headerRow, preview, ledger } = this.start;
    return {
      name: info.name,
      headerRow,
      columns: this.columns,
      setAside: [...ledger.aside.ranges],
      preview: preview.map(({ cells }) => cells),
      previewRows: preview.map(({ number: row }) => row),
    };
  }

  /**
   * Takes a row, or says that another table begins with it, or may begin if the next row is the
   * second line of its headings (`sure`: no such row follows).
   */
  take(number: number, cells: readonly string[], sure = false): Taken {
    const { ledger } = this.start;
    if (this.#rows === null || this.#builder === null) {
      ledger.setAside(number, this.start.override?.include === false ? 'not-a-request' : 'note');
      return 'taken';
    }
    const reason =
      setAsideReason(cells, this.#rows) ??
      (this.#statusAt >= 0 && (cells[this.#statusAt] ?? '').trim().toUpperCase() !== 'NOT-VERIFIED'
        ? 'not-a-request'
        : null);
    if (reason !== null && reason !== 'signature' && reason !== 'note') {
      ledger.setAside(number, reason);
      return 'taken';
    }
    if (!sure && this.#layout === 'sheet' && this.#mayStart(number, cells)) {
      if (startsTable(cells)) return 'starts';
      if (mayStartHeader(cells)) return 'may-start';
    }
    if (reason !== null || this.start.override?.include === false) {
      ledger.setAside(number, reason ?? 'not-a-request');
      return 'taken';
    }
    ledger.request(number);
    this.#lost.see(number, cells);
    this.#builder.add(number, cells);
    return 'taken';
  }

  /** Headings stand after a gap, or where numbers and addresses would stand and none do. */
  #mayStart(number: number, cells: readonly string[]): boolean {
    if (this.start.ledger.isAfterGap(number)) return true;
    const identifying = this.#rows?.identifying ?? [];
    if (identifying.length === 0 || identifying.some((at) => /[@\d]/.test(cells[at] ?? '')))
      return false;
    return ++this.#looks <= LOOKS;
  }

  /** Date columns that were read one way round and, as all of their dates show, go the other. */
  get misreadDates(): ReadonlyMap<string, DateOrder> {
    const wrong = new Map<string, DateOrder>();
    for (const [column, { watch, read }] of this.#dates) {
      const { order } = watch.found;
      if (order !== read && this.start.override?.dates?.[column] === undefined)
        wrong.set(column, order);
    }
    return wrong;
  }

  /** `several`: the sheet holds other tables too. */
  end(several: boolean): ImportedSheet {
    this.#builder?.flush();
    const { info, number, firstColumn, ledger, override, headerRow, preview } = this.start;
    const { requests } = ledger;
    const from = firstColumn === 0 ? null : columnLetter(firstColumn);
    const notes =
      override?.include === false
        ? []
        : [
            ...this.#notes,
            ...[...this.#dates].flatMap(([column, { watch, read }]) =>
              dateNotes(column, watch.found, read),
            ),
            ...this.#lost.notes(),
            ...absentColumnNotes(this.#layout, this.#kind, this.#fields, requests),
          ];
    return {
      name: info.name,
      ...(several ? { table: { number, from } } : {}),
      hidden: info.hidden,
      layout: this.#layout,
      kind: this.#kind,
      headerRow,
      ...(typeof override?.headerRow === 'number' && headerRow !== null
        ? { headerChosen: true }
        : {}),
      columns: this.columns.map((column) => this.#withDateOrder(column)),
      rows: ledger.rows,
      requests,
      setAside: ledger.aside.ranges,
      notes,
      preview: preview.map(({ cells }) => cells),
      previewRows: preview.map(({ number: row }) => row),
    };
  }

  #withDateOrder(column: MappedColumn): MappedColumn {
    const dates = this.#dates.get(column.column);
    if (dates === undefined) return column;
    const { open, proof } = dates.watch.found;
    return open === '' && proof === '' ? column : { ...column, dateOrder: dates.read };
  }
}
