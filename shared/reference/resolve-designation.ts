import { candidateFinder } from './candidates';
import { indexDesignations, type Entry } from './designation-index';
import { misspellings, onePost } from './misspelling';
import { nameKey, words } from './normalise-name';
import { postsAtPlaces, withoutGroup, type PostAtPlace } from './office-tail';
import type { Designation, DesignationResolution } from './reference';
import type { ReferenceData } from './reference-data';
import { slips } from './slips';

const MOST_CANDIDATES = 5;

/** Says which of the designations of Annexure III a text means (rules post/designation-*). */
export function designationResolver(data: ReferenceData): (text: string) => DesignationResolution {
  const index = indexDesignations(data);
  const meant = misspellings(index);
  const candidates = candidateFinder(index);
  const telling = [...new Set([...index.terms.values()].flatMap((entry) => entry.words))];
  /** A word that tells posts apart, or a slip of one: no place can be read from it. */
  const tellsApart = (word: string): boolean => {
    const limit = word.length < 6 ? 1 : 2;
    return telling.some(
      (known) =>
        known === word ||
        (known.length > 3 &&
          Math.abs(known.length - word.length) <= limit &&
          slips(word, known, limit) <= limit),
    );
  };

  const exact = (text: string): DesignationResolution | null => {
    const listed = index.listed.get(nameKey(text));
    if (listed !== undefined) return { kind: 'listed', designation: listed };
    const entry = index.terms.get(index.toMeaning(text).join(''));
    return entry === undefined ? null : ofEntry(entry);
  };

  /** "Multi Tasking Staff (MTS)", "PA / Postal Assistant": the post all parts agree on. */
  const inParts = (text: string): DesignationResolution | null => {
    const parts = text.split(/[()[\]/]+/).filter((part) => words(part).length > 0);
    if (parts.length < 2) return null;
    const found = parts.map(exact);
    const posts = found.map(postsOf);
    if (posts.some((some) => some.length === 0)) return null;
    const common = posts.reduce((left, right) => left.filter((post) => right.includes(post)));
    const either = common.length > 0 ? common : [...new Set(posts.flat())];
    return ofEntry({ designations: either, term: text.trim(), words: [] });
  };

  /** A post found by its name but for what stands around it is no longer just as listed. */
  const around = (reading: string): DesignationResolution | null => {
    const found = exact(reading) ?? inParts(reading);
    return found?.kind === 'listed'
      ? { kind: 'equivalent', designation: found.designation, term: found.designation.name }
      : found;
  };

  /** "Director (X)": other posts of the list differ from this one by a word in brackets. */
  const hasSiblings = (found: DesignationResolution): boolean => {
    const posts = postsOf(found);
    return (
      posts.length !== 1 ||
      data.designations.some(({ name }) => posts.some((post) => name.startsWith(`${post.name} (`)))
    );
  };

  const atPlaces = (
    places: readonly PostAtPlace[],
    sureness: readonly PostAtPlace['sureness'][],
  ): DesignationResolution | null => {
    for (const place of places) {
      if (!sureness.includes(place.sureness)) continue;
      const withOffice = place.offices === '' ? null : around(`${place.head} ${place.offices}`);
      const found = withOffice ?? around(place.head);
      if (found !== null && (place.sureness !== 'short' || !hasSiblings(found))) return found;
    }
    return null;
  };

  return (text) => {
    const known = exact(text) ?? inParts(text);
    if (known !== null) return known;
    const bare = withoutGroup(text);
    const places = postsAtPlaces(bare ?? text, words, tellsApart);
    const sure = (bare === null ? null : around(bare)) ?? atPlaces(places, ['office']);
    if (sure !== null) return sure;
    const guess = guessed(bare ?? text);
    if (guess.kind === 'misspelled') return guess;
    return atPlaces(places, ['place', 'short']) ?? slippedAtPlace(places) ?? guess;
  };

  /** "Postal Assistent, Mandya HO": a slip before a place. */
  function slippedAtPlace(places: readonly PostAtPlace[]): DesignationResolution | null {
    for (const { head, sureness } of places) {
      const guess = sureness === 'short' ? null : guessed(head);
      if (guess?.kind === 'misspelled') return guess;
    }
    return null;
  }

  function guessed(name: string): DesignationResolution {
    const said = index.toMeaning(name);
    const guesses = meant(said);
    const least = Math.min(...guesses.map(({ cost }) => cost));
    const nearest = guesses.filter(({ cost }) => cost === least);
    const one = onePost(nearest);
    const term = nearest[0]?.entry.term;
    if (one !== null && term !== undefined) return { kind: 'misspelled', designation: one, term };
    const first = nearest.flatMap(({ entry }) => entry.designations);
    const all = new Set([...first, ...candidates(said)]);
    return { kind: 'unknown', candidates: [...all].slice(0, MOST_CANDIDATES) };
  }
}

function postsOf(found: DesignationResolution | null): readonly Designation[] {
  switch (found?.kind) {
    case 'listed':
    case 'equivalent':
      return [found.designation];
    case 'ambiguous':
      return found.candidates;
    default:
      return [];
  }
}

function ofEntry({ designations, term }: Entry): DesignationResolution {
  const [only, ...others] = designations;
  if (only === undefined) return { kind: 'unknown', candidates: [] };
  return others.length === 0
    ? { kind: 'equivalent', designation: only, term }
    : { kind: 'ambiguous', candidates: designations, term };
}
