import { describe, expect, it } from 'vitest';
import { localTime } from '../../../electron/export/audit/write-audit';
import type { AuditEntry } from '../../../shared/domain/audit';
import { AUDIT_ACTS, type AuditAct } from '../../../shared/domain/audit-acts';
import { auditWords } from '../../../shared/domain/audit-words';

const entry = (what: AuditAct, more: Partial<AuditEntry> = {}): AuditEntry => ({
  number: 1,
  at: '2026-01-05T05:12:07.000Z',
  userName: 'Meena Rao',
  osUser: 'meena',
  host: 'desk-pc',
  topic: 'decision',
  what,
  field: '',
  requests: 1,
  before: '',
  after: '',
  reason: '',
  file: '',
  row: null,
  ...more,
});

describe('an entry of the audit in words', () => {
  it.each([
    [
      'a decision',
      entry('decided', { before: 'undecided', after: 'forward: Kerala Postal Circle' }),
      { what: 'Decision', before: 'Undecided', after: 'Forwarded: Kerala Postal Circle' },
    ],
    [
      'a correction with the rule that suggested it',
      entry('corrected', {
        field: 'dateOfBirth',
        before: '1984-04-30',
        after: '1984-04-03',
        reason: 'dob-implausible',
      }),
      { what: 'Value corrected: date of birth', before: '30-04-1984', after: '03-04-1984' },
    ],
    [
      'an opening after a recovery',
      entry('opened', { after: 'recovery', reason: '0.2.0' }),
      { what: 'Desk opened: After a recovery', after: 'Program version 0.2.0', reason: '' },
    ],
    ['a restore', entry('restored', { after: '12' }), { after: 'As after entry 12' }],
    ['keys', entry('keys-set', { after: 'recovery-key' }), { after: 'New recovery key' }],
    [
      'a stage of a batch',
      entry('batch-moved', { before: 'KTK/1', after: 'signed' }),
      { before: 'KTK/1', after: 'Signed' },
    ],
    [
      'a period',
      entry('retention-set', { before: 'never', after: '12 months' }),
      { before: 'never erased', after: '12 months' },
    ],
    [
      'a packet taken in',
      entry('packet-merged', { before: 'Ravi', reason: '12: reject; 15: approve' }),
      { reason: '12: Rejected; 15: Approved' },
    ],
  ] as const)('tells %s', (_, told, words) => {
    expect(auditWords(told, 'en')).toMatchObject(words);
  });

  it('names rules by their titles, not by their ids', () => {
    const changed = entry('rules-set', {
      reason: 'mobile-missing: catalogue → warn; deadline: as the lists → 2026-03-31',
    });
    expect(auditWords(changed, 'hi').reason).not.toMatch(
      /mobile-missing|catalogue|warn|as the lists/,
    );
  });

  it('leaves a name that looks like one of its own words', () => {
    expect(auditWords(entry('views-set', { after: 'copy' }), 'en').after).toBe('copy');
  });

  it('leaves a value that looks like one of its own words', () => {
    const value = entry('corrected', { field: 'name', before: 'name', after: 'constructor' });
    expect(auditWords(value, 'hi')).toMatchObject({ before: 'name', after: 'constructor' });
  });

  it.each(Object.entries(AUDIT_ACTS))('says %s in Hindi letters', (_, { hi }) => {
    expect(hi).toMatch(/^[\u0900-\u097F ,.:-]*(MDO)?[\u0900-\u097F ,.:-]*$/);
  });
});

describe('a time in the file of the audit', () => {
  const zone = process.env['TZ'];
  const inIndia = (iso: string): string => {
    process.env['TZ'] = 'Asia/Kolkata';
    const text = localTime(iso);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    return text;
  };

  it('is the clock of the office with its distance from UTC', () => {
    expect(inIndia('2026-01-05T05:12:07.000Z')).toBe('05-01-2026 10:42:07 +05:30');
  });

  it('belongs to the next day in India from half past six in the evening of UTC', () => {
    expect(inIndia('2026-01-05T18:30:00.000Z')).toBe('06-01-2026 00:00:00 +05:30');
  });
});
