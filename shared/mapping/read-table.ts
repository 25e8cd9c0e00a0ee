import type { FieldName } from '../domain/field';
import type { MappedColumn, Note, SheetOverride } from '../domain/imported-file';
import type { Layout } from '../domain/request';
import type { Reference } from '../reference/reference';
import { canonicalHeader } from './canonical-header';
import { columnLetter } from './column-letter';
import { inferDateOrder, type DateOrder, type InferredOrder } from './date-order';
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
  readonly dateOrder: Readonly<Partial<Record<FieldName, DateOrder>>>;
  readonly notes: readonly Note[];
}

/** Values looked at to judge a column; more would not change the answer. */
const JUDGED = 60;
const DATES: ReadonlySet<FieldName> = new Set(['dateOfBirth', 'dateOfRetirement', 'requestedOn']);

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
  override: SheetOverride | null,
): TableReading {
  const known = knownLayout(headers);
  const raw = rawColumns(headers, body);
  const guessed = known
    ? raw.map((column) => ({
        column: columnLetter(column.index),
        header: column.header,
        field: known.fields.get(column.index) ?? null,
        confidence: known.fields.has(column.index) ? 1 : 0,
        why: `layout ${known.layout}`,
        samples: column.values.slice(0, 5),
      }))
    : mapColumns(raw, reference);
  const columns = applyOverride(guessed, override);
  const notes: Note[] = [...tableBeside(columns)];
  const mapped: FieldPlace[] = [];
  const dateOrder: Partial<Record<FieldName, DateOrder>> = {};
  columns.forEach((column, i) => {
    const at = raw[i]?.index ?? 0;
    const { field } = column;
    if (field === null) return;
    const values = body.map((row) => row.cells[at] ?? '');
    if (DATES.has(field)) {
      const dates = inferDateOrder(values);
      if (dates.order === 'mdy') dateOrder[field] = 'mdy';
      notes.push(...dateNotes(column.column, dates, values));
    }
    mapped.push({
      field,
      at,
      column: column.column,
      header: column.header,
    });
  });
  return { layout: known?.layout ?? 'sheet', columns, mapped, dateOrder, notes };
}

/** Headings that come again further right over values nobody reads: people listed side by side. */
function tableBeside(columns: readonly MappedColumn[]): readonly Note[] {
  const read = new Set(columns.flatMap((c) => (c.field === null ? [] : canonicalHeader(c.header))));
  const again = columns.filter(
    ({ field, header, samples }) =>
      field === null && samples.length > 0 && read.has(canonicalHeader(header)),
  );
  if (again.length < 2) return [];
  return [
    { code: 'table-beside', params: { columns: again.map(({ column }) => column).join(', ') } },
  ];
}

/** Which way round the dates of a column were read, said aloud. */
function dateNotes(
  column: string,
  { order, proven, proof, against }: InferredOrder,
  values: readonly string[],
): readonly Note[] {
  if (against !== '')
    return [{ code: 'dates-both-ways', params: { column, example: proof, other: against } }];
  if (proven)
    return [
      { code: order === 'mdy' ? 'month-first' : 'day-first', params: { column, example: proof } },
    ];
  return values.some((value) => /^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d/.test(value))
    ? [{ code: 'day-first-assumed', params: { column } }]
    : [];
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
