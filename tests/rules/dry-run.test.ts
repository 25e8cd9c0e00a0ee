import { expect, test } from 'vitest';
import { verdictOf, type Finding, type Severity } from '../../shared/domain/finding';
import { DryRunCount } from '../../shared/rules/dry-run';
import type { Judgement } from '../../shared/rules/engine-types';
import type { RuleId } from '../../shared/rules/rule-ids';

const finding = (rule: RuleId, severity: Severity, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  field: null,
  seen: '',
  cell: null,
  expected: '',
  source: '',
  params: {},
  suggestion: null,
  candidates: [],
  others: [],
  ...more,
});

const judged = (...findings: readonly Finding[]): Judgement => ({
  verdict: verdictOf(findings),
  findings,
});

function dryRun(...pairs: readonly (readonly [Judgement, Judgement])[]) {
  const count = new DryRunCount();
  for (const [before, after] of pairs) count.add(before, after);
  return count.result();
}

test('judgements that stay the same touch nothing', () => {
  const same = judged(finding('mobile-missing', 'block'));
  expect(dryRun([same, same], [judged(), judged()])).toEqual({
    requests: 2,
    touched: 0,
    moves: [],
    rules: [],
  });
});

test('requests that are no longer blocked are counted by what they become', () => {
  const blocked = judged(finding('mobile-missing', 'block'));
  const check = judged(finding('mobile-missing', 'warn'));
  const { moves } = dryRun([blocked, check], [blocked, judged()], [blocked, check]);
  expect(moves).toEqual([
    { from: 'block', to: 'check', requests: 2 },
    { from: 'block', to: 'clear', requests: 1 },
  ]);
});

test('a rule that falls silent is counted before and after', () => {
  const both = judged(finding('mobile-missing', 'block'), finding('pin-missing', 'warn'));
  const { rules } = dryRun([both, judged(finding('pin-missing', 'warn'))]);
  expect(rules).toEqual([{ rule: 'mobile-missing', before: 1, after: 0 }]);
});

test('two findings of one rule on one request count as one request', () => {
  const twice = judged(finding('mobile-shared', 'block'), finding('mobile-shared', 'block'));
  expect(dryRun([judged(), twice]).rules).toEqual([{ rule: 'mobile-shared', before: 0, after: 1 }]);
});

test('another suggestion touches a request without moving it', () => {
  const suggesting = (value: string): Judgement =>
    judged(finding('group-mismatch', 'block', { suggestion: { field: 'group', value } }));
  expect(dryRun([suggesting('B'), suggesting('C')])).toEqual({
    requests: 1,
    touched: 1,
    moves: [],
    rules: [],
  });
});
