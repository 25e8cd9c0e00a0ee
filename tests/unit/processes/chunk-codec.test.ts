import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunk, encodeChunk } from '../../../electron/processes/chunk-codec';
import type { RequestChunk } from '../../../shared/domain/columns';

/** Any text, half pairs of surrogates too: cells of strangers hold what they hold. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'नाम', '\ud800', '\udc00', 'x'.repeat(70_000), 'é'),
);

const chunk = fc
  .record({
    texts: fc.array(fc.tuple(text, fc.option(text, { nil: null })), { maxLength: 300 }),
    rows: fc.array(fc.nat(2 ** 31), { maxLength: 20 }),
    kind: fc.constantFrom('transfer', 'verification', 'registration'),
  })
  .map(({ texts, rows, kind }): RequestChunk => {
    const raw = ['', ...texts.map(([one]) => one)];
    return {
      file: 'queue.xlsx',
      sheet: 'Sheet1',
      layout: 'sheet',
      rows: Uint32Array.from(rows),
      kinds: rows.map(() => kind),
      fields: [
        {
          field: 'name',
          column: 'B',
          header: 'नाम / Name',
          raw,
          value: ['', ...texts.map(([one, other]) => other ?? one)],
          codes: Uint32Array.from(rows, (row) => row % raw.length),
        },
      ],
    };
  });

describe('the bytes of a chunk', () => {
  it('give the chunk back, whatever its texts', () => {
    fc.assert(
      fc.property(chunk, (one) => {
        expect(decodeChunk(encodeChunk(one))).toEqual(one);
      }),
    );
  });

  it('are read wherever they lie in memory', () => {
    const [one] = fc.sample(chunk, { numRuns: 1, seed: 7 });
    if (!one) throw new Error('no chunk');
    const bytes = encodeChunk(one);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeChunk(shifted.subarray(3))).toEqual(one);
  });

  it('of the first version are still read', () => {
    const head = Buffer.from(
      JSON.stringify({
        version: 1,
        chunk: { file: 'a.csv', sheet: 'Sheet1', layout: 'sheet', kinds: ['transfer'] },
        count: 1,
        fields: [
          {
            field: 'name',
            column: 'A',
            header: 'Name',
            raw: ['', 'x'],
            value: ['', 'X'],
            width: 1,
          },
        ],
      }),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const bytes = Buffer.concat([length, head, Buffer.of(2, 0, 0, 0), Buffer.of(1)]);
    expect(decodeChunk(bytes)).toEqual({
      file: 'a.csv',
      sheet: 'Sheet1',
      layout: 'sheet',
      rows: Uint32Array.of(2),
      kinds: ['transfer'],
      fields: [
        {
          field: 'name',
          column: 'A',
          header: 'Name',
          raw: ['', 'x'],
          value: ['', 'X'],
          codes: Uint32Array.of(1),
        },
      ],
    });
  });
});
