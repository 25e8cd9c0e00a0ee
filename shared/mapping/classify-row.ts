import type { SetAsideReason } from '../domain/imported-file';

const TOTAL = /^(?:grand |sub ?)?total\b|^count\b|^(?:कुल|योग|कुल योग)(?:\s|$|:)/i;
const SIGNATURE =
  /\bsd\/-|signature|\bsigned\b|\bseal\b|countersigned|^(?:प्रधान|वरिष्ठ|सहायक)? ?(?:हस्ताक्षर|ह\.\/-|हस्ता)|\bfor (?:the )?(?:cpmg|pmg|chief postmaster|superintendent)|^place\s*:|^dated?\s*:|^copy to\b|^to,?$|forwarded to\b/i;
const NOTE = /^(?:note|n\.?b\.?|remarks?|instructions?|टिप्पणी|नोट)\s*[:.\-–]/i;
const OFFICER =
  /^(?:\(|\[)?(?:sr\.? |senior |asst\.? |assistant |dy\.? |deputy )?(?:supdt|superintendent|postmaster|director|chief postmaster|ssp|sspo?s?|inspector of posts|asp\b|अधीक्षक|पोस्टमास्टर|निदेशक)/i;

export interface RowContext {
  /** Header cells as plainText() gives them, to know a header that is repeated further down. */
  readonly headers: readonly string[];
  /** Column places that hold a field. */
  readonly mapped: readonly number[];
  /** Mapped places of employee ID, e-mail and mobile: any text there makes a request. */
  readonly identifying: readonly number[];
}

/** Why a row below the header is no request, null where it is one. Doubt makes a request: nothing is lost. */
export function setAsideReason(
  cells: readonly string[],
  context: RowContext,
): SetAsideReason | null {
  let filled = 0;
  let first = '';
  let longest = '';
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (filled++ === 0) first = cell.trim();
    if (cell.length > longest.length) longest = cell;
  }
  if (filled === 0) return 'blank';
  if (repeatsHeader(cells, context.headers) || numbersColumns(cells)) return 'header-repeated';
  let mapped = 0;
  for (const at of context.mapped) if ((cells[at] ?? '').trim() !== '') mapped++;
  const known = context.identifying.some((at) => /[@\d]/.test(cells[at] ?? ''));
  if (filled <= 4 && !(known && mapped >= 3)) {
    const texts = cells.filter((cell) => cell.trim() !== '');
    if (texts.some((text) => TOTAL.test(text.trim())) && texts.filter(isText).length <= 2)
      return 'total';
    if (mapped <= 3 && texts.some((text) => SIGNATURE.test(text.trim()))) return 'signature';
    if (filled <= 2 && NOTE.test(first)) return 'note';
    if (filled <= 2 && !known && texts.every((text) => OFFICER.test(text.trim())))
      return 'signature';
  }
  if (known) return null;
  if (mapped === 0) return isText(longest) ? 'note' : 'blank';
  if (mapped === 1 && filled === 1 && longest.trim().split(/\s+/).length > 6) return 'note';
  return null;
}

/** How a header is compared with the rows below it: a repeated header is a copy. */
export const plainText = (text: string): string => text.trim().toLowerCase();

/** "(1) (2) (3) …" under the headings of a form: three or more, each one more than the last. */
function numbersColumns(cells: readonly string[]): boolean {
  let last: number | null = null;
  let seen = 0;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    const number = /^\s*[([]?\s*(\d{1,2})\s*[)\].]?\s*$/.exec(cell)?.[1];
    if (number === undefined || (last !== null && Number(number) !== last + 1)) return false;
    last = Number(number);
    seen++;
  }
  return seen >= 3;
}

const isText = (text: string): boolean => /\p{L}/u.test(text);

function repeatsHeader(cells: readonly string[], headers: readonly string[]): boolean {
  let same = 0;
  let filled = 0;
  for (const [i, header] of headers.entries()) {
    const cell = cells[i] ?? '';
    if (cell === '') continue;
    filled++;
    // Of one length first: most data rows leave here without a copy made.
    if (cell.trim().length === header.length && plainText(cell) === header) same++;
    else if (filled > 3 && same === 0) return false;
  }
  return same >= 2 && same >= filled * 0.7;
}
