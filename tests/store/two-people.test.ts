import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TwoPeople } from '../../shared/domain/two-people';
import type { Person } from '../../electron/store/protocol';
import {
  AS_OF,
  codeOf,
  DECIDE,
  NOW,
  PASSPHRASE,
  PERSON,
  removeFolder,
  temporaryFolder,
  TestDesk,
  value,
} from './support/desk-fixture';

const OTHER: Person = { userName: 'Suresh Kumar', osUser: 'suresh', host: 'desk-pc' };
const CREATE = { includeUnconfirmed: true };

let folder: string;
let desk: TestDesk;
beforeEach(() => {
  folder = temporaryFolder();
  desk = new TestDesk(folder);
  desk.create();
  desk.import(
    ['Asha Rao', 'Imran Khan', 'Ravi Joshi'].map((name, i) => ({
      name,
      mobile: String(9_845_012_345 + i),
    })),
  );
});
afterEach(() => {
  desk.ask('desk.close', {});
  removeFolder(folder);
});

/** Locks the desk and opens it as somebody else. */
function sitDown(person: Person): void {
  value(desk.ask('desk.close', {}));
  value(desk.ask('desk.unlock', { folder, secret: PASSPHRASE, person, asOf: AS_OF, now: NOW }));
}
const decide = (ids: readonly number[], decision: 'approve' | 'return'): void =>
  void value(desk.ask('decide.apply', { ...DECIDE, decision, reason: 'Because', target: { ids } }));
const rule = (asked: TwoPeople, reason = '') => desk.ask('release.set', { rule: asked, reason });
const seal = () => desk.ask('batch.create', CREATE);

describe('two-person approval', () => {
  it('is off at first: whoever approved may release', () => {
    decide([1], 'approve');
    expect(seal().ok).toBe(true);
  });

  it('keeps whoever approved from sealing, and names them', () => {
    value(rule('account'));
    decide([1, 2], 'approve');
    const refused = seal();
    expect(refused.ok ? null : refused.error).toMatchObject({
      code: 'release-needs-other',
      params: { user: 'Meena Gowda', n: 2 },
    });
  });

  it('lets another person seal', () => {
    value(rule('account'));
    decide([1], 'approve');
    sitDown(OTHER);
    expect(seal().ok).toBe(true);
  });

  it('keeps whoever approved from writing the files of a batch another person sealed', () => {
    value(rule('account'));
    decide([1], 'approve');
    sitDown(OTHER);
    const { number } = value(seal());
    sitDown(PERSON);
    expect(codeOf(desk.ask('batch.get', { number }))).toBe('release-needs-other');
  });

  it('keeps whoever approved and sealed before it was set from writing the files', () => {
    decide([1], 'approve');
    const { number } = value(seal());
    value(rule('name'));
    expect(codeOf(desk.ask('batch.get', { number }))).toBe('release-needs-other');
  });

  it('lets whoever only returned requests seal them', () => {
    value(rule('account'));
    decide([1], 'return');
    expect(seal().ok).toBe(true);
  });

  it('leaves out what the one at the desk approved, and seals the rest', () => {
    value(rule('account'));
    decide([1], 'approve');
    sitDown(OTHER);
    decide([2], 'approve');
    expect(value(seal()).counts.approvedTransfers).toBe(1);
  });

  it('says before sealing who approved what, and what stays behind', () => {
    value(rule('account'));
    decide([1], 'approve');
    sitDown(OTHER);
    decide([2, 3], 'approve');
    expect(value(desk.ask('batch.preview', {}))).toMatchObject({
      counts: { approvedTransfers: 1 },
      keptForOther: 2,
      approvals: [
        { userName: 'Meena Gowda', requests: 1, isYou: false },
        { userName: 'Suresh Kumar', requests: 2, isYou: true },
      ],
    });
  });

  it('counts a correction after the approval as having a part in it', () => {
    value(rule('account'));
    decide([1], 'approve');
    sitDown(OTHER);
    value(desk.ask('decide.correct', { request: 1, field: 'officeName', value: 'Other SO' }));
    expect(codeOf(seal())).toBe('release-needs-other');
  });

  it('forgets the correction when the request is approved anew', () => {
    value(rule('account'));
    decide([1], 'approve');
    sitDown(OTHER);
    value(desk.ask('decide.correct', { request: 1, field: 'officeName', value: 'Other SO' }));
    sitDown(PERSON);
    decide([1], 'approve');
    sitDown(OTHER);
    expect(seal().ok).toBe(true);
  });

  it('holds for an approval that another person undid and did again', () => {
    value(rule('account'));
    decide([1], 'approve');
    sitDown(OTHER);
    value(desk.ask('decide.undo', {}));
    value(desk.ask('decide.redo', {}));
    sitDown(PERSON);
    expect(codeOf(seal())).toBe('release-needs-other');
  });

  it('holds after opening the desk anew', () => {
    value(rule('account'));
    decide([1], 'approve');
    desk.reopen();
    expect(codeOf(seal())).toBe('release-needs-other');
  });

  it('does not go back with an earlier state of the desk', () => {
    value(rule('account'));
    const [point] = value(desk.ask('restore.points', {}));
    value(desk.ask('restore.to', { sequence: point?.sequence ?? 0 }));
    expect(value(desk.ask('release.read', {})).rule).toBe('account');
  });
});

