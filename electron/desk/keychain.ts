import { randomBytes } from 'node:crypto';
import type { KeychainKey } from '../store/envelope/wrap';

/** The operating system's keychain, where it is a real one. It may ask the user before it answers. */
export interface Keychain {
  /** As the user knows it; null where there is none, or none that keeps a secret. */
  name(): Promise<string | null>;
  /** A new key that it keeps; null where it refuses. */
  newKey(): Promise<KeychainKey | null>;
  /** Null when it cannot open this any more. */
  open(kept: { readonly name: string; readonly wrapped: string }): Promise<Uint8Array | null>;
}

/** The parts of Electron's safeStorage used here; older versions lack the later ones. */
export interface SafeStorage {
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Buffer;
  decryptString?(bytes: Buffer): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(bytes: Buffer): Promise<{ readonly result: string }>;
  getSelectedStorageBackend?(): string;
}

/** On Linux by what Electron found; `basic_text` has one password for everybody, and is no keychain. */
const ON_LINUX: Readonly<Record<string, string>> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
};

/** Asked after the program is ready, never before: until then no system knows its keychain. */
export function systemKeychain(storage: SafeStorage, platform: NodeJS.Platform): Keychain {
  const known = (): string | null => {
    if (platform === 'win32') return 'Windows (DPAPI)';
    if (platform === 'darwin') return 'macOS Keychain';
    // Electron 25 cannot say what it found: then it may be anything.
    return ON_LINUX[storage.getSelectedStorageBackend?.() ?? ''] ?? null;
  };
  const isThere = async (): Promise<boolean> =>
    (await storage.isAsyncEncryptionAvailable?.()) ?? storage.isEncryptionAvailable?.() ?? false;
  const name = async (): Promise<string | null> => {
    const found = known();
    return found !== null && (await orNull(isThere)) === true ? found : null;
  };

  return {
    name,
    newKey: () =>
      orNull(async () => {
        const found = await name();
        if (found === null) return null;
        const key = randomBytes(32);
        const text = key.toString('hex');
        const wrapped = (await storage.encryptStringAsync?.(text)) ?? storage.encryptString?.(text);
        return wrapped ? { name: found, wrapped: wrapped.toString('base64'), key } : null;
      }),
    open: (kept) =>
      orNull(async () => {
        if ((await name()) !== kept.name) return null;
        const bytes = Buffer.from(kept.wrapped, 'base64');
        const text =
          (await storage.decryptStringAsync?.(bytes))?.result ?? storage.decryptString?.(bytes);
        return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : null;
      }),
  };
}

/** A keychain that refuses says so by throwing. */
async function orNull<T>(ask: () => Promise<T | null>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
