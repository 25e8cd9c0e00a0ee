import { expect, test } from 'vitest';
import {
  CATALOGUE_RULES,
  ruleSetName,
  rulesChanges,
  type DeskRules,
} from '../../shared/rules/desk-rules';

const CHANGED: DeskRules = {
  changed: { 'pin-missing': 'off', retired: 'warn' },
  portalGdsWords: ['Others'],
  gdsWordWritten: 'Group C',
  parentDeadline: '2026-03-31',
};

test('every setting that differs is told before and after', () => {
  expect(rulesChanges(CATALOGUE_RULES, CHANGED)).toEqual([
    { what: 'rule', rule: 'pin-missing', before: '', after: 'off' },
    { what: 'rule', rule: 'retired', before: '', after: 'warn' },
    { what: 'gds-read', before: 'Others; Group C', after: 'Others' },
    { what: 'gds-written', before: 'Others', after: 'Group C' },
    { what: 'deadline', before: '', after: '2026-03-31' },
  ]);
});

test('the catalogue as it came has the version of the program', () => {
  expect(ruleSetName('2026.1', CATALOGUE_RULES, 4)).toBe('2026.1');
});

test('changed rules are named with the number of the change', () => {
  expect(ruleSetName('2026.1', CHANGED, 4)).toBe('2026.1+4');
});
