import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { userError, type UserError } from '../../../shared/errors';
import type { ReferenceData } from '../../../shared/reference/reference-data';
import { err, ok, type Result } from '../../../shared/result';
import { asUserError } from '../write-batch';
import { writeWorkbook } from '../xlsx-writer/workbook';
import { listsWorkbook } from './lists-workbook';

/** Writes the lists as a workbook to `file`, whole or not at all; what stood there is replaced. */
export async function writeLists(
  lists: ReferenceData,
  file: string,
): Promise<Result<null, UserError>> {
  const folder = path.dirname(file);
  const part = path.join(folder, `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const handle = await open(part, 'wx');
    try {
      await writeWorkbook(listsWorkbook(lists), async (bytes) => {
        for (let at = 0; at < bytes.length;)
          at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
    return ok(null);
  } catch (error) {
    await rm(part, { force: true });
    const detail = error instanceof Error ? error.message : String(error);
    return err(asUserError(error, folder) ?? userError('unexpected', { detail }));
  }
}
