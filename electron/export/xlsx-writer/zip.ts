import { Deflate } from 'fflate';
import { crc32 } from './crc32';

/** Where finished bytes go. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** 1 January 1980 00:00, the zero of the ZIP clock: the same input gives the same bytes. */
const DOS_DATE = (1 << 5) | 1;

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
  readonly at: number;
}

/** Writes a ZIP file entry by entry; only one packed entry is held in memory. No ZIP64: 4 GB in all. */
export class ZipWriter {
  readonly #entries: Entry[] = [];
  #at = 0;

  constructor(private readonly sink: Sink) {}

  async add(name: string, pieces: Iterable<string>): Promise<void> {
    const { packed, crc, size } = deflated(pieces);
    const entry = {
      name: Buffer.from(name, 'utf8'),
      crc,
      size,
      packed: packed.length,
      at: this.#at,
    };
    this.#entries.push(entry);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    common(head, 4, entry);
    await this.#write(head, entry.name, packed);
  }

  async end(): Promise<void> {
    const start = this.#at;
    for (const entry of this.#entries) {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50, 0);
      head.writeUInt16LE(20, 4);
      common(head, 6, entry);
      head.writeUInt32LE(entry.at, 42);
      await this.#write(head, entry.name);
    }
    const size = this.#at - start;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(size, 12);
    end.writeUInt32LE(start, 16);
    await this.#write(end);
  }

  async #write(...parts: readonly Buffer[]): Promise<void> {
    for (const part of parts) {
      await this.sink(part);
      this.#at += part.length;
    }
  }
}

/** The fields a local header and a central one share, in the same order. */
function common(head: Buffer, at: number, entry: Entry): void {
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(0x0800, at + 2);
  head.writeUInt16LE(8, at + 4);
  head.writeUInt16LE(0, at + 6);
  head.writeUInt16LE(DOS_DATE, at + 8);
  head.writeUInt32LE(entry.crc, at + 10);
  head.writeUInt32LE(entry.packed, at + 14);
  head.writeUInt32LE(entry.size, at + 18);
  head.writeUInt16LE(entry.name.length, at + 22);
}

/**
 * Packs in JavaScript, not with the runtime's zlib: its output changes from version to version, and
 * a sealed batch gives the same bytes on every computer. The library's version is fixed.
 */
function deflated(pieces: Iterable<string>): { packed: Buffer; crc: number; size: number } {
  const parts: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  const deflate = new Deflate({ level: 1 }, (part) => parts.push(part));
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.push(bytes, false);
  }
  deflate.push(new Uint8Array(0), true);
  return { packed: Buffer.concat(parts), crc, size };
}
