import type { UserError } from '../errors';
import type { NoteCode } from '../mapping/notes';
import type { DateOrder } from '../normalise/date';
import type { FieldName } from './field';
import type { Params } from './language';
import type { Layout, RequestKind } from './request';

/** `packet`: requests that another desk shared out. */
export const FILE_FORMATS = [
  'xlsx',
  'xls',
  'xlsb',
  'ods',
  'csv',
  'html',
  'json',
  'packet',
] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Something odd about a file, said in plain words by mapping/notes.ts. */
export interface Note {
  readonly code: NoteCode;
  readonly params: Params;
}

export const SET_ASIDE_REASONS = [
  'blank',
  'title',
  'header',
  'header-repeated',
  'total',
  'signature',
  'note',
  'not-a-request',
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** Rows `from`..`to` (Excel numbers, both included) that are no requests. */
export interface SetAside {
  readonly from: number;
  readonly to: number;
  readonly reason: SetAsideReason;
}

export interface MappedColumn {
  readonly column: string;
  readonly header: string;
  readonly field: FieldName | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly why: string;
  readonly samples: readonly string[];
  /** Of a date column in which days and months are numbers: how they were read. */
  readonly dateOrder?: DateOrder;
}

/** Where a table stands on a sheet that holds several. */
export interface TablePlace {
  /** From 1, in the order they are found. */
  readonly number: number;
  /** Letter of its first column, where another table stands to its left; else null. */
  readonly from: string | null;
}

/**
 * One table of requests; a sheet of several tables has one of these for each, under the same name.
 * `rows` counts down to the last row that holds anything of it: rows = requests + rows in setAside.
 */
export interface ImportedSheet {
  readonly name: string;
  /** Left out for the only table of a sheet. */
  readonly table?: TablePlace;
  readonly hidden: boolean;
  readonly layout: Layout;
  readonly kind: RequestKind;
  readonly headerRow: number | null;
  /** The admin said that it is the header. */
  readonly headerChosen?: true;
  readonly columns: readonly MappedColumn[];
  readonly rows: number;
  readonly requests: number;
  readonly setAside: readonly SetAside[];
  readonly notes: readonly Note[];
  /** The first rows as text, for the preview. */
  readonly preview: readonly (readonly string[])[];
  /** Their numbers; desks made before they were kept have none. */
  readonly previewRows?: readonly number[];
}

/** The first table of a file as soon as its columns are known, while the rest is still being read. */
export type FirstLook = Pick<
  ImportedSheet,
  'name' | 'table' | 'headerRow' | 'columns' | 'preview' | 'previewRows' | 'setAside'
>;

/** What parts the fields of a text file. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Labels of the WHATWG encoding standard that files come in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type EncodingLabel = (typeof ENCODINGS)[number];

/** How a text file is to be read where the admin knows better; null as found. */
export interface TextChoice {
  readonly encoding: EncodingLabel | null;
  readonly delimiter: Delimiter | null;
}

export interface ImportedFile {
  readonly path: string;
  readonly name: string;
  readonly format: FileFormat | null;
  readonly encoding: string | null;
  /** Of a delimited text file. */
  readonly delimiter?: Delimiter;
  /** Hex SHA-256 of the content: the same file is recognised whatever its name. */
  readonly sha256: string;
  readonly bytes: number;
  readonly notes: readonly Note[];
  readonly error: UserError | null;
  readonly sheets: readonly ImportedSheet[];
}

/** What the admin changed of a table's reading before adding it. */
export interface SheetOverride {
  readonly sheet: string;
  /** Number of the table on its sheet; the first one if left out. */
  readonly table?: number;
  readonly include: boolean;
  readonly kind: RequestKind | null;
  readonly headerRow: number | null;
  /** Column letter → field, null = not used; columns not named keep their own mapping. */
  readonly columns: Readonly<Record<string, FieldName | null>>;
  /** Column letter → how its dates are to be read, where they read both ways. */
  readonly dates?: Readonly<Record<string, DateOrder>>;
}
