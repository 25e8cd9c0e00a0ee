import type { OpenedBy, OpensBy } from '../../../shared/domain/desk-status';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import {
  openEnvelope,
  readEnvelope,
  waysOf,
  withKeychain,
  withNewPassphrase,
  withNewRecoveryKey,
  writeEnvelope,
  type Envelope,
} from '../envelope/envelope';
import { readRecoveryKey } from '../envelope/recovery-key';
import type { KeychainKey } from '../envelope/wrap';
import { writeError } from '../journal/journal-file';
import type { DeskRecord } from '../journal/records';
import type { DeskCore } from './core';
import type { DeskFiles, DeskMachine } from './open-desk';

export function openedBy(sample: boolean, secret: string | null): OpenedBy {
  if (sample) return 'sample';
  if (secret === null) return 'keychain';
  return readRecoveryKey(secret).shape ? 'recovery-key' : 'passphrase';
}

export function opensBy(
  files: DeskMachine['files'],
  { folder, sample }: Pick<DeskFiles, 'folder' | 'sample'>,
): OpensBy {
  const envelope = readEnvelope(files, folder);
  // A folder that has gone away is told of elsewhere.
  return envelope.ok ? waysOf(envelope.value) : { passphrase: !sample, keychain: null };
}

interface Keys {
  readonly machine: DeskMachine;
  readonly files: DeskFiles;
  readonly core: DeskCore;
  readonly by: OpenedBy;
  readonly now: string;
}

/**
 * `current` is not asked of whoever has just opened the desk with the recovery key, nor where there
 * is no passphrase.
 */
export function setPassphrase(
  keys: Keys,
  current: string,
  passphrase: string,
): Result<null, UserError> {
  if (passphrase.trim() === '') return err(userError('passphrase-needed'));
  const envelope = allowed(keys, current);
  if (!envelope.ok) return envelope;
  const { files, machine } = keys;
  const next = withNewPassphrase(envelope.value, files.key, passphrase, machine.cost);
  return put(keys, envelope.value, next, 'passphrase');
}

/** The key that was printed before opens the desk no more. */
export function newRecoveryKey(
  keys: Keys,
  current: string,
): Result<{ recoveryKey: string }, UserError> {
  const envelope = allowed(keys, current);
  if (!envelope.ok) return envelope;
  const { envelope: next, recoveryKey } = withNewRecoveryKey(envelope.value, keys.files.key);
  const done = put(keys, envelope.value, next, 'recovery-key');
  return done.ok ? ok({ recoveryKey }) : done;
}

/** What this computer's keychain keeps opens the desk from now on; null: nothing does. */
export function setKeychain(
  keys: Keys,
  current: string,
  keychain: KeychainKey | null,
): Result<null, UserError> {
  const envelope = allowed(keys, current);
  if (!envelope.ok) return envelope;
  if (!keychain && !waysOf(envelope.value).passphrase) return err(userError('keychain-alone'));
  const next = withKeychain(envelope.value, keys.files.key, keychain);
  return put(keys, envelope.value, next, keychain ? 'keychain' : 'keychain-off');
}

function allowed({ machine, files, by }: Keys, current: string): Result<Envelope, UserError> {
  if (!files.writer) return err(userError('desk-read-only'));
  const envelope = readEnvelope(machine.files, files.folder);
  if (!envelope.ok || by === 'recovery-key') return envelope;
  if (!waysOf(envelope.value).passphrase) return envelope;
  const key = openEnvelope(machine.files, files.folder, envelope.value, current, null);
  if (!key.ok) return key;
  key.value.fill(0);
  return envelope;
}

/** Both or neither: a change of keys that the journal could not take is taken back. */
function put(
  { machine, files, core, now }: Keys,
  before: Envelope,
  after: Envelope,
  what: Extract<DeskRecord, { type: 'keys-set' }>['what'],
): Result<null, UserError> {
  const write = (envelope: Envelope): void =>
    writeEnvelope(machine.files, files.folder, { envelope, dataKey: files.key, recoveryKey: '' });
  try {
    write(after);
    const done = core.commit({ type: 'keys-set', what, at: now, by: core.state.person });
    if (done.ok) return ok(null);
    write(before);
    return done;
  } catch (error) {
    return err(writeError(error));
  }
}
