import { setTimeout } from 'node:timers/promises';
import { argumentsOf, processes, told, typeOf } from '../fixtures/running-processes';

/** A start takes about a second, on a slow machine five. */
const START_MS = 40_000;

/** What `starting` gives, null where it has given nothing in 40 seconds. */
export async function startedInTime<T>(starting: Promise<T>): Promise<T | null> {
  const waiting = new AbortController();
  try {
    const late = setTimeout(START_MS, null, { signal: waiting.signal });
    return await Promise.race([starting, late]);
  } finally {
    waiting.abort();
  }
}

/**
 * Kills the processes of the program that runs on `userData`, as far as the system lists them
 * (Linux does).
 * @returns What they were doing: the kind of process and its state, "main: S (sleeping)".
 */
export function killProgram(userData: string): readonly string[] {
  return processes().flatMap((pid) => {
    if (!argumentsOf(pid).includes(`--user-data-dir=${userData}`)) return [];
    const kind = typeOf(pid) || 'main';
    const state = /^State:\s*(.*)$/m.exec(told(pid, 'status'))?.[1] ?? 'ended';
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
    return [`${kind}: ${state}`];
  });
}
