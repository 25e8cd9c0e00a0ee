import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import type { OpensBy } from '../../../shared/domain/desk-status';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { writeFileAtomically } from '../files/atomic-file';
import type { FileSystem } from '../files/file-system';
import { newRecoveryKey, printRecoveryKey, readRecoveryKey } from './recovery-key';
import {
  unwrapWithKeychain,
  unwrapWithPassphrase,
  unwrapWithRecoveryKey,
  wrapSchema,
  wrapWithKeychain,
  wrapWithPassphrase,
  wrapWithRecoveryKey,
  type Cost,
  type KeychainKey,
  type Wrap,
} from './wrap';

export const ENVELOPE_NAME = 'desk.json';
/** The same bytes again: without them a sound journal could not be read. */
export const ENVELOPE_COPY_NAME = 'desk-copy.json';
const SAMPLE_KEY_NAME = 'sample.key';
const FORMAT = 1;

const envelopeSchema = v.strictObject({
  format: v.literal(FORMAT),
  deskId: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  mdo: v.pipe(v.string(), v.maxLength(100)),
  sample: v.boolean(),
  wraps: v.pipe(v.array(wrapSchema), v.maxLength(8)),
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** What a wrapped key is bound to: moved into another desk's envelope it does not open. */
const aadOf = ({ format, deskId, mdo, sample }: Omit<Envelope, 'wraps'>): string =>
  JSON.stringify([format, deskId, mdo, sample]);

export interface NewEnvelope {
  readonly envelope: Envelope;
  readonly dataKey: Buffer;
  /** To be printed; '' for a sample desk. */
  readonly recoveryKey: string;
}

/** Neither passphrase nor keychain makes a sample desk: invented data, its key beside it. */
export function newEnvelope(
  mdo: string,
  passphrase: string | null,
  cost: Cost,
  keychain: KeychainKey | null,
): NewEnvelope {
  const head = {
    format: FORMAT,
    deskId: randomBytes(16).toString('hex'),
    mdo,
    sample: passphrase === null && keychain === null,
  } as const;
  const dataKey = randomBytes(32);
  if (head.sample) return { envelope: { ...head, wraps: [] }, dataKey, recoveryKey: '' };
  const recovery = newRecoveryKey();
  const aad = aadOf(head);
  const wraps: Wrap[] = [
    ...(passphrase === null ? [] : [wrapWithPassphrase(dataKey, passphrase, cost, aad)]),
    ...(keychain ? [wrapWithKeychain(dataKey, keychain, aad)] : []),
    wrapWithRecoveryKey(dataKey, recovery, aad),
  ];
  return { envelope: { ...head, wraps }, dataKey, recoveryKey: printRecoveryKey(recovery) };
}

/** The same desk under another passphrase; the one before opens it no more. */
export function withNewPassphrase(
  envelope: Envelope,
  dataKey: Buffer,
  passphrase: string,
  cost: Cost,
): Envelope {
  const wrap = wrapWithPassphrase(dataKey, passphrase, cost, aadOf(envelope));
  return { ...envelope, wraps: [wrap, ...envelope.wraps.filter((w) => w.kind !== 'passphrase')] };
}

/** The same desk opened by this keychain, or by none: one that held it before opens it no more. */
export function withKeychain(
  envelope: Envelope,
  dataKey: Buffer,
  keychain: KeychainKey | null,
): Envelope {
  const others = envelope.wraps.filter((w) => w.kind !== 'keychain');
  const own = keychain ? [wrapWithKeychain(dataKey, keychain, aadOf(envelope))] : [];
  return { ...envelope, wraps: [...own, ...others] };
}

/** How a desk can be opened, besides its recovery key. */
export const waysOf = ({ wraps }: Envelope): OpensBy => ({
  passphrase: wraps.some((wrap) => wrap.kind === 'passphrase'),
  keychain: wraps.find((wrap) => wrap.kind === 'keychain')?.name ?? null,
});

/** The same desk under another recovery key, to be printed; the one before opens it no more. */
export function withNewRecoveryKey(
  envelope: Envelope,
  dataKey: Buffer,
): { readonly envelope: Envelope; readonly recoveryKey: string } {
  const key = newRecoveryKey();
  const wrap = wrapWithRecoveryKey(dataKey, key, aadOf(envelope));
  const others = envelope.wraps.filter((w) => w.kind !== 'recovery');
  return {
    envelope: { ...envelope, wraps: [...others, wrap] },
    recoveryKey: printRecoveryKey(key),
  };
}

export function writeEnvelope(files: FileSystem, folder: string, made: NewEnvelope): void {
  const body = JSON.stringify(made.envelope);
  const bytes = Buffer.from(JSON.stringify({ body, check: checkOf(body) }, null, 2));
  if (made.envelope.sample)
    writeFileAtomically(
      files,
      path.join(folder, SAMPLE_KEY_NAME),
      Buffer.from(made.dataKey.toString('hex')),
    );
  writeFileAtomically(files, path.join(folder, ENVELOPE_COPY_NAME), bytes);
  // Last: with this file the desk exists.
  writeFileAtomically(files, path.join(folder, ENVELOPE_NAME), bytes);
}

const checkOf = (body: string): string => createHash('sha256').update(body).digest('hex');

export const deskExists = (files: FileSystem, folder: string): boolean =>
  files.exists(path.join(folder, ENVELOPE_NAME)) ||
  files.exists(path.join(folder, ENVELOPE_COPY_NAME));

/** A share that is not connected is no first start, and no desk that was never there. Null: it is there. */
export function folderAway(files: FileSystem, folder: string): UserError | null {
  const parent = path.dirname(folder);
  return files.exists(parent) ? null : userError('desk-folder-away', { folder: parent });
}

/** Tells none, out of reach, newer and damaged apart. */
export function readEnvelope(files: FileSystem, folder: string): Result<Envelope, UserError> {
  if (!deskExists(files, folder)) return err(folderAway(files, folder) ?? userError('desk-none'));
  const first = readOne(files, path.join(folder, ENVELOPE_NAME));
  if (first.ok || first.error.code === 'desk-newer') return first;
  const copy = readOne(files, path.join(folder, ENVELOPE_COPY_NAME));
  return copy.ok ? copy : first;
}

function readOne(files: FileSystem, file: string): Result<Envelope, UserError> {
  const damaged = err(userError('envelope-damaged', { file }));
  try {
    const outer = JSON.parse(files.read(file).toString('utf8')) as {
      body?: unknown;
      check?: unknown;
    };
    if (typeof outer.body !== 'string' || outer.check !== checkOf(outer.body)) return damaged;
    const body: unknown = JSON.parse(outer.body);
    const format = v.safeParse(v.looseObject({ format: v.number() }), body);
    if (format.success && format.output.format > FORMAT) return err(userError('desk-newer'));
    const parsed = v.safeParse(envelopeSchema, body);
    return parsed.success ? ok(parsed.output) : damaged;
  } catch {
    return damaged;
  }
}

/**
 * The data key, by the sample's key file, the passphrase, the recovery key or (secret null) what
 * the keychain kept; null where it keeps nothing for this desk any more.
 */
export function openEnvelope(
  files: FileSystem,
  folder: string,
  envelope: Envelope,
  secret: string | null,
  kept: Uint8Array | null,
): Result<Buffer, UserError> {
  if (envelope.sample) return openSample(files, folder);
  if (secret === null) return openByKeychain(envelope, kept);
  const aad = aadOf(envelope);
  const recovery = readRecoveryKey(secret);
  for (const wrap of envelope.wraps) {
    const key =
      wrap.kind === 'recovery' && recovery.key
        ? unwrapWithRecoveryKey(wrap, recovery.key, aad)
        : wrap.kind === 'passphrase' && !recovery.key
          ? unwrapWithPassphrase(wrap, secret, aad)
          : null;
    if (key) return ok(key);
  }
  return err(userError(recovery.shape ? 'recovery-key-wrong' : 'passphrase-wrong'));
}

function openSample(files: FileSystem, folder: string): Result<Buffer, UserError> {
  const file = path.join(folder, SAMPLE_KEY_NAME);
  const text = files.exists(file) ? files.read(file).toString('utf8').trim() : '';
  return /^[0-9a-f]{64}$/.test(text)
    ? ok(Buffer.from(text, 'hex'))
    : err(userError('envelope-damaged', { file }));
}

function openByKeychain(envelope: Envelope, kept: Uint8Array | null): Result<Buffer, UserError> {
  const wrap = envelope.wraps.find((one) => one.kind === 'keychain');
  if (!wrap) return err(userError('passphrase-needed'));
  const key = kept && unwrapWithKeychain(wrap, kept, aadOf(envelope));
  return key ? ok(key) : err(userError('keychain-lost', { keychain: wrap.name }));
}
