import type { StyleName } from './styles';

/** Text, or text with a look other than its column's. No cell is ever a number or a formula. */
export type Cell = string | { readonly text: string; readonly style: StyleName };
export type Row = readonly Cell[];

export interface SheetColumn {
  readonly header: string;
  /** In characters of the standard font, as Excel counts. */
  readonly width: number;
  readonly style?: StyleName;
  readonly hidden?: boolean;
  /** The only texts a reader may choose from; for short lists (255 characters in all). */
  readonly choices?: readonly string[];
}

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Lines above the table: a title, what the sheet is. */
  readonly above: readonly Row[];
  /** False for a sheet that is no table: no header row, no filter, nothing frozen. */
  readonly table: boolean;
  readonly rows: Iterable<Row>;
  /** Only cells of an unlocked look can be typed in. No password: it guards against slips. */
  readonly locked?: boolean;
  readonly landscape: boolean;
  readonly hidden?: boolean;
}

/** Printed on every page of every sheet; the page number stands between them. */
export interface PageMarks {
  readonly left: string;
  readonly right: string;
}

/** 0 → "A", 26 → "AA". */
export function columnLetter(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}
