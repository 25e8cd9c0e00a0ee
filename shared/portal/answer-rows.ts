import type { AnswerKind } from '../domain/batch-life';
import type { ImportedFile } from '../domain/imported-file';

/** Heading of the hidden column that a corrections sheet is known and matched by. */
export const KEY_HEADING = 'Key (do not change)';
const KEY = /^(.+)\|(\d{1,9})\|([A-Za-z]*)$/;

/** One line of a file that answers a batch: the cells of COLUMNS, then those of MORE_COLUMNS. */
export interface AnswerRow {
  /** As a person counts rows in the file. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface AnswerTable {
  readonly kind: AnswerKind;
  readonly rows: readonly AnswerRow[];
}

/** Headings looked for, lower case; the first that stands there is taken. */
const COLUMNS = {
  corrections: [['key (do not change)'], ['what stands there'], ['write the correct value here']],
  'portal-result': [
    ['email', 'email (mandatory)'],
    ['mobile number', 'mobile number (mandatory)'],
    ['full name', 'full name (mandatory)'],
    ['status'],
    ['error details'],
  ],
  'user-report': [
    ['email'],
    ['phone_number'],
    ['full_name'],
    ['mdo_name'],
    ['profile_status'],
    ['employee_id'],
  ],
} as const satisfies Record<AnswerKind, readonly (readonly string[])[]>;

/** Cells after those above, '' where the file lacks the column. */
const MORE_COLUMNS: Readonly<Record<AnswerKind, readonly string[]>> = {
  corrections: [],
  'portal-result': [],
  'user-report': ['designation', 'group', 'report_last_generated_on'],
};

const heading = (cell: string): string =>
  cell
    .replace(/\uFEFF/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Where the cells of an answer stand, if this row is the heading of one. */
export function answerHeadings(
  cells: readonly string[],
): { readonly kind: AnswerKind; readonly at: readonly number[] } | null {
  const plain = cells.map(heading);
  for (const kind of ['corrections', 'portal-result', 'user-report'] as const) {
    const at = COLUMNS[kind].map((names) =>
      plain.findIndex((cell) =>
        names.some((name) => cell === name || cell.startsWith(`${name} /`)),
      ),
    );
    if (at.every((place) => place >= 0))
      return { kind, at: [...at, ...MORE_COLUMNS[kind].map((name) => plain.indexOf(name))] };
  }
  return null;
}

/** What a file read for import is besides: an answer to a batch, or null. */
export function answerKindOf(file: ImportedFile): AnswerKind | null {
  for (const sheet of file.sheets) {
    const found =
      answerHeadings(sheet.columns.map(({ header }) => header)) ??
      sheet.preview.map(answerHeadings).find((kind) => kind !== null);
    if (found) return found.kind;
  }
  return null;
}

/** "KAR/2025-26/0007|118|group" → its parts, null for anything else. */
export function partsOfKey(
  key: string,
): { readonly batch: string; readonly request: number; readonly field: string } | null {
  const [, batch, request, field] = KEY.exec(key.trim()) ?? [];
  return batch === undefined ? null : { batch, request: Number(request), field: field ?? '' };
}
