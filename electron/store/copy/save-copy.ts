import path from 'node:path';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { ENVELOPE_NAME } from '../envelope/envelope';
import { writeFileAtomically } from '../files/atomic-file';
import { systemCode, type FileSystem } from '../files/file-system';
import { JOURNAL_NAME } from '../journal/journal-file';
import { decodeCopy, encodeCopy } from './copy-format';

/** Writes the desk in `folder` as one file and reads it back before it says done. */
export function saveCopy(
  files: FileSystem,
  folder: string,
  mdo: string,
  savedAt: string,
  target: string,
): Result<{ readonly bytes: number }, UserError> {
  const file = path.basename(target);
  try {
    const keys = files.read(path.join(folder, ENVELOPE_NAME));
    const journal = files.read(path.join(folder, JOURNAL_NAME));
    const copy = encodeCopy({ mdo, savedAt, keys, journal });
    writeFileAtomically(files, target, copy);
    const back = decodeCopy(files.read(target), file);
    return back.ok ? ok({ bytes: copy.length }) : back;
  } catch (error) {
    return err(userError('copy-not-saved', { file, detail: systemCode(error) || 'unknown' }));
  }
}
