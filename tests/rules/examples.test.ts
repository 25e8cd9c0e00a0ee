import { describe, expect, it } from 'vitest';
import type { Rule } from '../../shared/rules/define-rule';
import { RULES } from '../../shared/rules/registry';
import { judgeExample } from './build-request';

const rules: readonly Rule[] = RULES;

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.valid)('does not flag: $says', (example) => {
    const { findings } = judgeExample(example);
    expect(findings.map((finding) => finding.rule)).toEqual([]);
  });

  it.each(rule.examples.invalid)('flags alone: $says', (example) => {
    const { findings } = judgeExample(example);
    expect(findings.map((finding) => finding.rule)).toEqual([id, ...(example.also ?? [])].sort());
  });

  it.each(rule.examples.invalid)('names field, cell and way out: $says', (example) => {
    const finding = judgeExample(example).findings.find((one) => one.rule === id);
    expect(finding).toMatchObject({
      field: example.field,
      severity: example.severity ?? rule.severity,
      suggestion: example.suggestion ?? null,
      ...(example.expected === undefined ? {} : { expected: example.expected }),
      ...(example.source === undefined ? {} : { source: example.source }),
      ...(example.candidates === undefined ? {} : { candidates: example.candidates }),
    });
    const hasCell =
      example.field !== null && example.field !== 'kind' && example.cells[example.field] !== null;
    expect(finding?.cell).toEqual(hasCell ? expect.stringMatching(/^Sheet1![A-Z]\d+$/) : null);
  });
});
