import type { FieldName } from '../domain/field';
import type { ImportedSheet, MappedColumn, SheetOverride } from '../domain/imported-file';
import type { DateOrder } from '../normalise/date';
import { canonicalHeader } from './canonical-header';
import { columnIndex, columnLetter } from './column-letter';
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

const ownOf = ({ name, table }: ImportedSheet): Pick<SheetOverride, 'sheet' | 'table'> =>
  table ? { sheet: name, table: table.number } : { sheet: name };

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
  return { ...ownOf(sheet), include: true, kind: null, headerRow: null, columns };
}

/**
 * Date columns of the same source that had the month first before, and could be read either way
 * now: by column letter.
 */
export function rememberedDates(
  sheet: ImportedSheet,
  before: ImportedSheet,
): Readonly<Record<string, DateOrder>> {
  const keys = keysOf(sheet.columns);
  const keysBefore = keysOf(before.columns);
  const isOpen = (column: string): boolean =>
    sheet.notes.some(
      ({ code, params }) => code === 'day-first-assumed' && params['column'] === column,
    );
  return Object.fromEntries(
    sheet.columns.flatMap(({ column }, i) => {
      const same = before.columns[keysBefore.indexOf(keys[i] ?? '')];
      return same?.dateOrder === 'mdy' && isOpen(column) ? [[column, 'mdy'] as const] : [];
    }),
  );
}

/**
 * The override that makes a row a header again which the admin chose in an earlier file: among the
 * first rows the one with the same headings. Null where there is none, or the rows below it speak
 * against what its columns were taken for.
 */
export function applyRememberedHeader(
  sheet: ImportedSheet,
  before: ImportedSheet,
  reference: Reference,
): SheetOverride | null {
  const remembered = rememberMapping(before.columns.filter(({ header }) => header !== ''));
  const first = columnIndex(sheet.table?.from ?? 'A');
  for (const [at, row] of sheet.preview.entries()) {
    const headerRow = sheet.previewRows?.[at] ?? at + 1;
    if (headerRow === sheet.headerRow) continue;
    const columns = row.flatMap((header, place): readonly MappedColumn[] =>
      header.trim() === ''
        ? []
        : [
            {
              column: columnLetter(first + place),
              header,
              field: null,
              confidence: 1,
              why: '',
              samples: sheet.preview.slice(at + 1).flatMap((below) => below[place] || []),
            },
          ],
    );
    if (columns.length < 2 || headerSignature(columns) !== remembered.signature) continue;
    const keys = keysOf(columns);
    const fields = columns.map((_, i) => remembered.fields[keys[i] ?? ''] ?? null);
    const isDoubted = columns.some((column, i) => {
      const field = fields[i] ?? null;
      return field !== null && contradicts(column, field, reference);
    });
    if (isDoubted) return null;
    const chosen = columns.map(({ column }, i) => [column, fields[i] ?? null] as const);
    return {
      ...ownOf(sheet),
      include: true,
      kind: before.kind,
      headerRow,
      columns: Object.fromEntries(chosen),
    };
  }
  return null;
}
