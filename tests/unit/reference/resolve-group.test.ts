import { describe, expect, it } from 'vitest';
import { builtInReference } from '../../../electron/reference/built-in-reference';

const resolve = builtInReference().resolveGroup;

describe('a group', () => {
  it.each([
    ['Group-A', 'A'],
    ["Group 'C'", 'C'],
    ['GROUP C (Non-Gazetted)', 'C'],
    ['Group B (Gazetted)', 'B'],
    ['Gr. B', 'B'],
    ['GroupC', 'C'],
    ['c', 'C'],
    ['Class III', 'C'],
    ['समूह ग', 'C'],
    ['Group D', 'D'],
    ['GDS', 'GDS'],
    ['Group GDS', 'GDS'],
    ['Gramin Dak Sevak', 'GDS'],
    ['Grameen Dak Sewak', 'GDS'],
    ['ग्रामीण डाक सेवक', 'GDS'],
    ['Others', 'Others'],
    ['Contractual', 'Contractual Staff'],
  ])('is read from "%s"', (text, group) => {
    expect(resolve(text)).toBe(group);
  });

  it.each(['', 'Group', 'A/B', 'Group-B/C', 'E', 'Group 7', 'Gazetted', 'Postman'])(
    'is not read from "%s": nobody can have it',
    (text) => {
      expect(resolve(text)).toBeNull();
    },
  );
});
