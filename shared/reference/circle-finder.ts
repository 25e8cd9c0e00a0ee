import { words } from './normalise-name';
import { indexPlaces, type Place } from './place-index';
import type { Mdo, MdoResolution } from './reference';
import type { ReferenceData } from './reference-data';
import { slips, slipsAllowed } from './slips';

const LONGEST_NAME = 5;
/** Words that say "a division", "a region" or whose office it is, around the place's name. */
const PART_WORDS = new Set(
  (
    'division divisional divn dvn dn div dv region regional rn ro do ssp sspo sspos sp spo spos superintendent supdt ' +
    'senior sr offices pmg and sub'
  ).split(' '),
);
const DIVISION_SAID = new Set(['division', 'divisional', 'divn', 'dvn', 'dn', 'div']);
const POSTAL = new Set(['postal', 'डाक']);
const CIRCLE = new Set(['circle', 'परिमंडल', 'परिमण्डल', 'सर्कल', 'सर्किल']);
/** Noise words long enough to be recognised with a slip: "Cirlce". */
const SHORTEST_CORRECTED = 4;
const NOISE_LENGTH = 5;

interface Reading {
  readonly places: readonly Place[];
  readonly slipped: boolean;
}

/** Reads a text as a circle's name with seat, division or region beside it. */
export function circleFinder(data: ReferenceData): (said: readonly string[]) => MdoResolution {
  const places = indexPlaces(data);
  const noise = new Set(data.mdoNames.noise.flatMap((text) => words(text)));
  const named = [...places].flatMap(([key, held]) =>
    // "HR Circle" is a code: anything short would be a slip of it.
    /circle|परिमंडल/.test(key) || key.length < SHORTEST_CORRECTED
      ? []
      : held.filter(({ kind }) => kind === 'name').map((place) => ({ key, place })),
  );
  const divisions = [...places].flatMap(([key, held]) =>
    held.filter(({ kind }) => kind === 'division').map((place) => ({ key, place })),
  );

  const nearest = (
    run: string,
    among: readonly { readonly key: string; readonly place: Place }[],
    atMost: number,
  ): Place | null => {
    let least = Math.min(slipsAllowed(run.length), atMost) + 1;
    let found: Place[] = [];
    for (const { key, place } of among) {
      if (Math.abs(key.length - run.length) >= least + 1) continue;
      const cost = slips(run, key, least);
      if (cost > slipsAllowed(key.length) || cost > least) continue;
      if (cost < least) {
        least = cost;
        found = [place];
      } else if (found.length > 0) found.push(place);
    }
    const mdos = new Set(found.flatMap((place) => place.mdos));
    return mdos.size === 1 ? (found[0] ?? null) : null;
  };

  const read = (said: readonly string[]): Reading | null => {
    const found: Place[] = [];
    let slipped = false;
    // Words that say nothing we know pass only beside "X Circle" in so many words.
    let unread = false;
    let circleNamed = false;
    const division = said.some((word) => DIVISION_SAID.has(word));
    let at = 0;
    while (at < said.length) {
      const hit = longest(said, at, (run) => places.get(run));
      if (hit !== null) {
        const place = weigh(hit.value, division);
        found.push(place);
        at += hit.length;
        if (place.kind === 'name' && saysCircle(said, at)) circleNamed = true;
        continue;
      }
      const word = said[at] ?? '';
      if (noise.has(word) || PART_WORDS.has(word) || /^\d{3}(?:\d{3})?$/.test(word)) {
        at += 1;
        continue;
      }
      const close =
        longest(said, at, (run) => nearest(run, named, 2) ?? undefined) ??
        (division
          ? longest(said, at, (run) =>
              run.length > 5 ? (nearest(run, divisions, 1) ?? undefined) : undefined,
            )
          : null);
      if (close !== null) {
        found.push(close.value);
        at += close.length;
        slipped = true;
      } else if (isNearNoise(word, noise)) at += 1;
      else {
        unread = true;
        at += 1;
      }
    }
    return unread && (slipped || !circleNamed) ? null : { places: found, slipped };
  };

  return (said) => {
    const reading = read(said);
    return reading === null ? { kind: 'unknown' } : judge(reading, said);
  };
}

/**
 * A circle's own name counts before anything else that shares it; where the text says "Division",
 * the division does before a seat of the same name (Amaravati).
 */
function weigh(held: readonly Place[], divisionSaid: boolean): Place {
  const name = held.find(({ kind }) => kind === 'name');
  if (name !== undefined) return name;
  const divisions = divisionSaid ? held.filter((place) => place.kind === 'division') : [];
  if (divisions.length > 0)
    return { kind: 'division', mdos: [...new Set(divisions.flatMap(({ mdos }) => mdos))] };
  const kind = held.find((place) => place.kind === 'division')?.kind ?? held[0]?.kind ?? 'seat';
  return { kind, mdos: [...new Set(held.flatMap(({ mdos }) => mdos))] };
}

/** "Karnataka" followed by "Circle" or "Postal Circle". */
function saysCircle(said: readonly string[], at: number): boolean {
  const next = POSTAL.has(said[at] ?? '') ? said[at + 1] : said[at];
  return CIRCLE.has(next ?? '');
}

function judge({ places, slipped }: Reading, said: readonly string[]): MdoResolution {
  if (places.length === 0) return { kind: 'unknown' };
  const named = new Set(places.filter(({ kind }) => kind === 'name').flatMap(({ mdos }) => mdos));
  const parts = places.filter(({ kind }) => kind !== 'name');
  const common = parts.reduce<readonly Mdo[]>(
    (left, { mdos }) => left.filter((mdo) => mdos.includes(mdo)),
    named.size > 0 ? [...named] : [...(parts[0]?.mdos ?? [])],
  );
  const [mdo, ...others] = common;
  if (mdo === undefined || named.size > 1 || others.length > 0) {
    const all = [...new Set(places.flatMap(({ mdos }) => mdos))];
    return all.length > 1 ? { kind: 'candidates', mdos: all } : { kind: 'unknown' };
  }
  if (slipped) return { kind: 'suggest', mdo, why: 'misspelling' };
  if (named.size === 1) return { kind: 'mdo', mdo };
  // "O/o CPMG, Bengaluru": the head of a circle sits there.
  if (said.includes('cpmg') || said.includes('chief')) return { kind: 'mdo', mdo };
  const division = parts.some(({ kind }) => kind === 'division') && !said.includes('region');
  return { kind: 'suggest', mdo, why: division ? 'division' : 'region' };
}

function longest<Value>(
  said: readonly string[],
  at: number,
  look: (run: string) => Value | undefined,
): { readonly value: Value; readonly length: number } | null {
  for (let length = Math.min(LONGEST_NAME, said.length - at); length > 0; length -= 1) {
    const value = look(said.slice(at, at + length).join(''));
    if (value !== undefined) return { value, length };
  }
  return null;
}

function isNearNoise(word: string, noise: ReadonlySet<string>): boolean {
  if (word.length < NOISE_LENGTH) return false;
  for (const known of noise)
    if (known.length >= NOISE_LENGTH && slips(word, known, 2) <= (word.length > 7 ? 2 : 1))
      return true;
  return false;
}
