import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { asUserError } from '../write-batch';
import { joinPdf, type PdfMarks } from './join-pdf';

/** One PDF of printed parts under a name of the admin's choice: whole or not at all. */
export async function writePdf(
  parts: readonly Uint8Array[],
  marks: PdfMarks,
  file: string,
): Promise<Result<null, UserError>> {
  const folder = path.dirname(file);
  const part = path.join(folder, `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const bytes = await joinPdf(parts, marks);
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
    return ok(null);
  } catch (error) {
    await rm(part, { force: true });
    const detail = error instanceof Error ? error.message : String(error);
    return err(asUserError(error, folder) ?? userError('export-failed', { folder, detail }));
  }
}
