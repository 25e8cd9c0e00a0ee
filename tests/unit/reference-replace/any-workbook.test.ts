import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildReference } from '../../../shared/reference/build-reference';
import { LISTS, readLists } from '../../../shared/reference/replace/read-lists';
import type { ReadSheet } from '../../../shared/reference/replace/sheet-rows';
import { DATA, FILE, workbook } from './lists';

const odd = fc.constantFrom(
  '',
  ' ',
  '=1+1',
  '__proto__',
  'constructor',
  '#REF!',
  '0',
  'A/B',
  '560001',
  '; ;',
  'yes',
  'Karnataka Postal Circle',
  '१२३',
);
const cell = fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 12 }));

/** The saved workbook with some cells written over, rows left out and sheets gone. */
const spoiled = fc
  .array(
    fc.record({
      list: fc.nat(LISTS.length - 1),
      row: fc.nat(120),
      column: fc.nat(7),
      text: cell,
      what: fc.constantFrom('cell', 'row', 'sheet'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((slips): readonly ReadSheet[] => {
    let sheets = workbook();
    for (const { list, row, column, text, what } of slips) {
      const name = LISTS[list]?.name;
      if (what === 'sheet' && slips.length % 3 === 0)
        sheets = sheets.filter((sheet) => sheet.name !== name);
      sheets = sheets.map((sheet) => {
        if (sheet.name !== name) return sheet;
        if (what === 'row') return { ...sheet, rows: sheet.rows.filter((_, at) => at !== row) };
        return {
          ...sheet,
          rows: sheet.rows.map((each, at) =>
            at === row
              ? { ...each, cells: each.cells.map((old, at) => (at === column ? text : old)) }
              : each,
          ),
        };
      });
    }
    return sheets;
  });

test('whatever a workbook holds, it is told or it can be used', () => {
  fc.assert(
    fc.property(spoiled, (sheets) => {
      const result = readLists(sheets, DATA, FILE);
      if (!result.ok) {
        expect(result.error.length).toBeGreaterThan(0);
        return;
      }
      const reference = buildReference(result.value.data);
      expect(reference.resolveMdo(FILE.us)).toMatchObject({ kind: 'mdo', mdo: { name: FILE.us } });
    }),
    { numRuns: 60 },
  );
});
