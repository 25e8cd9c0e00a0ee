import type { PinEvidence } from './reference';
import type { PinCircles } from './reference-data';

const PIN = /^[1-9]\d{5}$/;

/** The place of the last start that is not above the PIN. Starts are ascending. */
function rangeOf(starts: readonly number[], pin: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= pin) low = middle;
    else high = middle - 1;
  }
  return low;
}

function listedPins(pins: PinCircles): ReadonlyMap<string, ReadonlySet<number>> {
  const byPrefix = new Map<string, ReadonlySet<number>>();
  for (const [prefix, runs] of Object.entries(pins.listed)) {
    const ends = new Set<number>();
    for (const run of runs.split(' ')) {
      const [from, to = from] = run.split('-').map(Number);
      for (let end = from ?? 0; end <= (to ?? -1); end += 1) ends.add(end);
    }
    byPrefix.set(prefix, ends);
  }
  return byPrefix;
}

/** Asks the PIN directory for the circle that serves a PIN of six ASCII digits. */
export function pinResolver(pins: PinCircles): (pin: string) => PinEvidence {
  const listed = listedPins(pins);
  const shared = new Set(pins.sharedPrefixes);
  return (pin) => {
    if (!PIN.test(pin)) return { kind: 'not-a-pin' };
    if (pin.startsWith('9')) return { kind: 'army' };
    const prefix = pin.slice(0, 3);
    const ends = listed.get(prefix);
    if (ends === undefined) return { kind: 'unlisted' };
    const isListed = ends.has(Number(pin.slice(3)));
    if (!isListed && shared.has(prefix)) return { kind: 'shared-prefix' };
    const circle = pins.circles[pins.circle[rangeOf(pins.starts, Number(pin))] ?? -1];
    return circle === undefined
      ? { kind: 'unlisted' }
      : { kind: 'circle', circle, listed: isListed };
  };
}
