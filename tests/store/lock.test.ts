import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import { takeLock, type LockAsker } from '../../electron/store/files/lock-file';
import { nodePrograms } from '../../electron/store/files/programs';
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

  it('waits for a killed program that is still ending', () => {
    take(FIRST);
    const ending = new Map(BOTH);
    const programs = { ...computer(ending), pause: () => void ending.delete(FIRST) };
    expect(codeOf(take(SECOND, programs))).toBe('ok');
  });
});

describe.runIf(process.platform === 'linux')('a program on this computer', () => {
  let parent: ChildProcess | null = null;
  afterEach(() => void parent?.kill('SIGKILL'));

  /** Starts a program that ends at once, under a parent that never asks how it ended. */
  async function zombie(): Promise<number> {
    parent = spawn('sh', ['-c', 'sh -c "read go" & echo $!; exec sleep 60'], {
      stdio: ['pipe', 'pipe', 'inherit'],
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
