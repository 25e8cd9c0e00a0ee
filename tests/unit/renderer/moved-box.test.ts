import { describe, expect, it } from 'vitest';
import { MovedBox } from '../../../renderer/features/review/moved-box';

/** A box that knows where it is, and a holder of it. */
class Box {
  in: string | null = null;
  moves = 0;
  remove(): void {
    this.in = null;
  }
}
const holder = (name: string) => ({
  append: (box: Box) => {
    box.in = name;
    box.moves++;
  },
});

describe('a box that is drawn once and moved', () => {
  it('stands in its place, and in its parking while there is no place', () => {
    const box = new Box();
    const moved = new MovedBox(box);
    moved.parkIn(holder('parking'));
    expect(box.in).toBe('parking');
    const takeAway = moved.showIn(holder('place'));
    expect(box.in).toBe('place');
    takeAway();
    expect(box.in).toBe('parking');
  });

  it('stays in its place when the parking comes later', () => {
    const box = new Box();
    const moved = new MovedBox(box);
    moved.showIn(holder('place'));
    moved.parkIn(holder('parking'));
    expect(box.in).toBe('place');
    expect(box.moves).toBe(1);
  });

  it('stands in the newer of two places, whichever goes away first', () => {
    const box = new Box();
    const moved = new MovedBox(box);
    const takeAway = moved.showIn(holder('old'));
    moved.showIn(holder('new'));
    takeAway();
    expect(box.in).toBe('new');
    expect(box.moves).toBe(2);
  });

  it('is nowhere where there is neither', () => {
    const box = new Box();
    const moved = new MovedBox(box);
    moved.parkIn(holder('parking'))();
    expect(box.in).toBeNull();
  });
});
