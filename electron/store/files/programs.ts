import { readFileSync } from 'node:fs';
import os from 'node:os';

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

export const nodePrograms: Programs = {
  started: (pid) => (process.platform === 'linux' ? startedOnLinux(pid) : startedElsewhere(pid)),
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
    return startedElsewhere(pid);
  }
  // The name stands in brackets and may itself hold brackets and spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ENDED.includes(fields[STATE] ?? '') ? null : (fields[START_TIME] ?? '');
}

function startedElsewhere(pid: number): string | null {
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? '' : null;
  }
}
