import type { FieldName } from '../domain/field';
import { canonicalHeader } from './canonical-header';
import { scoreHeader, startsTable, SURE, type TextRow } from './find-header';
import { matchHeader } from './match-header';

/** Columns of a table: the place of the first, and of the first that is not its own any more. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** A person is listed by these, so two columns of one of them are two lists. */
const LISTED_BY: readonly FieldName[] = ['name', 'employeeId'];
const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

function fieldsOf(headers: readonly string[]): ReadonlySet<FieldName> {
  const fields = new Set<FieldName>();
  for (const header of headers) {
    const match = matchHeader(header)[0];
    if (match !== undefined && match.score >= SURE) fields.add(match.field);
  }
  return fields;
}

/** Both name people, and say one thing more of each: the second is a list of its own. */
function areTwoLists(left: readonly string[], right: readonly string[]): boolean {
  if (scoreHeader(right) === 0) return false;
  const known = fieldsOf(left);
  const again = [...fieldsOf(right)].filter((field) => known.has(field));
  return again.length >= 2 && again.some((field) => LISTED_BY.includes(field));
}

/**
 * The tables whose headings stand in one row. Another one begins after a blank column, or where the
 * first heading comes again, if its headings name people once more.
 */
export function tablesInRow(headers: readonly string[]): readonly number[] {
  const starts: number[] = [0];
  let first = headers.findIndex(isFilled);
  for (let at = first + 1; at < headers.length; at++) {
    if (!isFilled(headers[at])) continue;
    const afterGap = !isFilled(headers[at - 1]);
    const comesAgain = canonicalHeader(headers[at] ?? '') === canonicalHeader(headers[first] ?? '');
    if (!afterGap && !comesAgain) continue;
    if (!areTwoLists(headers.slice(first, at), headers.slice(at))) continue;
    starts.push(at);
    first = at;
  }
  return starts;
}

/** A table to the right of these headings whose own headings stand in another row. */
export function startsBeside(
  cells: readonly string[],
  headers: readonly string[],
  after: number,
): number | null {
  if (cells.length < after + 3) return null;
  const right = cells.slice(after + 1);
  const first = right.findIndex(isFilled);
  if (first < 0 || !startsTable(right) || !areTwoLists(headers, right)) return null;
  return after + 1 + first;
}

/** Place of the last heading, -1 where there is none. */
export const lastHeading = (headers: readonly string[]): number => headers.findLastIndex(isFilled);

/** The tables side by side of a sheet whose first rows and header are these; one where there is one. */
export function tablesBeside(
  rows: readonly TextRow[],
  headers: readonly string[],
): readonly ColumnRange[] {
  const starts = [...tablesInRow(headers)];
  const last = lastHeading(headers);
  const first = headers.findIndex(isFilled);
  for (const { cells } of rows) {
    const right = startsBeside(cells, headers, last);
    if (right !== null) {
      starts.push(right);
      break;
    }
    if (first < 3 || cells.slice(0, first).filter(isFilled).length < 3) continue;
    const left = cells.slice(0, first);
    if (startsTable(left) && areTwoLists(headers, left)) {
      starts.push(first);
      break;
    }
  }
  const inOrder = [...new Set(starts)].sort((a, b) => a - b);
  return inOrder.map((from, i) => ({ from, to: inOrder[i + 1] ?? Infinity }));
}
