import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/domain/finding';
import { describeFinding } from '../../shared/rules/describe';
import { portalForm, portalReasonFrom, reasonFrom } from '../../shared/rules/reason-text';

const finding = (rule: Finding['rule'], severity: Finding['severity']): Finding => ({
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
});

const MISSING_MOBILE = finding('mobile-missing', 'block');
const MISSING_EMAIL = finding('email-missing', 'warn');

describe('the reason a decision begins with', () => {
  it('tells the employee of each fault on a line of its own, the gravest first', () => {
    expect(reasonFrom([MISSING_EMAIL, MISSING_MOBILE], 'en').split('\n')).toEqual([
      describeFinding(MISSING_MOBILE, 'en').employee,
      describeFinding(MISSING_EMAIL, 'en').employee,
    ]);
  });

  it('leaves remarks out that are no fault', () => {
    expect(reasonFrom([finding('army-pin', 'info')], 'en')).toBe('');
  });

  it('never makes the portal form longer than 100 characters', () => {
    const many = [MISSING_MOBILE, MISSING_EMAIL, finding('pin-missing', 'warn')];
    expect(portalReasonFrom(many, 'en').length).toBeLessThanOrEqual(100);
  });

  it('cuts a long reason at a word', () => {
    const long = 'Correct the designation under Primary Details '.repeat(5);
    expect(portalForm(long)).toMatch(/\w…$/);
    expect(portalForm(long).length).toBeLessThanOrEqual(100);
  });

  it('takes what the portal would read as HTML out', () => {
    expect(portalForm('<b>Group</b> is wrong')).toBe('bGroup/b is wrong');
  });
});
