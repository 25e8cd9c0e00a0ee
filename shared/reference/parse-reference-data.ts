import { GROUP_RULES, GROUPS } from '../domain/group';
import { err, ok, type Result } from '../result';
import { nameKey } from './normalise-name';
import type { Designation, Mdo } from './reference';
import type {
  Abbreviation,
  Divisions,
  EquivalentRow,
  EquivalentTerm,
  GroupSpelling,
  MdoNames,
  OfficeUnits,
  PinCircles,
  ReferenceData,
} from './reference-data';
import {
  anyText,
  count,
  dictionary,
  flag,
  list,
  object,
  oneOf,
  orNull,
  ShapeError,
  text,
} from './shape';

const mdo = object<Mdo>({
  name: text,
  kind: oneOf(['directorate', 'circle', 'raknpa', 'ptc', 'cept']),
  code: text,
  serial: count,
  jurisdiction: anyText,
  nameHi: text,
});

const mdoNames = object<MdoNames>({
  aliases: list(object({ text, mdos: list(text) })),
  parent: list(text),
  noise: list(text),
  seats: list(object({ place: text, mdos: list(text) })),
  territories: list(object({ name: text, circle: text })),
});

const designation = object<Designation>({ name: text, groups: oneOf(GROUP_RULES), serial: count });

const equivalentRow = object<EquivalentRow>({
  designation: text,
  serial: count,
  printed: text,
  terms: list(
    object<EquivalentTerm>(
      { term: text, cadre: text, offices: list(text), officeNeeded: flag, cadreNeeded: flag },
      ['cadre', 'offices', 'officeNeeded', 'cadreNeeded'],
    ),
  ),
});

const divisions = object<Divisions>({
  divisions: list(object({ name: text, circle: text, region: orNull(text) })),
  regions: list(object({ name: text, circle: text })),
  otherNames: list(object({ text, place: text })),
});

const pins = object<PinCircles>({
  circles: list(text),
  starts: list(count),
  circle: list(count),
  sharedPrefixes: list(text),
  listed: dictionary(text),
});

const officeUnits = object<OfficeUnits>({
  phrases: list(object({ text, mdo: text })),
  directorateSeat: list(text),
  trainingCentre: list(text),
  trainingPlaces: list(object({ place: text, mdo: text })),
  notPostal: list(text),
  regionalTraining: list(text),
  ordinary: list(text),
  postOffice: list(text),
});

const referenceData = object<ReferenceData>({
  version: text,
  parentDeadline: (data, at) => {
    const date = text(data, at);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new ShapeError(`${at}: no date YYYY-MM-DD`);
    return date;
  },
  mdos: list(mdo),
  mdoNames,
  designations: list(designation),
  equivalents: list(equivalentRow),
  abbreviations: list(object<Abbreviation>({ text, designations: list(text) })),
  shortenings: dictionary(text),
  divisions,
  pins,
  officeUnits,
  groups: list(object<GroupSpelling>({ text, group: oneOf(GROUPS) })),
});

/**
 * Takes lists from outside (a file, a spreadsheet turned into data) and checks shape and names.
 * The error holds one line per fault, each with the place: "mdos[3].code: no text".
 */
export function parseReferenceData(data: unknown): Result<ReferenceData, readonly string[]> {
  try {
    const read = referenceData(data, 'lists');
    const faults = faultsOf(read);
    return faults.length === 0 ? ok(read) : err(faults);
  } catch (fault) {
    if (fault instanceof ShapeError) return err([fault.message]);
    throw fault;
  }
}

/** What the shape alone does not show: doubled names, and names that stand in no list. */
function faultsOf(data: ReferenceData): readonly string[] {
  const mdoNamesKnown = new Set(data.mdos.map(({ name }) => name));
  const postsKnown = new Set(data.designations.map(({ name }) => name));
  const unknownMdo = (names: readonly string[], where: string): readonly string[] =>
    names.filter((name) => !mdoNamesKnown.has(name)).map((name) => `${where}: no MDO "${name}"`);
  const unknownPost = (names: readonly string[], where: string): readonly string[] =>
    names.filter((name) => !postsKnown.has(name)).map((name) => `${where}: no post "${name}"`);
  return [
    ...doubled(
      data.mdos.map(({ name }) => nameKey(name)),
      'mdos',
    ),
    ...doubled(
      data.mdos.map(({ code }) => code),
      'mdos, code',
    ),
    ...doubled(
      data.designations.map(({ name }) => nameKey(name)),
      'designations',
    ),
    ...data.mdoNames.aliases.flatMap(({ text: alias, mdos }) => unknownMdo(mdos, alias)),
    ...data.mdoNames.seats.flatMap(({ place, mdos }) => unknownMdo(mdos, place)),
    ...data.mdoNames.territories.flatMap(({ name, circle }) => unknownMdo([circle], name)),
    ...data.divisions.divisions.flatMap(({ name, circle }) => unknownMdo([circle], name)),
    ...data.divisions.regions.flatMap(({ name, circle }) => unknownMdo([circle], name)),
    ...data.officeUnits.phrases.flatMap(({ text: phrase, mdo: name }) =>
      unknownMdo([name], phrase),
    ),
    ...data.officeUnits.trainingPlaces.flatMap(({ place, mdo: name }) => unknownMdo([name], place)),
    ...data.equivalents.flatMap(({ designation: name }) => unknownPost([name], 'equivalents')),
    ...data.abbreviations.flatMap(({ text: short, designations }) =>
      unknownPost(designations, short),
    ),
  ];
}

function doubled(keys: readonly string[], where: string): readonly string[] {
  return keys
    .filter((key, at) => keys.indexOf(key) !== at)
    .map((key) => `${where}: "${key}" stands twice`);
}
