import { distance } from 'fastest-levenshtein';

/**
 * Slips between two words: a letter added, left out or changed, or two neighbours swapped, each is
 * one. Exact up to `limit`; anything above may be returned for more.
 */
export function slips(a: string, b: string, limit: number): number {
  const plain = distance(a, b);
  // A swap counts two in plain distance, so only these can come down to the limit.
  return plain < 2 || plain > 2 * limit ? plain : withSwaps(a, b);
}

/** Optimal string alignment: Levenshtein with swaps, row by row. */
function withSwaps(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = a[row - 1] === b[at - 1] ? 0 : 1;
      let cost = Math.min(
        (above[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
        (above[at - 1] ?? 0) + changed,
      );
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      line.push(cost);
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}

/** How many slips a word of this length may have and still be recognised. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}
