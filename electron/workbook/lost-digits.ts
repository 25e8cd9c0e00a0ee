import type { FieldName } from '../../shared/domain/field';
import type { Note } from '../../shared/domain/imported-file';
import { isDigit } from '../../shared/normalise/ascii';
import type { ChunkColumn } from './chunk-builder';

/** "9.87654E+09", "1.23456789012345E+17": Excel has rounded the number, its digits cannot be had back. */
const ROUNDED = /^\s*\d(?:\.\d+)?E\+?\d{1,3}\s*$/i;

const NUMBERS: ReadonlySet<FieldName> = new Set([
  'mobile',
  'employeeId',
  'officePin',
  'externalSystemId',
]);

interface Watched {
  readonly column: ChunkColumn;
  count: number;
  first: string;
}

/** Counts identifiers that lost digits in Excel, per column. */
export class LostDigits {
  #watched: Watched[] = [];

  watch(columns: readonly ChunkColumn[]): void {
    for (const column of columns)
      if (NUMBERS.has(column.field)) this.#watched.push({ column, count: 0, first: '' });
  }

  see(row: number, cells: readonly string[]): void {
    for (const watched of this.#watched) {
      const text = cells[watched.column.at];
      if (text === undefined || text.length < 3 || text.length > 24) continue;
      // Two digits in a row at the start: all identifiers but the damaged ones leave here.
      if (isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(1))) continue;
      if (!ROUNDED.test(text)) continue;
      watched.count++;
      watched.first ||= `${watched.column.column ?? ''}${row}`;
    }
  }

  notes(): readonly Note[] {
    return this.#watched
      .filter((watched) => watched.count > 0)
      .map(({ column, count, first }) => ({
        code: 'digits-lost',
        params: { count, column: column.column ?? '', first, field: column.field },
      }));
  }
}
