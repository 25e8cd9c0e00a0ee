import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';

/**
 * A copy of a desk in one file, `.mdodesk`: the locked keys and the encrypted journal as they lie in
 * its folder, so that the copy needs no lock of its own. Layout: magic, length of the head (32 bit,
 * little endian), head (JSON), locked keys, journal.
 */
const MAGIC = Buffer.from('MDODESK\n', 'latin1');
const FORMAT = 1;
const MAX_HEAD = 4096;

const partSchema = v.strictObject({
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const headSchema = v.strictObject({
  format: v.literal(FORMAT),
  mdo: v.pipe(v.string(), v.maxLength(100)),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  keys: partSchema,
  journal: partSchema,
});

export interface DeskCopy {
  readonly mdo: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** Bytes of desk.json. */
  readonly keys: Buffer;
  /** Bytes of journal.log. */
  readonly journal: Buffer;
}

export function encodeCopy({ mdo, savedAt, keys, journal }: DeskCopy): Buffer {
  const head = Buffer.from(
    JSON.stringify({ format: FORMAT, mdo, savedAt, keys: partOf(keys), journal: partOf(journal) }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([MAGIC, length, head, keys, journal]);
}

/** Anything but a whole copy, byte for byte as it was saved, is refused with `file` in the sentence. */
export function decodeCopy(bytes: Buffer, file: string): Result<DeskCopy, UserError> {
  const damaged = err(userError('copy-damaged', { file }));
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC))
    return err(userError('copy-foreign', { file }));
  if (bytes.length < MAGIC.length + 4) return damaged;
  const headLength = bytes.readUInt32LE(MAGIC.length);
  if (headLength > MAX_HEAD) return damaged;
  const from = MAGIC.length + 4;
  const read = jsonOf(bytes.subarray(from, from + headLength));
  const newer = v.safeParse(
    v.looseObject({ format: v.pipe(v.number(), v.minValue(FORMAT + 1)) }),
    read,
  );
  if (newer.success) return err(userError('copy-newer', { file }));
  const head = v.safeParse(headSchema, read);
  if (!head.success) return damaged;
  const { mdo, savedAt } = head.output;
  const keysAt = from + headLength;
  const journalAt = keysAt + head.output.keys.length;
  const keys = bytes.subarray(keysAt, journalAt);
  const journal = bytes.subarray(journalAt);
  if (!isPart(keys, head.output.keys) || !isPart(journal, head.output.journal)) return damaged;
  return ok({ mdo, savedAt, keys, journal });
}

type Part = v.InferOutput<typeof partSchema>;

const partOf = (bytes: Buffer): Part => ({
  length: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

const isPart = (bytes: Buffer, { length, sha256 }: Part): boolean =>
  bytes.length === length && partOf(bytes).sha256 === sha256;

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
