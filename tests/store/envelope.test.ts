import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  newEnvelope,
  openEnvelope,
  readEnvelope,
  writeEnvelope,
  type Keychain,
} from '../../electron/store/envelope/envelope';
import { printRecoveryKey, readRecoveryKey } from '../../electron/store/envelope/recovery-key';
import { nodeFileSystem } from '../../electron/store/files/file-system';
import { codeOf, removeFolder, temporaryFolder, US, value } from './support/desk-fixture';

const CHEAP = { N: 1024, r: 8, p: 1 };
/** Stands for the operating system's: keeps the key in memory under a ticket. */
const keychain = (): Keychain => {
  const kept = new Map<string, Buffer>();
  return {
    name: 'Test keychain',
    wrap: (key) => {
      kept.set('ticket', Buffer.from(key));
      return 'ticket';
    },
    unwrap: (ticket) => kept.get(ticket) ?? null,
  };
};

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const openWith = (
  made: ReturnType<typeof newEnvelope>,
  secret: string | null,
  chain: Keychain | null = null,
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

  it('opens with the keychain', () => {
    const chain = keychain();
    const made = newEnvelope(US, 'correct words', CHEAP, chain);
    expect(value(openWith(made, null, chain)).equals(made.dataKey)).toBe(true);
  });

  it('names the keychain that has lost the key', () => {
    const made = newEnvelope(US, 'correct words', CHEAP, keychain());
    expect(codeOf(openWith(made, null, keychain()))).toBe('keychain-lost');
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
