import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonTexts } from '../../../electron/cli/json-texts';

const decoder = new TextDecoder();

describe('the texts of a column in JSON', () => {
  it('finds each of them, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (values) => {
        const { texts, starts } = jsonTexts(values);
        expect(
          values.map((_, i) => decoder.decode(texts.subarray(starts[i], (starts[i + 1] ?? 0) - 1))),
        ).toEqual(values.map((value) => JSON.stringify(value)));
      }),
    );
  });

  it('is not misled by quotes, backslashes and brackets', () => {
    const { texts, starts } = jsonTexts(['', '"', '\\', '","', '\\"', ']', 'आशा']);
    expect(decoder.decode(texts.subarray(starts[5], (starts[6] ?? 0) - 1))).toBe('"]"');
    expect(decoder.decode(texts.subarray(starts[6], (starts[7] ?? 0) - 1))).toBe('"आशा"');
  });
});
