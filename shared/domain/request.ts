import type { FieldName, Fields } from './field';

export const REQUEST_KINDS = ['transfer', 'verification', 'registration'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const LAYOUTS = [
  'portal-pending',
  'portal-bulk-update',
  'portal-bulk-create',
  'portal-user-report',
  'portal-search-json',
  'om-case-ii',
  'sheet',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Where a request stood: `row` is the number a person sees in Excel, in a CSV the line. */
export interface RequestSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** Field → column letter ("D"), one object shared by all requests of a sheet. */
export type ColumnOf = Readonly<Partial<Record<FieldName, string>>>;

/** One request as the rules see it. */
export interface ReviewRequest {
  /** Grows in the order of import, then sheet, then row; unique in a desk. */
  readonly id: number;
  readonly kind: RequestKind;
  readonly layout: Layout;
  readonly source: RequestSource;
  /** Normalised values; a field that is empty after normalising is absent. */
  readonly fields: Fields;
  /** Text exactly as in the cell; `''` for a blank cell, absent where the file has no such column. */
  readonly raw: Fields;
  /** Only what the admin corrected; `fields` carries it already. A finding shows it instead of the raw text. */
  readonly corrected?: Fields;
  readonly columns: ColumnOf;
}

/** "Sheet1!F118", or null where the value stood in no cell. */
export function cellOf(request: ReviewRequest, field: FieldName): string | null {
  const column = request.columns[field];
  return column === undefined ? null : `${request.source.sheet}!${column}${request.source.row}`;
}
