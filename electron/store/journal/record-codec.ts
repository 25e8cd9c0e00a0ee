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
 */
export const HEADER_BYTES = 64;
const TAG_BYTES = 16;
const MARKER = Buffer.from('MRJ1', 'latin1');
const CHECK_AT = HEADER_BYTES - 4;

export interface RecordHeader {
  readonly length: number;
  readonly sequence: number;
  readonly previous: Buffer;
  /** Bytes of the whole record. */
  readonly size: number;
}

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export function sealRecord(
  key: Buffer,
  sequence: number,
  previous: Buffer,
  plain: Uint8Array,
): Buffer {
  const record = Buffer.allocUnsafe(HEADER_BYTES + plain.length + TAG_BYTES);
  MARKER.copy(record, 0);
  record.writeUInt32LE(plain.length, 4);
  record.writeBigUInt64LE(BigInt(sequence), 8);
  previous.copy(record, 16);
  randomBytes(12).copy(record, 48);
  sha256(record.subarray(0, CHECK_AT)).copy(record, CHECK_AT, 0, 4);
  const cipher = createCipheriv('aes-256-gcm', key, record.subarray(48, 60));
  cipher.setAAD(record.subarray(0, HEADER_BYTES));
  cipher.update(plain).copy(record, HEADER_BYTES);
  cipher.final();
  cipher.getAuthTag().copy(record, HEADER_BYTES + plain.length);
  return record;
}

/** Null where no undamaged header stands at `at`. */
export function readHeader(journal: Buffer, at: number): RecordHeader | null {
  if (at + HEADER_BYTES > journal.length) return null;
  const header = journal.subarray(at, at + HEADER_BYTES);
  if (!header.subarray(0, 4).equals(MARKER)) return null;
  if (!sha256(header.subarray(0, CHECK_AT)).subarray(0, 4).equals(header.subarray(CHECK_AT)))
    return null;
  const length = header.readUInt32LE(4);
  return {
    length,
    sequence: Number(header.readBigUInt64LE(8)),
    previous: header.subarray(16, 48),
    size: HEADER_BYTES + length + TAG_BYTES,
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
  const decipher = createDecipheriv('aes-256-gcm', key, journal.subarray(at + 48, at + 60));
  decipher.setAAD(journal.subarray(at, at + HEADER_BYTES));
  decipher.setAuthTag(journal.subarray(end - TAG_BYTES, end));
  const plain = decipher.update(journal.subarray(at + HEADER_BYTES, end - TAG_BYTES));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return plain;
}

/** Where the next undamaged header stands, -1 when none does. */
export function findHeader(journal: Buffer, from: number): number {
  for (let at = journal.indexOf(MARKER, from); at >= 0; at = journal.indexOf(MARKER, at + 1))
    if (readHeader(journal, at)) return at;
  return -1;
}
