import { nameKey } from './normalise-name';
import type { Mdo } from './reference';
import type { ReferenceData } from './reference-data';

/** How a name leads to a circle: its own name, where it sits, or a part of it by the directory. */
export type PlaceKind = 'name' | 'seat' | 'division' | 'region';

export interface Place {
  readonly kind: PlaceKind;
  readonly mdos: readonly Mdo[];
}

export type PlaceIndex = ReadonlyMap<string, readonly Place[]>;

const DIVISION_WORDS = /\b(?:divisional office|division office|division|dv)\b/gi;
const REGION_WORDS = /\b(?:regional office|region|rn|hq)\b/gi;

/** Every name that leads to a circle, by its key; several entries where several things share it. */
export function indexPlaces(data: ReferenceData): PlaceIndex {
  const byName = new Map(data.mdos.map((mdo) => [mdo.name, mdo]));
  const places = new Map<string, Place[]>();
  const add = (kind: PlaceKind, text: string, names: readonly string[]): void => {
    const key = nameKey(text);
    const mdos = names.flatMap((name) => byName.get(name) ?? []);
    if (key === '' || mdos.length === 0) return;
    const there = places.get(key) ?? [];
    places.set(key, [...there, { kind, mdos }]);
  };

  for (const { text, mdos } of data.mdoNames.aliases)
    if (mdos.length === 1 && isCircle(byName.get(mdos[0] ?? ''))) add('name', text, mdos);
  for (const { place, mdos } of data.mdoNames.seats)
    add(
      'seat',
      place,
      mdos.filter((name) => isCircle(byName.get(name))),
    );
  for (const { name, circle } of data.mdoNames.territories) add('region', name, [circle]);

  const stems = new Map<string, string[]>();
  for (const { name, circle } of data.divisions.divisions) {
    const stem = name.replace(DIVISION_WORDS, ' ').trim();
    add('division', stem, [circle]);
    const key = nameKey(stem);
    stems.set(key, [...(stems.get(key) ?? []), circle]);
  }
  for (const { text, place } of data.divisions.otherNames)
    for (const circle of stems.get(nameKey(place.replace(DIVISION_WORDS, ' '))) ?? [])
      add('division', text, [circle]);
  for (const { name, circle } of data.divisions.regions) {
    for (const { text, place } of data.divisions.otherNames)
      if (nameKey(place) === nameKey(name)) add('region', text, [circle]);
    for (const stem of new Set([name, name.replace(REGION_WORDS, ' '), town(name)]))
      add('region', stem, [circle]);
  }
  return places;
}

/** "Southern Region Madurai" is also called Madurai Region. */
function town(region: string): string {
  const after = /^(?:central|southern|western|east) region (\w+)$/i.exec(region)?.[1];
  return after ?? region;
}

function isCircle(mdo: Mdo | undefined): boolean {
  return mdo?.kind === 'circle';
}
