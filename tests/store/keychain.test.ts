import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deskSession, type DeskSession } from '../../electron/desk/desk-session';
import { systemKeychain, type Keychain } from '../../electron/desk/keychain';
import type { StoreCalls } from '../../electron/desk/store-calls';
import { ok } from '../../shared/result';
import {
  AS_OF,
  codeOf,
  NOW,
  PASSPHRASE,
  removeFolder,
  temporaryFolder,
  TestDesk,
  US,
  value,
} from './support/desk-fixture';

/** Each computer opens only what it kept itself. */
const computer = (word: string): Keychain =>
  systemKeychain(
    {
      isEncryptionAvailable: () => true,
      encryptString: (text) => Buffer.from(`${word} ${text}`),
      decryptString: (bytes) => {
        const [by, text = ''] = bytes.toString().split(' ');
        if (by !== word) throw new Error('Not kept here');
        return text;
      },
    },
    'win32',
  );
const NO_KEYCHAIN = systemKeychain({}, 'linux');

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

/** The program on a computer, as main puts it together, with the store in this process. */
function program(keychain: Keychain): DeskSession {
  const desk = new TestDesk(folder);
  const call: StoreCalls['call'] = async (method, payload) => desk.ask(method, payload);
  return deskSession({
    store: { call },
    clock: { now: () => NOW, today: () => AS_OF },
    keychain,
    version: '1.0.0',
    userData: folder,
    fillSample: async () => ok(null),
    onClosed: async () => undefined,
  });
}

const start = async (session: DeskSession, passphrase: string | null): Promise<string> =>
  value(await session.create({ mdo: US, userName: 'Meena Rao', passphrase })).recoveryKey;

describe('a desk that the key store of the computer opens', () => {
  it('opens without a passphrase on the same computer', async () => {
    const session = program(computer('one'));
    await start(session, null);
    await session.lock();
    expect(codeOf(await program(computer('one')).unlock(null, 'write'))).toBe('ok');
  });

  it('says that it has no passphrase to ask for', async () => {
    const session = program(computer('one'));
    await start(session, null);
    await session.lock();
    expect(value(await session.status())).toEqual({
      state: 'locked',
      mdo: US,
      lastUser: 'Meena Rao',
      opensBy: { passphrase: false, keychain: 'Windows (DPAPI)' },
    });
  });

  it('does not open on another computer, and says why', async () => {
    const session = program(computer('one'));
    await start(session, null);
    await session.lock();
    expect(codeOf(await program(computer('two')).unlock(null, 'write'))).toBe('keychain-lost');
  });

  it('opens on another computer with the recovery key', async () => {
    const session = program(computer('one'));
    const key = await start(session, null);
    await session.lock();
    expect(codeOf(await program(computer('two')).unlock(key, 'write'))).toBe('ok');
  });

  it('is taken over by the key store of the other computer', async () => {
    const first = program(computer('one'));
    const key = await start(first, null);
    await first.lock();
    const second = program(computer('two'));
    await second.unlock(key, 'write');
    value(await second.setKeychain('', true));
    await second.lock();
    expect(codeOf(await second.unlock(null, 'write'))).toBe('ok');
  });

  it('keeps its key store until it has a passphrase', async () => {
    const session = program(computer('one'));
    await start(session, null);
    expect(codeOf(await session.setKeychain('', false))).toBe('keychain-alone');
  });

  it('is not made where there is no key store', async () => {
    const made = await program(NO_KEYCHAIN).create({
      mdo: US,
      userName: 'Meena Rao',
      passphrase: null,
    });
    expect(codeOf(made)).toBe('keychain-none');
  });
});

describe('a desk with a passphrase', () => {
  it('lets the key store open it only after the passphrase was given', async () => {
    const session = program(computer('one'));
    await start(session, PASSPHRASE);
    expect(codeOf(await session.setKeychain('a guess', true))).toBe('passphrase-wrong');
  });

  it('still opens with the passphrase beside the key store', async () => {
    const session = program(computer('one'));
    await start(session, PASSPHRASE);
    value(await session.setKeychain(PASSPHRASE, true));
    await session.lock();
    expect(codeOf(await session.unlock(PASSPHRASE, 'write'))).toBe('ok');
  });

  it('is opened by the key store no more once that is turned off', async () => {
    const session = program(computer('one'));
    await start(session, PASSPHRASE);
    value(await session.setKeychain(PASSPHRASE, true));
    value(await session.setKeychain(PASSPHRASE, false));
    await session.lock();
    expect(codeOf(await session.unlock(null, 'write'))).toBe('passphrase-needed');
  });
});
