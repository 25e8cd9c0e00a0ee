import type { FieldName } from '../domain/field';
import type { MappedColumn, Note, SheetOverride } from '../domain/imported-file';
import type { Layout } from '../domain/request';
import type { DateOrder } from '../normalise/date';
import type { Reference } from '../reference/reference';
import { canonicalHeader } from './canonical-header';
import { columnLetter } from './column-letter';
import { inferDateOrder, type InferredOrder } from './date-order';
import type { TextRow } from './find-header';
import { knownLayout } from './layouts';
import { mapColumns, type RawColumn } from './map-columns';

export interface FieldPlace {
  readonly field: FieldName;
  readonly at: number;
  readonly column: string;
  readonly header: string;
}

export interface TableReading {
  readonly layout: Layout;
  readonly columns: readonly MappedColumn[];
  readonly mapped: readonly FieldPlace[];
  /** How the dates of each date column are read, by column letter. */
  readonly dateOrders: ReadonlyMap<string, DateOrder>;
  readonly notes: readonly Note[];
}

/** What is known of a table besides its cells. */
export interface TableHints {
  readonly override: SheetOverride | null;
  /** Place on the sheet of the first cell given. */
  readonly firstColumn: number;
  /** By column letter, where all dates of the column have been seen before. */
  readonly dateOrders: ReadonlyMap<string, DateOrder>;
}

/** Values looked at to judge a column; more would not change the answer. */
const JUDGED = 60;
export const DATES: ReadonlySet<FieldName> = new Set([
  'dateOfBirth',
  'dateOfRetirement',
  'requestedOn',
]);

function rawColumns(headers: readonly string[], body: readonly TextRow[]): readonly RawColumn[] {
  const width = body.reduce((most, row) => Math.max(most, row.cells.length), headers.length);
  const columns: RawColumn[] = [];
  for (let index = 0; index < width; index++) {
    const values: string[] = [];
    for (const row of body) {
      const cell = (row.cells[index] ?? '').trim();
      if (cell !== '') values.push(cell);
      if (values.length >= JUDGED) break;
    }
    const header = (headers[index] ?? '').trim();
    if (header !== '' || values.length > 0) columns.push({ index, header, values });
  }
  return columns;
}

/** A table from its header and first rows: layout, a field per column, how dates are written. */
export function readTable(
  headers: readonly string[],
  body: readonly TextRow[],
  reference: Reference,
  { override, firstColumn, dateOrders: known }: TableHints,
): TableReading {
  const layout = knownLayout(headers);
  const raw = rawColumns(headers, body);
  const guessed = layout
    ? raw.map((column) => ({
        column: columnLetter(column.index),
        header: column.header,
        field: layout.fields.get(column.index) ?? null,
        confidence: layout.fields.has(column.index) ? 1 : 0,
        why: `layout ${layout.layout}`,
        samples: column.values.slice(0, 5),
      }))
    : mapColumns(raw, reference);
  const lettered = guessed.map((column, i) => ({
    ...column,
    column: columnLetter(firstColumn + (raw[i]?.index ?? 0)),
  }));
  const columns = applyOverride(lettered, override);
  const mapped: FieldPlace[] = [];
  const dateOrders = new Map<string, DateOrder>();
  columns.forEach(({ field, column, header }, i) => {
    const at = raw[i]?.index ?? 0;
    if (field === null) return;
    mapped.push({ field, at, column, header });
    if (!DATES.has(field)) return;
    const order = override?.dates?.[column] ?? known.get(column);
    dateOrders.set(column, order ?? orderOf(body, at));
  });
  const notes = columnsAgain(columns);
  return { layout: layout?.layout ?? 'sheet', columns, mapped, dateOrders, notes };
}

const orderOf = (body: readonly TextRow[], at: number): DateOrder =>
  inferDateOrder(body.map((row) => row.cells[at] ?? '')).order;

/** Headings that come again further right over values nobody reads: of another person, it may be. */
function columnsAgain(columns: readonly MappedColumn[]): readonly Note[] {
  const read = new Set(columns.flatMap((c) => (c.field === null ? [] : canonicalHeader(c.header))));
  const again = columns.filter(
    ({ field, header, samples }) =>
      field === null && samples.length > 0 && read.has(canonicalHeader(header)),
  );
  if (again.length < 2) return [];
  return [
    { code: 'columns-again', params: { columns: again.map(({ column }) => column).join(', ') } },
  ];
}

/** Which way round the dates of a whole column were read, said aloud. */
export function dateNotes(
  column: string,
  { order, proven, proof, against, open }: InferredOrder,
  read: DateOrder,
): readonly Note[] {
  if (order !== read && (proven || open !== ''))
    return [
      {
        code: read === 'mdy' ? 'month-first-chosen' : 'day-first-chosen',
        params: { column, example: open || proof },
      },
    ];
  if (against !== '')
    return [{ code: 'dates-both-ways', params: { column, example: proof, other: against } }];
  if (proven)
    return [
      { code: order === 'mdy' ? 'month-first' : 'day-first', params: { column, example: proof } },
    ];
  return open === '' ? [] : [{ code: 'day-first-assumed', params: { column, example: open } }];
}

/** The admin's choice stands before any guess; a field chosen for one column leaves the other. */
function applyOverride(
  columns: readonly MappedColumn[],
  override: SheetOverride | null,
): readonly MappedColumn[] {
  if (override === null) return columns;
  const chosen = override.columns;
  const claimed = new Set(Object.values(chosen).filter((field) => field !== null));
  return columns.map((column) => {
    if (Object.hasOwn(chosen, column.column))
      return {
        ...column,
        field: chosen[column.column] ?? null,
        confidence: 1,
        why: 'chosen by the admin',
      };
    return column.field !== null && claimed.has(column.field)
      ? { ...column, field: null, confidence: 0, why: 'field given to another column' }
      : column;
  });
}
