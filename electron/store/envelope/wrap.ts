import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import * as v from 'valibot';

/** scrypt's cost. */
export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's figure: about 0.4 s and 128 MB. */
export const FULL_COST: Cost = { N: 2 ** 17, r: 8, p: 1 };

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
const sealedKey = { nonce: hex(12), key: hex(32), tag: hex(16) };

/** Bounds on what is read: a made-up cost must not be able to freeze or fill the PC. */
export const wrapSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('passphrase'),
    salt: hex(16),
    N: v.picklist([2 ** 10, 2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18]),
    r: v.picklist([8]),
    p: v.picklist([1, 2]),
    ...sealedKey,
  }),
  v.strictObject({ kind: v.literal('recovery'), salt: hex(16), ...sealedKey }),
  v.strictObject({
    kind: v.literal('keychain'),
    name: v.pipe(v.string(), v.maxLength(100)),
    wrapped: v.pipe(v.string(), v.maxLength(20_000)),
    ...sealedKey,
  }),
]);
export type Wrap = v.InferOutput<typeof wrapSchema>;

/** A random key that the operating system's keychain keeps, and the desk's key is sealed with. */
export interface KeychainKey {
  /** Of the keychain, as it is shown. */
  readonly name: string;
  /** As the keychain gave it back; only it can open this. */
  readonly wrapped: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The same passphrase typed on two keyboards must be the same bytes. */
const passphraseBytes = (text: string): Buffer => Buffer.from(text.normalize('NFKC'), 'utf8');

function stretch(passphrase: string, salt: Buffer, { N, r, p }: Cost): Buffer {
  return scryptSync(passphraseBytes(passphrase), salt, 32, {
    N,
    r,
    p,
    maxmem: 256 * N * r,
  });
}

const fromRecovery = (key: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'mdo-review-desk recovery', 32));

export function wrapWithPassphrase(
  dataKey: Buffer,
  passphrase: string,
  cost: Cost,
  aad: string,
): Wrap {
  const salt = randomBytes(16);
  const sealed = seal(stretch(passphrase, salt, cost), dataKey, `${aad}|passphrase`);
  return {
    kind: 'passphrase',
    salt: salt.toString('hex'),
    N: cost.N as 131072,
    r: cost.r as 8,
    p: cost.p as 1,
    ...sealed,
  };
}

export function wrapWithRecoveryKey(dataKey: Buffer, recoveryKey: Buffer, aad: string): Wrap {
  const salt = randomBytes(16);
  const sealed = seal(fromRecovery(recoveryKey, salt), dataKey, `${aad}|recovery`);
  return { kind: 'recovery', salt: salt.toString('hex'), ...sealed };
}

export function wrapWithKeychain(
  dataKey: Buffer,
  { name, wrapped, key }: KeychainKey,
  aad: string,
): Wrap {
  return { kind: 'keychain', name, wrapped, ...seal(Buffer.from(key), dataKey, `${aad}|keychain`) };
}

/** Null when the keychain's key is another one. */
export function unwrapWithKeychain(
  wrap: Extract<Wrap, { kind: 'keychain' }>,
  key: Uint8Array,
  aad: string,
): Buffer | null {
  return key.length === 32 ? unseal(Buffer.from(key), wrap, `${aad}|keychain`) : null;
}

/** Null when this is not the passphrase. */
export function unwrapWithPassphrase(
  wrap: Extract<Wrap, { kind: 'passphrase' }>,
  passphrase: string,
  aad: string,
): Buffer | null {
  const key = stretch(passphrase, Buffer.from(wrap.salt, 'hex'), wrap);
  return unseal(key, wrap, `${aad}|passphrase`);
}

/** Null when this is not the recovery key. */
export function unwrapWithRecoveryKey(
  wrap: Extract<Wrap, { kind: 'recovery' }>,
  recoveryKey: Buffer,
  aad: string,
): Buffer | null {
  const key = fromRecovery(recoveryKey, Buffer.from(wrap.salt, 'hex'));
  return unseal(key, wrap, `${aad}|recovery`);
}

function seal(key: Buffer, dataKey: Buffer, aad: string) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(aad));
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  key.fill(0);
  return {
    nonce: nonce.toString('hex'),
    key: sealed.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

function unseal(key: Buffer, wrap: Wrap, aad: string): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrap.nonce, 'hex'));
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(Buffer.from(wrap.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrap.key, 'hex')), decipher.final()]);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}
