/**
 * Texts side by side: their lengths in UTF-16 units (1, 2 or 4 bytes each, little-endian), then all
 * of them in one, as ASCII where they are nothing else, else as UTF-16. One string is made of them
 * and cut, which costs a fraction of reading as many from JSON, and no text is changed on the way.
 */
export interface TextsHead {
  readonly count: number;
  /** Bytes of a length. */
  readonly lengths: Width;
  readonly ascii: boolean;
  /** Of all texts together. */
  readonly bytes: number;
}

export type Width = 1 | 2 | 4;

export const widthFor = (largest: number): Width => (largest < 256 ? 1 : largest < 65_536 ? 2 : 4);

/** Bytes one behind the other. The same memory serves everything that is packed after each other. */
export class Packing {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #end = 0;

  /** Forgets what was put and not taken. */
  begin(): void {
    this.#end = 0;
  }

  numbers(numbers: Uint32Array, width: Width): void {
    this.#put(packNumbers(numbers, width));
  }

  bytes(bytes: Uint8Array): void {
    this.#put(bytes);
  }

  texts(texts: readonly string[]): TextsHead {
    const lengths = new Uint32Array(texts.length);
    let longest = 0;
    for (let i = 0; i < texts.length; i++) {
      const { length } = texts[i] ?? '';
      lengths[i] = length;
      if (length > longest) longest = length;
    }
    const all = texts.join('');
    // As many bytes as characters: each of them is ASCII.
    const ascii = Buffer.byteLength(all, 'utf8') === all.length;
    const width = widthFor(longest);
    this.numbers(lengths, width);
    const bytes = ascii ? all.length : 2 * all.length;
    this.#reserve(bytes);
    this.#bytes.write(all, this.#end, ascii ? 'latin1' : 'utf16le');
    this.#end += bytes;
    return { count: texts.length, lengths: width, ascii, bytes };
  }

  /** All that was put since `begin`, behind `head`. */
  takeBehind(head: Uint8Array): Uint8Array {
    const whole = Buffer.allocUnsafeSlow(head.length + this.#end);
    whole.set(head);
    this.#bytes.copy(whole, head.length, 0, this.#end);
    return whole;
  }

  #put(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#end + more));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}

/** The texts that lie at `at`, and the place after them. */
export function unpackTexts(
  buffer: Buffer,
  at: number,
  head: TextsHead,
): { readonly texts: string[]; readonly end: number } {
  const lengths = unpackNumbers(buffer, at, head.count, head.lengths);
  const from = at + head.count * head.lengths;
  const end = from + head.bytes;
  const all = buffer.toString(head.ascii ? 'latin1' : 'utf16le', from, end);
  const texts = new Array<string>(head.count);
  let start = 0;
  for (let i = 0; i < head.count; i++) {
    const stop = start + (lengths[i] ?? 0);
    texts[i] = all.slice(start, stop);
    start = stop;
  }
  return { texts, end };
}

/** Every system the program runs on is little-endian, so numbers are taken as they stand. */
export function packNumbers(numbers: Uint32Array, width: Width): Uint8Array {
  // Not `from`, which asks an iterator for each number.
  if (width === 1) return new Uint8Array(numbers);
  const wide = width === 2 ? new Uint16Array(numbers) : numbers;
  return new Uint8Array(wide.buffer, wide.byteOffset, wide.byteLength);
}

export function unpackNumbers(
  buffer: Buffer,
  at: number,
  count: number,
  width: Width,
): Uint32Array {
  if (width === 1) return new Uint32Array(buffer.subarray(at, at + count));
  // A copy of its own, since numbers must lie at a multiple of their width.
  const own = new Uint8Array(buffer.subarray(at, at + count * width)).buffer;
  return width === 4 ? new Uint32Array(own) : new Uint32Array(new Uint16Array(own));
}
