import { expect, test } from 'vitest';
import { rowHeight } from '../../../electron/export/xlsx-writer/row-height';

const columns = [{ header: 'Reason', width: 20, style: 'wrap' }] as const;

test('a short text takes one line', () => {
  expect(rowHeight(['Asha Rao'], columns)).toBe(15);
});

test('a text longer than its column gets the lines it wraps to', () => {
  expect(rowHeight(['The group does not fit the designation'], columns)).toBe(45);
});

test('Devanagari gets taller lines', () => {
  expect(rowHeight(['पदनाम के साथ समूह मेल नहीं खाता है'], columns)).toBe(38);
});

test('a column that does not wrap never makes a row taller', () => {
  expect(rowHeight(['x'.repeat(200)], [{ header: 'ID', width: 10 }])).toBe(15);
});

test('no row is taller than Excel allows', () => {
  expect(rowHeight(['x'.repeat(32_000)], columns)).toBe(409);
});
