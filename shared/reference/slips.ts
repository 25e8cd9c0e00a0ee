import { distance } from 'fastest-levenshtein';

/** Slips between two words: letters added, left out or changed; two neighbours swapped are one. */
export function slips(a: string, b: string): number {
  const plain = distance(a, b);
  return plain > 1 && swaps(a, b) ? plain - 1 : plain;
}

function swaps(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  for (let at = 0; at + 1 < a.length; at += 1) {
    if (a[at] === b[at]) continue;
    return a[at] === b[at + 1] && a[at + 1] === b[at];
  }
  return false;
}

/** How many slips a word of this length may have and still be recognised. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}
