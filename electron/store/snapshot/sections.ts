import type { Numbers } from './numbers';

/**
 * A list of named parts, one after the other, then the directory as JSON and its length, u32.
 * Numbers are little-endian, one, two or four bytes each; texts are UTF-8 with a zero byte between
 * them, or JSON where one of them holds a zero byte.
 */
interface Entry {
  readonly name: string;
  readonly kind: 'numbers' | 'texts' | 'json-texts';
  readonly count: number;
  readonly width: 1 | 2 | 4;
  readonly at: number;
  readonly length: number;
}

/** Texts put together at a time; short enough that what is made of them is soon forgotten. */
const PIECE = 4_096;
/** Bytes handed on at a time. */
const BYTES = 1 << 18;
const BETWEEN = '\0';

/** In steps of a few milliseconds. Hands the bytes on as they come: the same memory serves them all. */
export class SectionWriter {
  private readonly entries: Entry[] = [];
  private buffer = Buffer.allocUnsafe(0);
  private at = 0;

  /** What `put` is given is good until it returns. */
  constructor(private readonly put: (bytes: Uint8Array) => void) {}

  *numbers(name: string, items: Numbers): Generator<void, void> {
    const { at } = this;
    yield* this.bytes(new Uint8Array(items.buffer, items.byteOffset, items.byteLength));
    this.end(name, 'numbers', items.length, at, items.BYTES_PER_ELEMENT as Entry['width']);
  }

  /** The first `count` of them. */
  *texts(name: string, items: readonly string[], count = items.length): Generator<void, void> {
    const { at } = this;
    for (let from = 0; from < count; from += PIECE) {
      const to = Math.min(count, from + PIECE);
      const text = items.slice(from, to).join(BETWEEN) + (to < count ? BETWEEN : '');
      const bytes = this.encoded(text);
      // What was handed on of it is left unused.
      if (zerosIn(bytes) >= to - from + (to < count ? 1 : 0))
        return yield* this.json(name, items.slice(0, count));
      this.hand(bytes);
      yield;
    }
    this.end(name, 'texts', count, at);
  }

  /** Behind all parts. */
  directory(): void {
    const json = Buffer.from(JSON.stringify(this.entries), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    this.hand(json);
    this.hand(length);
  }

  private *json(name: string, items: readonly string[]): Generator<void, void> {
    const { at } = this;
    yield* this.bytes(Buffer.from(JSON.stringify(items), 'utf8'));
    this.end(name, 'json-texts', items.length, at);
  }

  private *bytes(bytes: Uint8Array): Generator<void, void> {
    for (let from = 0; from < bytes.length; from += BYTES) {
      this.hand(bytes.subarray(from, from + BYTES));
      yield;
    }
  }

  private encoded(text: string): Buffer {
    const length = Buffer.byteLength(text, 'utf8');
    if (length > this.buffer.length) this.buffer = Buffer.allocUnsafeSlow(2 * length);
    // ASCII is the same in both, and copied as it stands.
    this.buffer.write(text, 0, length === text.length ? 'latin1' : 'utf8');
    return this.buffer.subarray(0, length);
  }

  private hand(bytes: Uint8Array): void {
    this.put(bytes);
    this.at += bytes.length;
  }

  private end(
    name: string,
    kind: Entry['kind'],
    count: number,
    at: number,
    width: Entry['width'] = 1,
  ): void {
    this.entries.push({ name, kind, count, width, at, length: this.at - at });
  }
}

/** Throws where a part is not there: what it reads was authenticated, so another version wrote it. */
export class SectionReader {
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(private readonly bytes: Buffer) {
    const end = bytes.length - 4;
    const from = end - bytes.readUInt32LE(end);
    const entries = JSON.parse(bytes.toString('utf8', from, end)) as readonly Entry[];
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  numbers(name: string): Numbers {
    const { at, length, width } = this.find(name);
    // A copy of its own: numbers must lie at a multiple of their width.
    const body = new Uint8Array(this.bytes.subarray(at, at + length));
    if (width === 1) return body;
    return width === 2 ? new Uint16Array(body.buffer) : new Uint32Array(body.buffer);
  }

  /** Texts are made when asked for. */
  texts(name: string): () => string[] {
    const { at, length, kind, count } = this.find(name);
    return () => {
      const text = this.bytes.toString('utf8', at, at + length);
      if (kind === 'json-texts') return JSON.parse(text) as string[];
      return count === 0 ? [] : text.split(BETWEEN);
    };
  }

  private find(name: string): Entry {
    const entry = this.entries.get(name);
    if (!entry) throw new Error(`No part ${name}`);
    return entry;
  }
}

function zerosIn(bytes: Uint8Array): number {
  let zeros = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros++;
  return zeros;
}
