import type { FieldColumn, RequestChunk } from '../../../shared/domain/columns';
import { createNormaliser } from '../../../shared/normalise/normalise';
import type { Reference } from '../../../shared/reference/reference';
import { MADE_UP_COLUMNS, type MadeUpColumn } from '../../warm-up/made-up-rows';

/** 30 December 1899, from which Excel counts its days. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * Requests `from` up to, not with, `to` of the made-up sheet, as the parser hands them over; column by
 * column, since all of them at once would keep a call waiting.
 */
export function* madeUpChunk(
  from: number,
  to: number,
  reference: Reference,
): Generator<void, RequestChunk> {
  const normalise = createNormaliser(reference, { layout: 'sheet' });
  const fields: FieldColumn[] = [];
  for (const made of MADE_UP_COLUMNS) {
    const { field, heading: header } = made;
    if (field === null) continue;
    const codeOf = new Map([['', 0]]);
    const raw = [''];
    const codes = Uint32Array.from({ length: to - from }, (_, i) => {
      const text = textAt(made, from + i);
      const known = codeOf.get(text);
      if (known !== undefined) return known;
      codeOf.set(text, raw.length);
      return raw.push(text) - 1;
    });
    const value = raw.map((text) => normalise(field, text));
    fields.push({ field, column: 'A', header, raw, value, codes });
    yield;
  }
  return {
    file: 'none.xlsx',
    sheet: 'Sheet1',
    layout: 'sheet',
    rows: Uint32Array.from({ length: to - from }, (_, i) => from + i + 3),
    kinds: Array.from({ length: to - from }, (_, i) => (i % 4 === 3 ? 'verification' : 'transfer')),
    fields,
  };
}

/** As the reader gives it: a day as ISO date. */
function textAt({ cells, isDate }: MadeUpColumn, n: number): string {
  const cell = cells(n);
  if (typeof cell === 'string' || !isDate) return String(cell);
  return new Date(EXCEL_EPOCH + Math.floor(cell) * DAY_MS).toISOString().slice(0, 10);
}
