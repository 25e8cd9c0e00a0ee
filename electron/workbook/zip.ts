import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { crc32 } from './crc32';
import { LIMITS } from './limits';
import { Refusal } from './refusal';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A file that is open, or bytes that act as one. */
export interface ByteSource {
  read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const PACKED_PIECE = 1 << 18;
const NO_32 = 0xffffffff;

/**
 * The directory of a zip, read and doubted: encrypted or overlapping entries, too many of them and
 * names twice are refused before a byte is inflated. APPNOTE 6.3.10, zip64 included.
 */
export class Zip {
  private constructor(
    private readonly handle: ByteSource,
    private readonly file: string,
    readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  static async open(handle: ByteSource, bytes: number, file: string): Promise<Zip> {
    const directory = await directoryOf(handle, bytes, file);
    if (directory.count > LIMITS.zipEntries) throw new Refusal('file-unsafe', { file });
    if (directory.at + directory.size > bytes) throw new Refusal('file-damaged', { file });
    const raw = await bytesAt(handle, directory.at, directory.size);
    const entries = new Map<string, ZipEntry>();
    let at = 0;
    for (let i = 0; i < directory.count; i++) {
      if (at + 46 > raw.length || raw.readUInt32LE(at) !== ENTRY)
        throw new Refusal('file-damaged', { file });
      const flags = raw.readUInt16LE(at + 8);
      if ((flags & 1) !== 0) throw new Refusal('file-password', { file });
      const nameLength = raw.readUInt16LE(at + 28);
      const extraLength = raw.readUInt16LE(at + 30);
      const name = raw.toString('utf8', at + 46, at + 46 + nameLength);
      const key = name.replace(/^\/+/, '').toLowerCase();
      if (entries.has(key)) throw new Refusal('file-unsafe', { file });
      const extra = raw.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
      entries.set(key, {
        name,
        method: raw.readUInt16LE(at + 10),
        crc: raw.readUInt32LE(at + 16),
        ...sizes64(extra, {
          size: raw.readUInt32LE(at + 24),
          packed: raw.readUInt32LE(at + 20),
          offset: raw.readUInt32LE(at + 42),
        }),
      });
      at += 46 + nameLength + extraLength + raw.readUInt16LE(at + 32);
    }
    refuseOverlap([...entries.values()], directory.at, file);
    return new Zip(handle, file, entries);
  }

  /** Entry of a part name, letter case and a leading slash ignored as Excel does. */
  find(name: string): ZipEntry | undefined {
    return this.entries.get(name.replace(/^\/+/, '').toLowerCase());
  }

  /**
   * Inflates an entry piece by piece. A size or checksum that is not what the directory says is a
   * refusal, so nobody inflates past the sender's own claim, and no damage goes unseen.
   */
  async *pieces(entry: ZipEntry, pieceBytes = 1 << 18): AsyncGenerator<Buffer> {
    const { file } = this;
    if (entry.size > LIMITS.partBytes)
      throw new Refusal('file-unpacked-too-large', { file, limit: LIMITS.partBytes >>> 20 });
    if (entry.method !== 0 && entry.method !== 8) throw new Refusal('file-damaged', { file });
    const start = await this.#dataStart(entry);
    let size = 0;
    let sum = 0;
    for await (const piece of this.#raw(entry, start, pieceBytes)) {
      size += piece.length;
      if (size > entry.size) throw new Refusal('file-unsafe', { file });
      if (entry.method === 0) sum = crc32(piece, sum);
      yield piece;
    }
    const isSound = entry.method !== 0 || sum === entry.crc;
    if (size !== entry.size || !isSound) throw new Refusal('file-damaged', { file });
  }

  async whole(entry: ZipEntry, limit: number): Promise<Buffer> {
    if (entry.size > limit)
      throw new Refusal('file-unpacked-too-large', { file: this.file, limit: limit >>> 20 });
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(entry)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async *#raw(entry: ZipEntry, start: number, pieceBytes: number): AsyncGenerator<Buffer> {
    if (entry.packed === 0) return;
    const packed = this.#packed(start, entry.packed);
    if (entry.method === 0) {
      yield* packed;
      return;
    }
    const source = Readable.from(asGzip(packed, entry), { objectMode: false });
    const inflate = zlib.createGunzip({ chunkSize: pieceBytes });
    source.on('error', (error) => inflate.destroy(error));
    source.pipe(inflate);
    try {
      for await (const piece of inflate) yield piece as Buffer;
    } finally {
      source.destroy();
      inflate.destroy();
    }
  }

  /** Not a stream of the file handle: destroying one closes the handle under the next entry. */
  async *#packed(start: number, length: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < length; at += PACKED_PIECE) {
      const piece = await bytesAt(this.handle, start + at, Math.min(PACKED_PIECE, length - at));
      if (piece.length === 0) return;
      yield piece;
    }
  }

  async #dataStart(entry: ZipEntry): Promise<number> {
    const head = await bytesAt(this.handle, entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== LOCAL)
      throw new Refusal('file-damaged', { file: this.file });
    return entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  }
}

/** Magic, deflate, no flags, no time, no name (RFC 1952). */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/**
 * The same deflated bytes as a gzip file, whose checksum zlib compares by itself while it inflates:
 * in Electron 25, whose Node has no checksum of its own, that takes a fifth of the time.
 */
async function* asGzip(
  packed: AsyncGenerator<Buffer>,
  { crc, size }: ZipEntry,
): AsyncGenerator<Buffer> {
  yield GZIP_HEAD;
  yield* packed;
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc, 0);
  tail.writeUInt32LE(size % 2 ** 32, 4);
  yield tail;
}

async function bytesAt(handle: ByteSource, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

async function directoryOf(
  handle: ByteSource,
  bytes: number,
  file: string,
): Promise<{ readonly at: number; readonly size: number; readonly count: number }> {
  const tailAt = Math.max(0, bytes - 65_535 - END_BYTES);
  const tail = await bytesAt(handle, tailAt, bytes - tailAt);
  let at = tail.length - END_BYTES;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw new Refusal('file-damaged', { file });
  const plain = {
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    at: tail.readUInt32LE(at + 16),
  };
  const wide = plain.count === 0xffff || plain.size === NO_32 || plain.at === NO_32;
  if (!wide || at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_64) return plain;
  const end = await bytesAt(handle, Number(tail.readBigUInt64LE(at - 12)), 56);
  if (end.length < 56 || end.readUInt32LE(0) !== END_64)
    throw new Refusal('file-damaged', { file });
  return {
    count: Number(end.readBigUInt64LE(32)),
    size: Number(end.readBigUInt64LE(40)),
    at: Number(end.readBigUInt64LE(48)),
  };
}

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** Sizes that do not fit 32 bits stand in extra field 1, in this order, only those that are needed. */
function sizes64(extra: Buffer, plain: Sizes): Sizes {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    const wide = (value: number): number => {
      if (value !== NO_32 || from + 8 > extra.length) return value;
      from += 8;
      return Number(extra.readBigUInt64LE(from - 8));
    };
    const size = wide(plain.size);
    const packed = wide(plain.packed);
    return { size, packed, offset: wide(plain.offset) };
  }
  return plain;
}

/** Honest zips lay their entries one behind the other; overlapping ones unpack to any size. */
function refuseOverlap(entries: readonly ZipEntry[], directoryAt: number, file: string): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  inOrder.forEach((entry, i) => {
    const next = inOrder[i + 1]?.offset ?? directoryAt;
    if (entry.offset + 30 + entry.packed > next) throw new Refusal('file-unsafe', { file });
  });
}
