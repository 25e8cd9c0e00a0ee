import path from 'node:path';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { ENVELOPE_COPY_NAME, ENVELOPE_NAME, deskExists } from '../envelope/envelope';
import { renameWithPatience, writeFileAtomically } from '../files/atomic-file';
import { systemCode, type FileSystem } from '../files/file-system';
import { JOURNAL_NAME } from '../journal/journal-file';
import { decodeCopy, type DeskCopy } from './copy-format';

export function readCopy(files: FileSystem, source: string): Result<DeskCopy, UserError> {
  const file = path.basename(source);
  try {
    return decodeCopy(files.read(source), file);
  } catch (error) {
    return err(userError('copy-unread', { file, detail: systemCode(error) || 'unknown' }));
  }
}

/** Where a copy waits, whole and tried, until the desk's own folder is out of its way. */
const readyOf = (folder: string): string => `${folder}-ready`;

/** Unpacks a copy beside the desk in `folder`. `tryOut` opens it there: what it refuses goes again. */
export function unpackCopy(
  files: FileSystem,
  folder: string,
  copy: DeskCopy,
  tryOut: (folder: string) => Result<unknown, UserError>,
): Result<null, UserError> {
  const unpacked = `${folder}-unpacked`;
  try {
    files.removeFolder(unpacked);
    files.removeFolder(readyOf(folder));
    files.makeFolder(unpacked);
    writeFileAtomically(files, path.join(unpacked, JOURNAL_NAME), copy.journal);
    writeFileAtomically(files, path.join(unpacked, ENVELOPE_COPY_NAME), copy.keys);
    writeFileAtomically(files, path.join(unpacked, ENVELOPE_NAME), copy.keys);
    const tried = tryOut(unpacked);
    if (tried.ok) renameWithPatience(files, unpacked, readyOf(folder));
    else files.removeFolder(unpacked);
    return tried.ok ? ok(null) : tried;
  } catch (error) {
    return err(notPlaced(error));
  }
}

/**
 * Puts the unpacked copy in the place of the desk in `folder`, which stays on the disk in a folder
 * beside it. Interrupted anywhere: the old desk, or the copy, see finishPlacing.
 */
export function placeCopy(
  files: FileSystem,
  folder: string,
  now: string,
): Result<{ readonly aside: string | null }, UserError> {
  try {
    const aside = putAside(files, folder, now);
    renameWithPatience(files, readyOf(folder), folder);
    files.flushFolder(path.dirname(folder));
    return ok({ aside });
  } catch (error) {
    finishPlacing(files, folder, now);
    return err(notPlaced(error));
  }
}

const notPlaced = (error: unknown): UserError =>
  userError('copy-not-placed', { detail: systemCode(error) || 'unknown' });

/**
 * A copy whose placing was interrupted after the old desk had been put aside is put in place now:
 * a desk that is on the disk must never look like a first start.
 */
export function finishPlacing(files: FileSystem, folder: string, now: string): void {
  const ready = readyOf(folder);
  if (!deskExists(files, folder) && deskExists(files, ready)) {
    putAside(files, folder, now);
    renameWithPatience(files, ready, folder);
  }
}

/** Also a folder without a desk: what lies in it may be all that is left of one. */
function putAside(files: FileSystem, folder: string, now: string): string | null {
  if (!files.exists(folder)) return null;
  const aside = asideOf(files, folder, now);
  renameWithPatience(files, folder, aside);
  return aside;
}

/** "desk-before-2026-01-05", with a number when that is taken. */
function asideOf(files: FileSystem, folder: string, now: string): string {
  const named = `${folder}-before-${now.slice(0, 10)}`;
  let name = named;
  for (let number = 2; files.exists(name); number++) name = `${named}-${String(number)}`;
  return name;
}
