import { describe, expect, it } from 'vitest';
import {
  domainMeant,
  isPlaceholderEmail,
  isPortalEmail,
  oneSlipApart,
} from '../../../shared/normalise/email';

describe('an email domain', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['yahooo.com', 'yahoo.com'],
    ['yahoo.co.on', 'yahoo.co.in'],
    ['rediffmial.com', 'rediffmail.com'],
    ['indiapost.gov.on', 'indiapost.gov.in'],
    ['indiapostgov.in', 'indiapost.gov.in'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(domainMeant(typed)).toBe(meant);
  });

  it.each([
    'gmail.com',
    'ymail.com',
    'mail.com',
    'yahoo.in',
    'yahoo.co.in',
    'yahoo.co.uk',
    'outlook.in',
    'nic.in',
    'gov.in',
    'live.com',
    'example-mail.in',
  ])('%s is left alone', (domain) => {
    expect(domainMeant(domain)).toBe('');
  });

  it('is one slip away only by one letter or one swap', () => {
    expect([
      oneSlipApart('abcd', 'abdc'),
      oneSlipApart('abcd', 'abce'),
      oneSlipApart('abcd', 'abc'),
      oneSlipApart('abcd', 'abcd'),
      oneSlipApart('abcd', 'badc'),
      oneSlipApart('abcd', 'ab'),
    ]).toEqual([true, true, true, false, false, false]);
  });
});

describe('an address', () => {
  it.each([
    'na@na.com',
    'test@test.com',
    'abc@gmail.com',
    'xyz@any.org',
    'noreply@any.org',
    'aaaa@gmail.com',
    'a@a.com',
    '123@gmail.com',
    'email@email.com',
  ])('%s is nobody’s', (email) => {
    expect(isPlaceholderEmail(email)).toBe(true);
  });

  it.each(['nair@gmail.com', 'testa.rao@gmail.com', 'abcde.f@gmail.com', 'anna@na.in'])(
    '%s may be somebody’s',
    (email) => {
      expect(isPlaceholderEmail(email)).toBe(false);
    },
  );

  it.each(['a@b', 'a b@c.in', 'a..b@c.in', 'a@b.in, c@d.in', 'अ@b.in', '@b.in'])(
    '%s is refused by the portal',
    (email) => {
      expect(isPortalEmail(email)).toBe(false);
    },
  );
});
