import type { FieldColumn } from '../../../shared/domain/columns';
import type { RequestTable } from '../state/request-table';

/** All values of one column of one chunk in one string: a single scan instead of one per value. */
interface Haystack {
  readonly text: string;
  /** Where each value begins, and the end. */
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

const BETWEEN = '\n';
const SPACE = /\s/;
const SPACES = /\s+/g;

/** Letter case and spaces do not count. */
export const searchForm = (text: string): string => {
  const folded = text.toLowerCase();
  return SPACE.test(folded) ? folded.replace(SPACES, '') : folded;
};

/** Finds a text anywhere in any field of a request, in the value in force or in the one it came with. */
export class Search {
  /** Per chunk, in the order of chunks. */
  private readonly haystacks: (readonly Haystack[])[] = [];

  constructor(private readonly table: RequestTable) {}

  /** 1 per matching id; null when there is nothing to search for. */
  find(text: string): Uint8Array | null {
    const needle = searchForm(text);
    if (needle === '') return null;
    const found = new Uint8Array(this.table.count + 1);
    this.table.chunks.forEach(({ firstId }, place) => {
      for (const haystack of this.haystacksOf(place)) findIn(haystack, firstId, needle, found);
    });
    for (const id of this.table.correctedIds())
      for (const { value } of this.table.correctionsOf(id).values())
        if (searchForm(value).includes(needle)) found[id] = 1;
    return found;
  }

  /** Makes ready what is not yet, for idle moments. */
  *prepare(): Generator<void, void> {
    for (let place = 0; place < this.table.chunks.length; place++) {
      if (this.haystacks[place]) continue;
      this.haystacksOf(place);
      yield;
    }
  }

  private haystacksOf(place: number): readonly Haystack[] {
    const known = this.haystacks[place];
    if (known) return known;
    const made = this.table.chunks[place]?.chunk.fields.map(haystackOf) ?? [];
    this.haystacks[place] = made;
    return made;
  }
}

function findIn(
  { text, starts, codes }: Haystack,
  firstId: number,
  needle: string,
  found: Uint8Array,
): void {
  let at = text.indexOf(needle);
  if (at < 0) return;
  const matches = new Uint8Array(starts.length);
  let code = 0;
  while (at >= 0) {
    code = lastAtOrBefore(starts, at, code);
    matches[code] = 1;
    at = text.indexOf(needle, starts[code + 1] ?? text.length);
  }
  for (let i = 0; i < codes.length; i++) if (matches[codes[i] ?? 0]) found[firstId + i] = 1;
}

function haystackOf(field: FieldColumn): Haystack {
  const { codes, value } = field;
  const starts = new Uint32Array(value.length + 1);
  let at = 0;
  const parts = value.map((one, i) => {
    const part = searchForm(one);
    starts[i] = at;
    at += part.length + BETWEEN.length;
    return part;
  });
  starts[value.length] = at;
  return { text: parts.join(BETWEEN), starts, codes };
}

/** The value that position `at` lies in, looking from value `from` on: mostly it is close by. */
function lastAtOrBefore(starts: Uint32Array, at: number, from: number): number {
  const last = starts.length - 2;
  let low = from;
  let stride = 1;
  while (low + stride <= last && (starts[low + stride] ?? Infinity) <= at) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(last, low + stride - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
