import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * One record of the journal, little-endian:
 *
 *     marker 4 | length of the ciphertext u32 | sequence u64 | hash of the record before 32 |
 *     nonce 12 | check 4 | ciphertext | tag 16
 *
 * The check is the head of a SHA-256 over the fields before it: it tells a damaged length from a
 * record that was not written to its end. All 64 bytes of the header are authenticated with the
 * ciphertext (AES-256-GCM).
 *
 * A record whose values were erased has the marker "MRE1" and, between header and ciphertext, the
 * 32 bytes of the hash it had when it was first written, authenticated too. That hash is what the
 * record after it names: the chain holds, from the first record to the head, after an erasing.
 */
export const HEADER_BYTES = 64;
const TAG_BYTES = 16;
const MARKER = Buffer.from('MRJ1', 'latin1');
const ERASED_MARKER = Buffer.from('MRE1', 'latin1');
/** What both begin with. */
const MARKERS = Buffer.from('MR', 'latin1');
const HASH_BYTES = 32;
const CHECK_AT = HEADER_BYTES - 4;

export interface RecordHeader {
  readonly length: number;
  readonly sequence: number;
  readonly previous: Buffer;
  /** Bytes of the whole record. */
  readonly size: number;
  /** Of a record whose values were erased the hash it had before; null for all others. */
  readonly first: Buffer | null;
}

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What the record after it names. */
export const hashOf = (journal: Buffer, at: number, { first, size }: RecordHeader): Buffer =>
  first ?? sha256(journal.subarray(at, at + size));

export function sealRecord(
  key: Buffer,
  sequence: number,
  previous: Buffer,
  plain: Uint8Array,
): Buffer {
  return seal(key, MARKER, sequence, previous, Buffer.alloc(0), plain);
}

/** In the place of a record of which `first` is the hash: the same place, another content. */
export function sealErased(
  key: Buffer,
  { sequence, previous }: Pick<RecordHeader, 'sequence' | 'previous'>,
  first: Buffer,
  plain: Uint8Array,
): Buffer {
  return seal(key, ERASED_MARKER, sequence, previous, first, plain);
}

function seal(
  key: Buffer,
  marker: Buffer,
  sequence: number,
  previous: Buffer,
  first: Buffer,
  plain: Uint8Array,
): Buffer {
  const body = HEADER_BYTES + first.length;
  const record = Buffer.allocUnsafe(body + plain.length + TAG_BYTES);
  marker.copy(record, 0);
  record.writeUInt32LE(plain.length, 4);
  record.writeBigUInt64LE(BigInt(sequence), 8);
  previous.copy(record, 16);
  randomBytes(12).copy(record, 48);
  sha256(record.subarray(0, CHECK_AT)).copy(record, CHECK_AT, 0, 4);
  first.copy(record, HEADER_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, record.subarray(48, 60));
  cipher.setAAD(record.subarray(0, body));
  cipher.update(plain).copy(record, body);
  cipher.final();
  cipher.getAuthTag().copy(record, body + plain.length);
  return record;
}

/** Null where no undamaged header stands at `at`. */
export function readHeader(journal: Buffer, at: number): RecordHeader | null {
  if (at + HEADER_BYTES > journal.length) return null;
  const header = journal.subarray(at, at + HEADER_BYTES);
  const isErased = header.subarray(0, 4).equals(ERASED_MARKER);
  if (!isErased && !header.subarray(0, 4).equals(MARKER)) return null;
  if (!sha256(header.subarray(0, CHECK_AT)).subarray(0, 4).equals(header.subarray(CHECK_AT)))
    return null;
  const length = header.readUInt32LE(4);
  const body = HEADER_BYTES + (isErased ? HASH_BYTES : 0);
  return {
    length,
    sequence: Number(header.readBigUInt64LE(8)),
    previous: header.subarray(16, 48),
    size: body + length + TAG_BYTES,
    first: isErased ? journal.subarray(at + HEADER_BYTES, at + body) : null,
  };
}

/** Null where the record is not what was written with this key. */
export function openRecord(
  key: Buffer,
  journal: Buffer,
  at: number,
  header: RecordHeader,
): Buffer | null {
  const end = at + header.size;
  if (end > journal.length) return null;
  const body = at + HEADER_BYTES + (header.first?.length ?? 0);
  const decipher = createDecipheriv('aes-256-gcm', key, journal.subarray(at + 48, at + 60));
  decipher.setAAD(journal.subarray(at, body));
  decipher.setAuthTag(journal.subarray(end - TAG_BYTES, end));
  const plain = decipher.update(journal.subarray(body, end - TAG_BYTES));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return plain;
}

/** Where the next undamaged header stands, -1 when none does. */
export function findHeader(journal: Buffer, from: number): number {
  for (let at = journal.indexOf(MARKERS, from); at >= 0; at = journal.indexOf(MARKERS, at + 1))
    if (readHeader(journal, at)) return at;
  return -1;
}
