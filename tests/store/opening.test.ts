import { chmodSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import {
  codeOf,
  DECIDE,
  EVERYTHING,
  AS_OF,
  NOW,
  PASSPHRASE,
  PERSON,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  value,
} from './support/desk-fixture';

let desk: TestDesk;
let recoveryKey: string;
const others: TestDesk[] = [];
beforeEach(() => {
  desk = new TestDesk(temporaryFolder());
  recoveryKey = desk.create();
  desk.import([
    { name: 'Asha Rao', mobile: '9845012345' },
    { name: 'Ravi Patil', mobile: '9845012346' },
  ]);
});
afterEach(() => {
  for (const one of [...others.splice(0), desk]) one.ask('desk.close', {});
  removeFolder(desk.folder);
});

/** Another program on the same folder. */
function another(machine: Partial<typeof testMachine>): TestDesk {
  const made = new TestDesk(desk.folder, { ...testMachine, ...machine });
  others.push(made);
  return made;
}
const open = (other: TestDesk, access: 'write' | 'read' | 'take-over', secret = PASSPHRASE) =>
  other.ask('desk.unlock', {
    folder: desk.folder,
    secret,
    person: PERSON,
    asOf: AS_OF,
    now: NOW,
    access,
  });
const approve = (on: TestDesk, id = 1) =>
  on.ask('decide.apply', { ...DECIDE, decision: 'approve', target: { ids: [id] } });
const decided = (on: TestDesk): number =>
  value(on.ask('review.open', { query: EVERYTHING })).totals.decided;
const HERE = { pid: process.pid + 1 };
const THERE = { host: 'other-pc', pid: 7 };

describe('a desk that is open elsewhere', () => {
  it('names who has it and since when', () => {
    const refused = open(another(HERE), 'write');
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'desk-in-use', params: { user: PERSON.userName, since: NOW } },
    });
  });

  it('tells a program on another PC apart from one on this', () => {
    expect(codeOf(open(another(THERE), 'write'))).toBe('desk-in-use-elsewhere');
  });

  it('can be read', () => {
    value(approve(desk));
    const reader = another(HERE);
    value(open(reader, 'read'));
    expect([decided(reader), value(reader.ask('desk.info', {})).readOnly]).toEqual([1, true]);
  });

  it.each([
    ['a decision', (on: TestDesk) => approve(on)],
    [
      'a correction',
      (on: TestDesk) => on.ask('decide.correct', { request: 1, field: 'name', value: 'X' }),
    ],
    ['an undo', (on: TestDesk) => on.ask('decide.undo', {})],
    ['a batch', (on: TestDesk) => on.ask('batch.create', { includeUnconfirmed: false })],
    [
      'a passphrase',
      (on: TestDesk) =>
        on.ask('desk.setPassphrase', { current: PASSPHRASE, passphrase: 'another one' }),
    ],
    ['a recovery key', (on: TestDesk) => on.ask('desk.newRecoveryKey', { current: PASSPHRASE })],
  ])('takes no %s from whoever only reads', (_what, act) => {
    value(approve(desk, 2));
    const reader = another(HERE);
    value(open(reader, 'read'));
    expect(codeOf(act(reader))).toBe('desk-read-only');
  });

  it('leaves every file as it is when read', () => {
    const before = nodeFileSystem.read(path.join(desk.folder, 'journal.log'));
    value(open(another(HERE), 'read'));
    expect(nodeFileSystem.read(path.join(desk.folder, 'journal.log')).equals(before)).toBe(true);
  });

  it('is not taken over from a living program on the same PC', () => {
    expect(codeOf(open(another(HERE), 'take-over'))).toBe('desk-in-use');
  });

  it('saves nothing more in the program it was taken from', () => {
    value(open(another(THERE), 'take-over'));
    expect(codeOf(approve(desk))).toBe('desk-taken-over');
  });

  it('keeps what was saved before it was taken over', () => {
    value(approve(desk));
    const taker = another(THERE);
    value(open(taker, 'take-over'));
    expect(decided(taker)).toBe(1);
  });
});

