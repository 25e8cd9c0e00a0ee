import { words } from './normalise-name';
import { holds, phrasesOf, placeOf } from './phrases';
import type { Mdo } from './reference';
import type { OfficeUnits } from './reference-data';

export type UnitFound =
  | { readonly kind: 'unit'; readonly mdos: readonly Mdo[] }
  /** A training centre without a place we know. */
  | { readonly kind: 'some-training-centre' }
  /** A police or army centre, a university: looks like one of ours and is not. */
  | { readonly kind: 'not-postal' }
  | { readonly kind: 'none' };

const NONE: UnitFound = { kind: 'none' };
/** What may stand beside "Dak Bhawan" when the Directorate's is meant; other towns have one too. */
const AROUND_SEAT = new Set(
  (
    'new delhi sansad marg parliament street 110001 1 india officeofthe o the of department posts dop postal ' +
    'directorate dte training division section branch paf ddg adg dgps room no floor'
  ).split(' '),
);
/** Alone these are the Directorate, but not "Directorate of Accounts". */
const DIRECTORATE = new Set(['directorate', 'dte']);

/** Finds the Directorate, RAKNPA, a PTC or CEPT in a name. Circles are not looked for. */
export function unitFinder(
  units: OfficeUnits,
  mdos: readonly Mdo[],
): (said: readonly string[]) => UnitFound {
  const byName = new Map(mdos.map((mdo) => [mdo.name, mdo]));
  const directorate = mdos.find(({ kind }) => kind === 'directorate');
  const phrases = units.phrases.flatMap(({ text, mdo }) => {
    const known = byName.get(mdo);
    return known === undefined ? [] : [{ words: words(text), mdo: known }];
  });
  const seats = phrasesOf(units.directorateSeat);
  const training = phrasesOf(units.trainingCentre);
  const places = units.trainingPlaces.flatMap(({ place, mdo }) => {
    const known = byName.get(mdo);
    return known === undefined ? [] : [{ words: words(place), mdo: known }];
  });
  const notPostal = phrasesOf(units.notPostal);

  const atSeat = (said: readonly string[]): boolean =>
    seats.some((seat) => {
      const at = placeOf(seat, said);
      return (
        at >= 0 &&
        [...said.slice(0, at), ...said.slice(at + seat.length)].every((word) =>
          AROUND_SEAT.has(word),
        )
      );
    });
  const isDirectorate = (said: readonly string[]): boolean =>
    said.some((word) => DIRECTORATE.has(word)) &&
    said.every((word) => DIRECTORATE.has(word) || AROUND_SEAT.has(word));

  return (said) => {
    const isTraining = holds(said, training);
    const found = new Set<Mdo>();
    for (const phrase of phrases) if (placeOf(phrase.words, said) >= 0) found.add(phrase.mdo);
    if ((isTraining || found.size > 0) && holds(said, notPostal)) return { kind: 'not-postal' };
    if (isTraining)
      for (const place of places) if (placeOf(place.words, said) >= 0) found.add(place.mdo);
    if (directorate !== undefined && found.size === 0 && (atSeat(said) || isDirectorate(said)))
      found.add(directorate);
    if (found.size > 0) return { kind: 'unit', mdos: [...found] };
    return isTraining ? { kind: 'some-training-centre' } : NONE;
  };
}
