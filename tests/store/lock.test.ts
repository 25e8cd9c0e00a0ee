import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import { takeLock, type LockAsker } from '../../electron/store/files/lock-file';
import { nodePrograms, startedOn } from '../../electron/store/files/programs';
import { codeOf, NOW, removeFolder, temporaryFolder } from './support/desk-fixture';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

/** A computer that knows which programs run and when each was started. */
const computer = (running: ReadonlyMap<number, string>, uptime = 1000) => ({
  started: (pid: number) => running.get(pid) ?? null,
  uptime: () => uptime,
  pause: () => undefined,
});
const FIRST = 71;
const SECOND = 72;
const BOTH = new Map([
  [FIRST, 'at nine'],
  [SECOND, 'at ten'],
]);

const take = (pid: number, programs: LockAsker['programs'] = computer(BOTH)) =>
  takeLock(nodeFileSystem, folder, { host: 'desk-pc', user: 'meena', since: NOW, pid, programs });

describe('the lock of a desk', () => {
  it('is refused while the program that holds it runs', () => {
    take(FIRST);
    expect(codeOf(take(SECOND))).toBe('desk-in-use');
  });

  it('falls with the program that held it', () => {
    take(FIRST);
    expect(codeOf(take(SECOND, computer(new Map([[SECOND, 'at ten']]))))).toBe('ok');
  });

  it('is not kept up by another program that got the same pid', () => {
    take(FIRST);
    const reused = new Map([...BOTH, [FIRST, 'at eleven']]);
    expect(codeOf(take(SECOND, computer(reused)))).toBe('ok');
  });

  it('falls when the computer was started anew', () => {
    take(FIRST);
    expect(codeOf(take(SECOND, computer(BOTH, 60)))).toBe('ok');
  });

  it('that says nothing yet is waited for where it is not placed in one step', () => {
    const file = path.join(folder, 'desk.lock');
    writeFileSync(file, '');
    const holder = { id: 'x', pid: FIRST, host: 'desk-pc', user: 'ravi', since: NOW };
    const pause = (): void => writeFileSync(file, JSON.stringify(holder));
    expect(codeOf(take(SECOND, { ...computer(BOTH), pause }))).toBe('desk-in-use');
  });

  it('that says nothing for good keeps nobody out', () => {
    writeFileSync(path.join(folder, 'desk.lock'), '');
    expect(codeOf(take(SECOND))).toBe('ok');
  });

  it('is held on a share that knows no links', () => {
    const files = {
      ...nodeFileSystem,
      link: () => {
        throw Object.assign(new Error('ENOTSUP'), { code: 'ENOTSUP' });
      },
    };
    const ask = (pid: number) =>
      takeLock(files, folder, {
        ...{ host: 'desk-pc', user: 'meena', since: NOW },
        ...{ pid, programs: computer(BOTH) },
      });
    expect([codeOf(ask(FIRST)), codeOf(ask(SECOND))]).toEqual(['ok', 'desk-in-use']);
  });

  it('waits for a killed program that is still ending', () => {
    take(FIRST);
    const ending = new Map(BOTH);
    const programs = { ...computer(ending), pause: () => void ending.delete(FIRST) };
    expect(codeOf(take(SECOND, programs))).toBe('ok');
  });
});

describe('a program on another system', () => {
  let other: ChildProcess | null = null;
  afterEach(() => void other?.kill('SIGKILL'));
  const running = (): number => {
    other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    return other.pid ?? 0;
  };
  const own = path.basename(process.execPath).toUpperCase();

  it.each([
    ['runs on Windows where the list names this program', `"${own}","1","Console","1","9 K"`, ''],
    [
      'is another one on Windows that got the same pid',
      '"svchost.exe","1","Services","0","9 K"',
      null,
    ],
    ['runs on Windows where the list says nothing of use', 'INFO: …', ''],
  ])('%s', (_, answer, started) => {
    expect(startedOn('win32', running(), () => `${answer}\r\n`)).toBe(started);
  });

  it('is known on macOS by when it was started', () => {
    const at = 'Mon Jan  5 09:12:00 2026';
    expect(startedOn('darwin', running(), () => `${at}\n`)).toBe(at);
  });

  it('counts as running where the system does not answer', () => {
    const silent = () => {
      throw new Error('ENOENT');
    };
    expect(startedOn('darwin', running(), silent)).toBe('');
  });
});

describe.runIf(process.platform === 'linux')('a program on this computer', () => {
  let parent: ChildProcess | null = null;
  afterEach(() => void parent?.kill('SIGKILL'));

  /** Starts a program under a parent that never asks how it ended. */
  async function zombie(): Promise<number> {
    parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = parent;
    if (stdout === null) throw new Error('no output');
    for await (const line of createInterface(stdout)) return Number(line);
    throw new Error('no pid');
  }

  it('that was killed and never asked for runs no more', async () => {
    const pid = await zombie();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => nodePrograms.started(pid)).toBeNull();
  });

  it('has the same start each time it is asked for', () => {
    const started = nodePrograms.started(process.pid);
    expect([started, started === '']).toEqual([nodePrograms.started(process.pid), false]);
  });
});
