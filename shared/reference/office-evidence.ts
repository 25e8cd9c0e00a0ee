import { circleFinder } from './circle-finder';
import { words } from './normalise-name';
import { holds, phrasesOf, placeOf, without } from './phrases';
import type { OfficeEvidence } from './reference';
import type { ReferenceData } from './reference-data';
import { unitFinder } from './unit-finder';

const NONE: OfficeEvidence = { kind: 'none' };
const ORDINARY: OfficeEvidence = { kind: 'ordinary' };
const DIVISION_WORDS = ['division', 'divisional', 'dn'];
/** The Directorate's own divisions are called after what they do: "PO Division". */
const SECTION_OF_DIRECTORATE = new Set(['po', 'office']);
const SHORTEST_PLACE = 4;

/** What an office's name says about its MDO (rules office-names-other-mdo, office-not-in-unit). */
export function officeReader(data: ReferenceData): (officeName: string) => OfficeEvidence {
  const units = data.officeUnits;
  const unit = unitFinder(units, data.mdos);
  const circle = circleFinder(data);
  const ordinary = phrasesOf(units.ordinary);
  const division = phrasesOf(DIVISION_WORDS);
  const postOffice = phrasesOf(units.postOffice);
  const regional = phrasesOf(units.regionalTraining);
  const notPostal = phrasesOf(units.notPostal);

  /** "PTC Campus SO" is a post office beside the PTC, and of its circle. */
  const isPostOffice = (said: readonly string[]): boolean => {
    const name = said.filter((word) => !/^\d{6}$/.test(word));
    return postOffice.some((phrase) => {
      const at = placeOf(phrase, name.slice(-phrase.length));
      return at === 0 && name.length > phrase.length;
    });
  };

  /** An RTC belongs to its circle (Annexure II-A): the circle of its place where that is sure. */
  const regionalTraining = (said: readonly string[]): OfficeEvidence | null => {
    const rest = without(regional, said);
    if (rest === null) return null;
    if (holds(said, notPostal)) return NONE;
    const place = circle(rest);
    const sure = place.kind === 'mdo' || (place.kind === 'suggest' && place.why !== 'misspelling');
    return sure ? { kind: 'mdo', mdo: place.mdo } : ORDINARY;
  };

  /** "Mysuru Division" is a circle's; the Directorate has a Training Division. */
  const isOrdinary = (said: readonly string[]): boolean => {
    if (!holds(said, division)) return holds(said, ordinary);
    const others = without(division, said)?.filter((word) => !SECTION_OF_DIRECTORATE.has(word));
    if (others === undefined) return false;
    return holds(others, ordinary) || others.some(isPlace);
  };
  const isPlace = (word: string): boolean => {
    const found = word.length < SHORTEST_PLACE ? null : circle([word]);
    return (
      found !== null &&
      found.kind !== 'unknown' &&
      (found.kind !== 'suggest' || found.why !== 'misspelling')
    );
  };

  return (officeName) => {
    const said = words(officeName);
    if (isPostOffice(said) || isPostOffice(words(officeName.split(/[,;(]/, 1)[0] ?? '')))
      return ORDINARY;
    const found = unit(said);
    if (found.kind === 'not-postal') return NONE;
    if (found.kind === 'unit') {
      const [mdo] = found.mdos;
      return mdo !== undefined && found.mdos.length === 1 ? { kind: 'mdo', mdo } : NONE;
    }
    if (found.kind === 'some-training-centre') return NONE;
    return regionalTraining(said) ?? (isOrdinary(said) ? ORDINARY : NONE);
  };
}
