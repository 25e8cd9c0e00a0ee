import { createCipheriv, createDecipheriv, randomBytes, type CipherGCM } from 'node:crypto';

/**
 * A snapshot file, little-endian:
 *
 *     "MDOSNAP1" 8 | length of the head u32 | head, JSON | nonce 12 | ciphertext | tag 16
 *
 * Everything before the ciphertext is authenticated with it (AES-256-GCM). The head is not secret:
 * it holds versions, counts and the place in the journal.
 */
const MAGIC = Buffer.from('MDOSNAP1', 'latin1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_MAX = 1_000_000;

/** Changes with what the parts of a snapshot are or mean; a snapshot of another version is left aside. */
export const SNAPSHOT_VERSION = 2;

export interface SnapshotHead {
  readonly version: number;
  readonly deskId: string;
  /** Records of the journal it holds, and the hash of the last of them. */
  readonly sequence: number;
  readonly headHash: string;
  /** What the requests were judged by; another one means judging anew. */
  readonly basis: string;
  readonly requests: number;
  /** Of each chunk its record in the journal and how many requests it has. */
  readonly chunks: readonly (readonly [number, number])[];
}

/** Encrypts a snapshot as it is made: `start`, then what `add` gives of its bytes in order, then `end`. */
export class SnapshotSeal {
  readonly start: Buffer;
  private readonly cipher: CipherGCM;

  constructor(key: Buffer, head: SnapshotHead) {
    const json = Buffer.from(JSON.stringify(head), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    const nonce = randomBytes(NONCE_BYTES);
    this.start = Buffer.concat([MAGIC, length, json, nonce]);
    this.cipher = createCipheriv('aes-256-gcm', key, nonce);
    this.cipher.setAAD(this.start);
  }

  add(bytes: Uint8Array): Buffer {
    return this.cipher.update(bytes);
  }

  end(): Buffer {
    this.cipher.final();
    return this.cipher.getAuthTag();
  }
}

/** Null where this is no snapshot. Nothing in it is believed yet. */
export function readSnapshotHead(file: Buffer): SnapshotHead | null {
  if (file.length < MAGIC.length + 4 || !file.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const length = file.readUInt32LE(MAGIC.length);
  const start = MAGIC.length + 4;
  if (length > HEAD_MAX || start + length + NONCE_BYTES + TAG_BYTES > file.length) return null;
  try {
    return JSON.parse(file.toString('utf8', start, start + length)) as SnapshotHead;
  } catch {
    return null;
  }
}

/** Null where a byte of the file is not what was written with this key. */
export function openSnapshot(key: Buffer, file: Buffer): Buffer | null {
  const start = MAGIC.length + 4 + file.readUInt32LE(MAGIC.length);
  const at = start + NONCE_BYTES;
  const end = file.length - TAG_BYTES;
  if (at > end) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(start, at));
  decipher.setAAD(file.subarray(0, at));
  decipher.setAuthTag(file.subarray(end));
  const plain = decipher.update(file.subarray(at, end));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return plain;
}
