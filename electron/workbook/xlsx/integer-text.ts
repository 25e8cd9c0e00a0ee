const STEP = 10_000;
const plain = Array.from({ length: STEP }, (_, n) => String(n));
const padded = plain.map((text) => text.padStart(4, '0'));

/**
 * `String(n)` of a whole number from 0 to 999,999,999,999,999. Put together from groups of four
 * digits: several times faster, since most numbers of a request are new ones.
 */
export function integerText(n: number): string {
  if (n < STEP) return plain[n] ?? '';
  // From 13 characters on a joined string would be a tree of strings.
  if (n >= 1e12) return String(n);
  const high = Math.floor(n / STEP);
  const low = padded[n - high * STEP] ?? '';
  if (high < STEP) return (plain[high] ?? '') + low;
  const top = Math.floor(high / STEP);
  return (plain[top] ?? '') + (padded[high - top * STEP] ?? '') + low;
}
