/** Numbers by request id, grown as requests come in. */
export class GrowingUint32 {
  private items = new Uint32Array(1024);

  /** `from[i]` becomes the number of request i; place 0 is no request. */
  load(from: ArrayLike<number>): void {
    this.items = Uint32Array.from(from);
  }

  get(id: number): number {
    return this.items[id] ?? 0;
  }

  set(id: number, value: number): void {
    if (id >= this.items.length) {
      const larger = new Uint32Array(Math.max(id + 1, this.items.length * 2));
      larger.set(this.items);
      this.items = larger;
    }
    this.items[id] = value;
  }

  /** For loops over everything; stale after the next `set` beyond its end. */
  get view(): Uint32Array {
    return this.items;
  }
}
