import { expect, test } from 'vitest';
import { isVersionName, versionToOffer } from '../../../shared/reference/replace/version-name';

const TODAY = '2027-04-02';

test('a version the desk does not know yet is offered as the file gives it', () => {
  expect(versionToOffer('OM 2027', ['2025-12-30.1'], TODAY)).toBe('OM 2027');
});

test('a version already used gives way to the day', () => {
  expect(versionToOffer('2025-12-30.1', ['2025-12-30.1'], TODAY)).toBe(TODAY);
});

test('the second version of a day has a number', () => {
  expect(versionToOffer('x', ['X', TODAY, `${TODAY}.2`], TODAY)).toBe(`${TODAY}.3`);
});

test.each(['', ' 2027', '=cmd', '<b>', 'x'.repeat(41), 'a\nb'])('%j names no version', (name) => {
  expect(isVersionName(name)).toBe(false);
});

test.each(['2027-04-01', 'OM of 01.04.2027 (Annexure III)', 'नया ज्ञापन 2027'])(
  '%s names a version',
  (name) => {
    expect(isVersionName(name)).toBe(true);
  },
);
