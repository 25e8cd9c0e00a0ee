import { describe, expect, it } from 'vitest';
import { columnWhyWords, expectedWords, sourceWords } from '../../../renderer/i18n/phrase';
import { RULES } from '../../../shared/rules/registry';
import { judgeExample } from '../../rules/build-request';

const DEVANAGARI = /\p{Script=Devanagari}/u;
const findings = RULES.flatMap((rule) =>
  rule.examples.invalid.flatMap((example) => judgeExample(example).findings),
);
/** Values and names, which stay as printed. */
const isPrinted = (text: string): boolean =>
  /^(Group [A-D]|GDS|Male, |General, |\d)/.test(text) && !/ or |digits/.test(text);

describe('phrases of the rules in Hindi', () => {
  it('has every source of the rules and of their findings', () => {
    const sources = [...RULES.map(({ source }) => source), ...findings.map((f) => f.source)];
    const parts = sources.flatMap((source) => sourceWords(source, 'hi').split('; '));
    expect(parts.filter((part) => !DEVANAGARI.test(part))).toEqual([]);
  });

  it('has everything the findings expect that is not a value of a list', () => {
    const left = findings
      .filter(({ rule }) => rule !== 'mdo-not-ours' && rule !== 'designation-equivalent')
      .map(({ expected }) => expected)
      .filter((expected) => expected !== '' && !isPrinted(expected))
      .filter((expected) => !DEVANAGARI.test(expectedWords(expected, 'hi')));
    expect([...new Set(left)]).toEqual([]);
  });

  it('keeps the names of MDOs and designations as printed', () => {
    expect(expectedWords('an office of Karnataka Postal Circle', 'hi')).toBe(
      'Karnataka Postal Circle का कार्यालय',
    );
  });

  it('says several sources one by one', () => {
    expect(sourceWords('Annexure II, "Update User Profile"; Annexure III', 'hi')).toBe(
      'अनुलग्नक II, "Update User Profile"; अनुलग्नक III',
    );
  });

  it('leaves English as it is', () => {
    expect(expectedWords('the full name', 'en')).toBe('the full name');
  });

  it('leaves what it does not know as it is', () => {
    expect(expectedWords('Mysuru HO', 'hi')).toBe('Mysuru HO');
  });
});

describe('why a column is read as it is, in Hindi', () => {
  it.each([
    ['header "email"', 'शीर्षक "email"'],
    ['header "email", 5 of 6 values fit', 'शीर्षक "email", 6 में से 5 मान मेल खाते हैं'],
    [
      'header looks like "name", but the values look like email',
      'शीर्षक "name" जैसा है, पर मान ईमेल जैसे हैं',
    ],
    ['chosen by the admin', 'आपने चुना'],
  ])('%s', (english, hindi) => {
    expect(columnWhyWords(english, 'hi')).toBe(hindi);
  });
});
