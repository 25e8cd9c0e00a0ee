import { circleFinder } from './circle-finder';
import { words } from './normalise-name';
import { holds, phrasesOf, placeOf, without } from './phrases';
import type { OfficeEvidence } from './reference';
import type { ReferenceData } from './reference-data';
import { unitFinder } from './unit-finder';

const NONE: OfficeEvidence = { kind: 'none' };
const ORDINARY: OfficeEvidence = { kind: 'ordinary' };

/** What an office's name says about its MDO (rules office-names-other-mdo, office-not-in-unit). */
export function officeReader(data: ReferenceData): (officeName: string) => OfficeEvidence {
  const units = data.officeUnits;
  const unit = unitFinder(units, data.mdos);
  const circle = circleFinder(data);
  const ordinary = phrasesOf(units.ordinary);
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

  return (officeName) => {
    const said = words(officeName);
    if (isPostOffice(said)) return ORDINARY;
    const found = unit(said);
    if (found.kind === 'not-postal') return NONE;
    if (found.kind === 'unit') {
      const [mdo] = found.mdos;
      return mdo !== undefined && found.mdos.length === 1 ? { kind: 'mdo', mdo } : NONE;
    }
    if (found.kind === 'some-training-centre') return NONE;
    return regionalTraining(said) ?? (holds(said, ordinary) ? ORDINARY : NONE);
  };
}
