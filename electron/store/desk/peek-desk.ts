import { err, ok, type Result } from '../../../shared/result';
import type { UserError } from '../../../shared/errors';
import { finishPlacing } from '../copy/place-copy';
import { deskExists, folderAway, readEnvelope, waysOf } from '../envelope/envelope';
import type { FileSystem } from '../files/file-system';
import { holdsWork } from '../journal/left-behind';
import type { StoreResponse } from '../protocol';
import { envelopeMissing } from './open-desk';

/** What can be told of the desk in `folder` before anybody opens it. */
export function peekDesk(
  files: FileSystem,
  folder: string,
  now: string,
): Result<StoreResponse<'desk.peek'>, UserError> {
  const away = folderAway(files, folder);
  if (away) return err(away);
  finishPlacing(files, folder, now);
  if (!deskExists(files, folder))
    return holdsWork(files, folder) ? err(envelopeMissing(folder)) : ok({ state: 'none' });
  const envelope = readEnvelope(files, folder);
  if (!envelope.ok) return envelope;
  const { mdo, sample, wraps } = envelope.value;
  const { passphrase } = waysOf(envelope.value);
  const keychain = wraps.find((wrap) => wrap.kind === 'keychain') ?? null;
  return ok({ state: 'locked', mdo, sample, passphrase, keychain });
}
