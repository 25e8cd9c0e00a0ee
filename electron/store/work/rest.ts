/** So long after the last call the window has drawn what it asked for, and needs the processor less. */
export const REST_MS = 700;
/** Somebody who never stops asking does not put off for ever what makes the desk faster. */
export const LONGEST_MS = 4_000;

/** When what can wait is done: once nobody has asked anything for a while. Times in milliseconds. */
export class Rest {
  private lastCall = -Infinity;
  private since: number | null = null;

  called(now: number): void {
    this.lastCall = now;
  }

  /** How much longer to wait; 0 = now. */
  wait(now: number): number {
    const quiet = now - this.lastCall;
    if (quiet >= REST_MS) this.since = null;
    else if (now - (this.since ??= now) < LONGEST_MS) return REST_MS - quiet;
    return 0;
  }

  /** There is nothing left to do. */
  done(): void {
    this.since = null;
  }
}
