import type { PinCircles } from '../reference-data';
import { KnownNames } from './known';
import { yesOrBlank, type ListSheet } from './list-sheet';
import { noteDoubled } from './row-reader';

/** In the PIN directory beside the circles, and no MDO. */
const ARMY = 'Army Postal Service';

export const pinRangeList: ListSheet<Pick<PinCircles, 'circles' | 'starts' | 'circle'>> = {
  id: 'pin-ranges',
  name: 'PIN ranges',
  title: { en: 'PINs and their circles', hi: 'PIN और उनके सर्किल' },
  columns: [
    { header: 'From PIN', width: 12, help: 'From this PIN on, up to the next row’s PIN.' },
    { header: 'Circle', width: 40, help: `As on the sheet MDOs, or “${ARMY}”.` },
  ],
  key: ['From PIN'],
  write: ({ pins }) =>
    pins.starts.map((start, at) => [String(start), pins.circles[pins.circle[at] ?? -1] ?? '']),
  read: (rows, { mdos }) => {
    noteDoubled(rows, 'From PIN');
    const army = new KnownNames(mdos.sheet, [ARMY]);
    const ranges = rows.map((row) => {
      const pin = row.needed('From PIN');
      if (pin !== '' && !/^[1-9]\d{5}$/.test(pin))
        row.fault('pin-form', 'From PIN', { value: pin });
      const circle = army.find(row.text('Circle')) ?? row.named('Circle', mdos);
      return { start: Number(pin), circle };
    });
    ranges.sort((a, b) => a.start - b.start);
    const used = new Set(ranges.map(({ circle }) => circle));
    const circles = [...mdos.names, ARMY].filter((name) => used.has(name));
    return {
      circles,
      starts: ranges.map(({ start }) => start),
      circle: ranges.map(({ circle }) => Math.max(0, circles.indexOf(circle))),
    };
  },
};

const ENDS = /^\d{3}(?:-\d{3})?$/;

export const pinPrefixList: ListSheet<Pick<PinCircles, 'listed' | 'sharedPrefixes'>> = {
  id: 'pin-prefixes',
  name: 'PINs in use',
  title: { en: 'PINs in use', hi: 'प्रयुक्त PIN' },
  columns: [
    { header: 'First three digits', width: 12, help: 'Such as 560.' },
    {
      header: 'Last three digits',
      width: 90,
      help: 'Of its PINs, runs with a hyphen: 001-010 012.',
    },
    { header: 'Two circles', width: 12, help: 'yes: two circles share these first three digits.' },
  ],
  key: ['First three digits'],
  write: ({ pins }) =>
    Object.entries(pins.listed).map(([prefix, ends]) => [
      prefix,
      ends,
      yesOrBlank(pins.sharedPrefixes.includes(prefix)),
    ]),
  read: (rows) => {
    noteDoubled(rows, 'First three digits');
    const listed: Record<string, string> = {};
    const sharedPrefixes: string[] = [];
    for (const row of rows) {
      const prefix = row.needed('First three digits');
      const ends = row.needed('Last three digits').split(' ');
      if (prefix !== '' && !/^[1-9]\d{2}$/.test(prefix))
        row.fault('prefix-form', 'First three digits', { value: prefix });
      const odd = ends.find((end) => end !== '' && !ENDS.test(end));
      if (odd !== undefined) row.fault('ends-form', 'Last three digits', { value: odd });
      listed[prefix] = ends.join(' ');
      if (row.yes('Two circles')) sharedPrefixes.push(prefix);
    }
    return { listed, sharedPrefixes };
  },
};
