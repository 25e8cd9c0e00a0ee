import { existsSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DeskStatus } from '../../shared/domain/desk-status';
import { userError, type UserError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import type { Access } from '../store/desk/open-desk';
import type { Person } from '../store/protocol';
import type { Clock } from './clock';
import type { Keychain } from './keychain';
import { lastNames } from './last-name';
import type { StoreCalls } from './store-calls';

export const SAMPLE_MDO = 'Karnataka Postal Circle';
const SAMPLE_USER = 'Sample admin';
/** Lies in a sample desk once all its files are in: a desk half filled is made anew. */
const SAMPLE_DONE = 'complete';

export interface SessionParts {
  readonly store: StoreCalls;
  readonly clock: Clock;
  readonly keychain: Keychain;
  /** Of the program: the journal says who opened the desk with which. */
  readonly version: string;
  /** The user's own folder of the program: `desk` and `sample-desk` lie in it. */
  readonly userData: string;
  /** Where the admin's own desk lies instead, such as on a share. */
  readonly deskFolder?: string | null;
  /** Brings the sample files into the open desk. */
  readonly fillSample: () => Promise<Result<null, UserError>>;
  /** The desk was closed: drop what belongs to it. */
  readonly onClosed: () => Promise<void>;
}

/** Which desk is open, if any: the admin's own or the sample one. */
export interface DeskSession {
  status(): Promise<Result<DeskStatus, UserError>>;
  create(answers: {
    readonly mdo: string;
    readonly userName: string;
    /** Null: this computer's keychain opens the desk. */
    readonly passphrase: string | null;
  }): Promise<Result<{ readonly recoveryKey: string }, UserError>>;
  /** By passphrase or recovery key; null asks the keychain. Without a name: as last time. */
  unlock(
    secret: string | null,
    access: Access,
    userName?: string,
  ): Promise<Result<null, UserError>>;
  /** As `unlock`, keeping what can be read of a damaged journal. */
  recover(secret: string | null, userName?: string): Promise<Result<null, UserError>>;
  /** Whether this computer's keychain opens the desk from now on. */
  setKeychain(current: string, isOn: boolean): Promise<Result<null, UserError>>;
  /** Writes what is open to disk and forgets the keys. */
  lock(): Promise<Result<null, UserError>>;
  /** Puts a saved copy in the place of the admin's own desk and opens it; see copy.place. */
  placeCopy(
    source: string,
    secret: string,
  ): Promise<Result<{ readonly aside: string | null }, UserError>>;
  trySample(): Promise<Result<null, UserError>>;
  /** Closes the sample desk and removes it from the disk. */
  leaveSample(): Promise<Result<null, UserError>>;
  isOpen(): boolean;
  /** The store process is gone, and with it the open desk: nothing is left to write. */
  forget(): void;
}

export function deskSession(parts: SessionParts): DeskSession {
  const { store, clock, keychain } = parts;
  const own = parts.deskFolder ?? path.join(parts.userData, 'desk');
  const sample = path.join(parts.userData, 'sample-desk');
  const names = lastNames(path.join(parts.userData, 'last-name.json'));
  let open = false;
  const times = (): { readonly asOf: string; readonly now: string; readonly program: string } => ({
    asOf: clock.today(),
    now: clock.now(),
    program: parts.version,
  });

  const lock = async (): Promise<Result<null, UserError>> => {
    if (!open) return ok(null);
    await parts.onClosed();
    open = false;
    return store.call('desk.close', {});
  };

  const openOwn = async (
    ask: () => Promise<Result<null, UserError>>,
  ): Promise<Result<null, UserError>> => {
    await lock();
    const done = await ask();
    open = done.ok;
    const info = open ? await store.call('desk.info', {}) : null;
    if (info?.ok) names.keep(osUser(), info.value.userName);
    return done;
  };

  /** What this computer's keychain keeps for the desk, where it is asked for that. */
  const keptFor = async (secret: string | null): Promise<Uint8Array | null> => {
    if (secret !== null) return null;
    const found = await store.call('desk.peek', { folder: own });
    if (!found.ok || found.value.state !== 'locked' || !found.value.keychain) return null;
    return keychain.open(found.value.keychain);
  };

  const openSample = async (): Promise<Result<unknown, UserError>> => {
    if (existsSync(path.join(sample, SAMPLE_DONE)))
      return store.call('desk.unlock', { folder: sample, secret: null, person: null, ...times() });
    rmSync(sample, { recursive: true, force: true });
    return store.call('desk.create', {
      folder: sample,
      mdo: SAMPLE_MDO,
      person: person(SAMPLE_USER),
      passphrase: null,
      ...times(),
    });
  };

  return {
    status: async () => {
      if (open) {
        const info = await store.call('desk.info', {});
        return info.ok
          ? ok({ state: 'open', ...info.value, keychain: await keychain.name() })
          : info;
      }
      const found = await store.call('desk.peek', { folder: own });
      if (!found.ok) return ok({ state: 'unreadable', error: found.error });
      const { value } = found;
      if (value.state === 'none') return ok({ state: 'none', keychain: await keychain.name() });
      const { mdo, passphrase } = value;
      return ok({
        state: 'locked',
        mdo,
        lastUser: names.of(osUser()),
        opensBy: { passphrase, keychain: value.keychain?.name ?? null },
      });
    },
    create: async ({ mdo, userName, passphrase }) => {
      await lock();
      const kept = passphrase === null ? await keychain.newKey() : null;
      // Neither passphrase nor keychain would make a desk without a lock.
      if (passphrase === null && !kept) return err(userError('keychain-none'));
      const made = await store.call('desk.create', {
        folder: own,
        mdo,
        person: person(userName),
        passphrase,
        keychain: kept,
        ...times(),
      });
      open = made.ok;
      if (open) names.keep(osUser(), userName);
      return made;
    },
    unlock: (secret, access, userName = '') =>
      openOwn(async () => {
        const asked = {
          folder: own,
          secret,
          kept: await keptFor(secret),
          person: person(userName),
        };
        return store.call('desk.unlock', { ...asked, access, ...times() });
      }),
    recover: (secret, userName = '') =>
      openOwn(async () => {
        const asked = {
          folder: own,
          secret,
          kept: await keptFor(secret),
          person: person(userName),
        };
        return store.call('desk.recover', { ...asked, ...times() });
      }),
    setKeychain: async (current, isOn) => {
      const kept = isOn ? await keychain.newKey() : null;
      if (isOn && !kept) return err(userError('keychain-none'));
      return store.call('desk.setKeychain', { current, keychain: kept });
    },
    lock,
    placeCopy: async (source, secret) => {
      const placed = await store.call('copy.place', { source, folder: own, secret, ...times() });
      // Refused before anything was touched, the desk of before is still open.
      open = placed.ok || (open && (await store.call('desk.info', {})).ok);
      if (placed.ok) await parts.onClosed();
      return placed;
    },
    trySample: async () => {
      await lock();
      const opened = await openSample();
      if (!opened.ok) return opened;
      open = true;
      if (existsSync(path.join(sample, SAMPLE_DONE))) return ok(null);
      const filled = await parts.fillSample();
      if (!filled.ok) {
        await lock();
        return err(filled.error);
      }
      writeFileSync(path.join(sample, SAMPLE_DONE), '');
      return ok(null);
    },
    leaveSample: async () => {
      const info = open ? await store.call('desk.info', {}) : null;
      // The admin's own desk is only ever removed by the admin.
      if (!info?.ok || !info.value.sample) return ok(null);
      const closed = await lock();
      if (closed.ok) rmSync(sample, { recursive: true, force: true });
      return closed;
    },
    isOpen: () => open,
    forget: () => {
      open = false;
    },
  };
}

/** Who acts: the name the admin gave, and what the system knows, for the audit trail. */
function person(userName: string): Person {
  return { userName, osUser: osUser(), host: os.hostname() };
}

function osUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A user id without an account, as in some containers.
    return String(process.getuid?.() ?? '');
  }
}
