/** At most half of the slots are taken, so a text is found within a step or two. */
const FIRST_SLOTS = 1024;

/** So that nobody can write a file whose texts all fall into one slot. No answer depends on it. */
const SEED = Math.floor(Math.random() * 0x7fffffff);

/** The hash a MarkTable keeps of a text. FNV-1a, with the high bits folded into the low ones that choose the slot. */
export function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 13);
}

/**
 * Text → whole number other than 0 (32 bits). A Map of half a million texts costs the garbage
 * collector more than the rules cost; here only numbers are kept, and `textOf` says whose they are.
 */
export class MarkTable {
  /** Pairs of hash and value; value 0 = free. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;
  #taken = 0;

  constructor(private readonly textOf: (value: number) => string) {}

  /** Where `text` stands, or the free slot it may be put into; good until the next put or delete. */
  #find(text: string, hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const value = this.#slots[2 * slot + 1] ?? 0;
      if (value === 0) return slot;
      if (this.#slots[2 * slot] === hash && this.textOf(value) === text) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** 0 where the text is not there. */
  get(text: string): number {
    return this.#slots[2 * this.#find(text, hashOf(text)) + 1] ?? 0;
  }

  /** Keeps `value` for a text (and its hash) not there yet and answers 0, otherwise what is there. */
  getOrPut(text: string, hash: number, value: number): number {
    const slot = this.#find(text, hash);
    const there = this.#slots[2 * slot + 1] ?? 0;
    if (there !== 0) return there;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = value;
    if (2 * ++this.#taken > this.#mask) this.#grow(2 * (this.#mask + 1));
    return 0;
  }

  /** Another value for a text that is there. */
  replace(text: string, value: number): void {
    this.#slots[2 * this.#find(text, hashOf(text)) + 1] = value;
  }

  /** Those that had to step past the freed slot move up, so that they are found again. */
  delete(text: string): void {
    let free = this.#find(text, hashOf(text));
    if (this.#slots[2 * free + 1] === 0) return;
    this.#taken--;
    for (let slot = (free + 1) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const value = this.#slots[2 * slot + 1] ?? 0;
      if (value === 0) break;
      const hash = this.#slots[2 * slot] ?? 0;
      const steps = (slot - hash) & this.#mask;
      if (steps < ((slot - free) & this.#mask)) continue;
      this.#slots[2 * free] = hash;
      this.#slots[2 * free + 1] = value;
      free = slot;
    }
    this.#slots[2 * free + 1] = 0;
  }

  /** Room for so many more texts at once. */
  expect(more: number): void {
    let slots = this.#mask + 1;
    while (slots < 2 * (this.#taken + more)) slots *= 2;
    if (slots > this.#mask + 1) this.#grow(2 * slots);
  }

  #grow(slots: number): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * slots);
    this.#mask = slots - 1;
    for (let at = 0; at < before.length; at += 2) {
      const value = before[at + 1] ?? 0;
      if (value === 0) continue;
      const hash = before[at] ?? 0;
      let slot = hash & this.#mask;
      while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[2 * slot] = hash;
      this.#slots[2 * slot + 1] = value;
    }
  }
}
