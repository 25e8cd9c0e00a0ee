import { describe, expect, it } from 'vitest';
import { idleLock } from '../../../electron/desk/idle-lock';

/** A desk whose clock only moves when told. */
function idleDesk(minutes = 10) {
  let now = 0;
  let look = (): void => undefined;
  let locked = 0;
  const lock = idleLock({
    minutes: () => minutes,
    now: () => now,
    lock: () => void locked++,
    every: (_milliseconds, callback) => {
      look = callback;
      return () => (look = () => undefined);
    },
  });
  return {
    ...lock,
    wait: (milliseconds: number) => {
      now += milliseconds;
      look();
    },
    locked: () => locked,
  };
}

describe('locking by itself', () => {
  it('locks after the minutes set', () => {
    const desk = idleDesk(10);
    desk.wait(10 * 60_000);
    expect(desk.locked()).toBe(1);
  });

  it('does not lock a moment before', () => {
    const desk = idleDesk(10);
    desk.wait(10 * 60_000 - 1);
    expect(desk.locked()).toBe(0);
  });

  it('counts anew from the last use', () => {
    const desk = idleDesk(10);
    desk.wait(9 * 60_000);
    desk.used();
    desk.wait(9 * 60_000);
    expect(desk.locked()).toBe(0);
  });

  it('goes on counting when the clock of the computer is set back', () => {
    const desk = idleDesk(10);
    desk.wait(-3_600_000);
    desk.wait(10 * 60_000);
    expect(desk.locked()).toBe(1);
  });

  it('looks no more once stopped', () => {
    const desk = idleDesk(1);
    desk.stop();
    desk.wait(3_600_000);
    expect(desk.locked()).toBe(0);
  });
});
