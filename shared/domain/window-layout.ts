import type { SortKey } from './review';

/**
 * How the admin arranged the window. Holds no personal data and lies outside the desk. Names of
 * columns, places and commands that a later program no longer knows are passed over.
 */
export interface WindowLayout {
  readonly place: string;
  /** Widths in CSS pixels; 0 as the screen suggests. Null: open where there is room. */
  readonly facets: { readonly open: boolean | null; readonly width: number };
  readonly details: { readonly open: boolean | null; readonly width: number };
  /** In their order; empty as they come. */
  readonly columns: readonly {
    readonly id: string;
    readonly width: number;
    readonly hidden: boolean;
  }[];
  readonly sort: readonly { readonly key: SortKey; readonly descending: boolean }[];
  /** The admin's own keys by command; a command not named has the usual ones. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

export const USUAL_LAYOUT: WindowLayout = {
  place: 'review',
  facets: { open: null, width: 0 },
  details: { open: null, width: 0 },
  columns: [],
  sort: [],
  keys: {},
};
