import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import {
  AS_OF,
  codeOf,
  DECIDE,
  EVERYTHING,
  NOW,
  PASSPHRASE,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  value,
} from './support/desk-fixture';

let root: string;
let target: string;
let desk: TestDesk;
let recoveryKey: string;
beforeEach(() => {
  root = temporaryFolder();
  target = path.join(root, 'copy.mdodesk');
  desk = new TestDesk(path.join(root, 'desk'));
  recoveryKey = desk.create();
  desk.import([{ name: 'Asha Rao', mobile: '9845012345' }]);
});
afterEach(() => {
  desk.ask('desk.close', {});
  removeFolder(root);
});

const approve = (on: TestDesk) =>
  value(on.ask('decide.apply', { ...DECIDE, decision: 'approve', target: { ids: [1] } }));
const decided = (on: TestDesk): number =>
  value(on.ask('review.open', { query: EVERYTHING })).totals.decided;
const place = (on: TestDesk, secret = PASSPHRASE) =>
  on.ask('copy.place', { source: target, folder: on.folder, secret, asOf: AS_OF, now: NOW });

describe('a copy of a desk', () => {
  it('holds everything said to be saved', () => {
    approve(desk);
    value(desk.ask('copy.save', { target }));
    const other = new TestDesk(path.join(root, 'other'));
    value(place(other));
    expect(decided(other)).toBe(1);
    other.ask('desk.close', {});
  });

  it('says whose it is and when it was saved without being opened', () => {
    value(desk.ask('copy.save', { target }));
    expect(desk.ask('copy.look', { source: target })).toEqual({
      ok: true,
      value: { mdo: 'Karnataka Postal Circle', savedAt: NOW },
    });
  });

  it('is named in the audit of the desk it was taken from', () => {
    value(desk.ask('copy.save', { target }));
    const query = { topics: [], who: '', since: '', until: '', text: '', language: 'en' } as const;
    const { entries } = value(desk.ask('audit.page', { query, from: 0, to: 1 }));
    expect(entries[0]).toMatchObject({ what: 'copied', file: 'copy.mdodesk' });
  });

  it('opens with the recovery key too', () => {
    value(desk.ask('copy.save', { target }));
    expect(codeOf(place(desk, recoveryKey))).toBe('ok');
  });

  it('holds nothing of a person in plain', () => {
    value(desk.ask('copy.save', { target }));
    expect(readFileSync(target).includes('9845012345')).toBe(false);
  });
});

describe('putting a copy in place', () => {
  beforeEach(() => void value(desk.ask('copy.save', { target })));

  it('brings the desk back as it was saved', () => {
    approve(desk);
    value(place(desk));
    expect(decided(desk)).toBe(0);
  });

  it('keeps the desk that was there in a folder beside it', () => {
    approve(desk);
    const { aside } = value(place(desk));
    expect(aside).toBe(path.join(root, 'desk-before-2026-01-05'));
    const before = new TestDesk(String(aside));
    value(before.unlock());
    expect(decided(before)).toBe(1);
    before.ask('desk.close', {});
  });

  it('keeps the desk of each time when it is done again', () => {
    value(place(desk));
    expect(value(place(desk)).aside).toBe(path.join(root, 'desk-before-2026-01-05-2'));
  });

  it('stands in the audit of the desk', () => {
    value(place(desk));
    const query = { topics: [], who: '', since: '', until: '', text: '', language: 'en' } as const;
    const { entries } = value(desk.ask('audit.page', { query, from: 0, to: 1 }));
    expect(entries[0]).toMatchObject({ what: 'opened', after: 'copy' });
  });

  it.each([
    ['a wrong passphrase', 'passphrase-wrong', () => place(desk, 'guessed')],
    [
      'a file that is no copy',
      'copy-foreign',
      () => {
        writeFileSync(target, 'Dear Sir');
        return place(desk);
      },
    ],
    [
      'a copy with its end cut off',
      'copy-damaged',
      () => {
        truncateSync(target, readFileSync(target).length - 1);
        return place(desk);
      },
    ],
    [
      'a copy with one bit flipped',
      'copy-damaged',
      () => {
        const bytes = readFileSync(target);
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
        writeFileSync(target, bytes);
        return place(desk);
      },
    ],
    [
      'a copy that is gone',
      'copy-unread',
      () => {
        removeFolder(target);
        return place(desk);
      },
    ],
  ])('refuses %s and leaves the desk as it is', (_what, code, refused) => {
    approve(desk);
    expect(codeOf(refused())).toBe(code);
    desk.ask('desk.close', {});
    value(desk.unlock());
    expect(decided(desk)).toBe(1);
  });

  it('that is refused leaves the desk open', () => {
    place(desk, 'guessed');
    expect(codeOf(desk.ask('desk.info', {}))).toBe('ok');
  });

  it('interrupted when the desk was already aside is finished at the next start', () => {
    let renames = 0;
    const stopping = {
      ...nodeFileSystem,
      rename: (from: string, to: string) => {
        if (/^desk(?:-ready|-before.*)?$/.test(path.basename(to)) && ++renames > 2)
          throw new Error('power cut');
        nodeFileSystem.rename(from, to);
      },
    };
    desk.ask('desk.close', {});
    const unlucky = new TestDesk(desk.folder, { ...testMachine, files: stopping });
    expect(codeOf(place(unlucky))).not.toBe('ok');
    const next = new TestDesk(desk.folder);
    const found = existsSync(desk.folder);
    expect([found, value(next.ask('desk.peek', { folder: desk.folder })).state]).toEqual([
      false,
      'locked',
    ]);
  });
});
