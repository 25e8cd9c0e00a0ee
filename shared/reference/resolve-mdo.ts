import { circleFinder } from './circle-finder';
import { nameKey, words } from './normalise-name';
import { phrasesOf, without } from './phrases';
import type { Mdo, MdoResolution } from './reference';
import type { ReferenceData } from './reference-data';
import { slips } from './slips';
import { unitFinder } from './unit-finder';

const PARENT: MdoResolution = { kind: 'parent' };
const UNKNOWN: MdoResolution = { kind: 'unknown' };
/** Whole names shorter than this are recognised only without a slip. */
const SHORTEST_SLIPPED = 6;
/** "PTC Mysoor": there are six places only, so two slips still name one. */
const SLIPS_OF_PLACE = 2;

/** "HR Circle": a letter more or less makes it another code. */
const CODE = /^[a-z]{2,3}(?:postal)?circle$/;

function slipsOfName(length: number): number {
  return length < 14 ? 1 : 2;
}

/** Says which of the 32 MDOs of Annexure II-A a text means (rules mdo/mdo-*, parent-*). */
export function mdoResolver(data: ReferenceData): (text: string) => MdoResolution {
  const byName = new Map(data.mdos.map((mdo) => [mdo.name, mdo]));
  const known = new Map<string, readonly Mdo[]>();
  for (const mdo of data.mdos)
    for (const text of [mdo.name, mdo.nameHi]) known.set(nameKey(text), [mdo]);
  for (const { text, mdos } of data.mdoNames.aliases) {
    const key = nameKey(text);
    const both = [...(known.get(key) ?? []), ...mdos.flatMap((name) => byName.get(name) ?? [])];
    known.set(key, [...new Set(both)]);
  }
  const parent = new Set(data.mdoNames.parent.map(nameKey));
  const unit = unitFinder(data.officeUnits, data.mdos);
  const circle = circleFinder(data);
  const regional = phrasesOf(data.officeUnits.regionalTraining);
  const trainingCentres = data.mdos.filter(({ kind }) => kind === 'ptc');

  const nearest = (key: string): MdoResolution => {
    if (key.length < SHORTEST_SLIPPED) return UNKNOWN;
    const allowed = slipsOfName(key.length);
    for (const name of parent)
      if (name.length >= 12 && slips(key, name, allowed) <= allowed) return PARENT;
    let least = allowed;
    let found = new Set<Mdo>();
    for (const [name, mdos] of known) {
      if (CODE.test(name)) continue;
      if (name.length < SHORTEST_SLIPPED || Math.abs(name.length - key.length) > least) continue;
      const cost = slips(key, name, least);
      if (cost > least) continue;
      if (cost < least) found = new Set();
      least = cost;
      for (const mdo of mdos) found.add(mdo);
    }
    const [mdo] = found;
    if (mdo === undefined) return UNKNOWN;
    return found.size === 1
      ? { kind: 'suggest', mdo, why: 'misspelling' }
      : { kind: 'candidates', mdos: [...found] };
  };

  const slippedPlace = (said: readonly string[]): MdoResolution | null => {
    const found = data.officeUnits.trainingPlaces.flatMap(({ place, mdo }) =>
      said.some((word) => slips(word, nameKey(place), SLIPS_OF_PLACE) <= SLIPS_OF_PLACE)
        ? (byName.get(mdo) ?? [])
        : [],
    );
    const [mdo, ...others] = new Set(found);
    return mdo === undefined || others.length > 0
      ? null
      : { kind: 'suggest', mdo, why: 'misspelling' };
  };

  return (text) => {
    const said = words(text);
    const key = said.join('');
    if (parent.has(key)) return PARENT;
    const exact = known.get(key);
    if (exact !== undefined) return ofMdos(exact);
    const found = unit(said);
    switch (found.kind) {
      case 'unit':
        return ofMdos(found.mdos);
      case 'not-postal':
        return UNKNOWN;
      case 'some-training-centre': {
        const close = nearest(key);
        if (close.kind !== 'unknown') return close;
        return slippedPlace(said) ?? { kind: 'candidates', mdos: trainingCentres };
      }
      case 'none': {
        const place = without(regional, said);
        // An RTC belongs to its circle (Annexure II-A).
        if (place !== null) return asRegion(circle(place));
        const read = circle(said);
        return read.kind === 'unknown' ? nearest(key) : read;
      }
    }
  };
}

function ofMdos(mdos: readonly Mdo[]): MdoResolution {
  const [mdo] = mdos;
  if (mdo === undefined) return UNKNOWN;
  return mdos.length === 1 ? { kind: 'mdo', mdo } : { kind: 'candidates', mdos };
}

function asRegion(found: MdoResolution): MdoResolution {
  if (found.kind === 'mdo') return { kind: 'suggest', mdo: found.mdo, why: 'region' };
  return found;
}
