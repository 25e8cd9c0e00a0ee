import { builtInReferenceData } from '../../../electron/reference/built-in-reference';
import { LISTS } from '../../../shared/reference/replace/read-lists';
import type { ListId } from '../../../shared/reference/replace/list-sheet';
import type { ReadSheet } from '../../../shared/reference/replace/sheet-rows';
import type { ReferenceData } from '../../../shared/reference/reference-data';

export const DATA = builtInReferenceData();
export const US = 'Karnataka Postal Circle';
export const FILE = { file: 'lists.xlsx', us: US };

/** A saved workbook as the parser would read it: headings in row 1. */
export function workbook(data: ReferenceData = DATA): readonly ReadSheet[] {
  return LISTS.map((list) => ({
    name: list.name,
    rows: [list.columns.map(({ header }) => header), ...list.write(data)].map((cells, at) => ({
      number: at + 1,
      cells,
    })),
  }));
}

export type Rows = readonly (readonly string[])[];

/** The workbook with the rows of one sheet, headings included, as `change` makes them. */
export function changed(list: ListId, change: (rows: Rows) => Rows): readonly ReadSheet[] {
  const name = LISTS.find(({ id }) => id === list)?.name;
  return workbook().map((sheet) =>
    sheet.name === name
      ? {
          name: sheet.name,
          rows: change(sheet.rows.map(({ cells }) => cells)).map((cells, at) => ({
            number: at + 1,
            cells,
          })),
        }
      : sheet,
  );
}

export const without = (list: ListId): readonly ReadSheet[] => {
  const name = LISTS.find(({ id }) => id === list)?.name;
  return workbook().filter((sheet) => sheet.name !== name);
};

/** The rows with one cell replaced; `row` counts as in Excel. */
export function withCell(rows: Rows, row: number, column: number, text: string): Rows {
  return rows.map((cells, at) =>
    at + 1 === row ? cells.map((cell, where) => (where === column ? text : cell)) : cells,
  );
}
