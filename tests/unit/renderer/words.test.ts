import { describe, expect, it } from 'vitest';
import { indianDate } from '../../../renderer/i18n/dates';
import { i18n } from '../../../renderer/i18n/i18n';
import { numberedPreview } from '../../../renderer/features/import/numbered-preview';
import { changeWords, historyWords } from '../../../renderer/features/review/change-words';
import { startFaults } from '../../../renderer/features/welcome/start-faults';

const entry = (what: string, before: string, after: string) => ({
  at: '2026-01-05T10:42:00Z',
  by: 'A. Admin',
  what,
  before,
  after,
  reason: '',
});

describe('words of the screen', () => {
  it('writes a date day first', () => {
    expect(indianDate('2026-01-05')).toBe('05-01-2026');
  });

  it('leaves a date as it is that it cannot read', () => {
    expect(indianDate('31/31/2026')).toBe('31/31/2026');
  });

  it('says how many requests an undo concerns, the Indian way', () => {
    expect(changeWords('decided:120000', i18n.t)).toBe('decision on 1,20,000 requests');
  });

  it('says an undone decision with what it was before and after', () => {
    expect(historyWords(entry('undone-decided', 'approve', 'undecided'), i18n.t, 'en')).toEqual({
      what: 'Undone: Decision',
      before: 'Approved',
      after: 'Undecided',
    });
  });

  it('names the field of a correction', () => {
    expect(historyWords(entry('corrected:group', 'C', 'B'), i18n.t, 'en')).toEqual({
      what: 'Group corrected',
      before: 'Group C',
      after: 'Group B',
    });
  });

  it('numbers the first rows as Excel does, past the blank ones', () => {
    const preview = [['Title'], ['Name', 'ID'], ['Asha', '1']];
    const setAside = [{ from: 2, to: 2, reason: 'blank' }] as const;
    expect(numberedPreview({ preview, setAside }).map(({ number }) => number)).toEqual([1, 3, 4]);
  });
});

describe('the first start', () => {
  const full = {
    mdo: 'RAKNPA',
    userName: 'A. Admin',
    passphrase: 'a few words',
    repeated: 'a few words',
    byPassphrase: true,
  };

  it('finds nothing to say about complete answers', () => {
    expect(startFaults(full)).toEqual({});
  });

  it('notices two passphrases that differ', () => {
    expect(startFaults({ ...full, repeated: 'a few word' })).toEqual({ repeated: true });
  });

  it('asks for no passphrase where the key store of the computer opens the desk', () => {
    const none = { ...full, passphrase: '', repeated: '', byPassphrase: false };
    expect(startFaults(none)).toEqual({});
  });

  it('does not take spaces for a name', () => {
    expect(startFaults({ ...full, userName: '  ' })).toEqual({ userName: true });
  });
});
