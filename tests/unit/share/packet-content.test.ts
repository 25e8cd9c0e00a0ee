import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packetChunk,
  parseReturn,
  parseWork,
  requestChunk,
} from '../../../electron/store/packets/packet-content';
import { madeUpChunk } from '../../store/support/made-up-requests';

const HEAD = {
  packet: 'ab'.repeat(16),
  desk: 'cd'.repeat(16),
  mdo: 'Karnataka Postal Circle',
  by: 'Meena Gowda',
  at: '2026-01-05T05:12:00.000Z',
  ruleSetVersion: '1',
  referenceVersion: '1',
};
const chunk = madeUpChunk(0, 20, 'list.xlsx');
const PLACES = [2, 5, 7];
const WORK = {
  ...HEAD,
  kind: 'work',
  person: 'Ravi Kumar',
  key: 'ef'.repeat(32),
  chunks: [packetChunk(chunk, PLACES, [3, 6, 8])],
  corrections: [{ key: 6, field: 'mobile', typed: '9812345670' }],
};
const DECISION = {
  kind: 'return',
  reason: 'Wrong PIN',
  portalReason: 'Wrong PIN',
  forwardTo: null,
  override: false,
  by: 'Ravi Kumar',
  at: '2026-01-06T05:12:00.000Z',
};
const RETURN = {
  ...HEAD,
  kind: 'return',
  decisions: [{ keys: [3, 8], decision: DECISION }],
  corrections: [],
};
const [ONE] = WORK.chunks;
const [COLUMN] = ONE?.fields ?? [];

describe('what a packet may hold', () => {
  it('is what this program writes', () => {
    expect([parseWork(WORK), parseReturn(RETURN)]).toEqual([WORK, RETURN]);
  });

  it('has the values of the chosen requests and of no other', () => {
    const [packed] = WORK.chunks;
    if (!packed) throw new Error('no chunk');
    const back = requestChunk(packed);
    const nameOf = (of: typeof chunk, at: number): string => {
      const column = of.fields.find(({ field }) => field === 'name');
      return column?.raw[column.codes[at] ?? 0] ?? '';
    };
    expect([0, 1, 2].map((at) => nameOf(back, at))).toEqual(PLACES.map((at) => nameOf(chunk, at)));
    expect(JSON.stringify(packed).includes(nameOf(chunk, 0))).toBe(false);
  });

  it.each([
    ['a field nobody knows', { ...WORK, more: 1 }],
    ['a key that is no number', { ...WORK, chunks: [{ ...ONE, keys: ['3', 6, 8] }] }],
    ['keys that do not rise', { ...WORK, chunks: [{ ...ONE, keys: [6, 3, 8] }] }],
    ['the same key twice', { ...WORK, chunks: [ONE, ONE] }],
    ['fewer rows than requests', { ...WORK, chunks: [{ ...ONE, rows: [1] }] }],
    ['no request at all', { ...WORK, chunks: [] }],
    [
      'a code without a text',
      { ...WORK, chunks: [{ ...ONE, fields: [{ ...COLUMN, codes: [1, 2, 99] }] }] },
    ],
    [
      'texts that do not begin with a blank',
      { ...WORK, chunks: [{ ...ONE, fields: [{ ...COLUMN, raw: ['x', 'y', 'z', 'w'] }] }] },
    ],
    ['a column twice', { ...WORK, chunks: [{ ...ONE, fields: [COLUMN, COLUMN] }] }],
    ['a cell longer than a cell', { ...WORK, person: 'x'.repeat(101) }],
    [
      'a correction of a stranger',
      { ...WORK, corrections: [{ key: 4, field: 'name', typed: 'x' }] },
    ],
    ['a time that is none', { ...WORK, at: 'yesterday' }],
    ['a layout nobody knows', { ...WORK, chunks: [{ ...ONE, layout: 'pdf' }] }],
  ])('is not %s', (_, content) => {
    expect(parseWork(content)).toBeNull();
  });

  it.each([
    ['a return without a reason', { ...DECISION, reason: ' ' }],
    ['an override of something else than an approval', { ...DECISION, override: true }],
    ['an override without a reason', { ...DECISION, kind: 'approve', override: true, reason: '' }],
    ['a forward to nobody', { ...DECISION, kind: 'forward' }],
    ['a reason longer than the portal takes', { ...DECISION, portalReason: 'x'.repeat(101) }],
    ['a decision nobody knows', { ...DECISION, kind: 'delete' }],
  ])('decides nothing by %s', (_, decision) => {
    expect(parseReturn({ ...RETURN, decisions: [{ keys: [3], decision }] })).toBeNull();
  });

  it('decides each request once', () => {
    const twice = [
      { keys: [3], decision: DECISION },
      { keys: [3], decision: { ...DECISION, kind: 'reject' } },
    ];
    expect(parseReturn({ ...RETURN, decisions: twice })).toBeNull();
  });

  it('is refused without a throw, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(WORK)), (odd, place) => {
        expect(() => parseWork(odd)).not.toThrow();
        expect(() => parseWork({ ...WORK, [place]: odd })).not.toThrow();
        expect(() => parseReturn({ ...RETURN, [place]: odd })).not.toThrow();
      }),
    );
  });

  it('sets no property of other objects', () => {
    const text = JSON.stringify(WORK).replace('"person"', '"__proto__":{"evil":1},"person"');
    parseWork(JSON.parse(text));
    expect(({} as { readonly evil?: number }).evil).toBeUndefined();
  });
});
