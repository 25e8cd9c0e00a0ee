/** Texts sorted at a time, about ten milliseconds. */
const PIECE = 8_192;

/** The alphabetical places of a list of texts that only grows. Letter case decides nothing. */
export class Ranking {
  private constructor(
    /** Distinct folded texts in order, '' left out. */
    private readonly sorted: string[],
    private ranks: Uint32Array,
    private count: number,
  ) {}

  /** Of the texts there are when it begins. */
  static *inSteps(texts: readonly string[]): Generator<void, Ranking> {
    const folded: string[] = [];
    const runs: string[][] = [];
    const size = texts.length;
    for (let from = 0; from < size; from += PIECE) {
      const piece = texts.slice(from, Math.min(size, from + PIECE)).map((t) => t.toLowerCase());
      for (const text of piece) folded.push(text);
      // Sorting plain strings without a comparer is several times faster than with one.
      runs.push([...new Set(piece)].filter((text) => text !== '').sort());
      yield;
    }
    const sorted = yield* mergeAll(runs);
    const place = new Map<string, number>();
    for (let i = 0; i < sorted.length; i++) {
      place.set(sorted[i] ?? '', i);
      if (i % PIECE === 0) yield;
    }
    const ranks = new Uint32Array(size);
    for (let code = 0; code < size; code++) {
      ranks[code] = place.get(folded[code] ?? '') ?? sorted.length;
      if (code % PIECE === 0) yield;
    }
    return new Ranking(sorted, ranks, size);
  }

  get size(): number {
    return this.count;
  }

  get places(): Uint32Array {
    return this.ranks.subarray(0, this.count);
  }

  /** One more text at the end of the list. */
  add(text: string): void {
    const folded = text.toLowerCase();
    let place = this.sorted.length;
    if (folded !== '') {
      place = lowerBound(this.sorted, folded);
      if (this.sorted[place] !== folded) {
        this.sorted.splice(place, 0, folded);
        for (let i = 0; i < this.count; i++) {
          const rank = this.ranks[i] ?? 0;
          if (rank >= place) this.ranks[i] = rank + 1;
        }
      }
    }
    if (this.count === this.ranks.length) {
      const larger = new Uint32Array(this.count * 2 + 16);
      larger.set(this.ranks);
      this.ranks = larger;
    }
    this.ranks[this.count++] = place;
  }
}

function* mergeAll(runs: string[][]): Generator<void, string[]> {
  let round = runs;
  while (round.length > 1) {
    const next: string[][] = [];
    for (let i = 0; i < round.length; i += 2)
      next.push(yield* mergeTwo(round[i] ?? [], round[i + 1] ?? []));
    round = next;
  }
  return round[0] ?? [];
}

function* mergeTwo(a: readonly string[], b: readonly string[]): Generator<void, string[]> {
  const out: string[] = [];
  let i = 0;
  let j = 0;
  let work = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (right === undefined || (left !== undefined && left <= right)) {
      out.push(left ?? '');
      i++;
      if (left === right) j++;
    } else {
      out.push(right);
      j++;
    }
    if (++work % PIECE === 0) yield;
  }
  return out;
}

function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
