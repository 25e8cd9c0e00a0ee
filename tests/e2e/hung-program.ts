import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

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
    // Chromium's own processes have spaces between their arguments.
    const command = about(pid, 'cmdline').split(/[\0 ]/);
    if (!command.includes(`--user-data-dir=${userData}`)) return [];
    const kind = command.find((part) => part.startsWith('--type='))?.slice('--type='.length);
    const state = /^State:\s*(.*)$/m.exec(about(pid, 'status'))?.[1] ?? 'ended';
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
    return [`${kind ?? 'main'}: ${state}`];
  });
}

function processes(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function about(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
