import { describe, expect, it } from 'vitest';
import { absentColumnNotes } from '../../shared/rules/absent-columns';
import { createJudge } from '../../shared/rules/engine';
import { findingJson } from '../../shared/rules/finding-json';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../../shared/rules/settings';
import { cleanRequest, context } from './build-request';

const judged = (changed: RuleSettings['changed']) => {
  const judge = createJudge(context({ settings: { ...DEFAULT_RULE_SETTINGS, changed } }));
  judge.put([cleanRequest(1, 'transfer', { designation: 'Inspector Posts', mobile: '' })]);
  return judge.judgement(1);
};

describe('rule settings', () => {
  it('leave the catalogue as it is by default', () => {
    expect(judged({}).verdict).toBe('block');
  });

  it('switch a rule off', () => {
    expect(judged({ 'group-mismatch': 'off' }).findings.map((one) => one.rule)).toEqual([
      'mobile-missing',
    ]);
  });

  it('change a severity, and the verdict with it', () => {
    const { verdict } = judged({ 'group-mismatch': 'warn', 'mobile-missing': 'info' });
    expect(verdict).toBe('check');
  });

  it('still silence by a rule that is switched off', () => {
    const judge = createJudge(
      context({ settings: { ...DEFAULT_RULE_SETTINGS, changed: { 'mdo-not-ours': 'off' } } }),
    );
    judge.put([cleanRequest(1, 'transfer', { targetMdo: 'Kerala', officeName: 'CEPT Mysuru' })]);
    expect(judge.judgement(1)).toEqual({ verdict: 'clear', findings: [] });
  });
});

describe('a finding on the command line', () => {
  it('has the documented keys in their order', () => {
    const [finding] = judged({}).findings;
    if (finding === undefined) throw new Error('no finding');
    expect(JSON.stringify(findingJson(finding))).toMatch(
      /^\{"rule":"group-mismatch","severity":"block","field":"group","cell":"Sheet1![A-Z]2","seen":"Group C","expected":"Group B","source":"Annexure III, Inspector Posts","message":"[^"]+","suggestion":\{"field":"group","value":"B"\},"candidates":\[\]\}$/u,
    );
  });
});

describe('absent columns', () => {
  it('give one note each for a sheet', () => {
    const notes = absentColumnNotes(
      'sheet',
      'transfer',
      new Set(['name', 'employeeId', 'email', 'designation', 'group', 'targetMdo']),
      1240,
    );
    expect(notes).toEqual([{ code: 'no-mobile-column', params: { count: 1240 } }]);
  });

  it('are nothing to note in the portal’s own layouts', () => {
    expect(absentColumnNotes('portal-pending', 'verification', new Set(['name']), 5)).toEqual([]);
  });
});
