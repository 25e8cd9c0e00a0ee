import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { plainWord } from '../../../shared/domain/packet-word';
import type { Cost } from '../envelope/wrap';

/**
 * A packet file, little-endian:
 *
 *     "MDOPACKT" 8 | version u16 | length of the head u32 | head, JSON | nonce 12 |
 *     ciphertext | tag 16 | SHA-256 of everything before 32
 *
 * The plain text is gzipped JSON. Everything before the ciphertext is authenticated with it
 * (AES-256-GCM). The sum at the end keeps no secret and stops nobody: it tells a file that was
 * damaged on the way from one that is opened with the wrong word.
 */
const MAGIC = Buffer.from('MDOPACKT', 'latin1');
export const PACKET_VERSION = 1;
const HEAD_AT = MAGIC.length + 2 + 4;
const HEAD_MAX = 4_096;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SUM_BYTES = 32;
export const PACKET_FILE_MAX = 64 * 1024 * 1024;
const CONTENT_MAX = 256 * 1024 * 1024;

const hex = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`)));
export const packetIdSchema = hex(16);
export const packetKeySchema = hex(32);

/** Bounds on what is read: a made-up cost must not be able to freeze or fill the PC. */
const headSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('work'),
    packet: packetIdSchema,
    salt: hex(16),
    N: v.picklist([2 ** 10, 2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17]),
    r: v.picklist([8]),
    p: v.picklist([1, 2]),
  }),
  /** An answer: its key came with the packet it answers. */
  v.strictObject({ kind: v.literal('return'), packet: packetIdSchema }),
]);
export type PacketHead = v.InferOutput<typeof headSchema>;
export type WorkHead = Extract<PacketHead, { kind: 'work' }>;

export type PacketFault = 'not-packet' | 'newer' | 'damaged';

/** A packet whose outside was read and whose sum holds. */
export interface ReadPacket {
  readonly head: PacketHead;
  readonly bytes: Buffer;
  /** Where the nonce begins. */
  readonly at: number;
}

/** A salt and the key a word makes with it; one for all packets of a share-out. */
export interface WordKey {
  readonly parameters: Pick<WorkHead, 'salt' | 'N' | 'r' | 'p'>;
  readonly key: Buffer;
}

export function newWordKey(word: string, { N, r, p }: Cost): WordKey {
  const parameters = { salt: randomBytes(16).toString('hex'), N, r, p } as WordKey['parameters'];
  return { parameters, key: keyOfWord(word, parameters) };
}

export function keyOfWord(word: string, { salt, N, r, p }: WordKey['parameters']): Buffer {
  const text = Buffer.from(plainWord(word), 'utf8');
  return scryptSync(text, Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r });
}

/** `content`: what JSON can say. */
export function sealPacket(head: PacketHead, key: Buffer, content: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const before = Buffer.alloc(HEAD_AT + json.length + NONCE_BYTES);
  MAGIC.copy(before, 0);
  before.writeUInt16LE(PACKET_VERSION, MAGIC.length);
  before.writeUInt32LE(json.length, MAGIC.length + 2);
  json.copy(before, HEAD_AT);
  const nonce = randomBytes(NONCE_BYTES);
  nonce.copy(before, HEAD_AT + json.length);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(before);
  const plain = gzipSync(Buffer.from(JSON.stringify(content), 'utf8'));
  const sealed = Buffer.concat([before, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([sealed, sumOf(sealed)]);
}

/** The outside of a packet. Nothing of it is believed yet. */
export function readPacket(bytes: Buffer): ReadPacket | PacketFault {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return 'not-packet';
  if (bytes.length < HEAD_AT + NONCE_BYTES + TAG_BYTES + SUM_BYTES) return 'damaged';
  const sealed = bytes.subarray(0, -SUM_BYTES);
  if (!sumOf(sealed).equals(bytes.subarray(-SUM_BYTES))) return 'damaged';
  if (bytes.readUInt16LE(MAGIC.length) > PACKET_VERSION) return 'newer';
  const length = bytes.readUInt32LE(MAGIC.length + 2);
  const at = HEAD_AT + length;
  if (length > HEAD_MAX || at + NONCE_BYTES + TAG_BYTES > sealed.length) return 'damaged';
  const head = v.safeParse(headSchema, jsonOf(bytes.subarray(HEAD_AT, at)));
  return head.success ? { head: head.output, bytes: sealed, at } : 'damaged';
}

/** The content as JSON says it, not parsed any further; `wrong-key` where the key does not fit. */
export function openPacket(
  { bytes, at }: ReadPacket,
  key: Buffer,
): { readonly content: unknown } | 'wrong-key' | 'damaged' {
  const from = at + NONCE_BYTES;
  const end = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(at, from));
  decipher.setAAD(bytes.subarray(0, from));
  decipher.setAuthTag(bytes.subarray(end));
  const plain = decipher.update(bytes.subarray(from, end));
  try {
    decipher.final();
  } catch {
    return 'wrong-key';
  }
  try {
    const content = jsonOf(gunzipSync(plain, { maxOutputLength: CONTENT_MAX }));
    return content === undefined ? 'damaged' : { content };
  } catch {
    return 'damaged';
  }
}

const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