describe('who is the same person', () => {
  it.each<[string, TwoPeople, Person, string]>([
    [
      'the same name under another account',
      'account',
      { ...OTHER, userName: 'meena  GOWDA' },
      'release-needs-other',
    ],
    [
      'another name under the same account',
      'account',
      { ...OTHER, osUser: 'Meena' },
      'release-needs-other',
    ],
    ['another name and account', 'account', OTHER, 'ok'],
    ['another name under the same account, by name', 'name', { ...OTHER, osUser: 'meena' }, 'ok'],
    [
      'the same name under another account, by name',
      'name',
      { ...OTHER, userName: 'Meena Gowda' },
      'release-needs-other',
    ],
    [
      'nobody who gave a name, under another account',
      'account',
      { ...OTHER, userName: '' },
      'release-needs-other',
    ],
  ])('%s', (_who, asked, person, expected) => {
    value(rule(asked));
    decide([1], 'approve');
    sitDown(person);
    expect(codeOf(seal())).toBe(expected);
  });
});

describe('changing the setting', () => {
  it('to a stronger one needs no reason', () => {
    expect(codeOf(rule('name'))).toBe('ok');
    expect(codeOf(rule('account'))).toBe('ok');
  });

  it('to a weaker one needs a written reason', () => {
    value(rule('account'));
    expect(codeOf(rule('name', ' '))).toBe('two-people-reason-needed');
    expect(codeOf(rule('off'))).toBe('two-people-reason-needed');
  });

  it('stands in the audit with its reason and how many approvals waited', () => {
    value(rule('account'));
    decide([1], 'approve');
    value(rule('off', 'Suresh is on leave until Monday'));
    const query = { topics: [], who: '', since: '', until: '', text: '', language: 'en' } as const;
    const [last] = value(desk.ask('audit.page', { query, from: 0, to: 1 })).entries;
    expect(last).toMatchObject({
      what: 'two-people-set',
      before: 'account',
      after: 'off',
      reason: 'Suresh is on leave until Monday',
      requests: 1,
    });
  });
});

describe('who sits down at the desk', () => {
  it('is named in the audit with the account of now, also without a name', () => {
    sitDown({ ...OTHER, userName: '' });
    const query = { topics: [], who: '', since: '', until: '', text: '', language: 'en' } as const;
    const [last] = value(desk.ask('audit.page', { query, from: 0, to: 1 })).entries;
    expect(last).toMatchObject({ userName: 'Meena Gowda', osUser: 'suresh' });
  });
});
