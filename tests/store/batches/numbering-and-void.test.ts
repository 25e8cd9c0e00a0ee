import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, removeFolder, temporaryFolder, TestDesk, value } from '../support/desk-fixture';
import { decide, PERSON as SOMEBODY, seal } from './sealed-desk';

/** Asked for a designation alone, which the portal's file carries. */
const PERSON = { ...SOMEBODY, group: '' };

let desk: TestDesk;
beforeEach(() => {
  desk = new TestDesk(temporaryFolder());
  desk.create();
  desk.import([PERSON, PERSON, PERSON], 'pending.csv', 'portal-pending');
});
afterEach(() => removeFolder(desk.folder));

const setPattern = (pattern: string) => desk.ask('batch.setNumbering', { pattern });
const makeVoid = (number: string, reason: string) => desk.ask('batch.void', { number, reason });

describe('the number pattern', () => {
  it('makes the next number and its example', () => {
    expect(value(setPattern('Bengaluru {year} no. {number}')).example).toBe(
      'Bengaluru 2025-26 no. 0001',
    );
    decide(desk, [1], 'approve');
    expect(seal(desk).number).toBe('Bengaluru 2025-26 no. 0001');
  });

  it('is kept when the desk is opened again, and counts on', () => {
    value(setPattern('{code}-{number}'));
    decide(desk, [1], 'approve');
    seal(desk);
    desk.reopen();
    decide(desk, [2], 'approve');
    expect(seal(desk).number).toBe('KAR-0002');
  });

  it.each(['{code}/{year}', 'a:{number}', '{number}{number}'])('%s is refused', (pattern) => {
    expect(codeOf(setPattern(pattern))).toBe('numbering-wrong');
  });
});

describe('making a batch void', () => {
  const sealed = () => {
    decide(desk, [1, 2], 'approve');
    return seal(desk).number;
  };

  it('needs a reason', () => {
    const number = sealed();
    expect(codeOf(makeVoid(number, '  '))).toBe('reason-needed');
  });

  it('frees its requests with their decisions', () => {
    value(makeVoid(sealed(), 'Sealed too early'));
    expect(value(desk.ask('batch.preview', {})).counts.approvedVerifications).toBe(2);
  });

  it('keeps its number from being given again', () => {
    value(makeVoid(sealed(), 'Sealed too early'));
    expect(seal(desk).number).toBe('KAR/2025-26/0002');
  });

  it('is written on its way with the reason and who did it', () => {
    const number = sealed();
    value(makeVoid(number, 'Sealed too early'));
    expect(value(desk.ask('batch.detail', { number })).steps.at(-1)).toMatchObject({
      to: 'void',
      note: 'Sealed too early',
      by: 'Meena Gowda',
    });
  });

  it('leaves no file to write', () => {
    const number = sealed();
    value(makeVoid(number, 'Sealed too early'));
    expect(codeOf(desk.ask('batch.get', { number }))).toBe('batch-void');
  });

  it('is refused once the portal has answered', () => {
    const number = sealed();
    value(desk.ask('batch.move', { number, to: 'answered', note: '' }));
    expect(codeOf(makeVoid(number, 'Too late'))).toBe('batch-answered-already');
  });
});

describe('before a batch is sealed', () => {
  const preview = () => value(desk.ask('batch.preview', {}));

  it('requests of an office sheet are counted as left out unless included knowingly', () => {
    desk.import([{ ...PERSON, email: 'ravi@example.in' }], 'office.xlsx');
    decide(desk, [1, 4], 'approve');
    expect(preview()).toMatchObject({ unconfirmed: 1, leftOut: 1, leftOutWithConsent: 0 });
  });

  it('what the portal’s file can never carry is counted by reason', () => {
    desk.import(
      [
        { ...PERSON, email: 'a@example.in', name: 'A. Kumar' },
        { ...PERSON, email: 'b@example.in', name: 'B. Das', designation: '' },
      ],
      'more.csv',
      'portal-pending',
    );
    decide(desk, [4, 5], 'approve');
    expect(preview().cannotBeCarried).toEqual([
      { reason: 'name', count: 2 },
      { reason: 'group-alone', count: 1 },
    ]);
  });

  it('one request of a person goes, a second of the same is counted', () => {
    decide(desk, [1, 2], 'approve');
    expect(preview().cannotBeCarried).toEqual([{ reason: 'same-user-twice', count: 1 }]);
  });

  it('the sealed batch has the number that was foretold', () => {
    decide(desk, [1, 2], 'approve');
    const { leftOut } = preview();
    expect(seal(desk).leftOut).toBe(leftOut);
  });
});
