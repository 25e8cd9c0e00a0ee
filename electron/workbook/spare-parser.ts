import type { ChildProcess, Spawn } from '../processes/spawn';
import { PROCESS_LIMITS } from './watchdog';
import type { ToParser } from './protocol';

/** How long after a desk was opened or a file was read: then the machine has nothing better to do. */
const REST_MS = 3_000;

export interface SpareParser {
  /** As the one it was made of; whoever asks for a parser is given the spare one where there is one. */
  readonly spawn: Spawn;
  /** Keeps one ready from soon on. */
  keep(): void;
  /** Ends the spare one and keeps none. */
  letGo(): void;
}

/**
 * Every file is read in a process of its own, which takes as long to start and to put the lists in
 * order as to read ten thousand rows. One is kept ready; it has read nothing yet, and like the
 * others it ends with its first file.
 */
export function spareParser(start: Spawn, restMs = REST_MS): SpareParser {
  let spare: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;

  const prepare = (): void => {
    if (spare || !wanted) return;
    const made = start('parser-process', { heapMegabytes: PROCESS_LIMITS.heapMegabytes });
    spare = made;
    // One that could not start or came to its end is no spare; the next file starts its own.
    made.onExit(() => {
      if (spare === made) spare = null;
    });
    made.send({ type: 'warm' } satisfies ToParser);
  };
  const keep = (): void => {
    wanted = true;
    clearTimeout(timer);
    timer = setTimeout(prepare, restMs);
    timer.unref();
  };

  return {
    spawn: (entry, options) => {
      const isUsual = options?.heapMegabytes === PROCESS_LIMITS.heapMegabytes;
      const given = entry === 'parser-process' && isUsual ? spare : null;
      if (!given) return start(entry, options);
      spare = null;
      given.onExit(() => {
        if (wanted) keep();
      });
      return given;
    },
    keep,
    letGo: () => {
      wanted = false;
      clearTimeout(timer);
      spare?.kill();
      spare = null;
    },
  };
}
