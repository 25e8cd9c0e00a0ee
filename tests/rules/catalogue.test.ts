import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Sentence } from '../../shared/domain/language';
import { catalogueDocument } from '../../shared/rules/catalogue-document';
import { CHAINS } from '../../shared/rules/chains';
import { RULE_GROUPS, type Rule } from '../../shared/rules/define-rule';
import { describeFinding } from '../../shared/rules/describe';
import { RULES } from '../../shared/rules/registry';
import { RULE_IDS } from '../../shared/rules/rule-ids';
import { judgeExample } from './build-request';

const root = path.join(import.meta.dirname, '..', '..');
const rules: readonly Rule[] = RULES;
const each = rules.map((rule) => [rule.id, rule] as const);

const sentencesOf = ({ title, why, sentences }: Rule): readonly Sentence[] => [
  title,
  why,
  sentences.admin,
  sentences.employee,
  sentences.short,
];
const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the catalogue', () => {
  it('has exactly one rule for each public id, in their order', () => {
    expect(rules.map((rule) => rule.id)).toEqual([...RULE_IDS]);
  });

  it('has one file for each rule, in the folder of its group', () => {
    const files = RULE_GROUPS.flatMap((group) =>
      readdirSync(path.join(root, 'shared', 'rules', group)).map((file) => `${group}/${file}`),
    );
    expect(files.sort()).toEqual(rules.map((rule) => `${rule.group}/${rule.id}.ts`).sort());
  });

  it('names in its chains only rules that exist, each once', () => {
    const chained = CHAINS.flat();
    expect(new Set(chained).size).toBe(chained.length);
    expect(chained.filter((id) => !RULE_IDS.includes(id))).toEqual([]);
  });

  it('docs/rules.md is what the catalogue says', () => {
    expect(readFileSync(path.join(root, 'docs', 'rules.md'), 'utf8')).toBe(catalogueDocument());
  });
});

describe.each(each)('%s', (id, rule) => {
  it('has at least one example of each sort', () => {
    expect(Math.min(rule.examples.valid.length, rule.examples.invalid.length)).toBeGreaterThan(0);
  });

  it('has the same placeholders in both languages', () => {
    for (const { en, hi } of sentencesOf(rule)) expect(placeholders(hi)).toEqual(placeholders(en));
  });

  it('writes Hindi in Devanagari', () => {
    for (const { hi } of sentencesOf(rule)) expect(hi).toMatch(/[\u0900-\u097f]/);
  });

  it.each(LANGUAGES)('fills every placeholder (%s)', (language) => {
    for (const example of rule.examples.invalid)
      for (const finding of judgeExample(example).findings) {
        const told = Object.values(describeFinding(finding, language)).join(' ');
        expect(placeholders(told)).toEqual([]);
      }
  });

  it.each(LANGUAGES)(
    'has a reason the portal takes: at most 100 characters, no HTML (%s)',
    (lang) => {
      for (const example of rule.examples.invalid) {
        const finding = judgeExample(example).findings.find((one) => one.rule === id);
        if (finding === undefined) throw new Error('not flagged');
        const { short } = describeFinding(finding, lang);
        expect(short.length).toBeLessThanOrEqual(100);
        expect(short).not.toMatch(/[<>…]|function|javascript:/i);
      }
    },
  );
});
