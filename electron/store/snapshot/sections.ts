/**
 * A list of named parts in one buffer: u32 length of the directory, the directory as JSON, then
 * the parts. Numbers are little-endian, as narrow as the largest of them; texts are UTF-8 with a
 * zero byte between them, or JSON where one of them holds a zero byte.
 */
interface Entry {
  readonly name: string;
  readonly kind: 'numbers' | 'texts' | 'json-texts';
  readonly count: number;
  readonly width: 1 | 2 | 4;
  readonly length: number;
}

/** Texts put together at a time, a few milliseconds. */
const PIECE = 16_384;
const BETWEEN = '\0';

export class SectionWriter {
  private readonly entries: Entry[] = [];
  private readonly bodies: Uint8Array[] = [];

  numbers(name: string, items: Uint32Array): void {
    const width = widthFor(items);
    const body =
      width === 1 ? Uint8Array.from(items) : width === 2 ? Uint16Array.from(items) : items;
    const bytes = new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
    this.add({ name, kind: 'numbers', count: items.length, width, length: bytes.length }, [bytes]);
  }

  *texts(name: string, items: readonly string[]): Generator<void, void> {
    const count = items.length;
    const pieces: Buffer[] = [];
    for (let from = 0; from < count; from += PIECE) {
      const part = items.slice(from, from + PIECE);
      if (part.some((text) => text.includes(BETWEEN))) {
        const json = Buffer.from(JSON.stringify(items), 'utf8');
        this.add({ name, kind: 'json-texts', count, width: 1, length: json.length }, [json]);
        return;
      }
      const end = from + PIECE < count ? BETWEEN : '';
      pieces.push(Buffer.from(part.join(BETWEEN) + end, 'utf8'));
      yield;
    }
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.add({ name, kind: 'texts', count, width: 1, length }, pieces);
  }

  /** Directory and parts, one after the other. */
  parts(): readonly Uint8Array[] {
    const json = Buffer.from(JSON.stringify(this.entries), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    return [length, json, ...this.bodies];
  }

  private add(entry: Entry, bodies: readonly Uint8Array[]): void {
    this.entries.push(entry);
    this.bodies.push(...bodies);
  }
}

/** Throws where a part is not there: what it reads was authenticated, so another version wrote it. */
export class SectionReader {
  private readonly places = new Map<string, { readonly entry: Entry; readonly at: number }>();

  constructor(private readonly bytes: Buffer) {
    const length = bytes.readUInt32LE(0);
    let at = 4 + length;
    for (const entry of JSON.parse(bytes.toString('utf8', 4, at)) as readonly Entry[]) {
      this.places.set(entry.name, { entry, at });
      at += entry.length;
    }
  }

  numbers(name: string): Uint8Array | Uint16Array | Uint32Array {
    const { entry, at } = this.find(name);
    // A copy of its own: numbers must lie at a multiple of their width.
    const body = Uint8Array.prototype.slice.call(this.bytes, at, at + entry.length);
    if (entry.width === 1) return body;
    return entry.width === 2 ? new Uint16Array(body.buffer) : new Uint32Array(body.buffer);
  }

  /** Texts are made when asked for. */
  texts(name: string): () => string[] {
    const { entry, at } = this.find(name);
    return () => {
      const text = this.bytes.toString('utf8', at, at + entry.length);
      if (entry.kind === 'json-texts') return JSON.parse(text) as string[];
      return entry.count === 0 ? [] : text.split(BETWEEN);
    };
  }

  private find(name: string): { readonly entry: Entry; readonly at: number } {
    const place = this.places.get(name);
    if (!place) throw new Error(`No part ${name}`);
    return place;
  }
}

function widthFor(items: Uint32Array): 1 | 2 | 4 {
  let largest = 0;
  for (const item of items) if (item > largest) largest = item;
  return largest < 256 ? 1 : largest < 65_536 ? 2 : 4;
}
