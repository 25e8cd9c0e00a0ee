/** How often is looked whether the time is up. */
const LOOK_EVERY_MS = 5_000;

export interface IdleLock {
  /** Somebody used the window. */
  used(): void;
  stop(): void;
}

interface IdleLockParts {
  /** Asked each time, so that a change of the setting counts at once. */
  readonly minutes: () => number;
  /** Milliseconds on a clock that also runs while the computer sleeps. */
  readonly now: () => number;
  readonly lock: () => void;
  /** Calls back again and again until the returned function is called. */
  readonly every: (milliseconds: number, look: () => void) => () => void;
}

/** Locks once nobody has used the window for so many minutes; a clock set back counts as use. */
export function idleLock({ minutes, now, lock, every }: IdleLockParts): IdleLock {
  let last = now();
  const stop = every(LOOK_EVERY_MS, () => {
    const idle = now() - last;
    if (idle >= 0 && idle < minutes() * 60_000) return;
    last = now();
    if (idle >= 0) lock();
  });
  return {
    used: () => {
      last = now();
    },
    stop,
  };
}

export function everyInterval(milliseconds: number, look: () => void): () => void {
  const timer = setInterval(look, milliseconds);
  return () => clearInterval(timer);
}
