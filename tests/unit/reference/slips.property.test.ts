import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';
import { slips } from '../../../shared/reference/slips';

const reference = builtInReference();

/** One slip of the keyboard: a letter left out, doubled or swapped with the next. */
function slipped(name: string, at: number, how: 'left-out' | 'doubled' | 'swapped'): string {
  const here = name[at] ?? '';
  const next = name[at + 1] ?? '';
  const rest = name.slice(at + 1);
  switch (how) {
    case 'left-out':
      return name.slice(0, at) + rest;
    case 'doubled':
      return name.slice(0, at) + here + here + rest;
    case 'swapped':
      return name.slice(0, at) + next + here + name.slice(at + 2);
  }
}

const oneSlip = fc
  .constantFrom(...reference.designations.map(({ name }) => name))
  .chain((name) =>
    fc.record({
      name: fc.constant(name),
      text: fc
        .tuple(
          fc.integer({ min: 1, max: name.length - 2 }),
          fc.constantFrom('left-out' as const, 'doubled' as const, 'swapped' as const),
        )
        .map(([at, how]) => slipped(name, at, how)),
    }),
  )
  // One numeral more or less is another grade, whoever slipped.
  .filter(({ name }) => !name.startsWith('Stenographer'));

describe('one slip of the keyboard', () => {
  it('never turns one designation into another', () => {
    fc.assert(
      fc.property(oneSlip, ({ name, text }) => {
        const found = reference.resolveDesignation(text);
        const got = 'designation' in found ? found.designation.name : name;
        expect(got).toBe(name);
      }),
      { numRuns: 3_000, seed: 20251230 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        reference.resolveDesignation(text);
        reference.resolveMdo(text);
        reference.resolveGroup(text);
        reference.circleOfPin(text);
        reference.officeEvidence(text);
      }),
      { numRuns: 3_000, seed: 20251230 },
    );
  });
});

describe('slips between two words', () => {
  it.each([
    ['postal', 'postal', 0],
    ['postl', 'postal', 1],
    ['posatl', 'postal', 1],
    ['cheif', 'chief', 1],
    ['eexctuive', 'executive', 2],
  ])('%s is off %s by %i', (a, b, count) => {
    expect(slips(a, b, 3)).toBe(count);
  });
});
