import type { Designation } from './reference';
import type { DesignationIndex } from './designation-index';

const AT_MOST = 5;
/** Share of two-letter pieces in common from which a name is worth showing. */
const ENOUGH = 0.4;
/** Names much less alike than the best one only distract. */
const BESIDE_BEST = 0.65;

function pieces(said: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const word of said) {
    const padded = ` ${word} `;
    for (let at = 0; at + 2 <= padded.length; at += 1) all.push(padded.slice(at, at + 2));
  }
  return [...new Set(all)];
}

/** The posts whose names or terms look most like the words, best first. */
export function candidateFinder(
  index: DesignationIndex,
): (said: readonly string[]) => readonly Designation[] {
  const entries = [...index.terms.values()].map((entry) => ({
    entry,
    size: pieces(entry.words).length,
  }));
  const holders = new Map<string, number[]>();
  entries.forEach(({ entry }, at) => {
    for (const piece of pieces(entry.words)) {
      const list = holders.get(piece);
      if (list === undefined) holders.set(piece, [at]);
      else list.push(at);
    }
  });
  return (said) => {
    const asked = pieces(said);
    const common = new Map<number, number>();
    for (const piece of asked)
      for (const at of holders.get(piece) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    const best = new Map<Designation, number>();
    for (const [at, count] of common) {
      const held = entries[at];
      if (held === undefined) continue;
      const score = (2 * count) / (asked.length + held.size);
      if (score < ENOUGH) continue;
      for (const post of held.entry.designations)
        if (score > (best.get(post) ?? 0)) best.set(post, score);
    }
    const top = Math.max(...best.values());
    return [...best]
      .filter(([, score]) => score >= top * BESIDE_BEST)
      .sort(([a, left], [b, right]) => right - left || a.serial - b.serial)
      .slice(0, AT_MOST)
      .map(([post]) => post);
  };
}
