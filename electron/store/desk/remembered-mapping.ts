import type {
  ImportedFile,
  ImportedSheet,
  SheetOverride,
} from '../../../shared/domain/imported-file';
import {
  applyRemembered,
  headerSignature,
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
    const before = sheetLike(own, sheet, signature) ?? sheetLike(newestFirst, sheet, signature);
    if (before === null) return [];
    const override = applyRemembered(sheet, rememberMapping(before.columns), reference);
    const kind = before.kind === sheet.kind ? null : before.kind;
    if (override === null && kind === null) return [];
    const plain = { sheet: sheet.name, include: true, headerRow: null, columns: {} };
    return [{ ...plain, ...override, kind }];
  });
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
