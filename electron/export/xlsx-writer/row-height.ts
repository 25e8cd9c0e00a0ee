import type { Row, SheetColumn } from './sheet';
import { wraps } from './styles';

/** Points of one printed line; Devanagari needs room above and below the letters. */
const LINE = 15;
const LINE_DEVANAGARI = 19;
const MOST = 409;
const DEVANAGARI = /[\u0900-\u097f]/;
/** Marks that stand above, below or before their letter and take no width of their own. */
const MARKS = /[\u0900-\u0902\u093a\u093c\u0941-\u0948\u094d]/g;

/**
 * Height in points that shows every wrapped cell whole. Programs measure a row without a height by
 * their own fonts or not at all, and then print one line over the other.
 */
export function rowHeight(row: Row, columns: readonly SheetColumn[]): number {
  let height = LINE;
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] ?? '';
    const column = columns[i];
    const text = typeof cell === 'string' ? cell : cell.text;
    // Short text fits in one line whatever the script: most cells end here.
    if (!column || column.hidden || text.length * 1.2 < column.width - 1) continue;
    const style = typeof cell === 'string' ? (column.style ?? 'text') : cell.style;
    if (!wraps(style)) continue;
    const hindi = DEVANAGARI.test(text);
    height = Math.max(height, lines(text, column.width, hindi) * (hindi ? LINE_DEVANAGARI : LINE));
  }
  return Math.min(height, MOST);
}

/** An estimate that rather takes a line too many: a word goes to the next line whole. */
function lines(text: string, width: number, hindi: boolean): number {
  const room = Math.max(1, width - 1);
  let count = 0;
  for (const paragraph of text.split('\n')) {
    const letters = hindi ? paragraph.replace(MARKS, '').length * 1.1 : paragraph.length * 1.08;
    count += Math.max(1, Math.ceil(letters / room));
  }
  return count;
}
