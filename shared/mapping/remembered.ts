import type { FieldName } from '../domain/field';
import type { ImportedSheet, MappedColumn, SheetOverride } from '../domain/imported-file';
import { canonicalHeader } from './canonical-header';
import { contentScores } from './column-content';
import type { Reference } from '../reference/reference';

/** What an admin chose for a header once. Storing it is the desk's work. */
export interface RememberedMapping {
  readonly signature: string;
  /** By canonical header and which of equal headers it is: column letters may move. */
  readonly fields: Readonly<Record<string, FieldName | null>>;
}

const keysOf = (columns: readonly Pick<MappedColumn, 'header' | 'column'>[]): readonly string[] => {
  const seen = new Map<string, number>();
  return columns.map(({ header, column }) => {
    const plain = header === '' ? `column ${column}` : canonicalHeader(header);
    const nth = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, nth);
    return nth === 1 ? plain : `${plain} (${nth})`;
  });
};

/** The same for two files whose headers say the same, whatever the spelling and order of columns. */
export const headerSignature = (
  columns: readonly Pick<MappedColumn, 'header' | 'column'>[],
): string => [...keysOf(columns)].sort().join('\u001f');

export function rememberMapping(columns: readonly MappedColumn[]): RememberedMapping {
  const keys = keysOf(columns);
  return {
    signature: headerSignature(columns),
    fields: Object.fromEntries(columns.map((column, i) => [keys[i] ?? '', column.field])),
  };
}

/** Values that a field cannot be taken for, however often it was chosen before. */
function contradicts(column: MappedColumn, field: FieldName, reference: Reference): boolean {
  if (column.samples.length < 3) return false;
  const scores = contentScores(column.samples, reference, new Set([field]));
  const shareOf = (name: FieldName): number =>
    scores.find((score) => score.field === name)?.share ?? 0;
  if (field === 'email' || field === 'mobile' || field === 'officePin') return shareOf(field) < 0.2;
  return (shareOf('email') > 0.8 || shareOf('mobile') > 0.8) && shareOf(field) < 0.2;
}

/**
 * The override that a remembered mapping makes for a sheet, null where it is for another header,
 * changes nothing, or the content speaks against it: then the admin is asked.
 */
export function applyRemembered(
  sheet: ImportedSheet,
  remembered: RememberedMapping,
  reference: Reference,
): SheetOverride | null {
  if (headerSignature(sheet.columns) !== remembered.signature) return null;
  const keys = keysOf(sheet.columns);
  const columns: Record<string, FieldName | null> = {};
  for (const [i, column] of sheet.columns.entries()) {
    const key = keys[i] ?? '';
    if (!Object.hasOwn(remembered.fields, key)) continue;
    const field = remembered.fields[key] ?? null;
    if (field === column.field) continue;
    if (field !== null && contradicts(column, field, reference)) return null;
    columns[column.column] = field;
  }
  if (Object.keys(columns).length === 0) return null;
  return { sheet: sheet.name, include: true, kind: null, headerRow: null, columns };
}
