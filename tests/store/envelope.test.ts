import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  newEnvelope,
  openEnvelope,
  readEnvelope,
  withKeychain,
  writeEnvelope,
} from '../../electron/store/envelope/envelope';
import { printRecoveryKey, readRecoveryKey } from '../../electron/store/envelope/recovery-key';
import type { KeychainKey } from '../../electron/store/envelope/wrap';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import { codeOf, removeFolder, temporaryFolder, US, value } from './support/desk-fixture';

const CHEAP = { N: 1024, r: 8, p: 1 };
/** As the operating system's keychain would have handed it out. */
const kept = (byte = 7): KeychainKey => ({
  name: 'Test keychain',
  wrapped: 'ticket',
  key: Buffer.alloc(32, byte),
});

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const openWith = (
  made: ReturnType<typeof newEnvelope>,
  secret: string | null,
  chain: Uint8Array | null = null,
) => openEnvelope(nodeFileSystem, folder, made.envelope, secret, chain);

describe('the envelope', () => {
  it('opens with the passphrase', () => {
    const made = newEnvelope(US, 'correct words', CHEAP, null);
    expect(value(openWith(made, 'correct words')).equals(made.dataKey)).toBe(true);
  });

  it('opens with the printed recovery key, typed in small letters and with spaces', () => {
    const made = newEnvelope(US, 'correct words', CHEAP, null);
    const typed = made.recoveryKey.toLowerCase().replace(/-/g, ' ');
    expect(value(openWith(made, typed)).equals(made.dataKey)).toBe(true);
  });

  it('opens with what the keychain kept', () => {
    const made = newEnvelope(US, null, CHEAP, kept());
    expect(value(openWith(made, null, kept().key)).equals(made.dataKey)).toBe(true);
  });

  it('opens with the recovery key where the keychain alone held it', () => {
    const made = newEnvelope(US, null, CHEAP, kept());
    expect(value(openWith(made, made.recoveryKey)).equals(made.dataKey)).toBe(true);
  });

  it('names the keychain that has lost the key', () => {
    const made = newEnvelope(US, null, CHEAP, kept());
    expect(codeOf(openWith(made, null, null))).toBe('keychain-lost');
  });

  it('is not opened by another key of the same keychain', () => {
    const made = newEnvelope(US, null, CHEAP, kept());
    expect(codeOf(openWith(made, null, kept(8).key))).toBe('keychain-lost');
  });

  it('is not opened by a keychain that was taken away', () => {
    const made = newEnvelope(US, 'correct words', CHEAP, kept());
    const envelope = withKeychain(made.envelope, made.dataKey, null);
    expect(codeOf(openWith({ ...made, envelope }, null, kept().key))).toBe('passphrase-needed');
  });

  it('holds the key of a keychain sealed, never as it is', () => {
    const made = newEnvelope(US, null, CHEAP, kept());
    expect(JSON.stringify(made.envelope)).not.toContain(made.dataKey.toString('hex'));
  });

  it('refuses the recovery key of another desk as such', () => {
    const made = newEnvelope(US, 'correct words', CHEAP, null);
    const other = newEnvelope(US, 'correct words', CHEAP, null);
    expect(codeOf(openWith(made, other.recoveryKey))).toBe('recovery-key-wrong');
  });

  it('does not open when the name of the MDO was changed', () => {
    const made = newEnvelope(US, 'correct words', CHEAP, null);
    const changed = { ...made, envelope: { ...made.envelope, mdo: 'Kerala Postal Circle' } };
    expect(codeOf(openWith(changed, 'correct words'))).toBe('passphrase-wrong');
  });

  it('refuses a made-up cost that would fill the memory', () => {
    const made = newEnvelope(US, 'correct words', CHEAP, null);
    const wraps = made.envelope.wraps.map((wrap) =>
      wrap.kind === 'passphrase' ? { ...wrap, N: (2 ** 30) as 1024 } : wrap,
    );
    writeEnvelope(nodeFileSystem, folder, { ...made, envelope: { ...made.envelope, wraps } });
    expect(codeOf(readEnvelope(nodeFileSystem, folder))).toBe('envelope-damaged');
  });

  it('reads back every recovery key it prints', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const key = Buffer.from(bytes);
        return readRecoveryKey(printRecoveryKey(key)).key?.equals(key) === true;
      }),
    );
  });

  it('notices one wrong letter of a recovery key', () => {
    const printed = printRecoveryKey(Buffer.alloc(20, 7));
    const wrong = printed.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(readRecoveryKey(wrong)).toEqual({ shape: true, key: null });
  });
});
