export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A copy in arrays no wider than numbers up to `largest` need. */
export function narrow(numbers: Uint32Array, largest: number): Numbers {
  if (largest < 256) return new Uint8Array(numbers);
  return largest < 65_536 ? new Uint16Array(numbers) : numbers.slice();
}

/** Numbers one behind the other. */
export class NumberList {
  private room: Uint32Array;
  private end = 0;

  constructor(expected: number) {
    this.room = new Uint32Array(expected);
  }

  get length(): number {
    return this.end;
  }

  /** What was put so far; stale after the next number. */
  get items(): Uint32Array {
    return this.room.subarray(0, this.end);
  }

  push(number: number): void {
    this.reserve(1);
    this.room[this.end++] = number;
  }

  copy(numbers: Numbers, from: number, to: number): void {
    this.reserve(to - from);
    for (let at = from; at < to; at++) this.room[this.end++] = numbers[at] ?? 0;
  }

  private reserve(more: number): void {
    if (this.end + more <= this.room.length) return;
    const larger = new Uint32Array(2 * (this.end + more));
    larger.set(this.items);
    this.room = larger;
  }
}
