import type { FieldColumn } from '../../../shared/domain/columns';
import type { RequestTable } from '../state/request-table';

/** All values of one column of one chunk in one string: a single scan instead of one per value. */
interface Haystack {
  readonly text: string;
  /** Where each value begins, and the end. */
  readonly starts: Uint32Array;
}

const BETWEEN = '\n';

/** Letter case and spaces do not count. */
export const searchForm = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** Finds a text anywhere in any field of a request, in the value in force or in the one it came with. */
export class Search {
  private readonly haystacks = new Map<FieldColumn, Haystack>();

  constructor(private readonly table: RequestTable) {}

  /** 1 per matching id; null when there is nothing to search for. */
  find(text: string): Uint8Array | null {
    const needle = searchForm(text);
    if (needle === '') return null;
    const found = new Uint8Array(this.table.count + 1);
    for (const { chunk, firstId } of this.table.chunks)
      for (const field of chunk.fields) this.findInField(field, firstId, needle, found);
    for (const id of this.table.correctedIds())
      for (const { value } of this.table.correctionsOf(id).values())
        if (searchForm(value).includes(needle)) found[id] = 1;
    return found;
  }

  /** Prepares one more column; false when there is none left to prepare. For idle moments. */
  warm(): boolean {
    for (const { chunk } of this.table.chunks)
      for (const field of chunk.fields)
        if (!this.haystacks.has(field)) {
          this.haystackOf(field);
          return true;
        }
    return false;
  }

  private findInField(
    field: FieldColumn,
    firstId: number,
    needle: string,
    found: Uint8Array,
  ): void {
    const { text, starts } = this.haystackOf(field);
    let at = text.indexOf(needle);
    if (at < 0) return;
    const matches = new Uint8Array(starts.length);
    let code = 0;
    while (at >= 0) {
      code = lastAtOrBefore(starts, at, code);
      matches[code] = 1;
      at = text.indexOf(needle, starts[code + 1] ?? text.length);
    }
    const { codes } = field;
    for (let i = 0; i < codes.length; i++) if (matches[codes[i] ?? 0]) found[firstId + i] = 1;
  }

  private haystackOf(field: FieldColumn): Haystack {
    const known = this.haystacks.get(field);
    if (known) return known;
    const starts = new Uint32Array(field.value.length + 1);
    let at = 0;
    const parts = field.value.map((value, i) => {
      const part = searchForm(value);
      starts[i] = at;
      at += part.length + BETWEEN.length;
      return part;
    });
    starts[field.value.length] = at;
    const made = { text: parts.join(BETWEEN), starts };
    this.haystacks.set(field, made);
    return made;
  }
}

/** The value that position `at` lies in, looking from value `from` on. */
function lastAtOrBefore(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
