import { matchHeader } from './match-header';

/** A row as read: its number in Excel and its cells. */
export interface TextRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface FoundHeader {
  /** Place among the rows given of the header's first line. */
  readonly at: number;
  /** Lines the header takes: 1 or 2. */
  readonly lines: 1 | 2;
  readonly headers: readonly string[];
}

export const HEADER_SEARCH_ROWS = 30;
const SURE = 0.75;
/** What a person is told apart by: a table without any of these holds no requests. */
const IDENTIFYING = new Set(['name', 'employeeId', 'email', 'mobile']);

const looksLikeData = (text: string): boolean =>
  /@|\d{5,}|^\d{4}-\d\d-\d\d|^\d+(?:\.\d+)?$/.test(text);

/** Sum of the best one-to-one header matches; a row with data in it is no header. */
export function scoreHeader(cells: readonly string[]): number {
  const fields = new Map<string, number>();
  let data = 0;
  let filled = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled++;
    if (looksLikeData(cell)) data++;
  }
  // Before the words are compared, which takes long: nearly every row is one of data.
  if (data > filled / 4) return 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    for (const match of matchHeader(cell)) {
      if (match.score < SURE) break;
      if (fields.has(match.field)) continue;
      fields.set(match.field, match.score);
      break;
    }
  }
  const sum = [...fields.values()].reduce((a, b) => a + b, 0);
  const enough = fields.size >= 2 && [...fields.keys()].some((field) => IDENTIFYING.has(field));
  return enough ? sum : 0;
}

const strength = (header: string): number => matchHeader(header)[0]?.score ?? 0;

/** Two lines read as one: a merged heading stands over every column up to the next one. */
function joinLines(top: readonly string[], bottom: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let over = '';
  for (let i = 0; i < Math.max(top.length, bottom.length); i++) {
    const upper = (top[i] ?? '').trim();
    const lower = (bottom[i] ?? '').trim();
    if (upper !== '') over = upper;
    const both = lower === '' ? upper : `${upper === '' ? over : upper} ${lower}`.trim();
    // "Contact" over "Mobile": the lower line says it better alone than both together.
    joined.push(strength(both) >= strength(lower) ? both : lower);
  }
  return joined;
}

/** The header among the first rows, null where there is none. */
export function findHeader(rows: readonly TextRow[]): FoundHeader | null {
  let best: (FoundHeader & { readonly score: number }) | null = null;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, at) => {
    const score = scoreHeader(row.cells);
    if (score > (best?.score ?? 0)) best = { at, lines: 1, headers: row.cells, score };
    const next = rows[at + 1];
    if (next === undefined || next.cells.some(looksLikeData)) return;
    if (next.cells.filter((cell) => cell.trim() !== '').length < 2) return;
    const headers = joinLines(row.cells, next.cells);
    const both = scoreHeader(headers);
    // A second line must add something, or a first row of data would be swallowed.
    const alone = Math.max(score, scoreHeader(next.cells));
    if (both > alone + 0.5 && both > (best?.score ?? 0))
      best = { at, lines: 2, headers, score: both };
  });
  return best;
}
