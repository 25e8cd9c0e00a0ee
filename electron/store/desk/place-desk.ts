import type { UserError } from '../../../shared/errors';
import type { Reference } from '../../../shared/reference/reference';
import { ok, type Result } from '../../../shared/result';
import { placeCopy, readCopy, unpackCopy } from '../copy/place-copy';
import { takeLock } from '../files/lock-file';
import type { StoreRequest } from '../protocol';
import { askerOf, openDesk, type DeskFiles, type DeskMachine } from './open-desk';

/**
 * Tries a saved copy out, puts it in the place of the desk in its folder, and opens it. What is
 * refused before `closeDesk` is called has touched nothing.
 */
export function placeDesk(
  machine: DeskMachine,
  { source, folder, secret, asOf, now }: StoreRequest<'copy.place'>,
  reference: Reference,
  closeDesk: () => void,
): Result<{ readonly aside: string | null; readonly desk: DeskFiles }, UserError> {
  const { files } = machine;
  const copy = readCopy(files, source);
  if (!copy.ok) return copy;
  const opening = { folder, person: null, asOf, now };
  const unpacked = unpackCopy(files, folder, copy.value, (there) => {
    const tried = openDesk(
      machine,
      { ...opening, folder: there, access: 'read' },
      secret,
      reference,
    );
    if (tried.ok) tried.value.key.fill(0);
    return tried;
  });
  if (!unpacked.ok) return unpacked;
  closeDesk();
  if (files.exists(folder)) {
    const free = takeLock(files, folder, askerOf(machine, opening));
    if (!free.ok) return free;
    free.value.release();
  }
  const placed = placeCopy(files, folder, now);
  if (!placed.ok) return placed;
  const opened = openDesk(machine, { ...opening, placed: true }, secret, reference);
  return opened.ok ? ok({ ...placed.value, desk: opened.value }) : opened;
}
