import { meaning, spelledOut } from './expand-words';
import { nameKey, words } from './normalise-name';
import type { Designation } from './reference';
import type { EquivalentTerm, ReferenceData } from './reference-data';

/** What a term stands for: several posts where the OM or daily use leaves it open. */
export interface Entry {
  readonly term: string;
  readonly words: readonly string[];
  readonly designations: readonly Designation[];
}

export interface DesignationIndex {
  /** Names of Annexure III by case, spacing and punctuation. */
  readonly listed: ReadonlyMap<string, Designation>;
  /** Terms by the words that carry meaning, spelled out, in order. */
  readonly terms: ReadonlyMap<string, Entry>;
  /** The same without regard to order. */
  readonly unordered: ReadonlyMap<string, Entry>;
  readonly toMeaning: (text: string) => readonly string[];
}

/** How a condition is written: "ASP Cadre" or "(ASP)"; Group B also as "Gr. B". */
function* phrasesOf(term: EquivalentTerm): Iterable<string> {
  const bare = term.officeNeeded !== true;
  if (bare && term.cadreNeeded !== true) yield term.term;
  const withOffices = (term.offices ?? []).flatMap((office) => [
    `${term.term} ${office}`,
    `${office} ${term.term}`,
  ]);
  yield* withOffices;
  if (term.cadre === undefined) return;
  for (const phrase of bare ? [term.term, ...withOffices] : withOffices) {
    yield `${phrase} ${term.cadre}`;
    yield `${term.cadre} ${phrase}`;
  }
  for (const office of term.offices ?? []) yield `${term.term} ${term.cadre} ${office}`;
}

export function indexDesignations(data: ReferenceData): DesignationIndex {
  const byName = new Map(data.designations.map((post) => [post.name, post]));
  const toMeaning = (text: string): readonly string[] =>
    meaning(spelledOut(words(text), data.shortenings));

  const terms = new Map<string, Entry>();
  const own = new Set<string>();
  const add = (text: string, names: readonly string[]): void => {
    const said = toMeaning(text);
    const key = said.join('');
    // A name of Annexure III spelled out means itself, whatever else uses its words.
    if (own.has(key)) return;
    const known = terms.get(key);
    const posts = names.flatMap((name) => byName.get(name) ?? []);
    const designations = [...new Set([...(known?.designations ?? []), ...posts])];
    terms.set(key, { term: known?.term ?? text, words: known?.words ?? said, designations });
  };

  for (const { name } of data.designations) {
    add(name, [name]);
    own.add(toMeaning(name).join(''));
  }
  // Daily use first: where it knows one meaning of a short form, the term keeps that spelling.
  for (const { text, designations } of data.abbreviations) add(text, designations);
  for (const row of data.equivalents)
    for (const term of row.terms)
      for (const phrase of phrasesOf(term)) add(phrase, [row.designation]);

  const unordered = new Map<string, Entry>();
  for (const entry of terms.values()) {
    const key = sortedKey(entry.words);
    const known = unordered.get(key);
    unordered.set(key, {
      ...(known ?? entry),
      designations: [...new Set([...(known?.designations ?? []), ...entry.designations])],
    });
  }
  return {
    listed: new Map(data.designations.map((post) => [nameKey(post.name), post])),
    terms,
    unordered,
    toMeaning,
  };
}

export function sortedKey(said: readonly string[]): string {
  return [...said].sort().join(' ');
}
