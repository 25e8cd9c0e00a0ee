import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The other programs on this computer, as far as a lock must know of them. */
export interface Programs {
  /**
   * When the program with this pid was started, in the system's own words; '' where the system does
   * not say; null when no such program runs any more.
   */
  started(pid: number): string | null;
  /** Seconds since this computer was started. */
  uptime(): number;
  /** Waits where it stands: only before a desk is open. */
  pause(milliseconds: number): void;
}

/** Runs a program of the operating system and answers what it prints; throws where it fails. */
type Ask = (program: string, args: readonly string[]) => string;

const ask: Ask = (program, args) =>
  execFileSync(program, [...args], {
    encoding: 'utf8',
    timeout: 5_000,
    windowsHide: true,
    // The same words in every language and time zone.
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });

export const nodePrograms: Programs = {
  started: (pid) => startedOn(process.platform, pid, ask),
  uptime: () => os.uptime(),
  pause: (milliseconds) =>
    void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** `ps` calls these zombie and dead: ended, and only waiting for a parent to ask how. */
const ENDED = ['Z', 'X', 'x'];
/** Places in /proc/PID/stat after the name, see proc(5): state is field 3, starttime field 22. */
const STATE = 0;
const START_TIME = 19;

/**
 * A signal is no proof of life: it also reaches a program that was killed and whose parent never
 * asked how it ended, which is how programs end in many containers.
 */
function startedOnLinux(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
  } catch {
    return bySignal(pid);
  }
  // The name stands in brackets and may itself hold brackets and spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ENDED.includes(fields[STATE] ?? '') ? null : (fields[START_TIME] ?? '');
}

/** `ask` runs the system's own `ps` or `tasklist`, only when somebody's lock is in the way. */
export function startedOn(platform: NodeJS.Platform, pid: number, asks: Ask): string | null {
  if (platform === 'linux') return startedOnLinux(pid);
  const answer = bySignal(pid);
  if (answer === null) return null;
  try {
    if (platform === 'win32')
      return pid === process.pid || isOursOnWindows(pid, asks) ? answer : null;
    return asks('ps', ['-o', 'lstart=', '-p', String(pid)]).trim();
  } catch {
    return answer;
  }
}

/**
 * Windows gives the pid of an ended program to another one soon: a program that is not this one has
 * no lock of a desk. Its list names the file of the program first: "MDO Review Desk.exe","4712",…
 */
function isOursOnWindows(pid: number, asks: Ask): boolean {
  const line = asks('tasklist', ['/FI', `PID eq ${String(pid)}`, '/FO', 'CSV', '/NH']);
  const name = /^\s*"([^"]+)","\d+"/.exec(line)?.[1];
  // Said in words that nothing was found, or in a form not known: then the signal's word stands.
  if (name === undefined) return true;
  return name.toLowerCase() === path.basename(process.execPath).toLowerCase();
}

function bySignal(pid: number): string | null {
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? '' : null;
  }
}
