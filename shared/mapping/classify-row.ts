import type { SetAsideReason } from '../domain/imported-file';
import { isLetter } from '../normalise/ascii';

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
  const isHeader = repeatsHeader(cells, context.headers) || numbersColumns(cells);
  const known = context.identifying.some((at) => /[@\d]/.test(cells[at] ?? ''));
  // Nearly every row of a sheet is a full one about somebody.
  if (known && !isHeader && hasMoreThanFour(cells)) return null;
  let filled = 0;
  let first = '';
  let longest = '';
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (filled++ === 0) first = cell;
    if (cell.length > longest.length) longest = cell;
  }
  if (filled === 0) return 'blank';
  if (isHeader) return 'header-repeated';
  first = first.trim();
  let mapped = 0;
  for (const at of context.mapped) if (!isBlank(cells[at] ?? '')) mapped++;
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

function hasMoreThanFour(cells: readonly string[]): boolean {
  let filled = 0;
  for (const cell of cells) if (!isBlank(cell) && ++filled > 4) return true;
  return false;
}

/** `text.trim() === ''`; most texts begin with a letter or a digit, and no copy is made of them. */
function isBlank(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  return (first <= 0x20 || first >= 0x80) && text.trim() === '';
}

/** "(1) (2) (3) …" under the headings of a form: three or more, each one more than the last. */
function numbersColumns(cells: readonly string[]): boolean {
  let last: number | null = null;
  let seen = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    // A name or an address, as nearly every row begins: no expression needed.
    if (isLetter(cell.charCodeAt(0))) return false;
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
  for (let i = 0; i < headers.length; i++) {
    const cell = cells[i] ?? '';
    if (cell === '') continue;
    const header = headers[i] ?? '';
    filled++;
    // Of one length first: most data rows leave here without a copy made.
    const sameLength =
      cell.length === header.length ||
      (cell.length > header.length && cell.trim().length === header.length);
    if (sameLength && plainText(cell) === header) same++;
    else if (filled > 3 && same === 0) return false;
  }
  return same >= 2 && same >= filled * 0.7;
}
