import { readdirSync, writeFileSync } from 'node:fs';
import { told, typeOf } from '../fixtures/running-processes';

const LOOK_MS = 50;

export interface Peaks {
  /** Megabytes by process, before and in all; also of those that have ended. */
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  /** What kind of Chromium's processes it is or was: 'renderer', 'utility'; '' for main. */
  typeOf(pid: number): string;
}

/** Highest resident memory of a process and of all below it, until `stop`. Linux only. */
export function watchMemory(pid: number): { stop(): Peaks } {
  const last = new Map<number, number>();
  const types = new Map<number, string>();
  const look = (): void => {
    for (const one of [pid, ...processesBelow(pid)]) {
      last.set(one, Math.max(last.get(one) ?? 0, peakOf(one)));
      // A process that has just been forked has its parent's words.
      types.set(one, typeOf(one) || (types.get(one) ?? ''));
    }
  };
  look();
  const first = new Map(last);
  const timer = setInterval(look, LOOK_MS);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return { first, last, typeOf: (one) => types.get(one) ?? '' };
    },
  };
}

/** Lets the peak of this process begin anew where it is now; answers with that. */
export function restartPeak(): number {
  writeFileSync('/proc/self/clear_refs', '5');
  return peakOf('self');
}

/** In megabytes; 0 where the process is gone. */
export function peakOf(pid: number | 'self'): number {
  return Number(/VmHWM:\s+(\d+)/.exec(told(pid, 'status'))?.[1] ?? 0) / 1024;
}

function processesBelow(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${String(pid)}/task`).flatMap((thread) =>
      told(pid, `task/${thread}/children`)
        .split(' ')
        .filter((word) => word !== '')
        .map(Number)
        .flatMap((child) => [child, ...processesBelow(child)]),
    );
  } catch {
    return [];
  }
}
