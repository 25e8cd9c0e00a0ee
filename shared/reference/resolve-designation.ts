import { candidateFinder } from './candidates';
import { indexDesignations, type Entry } from './designation-index';
import { misspellings, onePost } from './misspelling';
import { nameKey, words } from './normalise-name';
import { beforeTail } from './office-tail';
import type { Designation, DesignationResolution } from './reference';
import type { ReferenceData } from './reference-data';

/** Says which of the designations of Annexure III a text means (rules post/designation-*). */
export function designationResolver(data: ReferenceData): (text: string) => DesignationResolution {
  const index = indexDesignations(data);
  const meant = misspellings(index);
  const candidates = candidateFinder(index);

  const exact = (text: string): DesignationResolution | null => {
    const listed = index.listed.get(nameKey(text));
    if (listed !== undefined) return { kind: 'listed', designation: listed };
    const entry = index.terms.get(index.toMeaning(text).join(''));
    return entry === undefined ? null : ofEntry(entry);
  };

  const withoutTail = (text: string): DesignationResolution | null => {
    const head = beforeTail(text, words);
    const found = head === null ? null : exact(head);
    return found?.kind === 'listed'
      ? { kind: 'equivalent', designation: found.designation, term: found.designation.name }
      : found;
  };

  return (text) => {
    const sure = exact(text) ?? withoutTail(text);
    if (sure !== null) return sure;
    const said = index.toMeaning(text);
    const guesses = meant(said);
    const least = Math.min(...guesses.map(({ cost }) => cost));
    const nearest = guesses.filter(({ cost }) => cost === least);
    const one = onePost(nearest);
    const term = nearest[0]?.entry.term;
    if (one !== null && term !== undefined) return { kind: 'misspelled', designation: one, term };
    const first = nearest.flatMap(({ entry }) => entry.designations);
    return { kind: 'unknown', candidates: firstOf([...first, ...candidates(said)]) };
  };
}

function ofEntry({ designations, term }: Entry): DesignationResolution {
  const [only, ...others] = designations;
  if (only === undefined) return { kind: 'unknown', candidates: [] };
  return others.length === 0
    ? { kind: 'equivalent', designation: only, term }
    : { kind: 'ambiguous', candidates: designations, term };
}

function firstOf(posts: readonly Designation[]): readonly Designation[] {
  return [...new Set(posts)].slice(0, 5);
}
