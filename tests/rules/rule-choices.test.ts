import { expect, test } from 'vitest';
import {
  CATALOGUE_CHOICES,
  changeLine,
  ruleSetName,
  choiceChanges,
  type RuleChoices,
} from '../../shared/rules/rule-choices';

const CHANGED: RuleChoices = {
  changed: { 'pin-missing': 'off', retired: 'warn' },
  portalGdsWords: ['Others'],
  gdsWordWritten: 'Group C',
  parentDeadline: '2026-03-31',
};

test('every setting that differs is told before and after', () => {
  expect(choiceChanges(CATALOGUE_CHOICES, CHANGED)).toEqual([
    { what: 'rule', rule: 'pin-missing', before: '', after: 'off' },
    { what: 'rule', rule: 'retired', before: '', after: 'warn' },
    { what: 'gds-read', before: 'Others; Group C', after: 'Others' },
    { what: 'gds-written', before: 'Others', after: 'Group C' },
    { what: 'deadline', before: '', after: '2026-03-31' },
  ]);
});

test('the audit log names each setting with what stood before and after', () => {
  expect(choiceChanges(CATALOGUE_CHOICES, CHANGED).map(changeLine)).toEqual([
    'pin-missing: catalogue → off',
    'retired: catalogue → warn',
    'gds-read: Others; Group C → Others',
    'gds-written: Others → Group C',
    'deadline: as the lists → 2026-03-31',
  ]);
});

test('the catalogue as it came has the version of the program', () => {
  expect(ruleSetName('2026.1', CATALOGUE_CHOICES, 4)).toBe('2026.1');
});

test('changed rules are named with the number of the change', () => {
  expect(ruleSetName('2026.1', CHANGED, 4)).toBe('2026.1+4');
});
