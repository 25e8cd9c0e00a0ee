import type { Designation } from './reference';
import { sortedKey, type DesignationIndex, type Entry } from './designation-index';
import { slips, slipsAllowed } from './slips';

const WAYS_PER_WORD = 4;
const WAYS = 64;
const SHORTEST_RUN = 10;
/** Printed so in Annexure III: right in the term they stand in, a slip anywhere else. */
const PRINTED_SLIPS = new Set(['genral', 'superintedent', 'technisian']);

interface Way {
  readonly words: readonly string[];
  readonly cost: number;
}

export interface Meant {
  readonly entry: Entry;
  readonly cost: number;
}

/**
 * What a text with a slip or two means. A word the field knows is never taken for another one:
 * "Sorting Assistant" is no slip of "Postal Assistant", nor Grade I of Grade II. Words of three
 * letters and less, and abbreviations, must be right.
 */
export function misspellings(
  index: DesignationIndex,
): (said: readonly string[]) => readonly Meant[] {
  const vocabulary = new Set<string>();
  const correctable = new Set<string>();
  for (const entry of index.terms.values()) {
    for (const word of entry.words) if (!PRINTED_SLIPS.has(word)) vocabulary.add(word);
    if (!isAbbreviation(entry))
      for (const word of entry.words)
        if (word.length > 3 && !PRINTED_SLIPS.has(word)) correctable.add(word);
  }
  const longTerms = [...index.terms.values()]
    .map((entry) => ({ entry, run: entry.words.join('') }))
    .filter(({ entry, run }) => run.length >= SHORTEST_RUN && !isAbbreviation(entry));

  const waysOf = (word: string): readonly { readonly word: string; readonly cost: number }[] => {
    if (vocabulary.has(word)) {
      const twin = numberTwin(word, vocabulary);
      return twin === null
        ? [{ word, cost: 0 }]
        : [
            { word, cost: 0 },
            { word: twin, cost: 1 },
          ];
    }
    const found: { word: string; cost: number }[] = [];
    if (slipsAllowed(word.length) > 0)
      for (const known of correctable) {
        const allowed = slipsAllowed(Math.max(word.length, known.length));
        if (Math.abs(known.length - word.length) > allowed) continue;
        const cost = slips(word, known, allowed);
        if (cost <= allowed) found.push({ word: known, cost });
      }
    return found.sort((a, b) => a.cost - b.cost).slice(0, WAYS_PER_WORD);
  };

  const wordByWord = (said: readonly string[], limit: number): readonly Meant[] => {
    let ways: readonly Way[] = [{ words: [], cost: 0 }];
    for (const word of said) {
      const options = waysOf(word);
      ways = ways
        .flatMap((way) =>
          options.map((option) => ({
            words: [...way.words, option.word],
            cost: way.cost + option.cost,
          })),
        )
        .filter(({ cost }) => cost <= limit)
        .slice(0, WAYS);
      if (ways.length === 0) return [];
    }
    return ways.flatMap((way) => {
      const inOrder = index.terms.get(way.words.join(''));
      if (inOrder !== undefined) return [{ entry: inOrder, cost: way.cost }];
      const anyOrder = index.unordered.get(sortedKey(way.words));
      return anyOrder === undefined ? [] : [{ entry: anyOrder, cost: way.cost + 1 }];
    });
  };

  /** Words run together or torn apart, with a slip besides. */
  const runTogether = (said: readonly string[], limit: number): readonly Meant[] => {
    const run = said.join('');
    if (run.length < SHORTEST_RUN) return [];
    const sure = said.filter((word) => vocabulary.has(word));
    const near: Meant[] = [];
    for (const { entry, run: known } of longTerms) {
      if (Math.abs(known.length - run.length) > limit + 1) continue;
      const cost = slips(run, known, limit);
      // One slip beyond the limit is kept too, to see whether the nearest one stands alone.
      if (cost <= limit + 2) near.push({ entry, cost });
    }
    const best = Math.min(...near.map(({ cost }) => cost));
    if (best > limit) return [];
    const closest = near.filter(({ cost }) => cost <= best + 2);
    return onePost(closest) !== null && closest.every(({ entry }) => keeps(entry, sure))
      ? closest.filter(({ cost }) => cost === best)
      : [];
  };

  return (said) => {
    const letters = said.reduce((sum, word) => sum + word.length, 0);
    const limit = letters < 8 ? 1 : letters < 18 ? 2 : 3;
    const byWord = wordByWord(said, limit);
    return byWord.length > 0 ? byWord : runTogether(said, Math.min(limit, 2));
  };
}

/** The one post all of these mean, or null. */
export function onePost(meant: readonly Meant[]): Designation | null {
  const posts = new Set(meant.flatMap(({ entry }) => entry.designations));
  const [only] = posts;
  return posts.size === 1 && only !== undefined ? only : null;
}

function keeps(entry: Entry, sure: readonly string[]): boolean {
  const run = entry.words.join('');
  return sure.every((word) => (word.length > 2 ? run.includes(word) : entry.words.includes(word)));
}

function isAbbreviation(entry: Entry): boolean {
  return /\b[A-Z]{2,}s?\b/.test(entry.term.replace(/\b(?:RMS|PSD|CSD|II|OL|NFG)\b/g, ''));
}

/** "post" ↔ "posts", where both are words of the field. */
function numberTwin(word: string, vocabulary: ReadonlySet<string>): string | null {
  if (word.length < 4) return null;
  const twin = word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
  return vocabulary.has(twin) ? twin : null;
}
