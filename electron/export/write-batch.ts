import path from 'node:path';
import type { Batch, BatchRow, WrittenFile } from '../../shared/domain/batch';
import { userError, type UserError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { batchFiles } from './batch-files';
import { freeFolder, isEmptyFolder, ReadBackError, writeFolder } from './place';
import type { LeftOut } from '../../shared/portal/left-out-reasons';
import { safeName } from './safe-name';

export interface BatchToWrite {
  readonly batch: Batch;
  /** The same rows in the same order give the same bytes. */
  readonly rows: readonly BatchRow[];
  /** The group written to the portal for a Gramin Dak Sevak whose raw word is not known. */
  readonly gdsWord: string;
  /** The approval sheet as the window printed it, in parts; without any no PDF is written. */
  readonly pdfParts?: readonly Uint8Array[];
}

export interface WrittenBatch {
  /** Absolute path of the new folder. */
  readonly folder: string;
  readonly files: readonly WrittenFile[];
  readonly leftOut: readonly LeftOut[];
}

/** `inside`: a new folder named after the batch is made in it. `as`: that very folder, where it is new or empty. */
export type Destination = { readonly inside: string } | { readonly as: string };

/** Writes the files of a batch, all or none, read back before it answers. */
export async function writeBatch(
  { batch, rows, gdsWord, pdfParts = [] }: BatchToWrite,
  destination: Destination,
  onStep: (step: number, steps: number) => void = () => undefined,
): Promise<Result<WrittenBatch, UserError>> {
  const chosen = path.resolve('as' in destination ? destination.as : destination.inside);
  try {
    const folder = await targetOf(chosen, 'as' in destination, safeName(batch.number));
    const { files, leftOut, manifests } = batchFiles(batch, rows, gdsWord, pdfParts);
    const written = await writeFolder(
      folder,
      files,
      (done) => manifests(batch, leftOut.length, done),
      onStep,
    );
    return ok({ folder, files: written, leftOut });
  } catch (error) {
    const known = asUserError(error, chosen);
    if (known) return err(known);
    throw error;
  }
}

async function targetOf(chosen: string, asItself: boolean, name: string): Promise<string> {
  if (!asItself) return freeFolder(chosen, name);
  const free = (await freeFolder(path.dirname(chosen), path.basename(chosen))) === chosen;
  return free || (await isEmptyFolder(chosen)) ? chosen : freeFolder(chosen, name);
}

/** What the disk says, in words of the office; null for what is a fault of the program. */
export function asUserError(error: unknown, folder: string): UserError | null {
  if (error instanceof ReadBackError)
    return userError('export-differs', { folder, file: error.file });
  const code = (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case undefined:
      return null;
    case 'ENOSPC':
    case 'EDQUOT':
      return userError('export-disk-full', { folder });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return userError('export-not-allowed', { folder });
    default:
      return userError('export-failed', { folder, detail: code });
  }
}
