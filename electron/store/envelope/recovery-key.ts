import { createHash, randomBytes } from 'node:crypto';

/** Crockford's letters: no I, L, O, U, so a printed key is read back without doubt. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 20;
const CHECK_LETTERS = 4;
const KEY_LETTERS = (KEY_BYTES * 8) / 5;

/** 160 random bits. */
export const newRecoveryKey = (): Buffer => randomBytes(KEY_BYTES);

/** "7K2M-…": nine groups of four letters, the last one a checksum. */
export function printRecoveryKey(key: Buffer): string {
  const letters = toLetters(key) + checkOf(key);
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

/**
 * `shape`: false when the text cannot be meant as a recovery key. `key`: null when its checksum
 * does not fit. Small letters, spaces and I/L/O for 1/1/0 are taken as meant.
 */
export function readRecoveryKey(text: string): { shape: boolean; key: Buffer | null } {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  const shape =
    letters.length === KEY_LETTERS + CHECK_LETTERS &&
    [...letters].every((letter) => LETTERS.includes(letter));
  if (!shape) return { shape, key: null };
  const key = fromLetters(letters.slice(0, KEY_LETTERS));
  return { shape, key: checkOf(key) === letters.slice(KEY_LETTERS) ? key : null };
}

function checkOf(key: Buffer): string {
  return toLetters(createHash('sha256').update(key).digest()).slice(0, CHECK_LETTERS);
}

function toLetters(bytes: Buffer): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += LETTERS.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return out;
}

function fromLetters(letters: string): Buffer {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of letters) {
    held = (held << 5) | LETTERS.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}
