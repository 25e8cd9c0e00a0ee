import { describe, expect, it } from 'vitest';
import { systemKeychain, type SafeStorage } from '../../../electron/desk/keychain';

/** Turns the text round, as far as a keychain that is asked the old way goes. */
const old: SafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from([...text].reverse().join('')),
  decryptString: (bytes) => [...bytes.toString()].reverse().join(''),
};
const linux = (backend: string): SafeStorage => ({
  ...old,
  getSelectedStorageBackend: () => backend,
});
/** As Electron 46 will have it: the old way is gone. */
const coming: SafeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(`kept:${text}`),
  decryptStringAsync: async (bytes) => ({ result: bytes.toString().replace('kept:', '') }),
};

describe('the keychain of the operating system', () => {
  it.each([
    ['win32', old, 'Windows (DPAPI)'],
    ['darwin', old, 'macOS Keychain'],
    ['linux', linux('gnome_libsecret'), 'GNOME Keyring'],
    ['linux', linux('kwallet6'), 'KWallet'],
  ] as const)('is known by name on %s', async (platform, storage, name) => {
    expect(await systemKeychain(storage, platform).name()).toBe(name);
  });

  it.each(['basic_text', 'unknown', 'something new'])(
    'is none where Linux has %s',
    async (backend) => {
      expect(await systemKeychain(linux(backend), 'linux').name()).toBeNull();
    },
  );

  it('is none where Electron cannot say what Linux has', async () => {
    expect(await systemKeychain(old, 'linux').name()).toBeNull();
  });

  it('is none where the system says it is not available', async () => {
    const closed = { ...old, isEncryptionAvailable: () => false };
    expect(await systemKeychain(closed, 'win32').name()).toBeNull();
  });

  it.each([
    ['the old way', old],
    ['the coming way', coming],
  ])('opens what it kept, asked %s', async (_, storage) => {
    const keychain = systemKeychain(storage, 'win32');
    const made = await keychain.newKey();
    expect(await keychain.open(made ?? { name: '', wrapped: '' })).toEqual(made?.key);
  });

  it('makes another key each time', async () => {
    const keychain = systemKeychain(old, 'win32');
    expect((await keychain.newKey())?.key).not.toEqual((await keychain.newKey())?.key);
  });

  it('makes no key where there is none', async () => {
    expect(await systemKeychain(linux('basic_text'), 'linux').newKey()).toBeNull();
  });

  it('opens nothing that another keychain kept', async () => {
    const made = await systemKeychain(linux('kwallet5'), 'linux').newKey();
    const other = systemKeychain(linux('gnome_libsecret'), 'linux');
    expect(await other.open(made ?? { name: '', wrapped: '' })).toBeNull();
  });

  it.each([
    [
      'throws',
      {
        ...old,
        decryptString: () => {
          throw new Error('no such key');
        },
      },
    ],
    ['answers with something else', { ...old, decryptString: () => 'not a key' }],
  ])('opens nothing when the system %s', async (_, storage) => {
    const made = await systemKeychain(old, 'win32').newKey();
    const later = systemKeychain(storage, 'win32');
    expect(await later.open(made ?? { name: '', wrapped: '' })).toBeNull();
  });
});
