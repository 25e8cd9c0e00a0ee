import type { Sentence } from '../../domain/language';
import type { ReferenceData } from '../reference-data';
import type { Known } from './known';
import type { RowReader } from './row-reader';

/** The lists an admin may replace, one sheet of the workbook each, in the order of the sheets. */
export const LIST_IDS = [
  'about',
  'mdos',
  'designations',
  'equivalents',
  'abbreviations',
  'short-words',
  'mdo-names',
  'mdo-places',
  'divisions',
  'regions',
  'place-names',
  'office-words',
  'groups',
  'pin-ranges',
  'pin-prefixes',
] as const;
export type ListId = (typeof LIST_IDS)[number];

export interface ListColumn {
  /** As it stands over the column, in English like the OM; found again whatever its case. */
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** What to write here, for the first sheet of a saved workbook. */
  readonly help: string;
  /** The only words allowed, where they are few: Excel offers them. */
  readonly choices?: readonly string[];
  /** Only to be looked at: not read back and not compared. */
  readonly shownOnly?: true;
}

/** One list of the reference data and its sheet: written and read by the same hand. */
export interface ListSheet<Part> {
  readonly id: ListId;
  /** Name of the sheet. */
  readonly name: string;
  readonly title: Sentence;
  readonly columns: readonly ListColumn[];
  /** Headers of the columns that say which entry a row is; the others say what is said of it. */
  readonly key: readonly string[];
  /** Rows of texts, one per column. */
  readonly write: (data: ReferenceData) => readonly (readonly string[])[];
  /** Notes faults with the reader; what it returns counts only when there were none. */
  readonly read: (rows: readonly RowReader[], known: Known) => Part;
}

/** Several names in one cell. */
export const SEPARATOR = '; ';

export const joined = (texts: readonly string[]): string => texts.join(SEPARATOR);
export const yesOrBlank = (yes: boolean | undefined): string => (yes === true ? 'yes' : '');
