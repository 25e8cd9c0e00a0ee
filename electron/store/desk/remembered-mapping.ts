import type {
  ImportedFile,
  ImportedSheet,
  SheetOverride,
} from '../../../shared/domain/imported-file';
import {
  applyRemembered,
  applyRememberedHeader,
  headerSignature,
  rememberedDates,
  rememberMapping,
} from '../../../shared/mapping/remembered';
import type { Reference } from '../../../shared/reference/reference';
import type { Import } from '../state/desk-state';

/** "Kerala transfers 12-01-2026.xlsx" and "Kerala transfers (3).xlsx" come from one source. */
export const sourceOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/**
 * How the sheets of a file were read when one with the same headings was last added: from the same
 * source if there is one, else the newest. The journal's imports are the memory. Only what the
 * content agrees with is handed back.
 */
export function rememberedMappings(
  imports: readonly Import[],
  file: ImportedFile,
  reference: Reference,
): readonly SheetOverride[] {
  const source = sourceOf(file.name);
  const newestFirst = [...imports].reverse();
  const own = newestFirst.filter((each) => sourceOf(each.file.name) === source);
  return file.sheets.flatMap((sheet) => {
    const signature = headerSignature(sheet.columns);
    const ofSource = sheetLike(own, sheet, signature);
    const before = ofSource ?? sheetLike(newestFirst, sheet, signature);
    if (before === null) return headerOf([...own, ...newestFirst], sheet, reference);
    const override = applyRemembered(sheet, rememberMapping(before.columns), reference);
    const kind = before.kind === sheet.kind ? null : before.kind;
    const dates = ofSource ? rememberedDates(sheet, ofSource) : {};
    if (override === null && kind === null && Object.keys(dates).length === 0) return [];
    const table = sheet.table ? { table: sheet.table.number } : {};
    const plain = { sheet: sheet.name, ...table, include: true, headerRow: null, columns: {} };
    return [{ ...plain, ...override, kind, dates }];
  });
}

/** A header that the admin had to point at once is found again. */
function headerOf(
  imports: readonly Import[],
  sheet: ImportedSheet,
  reference: Reference,
): readonly SheetOverride[] {
  for (const { file } of imports)
    for (const before of file.sheets) {
      if (!before.headerChosen || before.requests === 0) continue;
      const override = applyRememberedHeader(sheet, before, reference);
      if (override) return [override];
    }
  return [];
}

function sheetLike(
  imports: readonly Import[],
  { layout, columns }: ImportedSheet,
  signature: string,
): ImportedSheet | null {
  if (columns.length === 0) return null;
  for (const { file } of imports)
    for (const sheet of file.sheets)
      if (
        sheet.requests > 0 &&
        sheet.layout === layout &&
        headerSignature(sheet.columns) === signature
      )
        return sheet;
  return null;
}
