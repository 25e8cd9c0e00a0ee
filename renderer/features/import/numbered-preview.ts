import type { ImportedSheet } from '../../../shared/domain/imported-file';

export interface NumberedRow {
  /** The number a person sees in Excel. */
  readonly number: number;
  readonly row: readonly string[];
}

/** The preview leaves blank rows out. Where it does not say its numbers, the rows set aside as blank say where they were. */
export function numberedPreview(
  sheet: Pick<ImportedSheet, 'preview' | 'previewRows' | 'setAside'>,
): readonly NumberedRow[] {
  const isBlank = (number: number) =>
    sheet.setAside.some(
      ({ from, to, reason }) => reason === 'blank' && from <= number && number <= to,
    );
  const { previewRows } = sheet;
  if (previewRows)
    return sheet.preview.map((row, place) => ({ number: previewRows[place] ?? place + 1, row }));
  let number = 0;
  return sheet.preview.map((row) => {
    number += 1;
    if (row.some((cell) => cell !== '')) while (isBlank(number)) number += 1;
    return { number, row };
  });
}
