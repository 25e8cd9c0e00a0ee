import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../electron/store/files/atomic-file';
import { nodeFileSystem, type FileSystem } from '../../electron/store/files/file-system';
import {
  codeOf,
  DECIDE,
  EVERYTHING,
  removeFolder,
  temporaryFolder,
  TestDesk,
  testMachine,
  value,
} from './support/desk-fixture';

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** The real disk, whose next calls of one kind fail. */
class FailingDisk {
  failures = 0;
  code = 'ENOSPC';
  /** Bytes a failing write still puts on the disk. */
  short = 0;

  constructor(
    private readonly call: 'write' | 'flush' | 'rename' | 'remove',
    /** Only what this matches fails. */
    private readonly name = /./,
  ) {}

  readonly files: FileSystem = {
    ...nodeFileSystem,
    write: (fd, bytes, from, position) => {
      if (!this.fails('write')) return nodeFileSystem.write(fd, bytes, from, position);
      nodeFileSystem.write(fd, bytes.subarray(0, this.short), 0, position);
      throw systemError(this.code);
    },
    flush: (fd) => {
      if (this.fails('flush')) throw systemError(this.code);
      nodeFileSystem.flush(fd);
    },
    rename: (from, to) => {
      if (this.name.test(to) && this.fails('rename')) throw systemError(this.code);
      nodeFileSystem.rename(from, to);
    },
    remove: (file) => {
      if (this.name.test(file) && this.fails('remove')) throw systemError(this.code);
      nodeFileSystem.remove(file);
    },
  };

  private fails(call: string): boolean {
    if (call !== this.call || this.failures === 0) return false;
    this.failures--;
    return true;
  }
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const approve = (desk: TestDesk) =>
  desk.ask('decide.apply', { ...DECIDE, decision: 'approve', target: { ids: [1] } });
const decided = (desk: TestDesk): number =>
  value(desk.ask('review.open', { query: EVERYTHING })).totals.decided;

const snapshots = (): number => readdirSync(folder).filter((name) => name.endsWith('.mds')).length;

function deskOn(disk: FailingDisk): TestDesk {
  const desk = new TestDesk(folder, { ...testMachine, files: disk.files });
  desk.create(null);
  desk.import([{ name: 'Asha Rao', mobile: '9845012345' }]);
  return desk;
}

describe('a disk that fails', () => {
  it('is said to be full, and nothing is shown as decided', () => {
    const disk = new FailingDisk('write');
    const desk = deskOn(disk);
    Object.assign(disk, { failures: 1, short: 30 });
    expect(codeOf(approve(desk))).toBe('desk-disk-full');
    expect(decided(desk)).toBe(0);
    desk.ask('desk.close', {});
  });

  it('takes the decision once there is room again, and has it after opening', () => {
    const disk = new FailingDisk('write');
    const desk = deskOn(disk);
    Object.assign(disk, { failures: 1, short: 30 });
    approve(desk);
    value(approve(desk));
    value(desk.ask('desk.close', {}));
    value(desk.unlock(null));
    expect(decided(desk)).toBe(1);
    desk.ask('desk.close', {});
  });

  it('does not acknowledge what could not be flushed', () => {
    const disk = new FailingDisk('flush');
    const desk = deskOn(disk);
    Object.assign(disk, { failures: 1, code: 'EIO' });
    expect(codeOf(approve(desk))).toBe('desk-not-writable');
    desk.ask('desk.close', {});
  });

  it('is tried again while a virus scanner holds the file', () => {
    const disk = new FailingDisk('rename');
    Object.assign(disk, { failures: 10, code: 'EPERM' });
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, 'old');
    writeFileAtomically(disk.files, file, Buffer.from('new'), () => undefined);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('leaves the old file and nothing else when the new one cannot take its place', () => {
    const disk = new FailingDisk('rename');
    Object.assign(disk, { failures: 99, code: 'EPERM' });
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, 'old');
    expect(() =>
      writeFileAtomically(disk.files, file, Buffer.from('new'), () => undefined),
    ).toThrow('EPERM');
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.txt']]);
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('puts a snapshot in place once %s is over', (code) => {
    const disk = new FailingDisk('rename', /snapshot-\d+\.mds$/);
    const desk = deskOn(disk);
    Object.assign(disk, { failures: 3, code });
    value(desk.ask('desk.close', {}));
    expect([disk.failures, snapshots()]).toEqual([0, 1]);
  });

  it('opens as before where a snapshot never gets its place', () => {
    const disk = new FailingDisk('rename', /snapshot-\d+\.mds$/);
    const desk = deskOn(disk);
    value(approve(desk));
    Object.assign(disk, { failures: 99, code: 'EBUSY' });
    value(desk.ask('desk.close', {}));
    value(desk.unlock(null));
    expect([snapshots(), decided(desk)]).toEqual([0, 1]);
    desk.ask('desk.close', {});
  });

  it('writes the next snapshots though an old one cannot be removed, and removes it later', () => {
    const disk = new FailingDisk('remove', /snapshot-\d+\.mds$/);
    const desk = deskOn(disk);
    const another = (n: number): void => {
      const mobile = String(9_845_000_000 + n);
      value(desk.ask('decide.correct', { request: 1, field: 'mobile', value: mobile }));
      while (desk.service.idle(50));
    };
    Object.assign(disk, { failures: 2, code: 'EPERM' });
    const counts = [1, 2, 3, 4, 5, 6].map((n) => {
      another(n);
      return snapshots();
    });
    expect(counts).toEqual([1, 2, 3, 4, 4, 3]);
    desk.ask('desk.close', {});
  });

  it('lets the desk be locked though its lock cannot be removed, and opened again', () => {
    const disk = new FailingDisk('remove', /desk\.lock$/);
    const desk = deskOn(disk);
    value(approve(desk));
    Object.assign(disk, { failures: 1, code: 'EPERM' });
    value(desk.ask('desk.close', {}));
    expect(codeOf(desk.ask('desk.info', {}))).toBe('desk-not-open');
    value(desk.unlock(null));
    expect(decided(desk)).toBe(1);
    desk.ask('desk.close', {});
  });
});
