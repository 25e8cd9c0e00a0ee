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
/** From here on a cell counts as the heading of a field. */
export const SURE = 0.75;
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

/** At least three headings, and no data among them. */
const SURE_HEADER = 2.4;

/** A row of headings that can stand anywhere on a sheet: at least three known ones and no data. */
export const startsTable = (cells: readonly string[]): boolean => scoreHeader(cells) >= SURE_HEADER;

type ScoredHeader = FoundHeader & { readonly score: number };

/**
 * The header among the first rows, null where there is none: the best one, or one above it that has
 * a list of its own below.
 */
export function findHeader(rows: readonly TextRow[]): FoundHeader | null {
  const found: ScoredHeader[] = [];
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, at) => {
    const score = scoreHeader(row.cells);
    const next = rows[at + 1];
    const both = next === undefined ? null : ofTwoLines(row, next, score);
    if (both !== null) found.push({ at, lines: 2, ...both });
    else if (score > 0) found.push({ at, lines: 1, headers: row.cells, score });
  });
  const best = found.reduce<ScoredHeader | null>(
    (most, header) => (header.score > (most?.score ?? 0) ? header : most),
    null,
  );
  if (best === null) return null;
  const above = found.find(
    ({ at, lines, score }) =>
      score >= SURE_HEADER &&
      rows.slice(at + lines, best.at).some(({ cells }) => cells.some(looksLikeData)),
  );
  return above ?? best;
}

/** Two lines as one header, where the second adds something: else a row of data would be swallowed. */
function ofTwoLines(
  row: TextRow,
  next: TextRow,
  score: number,
): { readonly headers: readonly string[]; readonly score: number } | null {
  if (next.cells.some(looksLikeData)) return null;
  if (next.cells.filter((cell) => cell.trim() !== '').length < 2) return null;
  const headers = joinLines(row.cells, next.cells);
  const both = scoreHeader(headers);
  const alone = Math.max(score, scoreHeader(next.cells));
  return both > alone + 0.5 ? { headers, score: both } : null;
}

/** Whether these two rows together are the headings of a table. */
export function startsInTwoLines(row: TextRow, next: TextRow): boolean {
  const both = ofTwoLines(row, next, scoreHeader(row.cells));
  return both !== null && both.score >= SURE_HEADER;
}

/** Texts side by side and no data: it may be the first line of headings. */
export const mayStartHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== '').length > 1 && !cells.some(looksLikeData);

/** A header below the rows findHeader() looks at, with nothing above it that could be a request. */
export function findLateHeader(rows: readonly TextRow[]): FoundHeader | null {
  for (const [at, { cells }] of rows.entries()) {
    if (startsTable(cells)) return { at, lines: 1, headers: cells };
    if (cells.filter(looksLikeData).length > 1) return null;
  }
  return null;
}