describe('the keys of a desk', () => {
  const reopen = (secret: string) => {
    desk.ask('desk.close', {});
    return open(desk, 'write', secret);
  };

  it('open it with the new passphrase and no more with the old one', () => {
    value(desk.ask('desk.setPassphrase', { current: PASSPHRASE, passphrase: 'a new sentence' }));
    expect([codeOf(reopen(PASSPHRASE)), codeOf(reopen('a new sentence'))]).toEqual([
      'passphrase-wrong',
      'ok',
    ]);
  });

  it('are not changed without the passphrase in force', () => {
    const asked = { current: 'guessed', passphrase: 'a new sentence' };
    expect(codeOf(desk.ask('desk.setPassphrase', asked))).toBe('passphrase-wrong');
  });

  it('are changed without it after opening with the recovery key', () => {
    value(reopen(recoveryKey));
    value(desk.ask('desk.setPassphrase', { current: '', passphrase: 'a new sentence' }));
    expect(codeOf(reopen('a new sentence'))).toBe('ok');
  });

  it('open it with the new recovery key and no more with the old one', () => {
    const made = value(desk.ask('desk.newRecoveryKey', { current: PASSPHRASE })).recoveryKey;
    expect([codeOf(reopen(recoveryKey)), codeOf(reopen(made))]).toEqual([
      'recovery-key-wrong',
      'ok',
    ]);
  });

  it('leave the other way in as it was', () => {
    value(desk.ask('desk.setPassphrase', { current: PASSPHRASE, passphrase: 'a new sentence' }));
    expect(codeOf(reopen(recoveryKey))).toBe('ok');
  });
});

describe('a folder that goes away', () => {
  const away = (): string => `${desk.folder}-away`;

  it('is said to be gone, and nothing is shown as saved', () => {
    renameSync(desk.folder, away());
    const answer = codeOf(approve(desk));
    renameSync(away(), desk.folder);
    expect([answer, decided(desk)]).toEqual(['desk-not-writable', 0]);
  });

  it('takes decisions again once it is back', () => {
    renameSync(desk.folder, away());
    approve(desk);
    renameSync(away(), desk.folder);
    value(approve(desk));
    desk.reopen();
    expect(decided(desk)).toBe(1);
  });

  it('closes without a fault while it is away', () => {
    renameSync(desk.folder, away());
    const closed = codeOf(desk.ask('desk.close', {}));
    renameSync(away(), desk.folder);
    expect(closed).toBe('ok');
  });
});

describe('a folder that may not be written to', () => {
  const refusing = {
    ...nodeFileSystem,
    create: () => {
      throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
    },
  };

  it('is said to be so, with the way to read it', () => {
    desk.ask('desk.close', {});
    const reader = another({ files: refusing });
    expect([codeOf(open(reader, 'write')), codeOf(open(reader, 'read'))]).toEqual([
      'desk-folder-not-writable',
      'ok',
    ]);
  });

  it('keeps what is open readable', () => {
    chmodSync(desk.folder, 0o500);
    const seen = decided(desk);
    chmodSync(desk.folder, 0o700);
    expect(seen).toBe(0);
  });
});

describe('a desk on a share', () => {
  it('that went away since it was found is out of reach, and not a desk that was never there', () => {
    const share = temporaryFolder();
    const folder = path.join(share, 'desk');
    const shared = new TestDesk(folder);
    others.push(shared);
    shared.create();
    value(shared.ask('desk.close', {}));
    renameSync(share, `${share}-away`);
    try {
      expect(codeOf(shared.unlock())).toBe('desk-folder-away');
      expect(codeOf(shared.ask('desk.peek', { folder }))).toBe('desk-folder-away');
    } finally {
      renameSync(`${share}-away`, share);
    }
    expect(codeOf(shared.unlock())).toBe('ok');
    value(shared.ask('desk.close', {}));
    removeFolder(share);
  });
});
