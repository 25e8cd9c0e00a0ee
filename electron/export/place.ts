import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenFile } from '../../shared/domain/batch';
import type { Sink } from './xlsx-writer/zip';

/** A file of the batch before it is written. `rows`: requests it holds. */
export interface PlannedFile {
  readonly name: string;
  readonly rows: number;
  readonly write: (sink: Sink) => Promise<void>;
}

/** Thrown when a file read back differs from what was written: a failing disk or a meddling program. */
export class ReadBackError extends Error {
  constructor(readonly file: string) {
    super(`${file} differs from what was written`);
  }
}

/**
 * Writes files into a new folder, all or none: beside it under a hidden name first, each read back
 * and compared, then renamed. `target` must not exist, or be an empty folder.
 */
export async function writeFolder(
  target: string,
  files: readonly PlannedFile[],
  manifestOf: (written: readonly WrittenFile[]) => readonly PlannedFile[],
  onStep: (step: number, steps: number) => void,
): Promise<readonly WrittenFile[]> {
  const parent = path.dirname(target);
  await makeFolders(parent);
  const part = path.join(
    parent,
    `.${path.basename(target)}.${randomBytes(4).toString('hex')}.part`,
  );
  await mkdir(part);
  try {
    const written: WrittenFile[] = [];
    for (const [i, file] of files.entries()) {
      onStep(i + 1, files.length + 1);
      written.push(await writeFile(part, file));
    }
    onStep(files.length + 1, files.length + 1);
    for (const file of manifestOf([...written])) written.push(await writeFile(part, file));
    for (const file of written) await readBack(part, file);
    await syncFolder(part);
    if (await isEmptyFolder(target)) await rmdir(target);
    await rename(part, target);
    await syncFolder(parent);
    return written;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function writeFile(folder: string, file: PlannedFile): Promise<WrittenFile> {
  const handle = await open(path.join(folder, file.name), 'wx');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    await file.write(async (piece) => {
      hash.update(piece);
      bytes += piece.length;
      await writeAll(handle, piece);
    });
    await handle.sync();
    return { name: file.name, bytes, sha256: hash.digest('hex'), rows: file.rows };
  } finally {
    await handle.close();
  }
}

/** A short write is no error to the system: write on until all is there. */
async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length;)
    at += (await handle.write(piece, at, piece.length - at)).bytesWritten;
}

async function readBack(folder: string, file: WrittenFile): Promise<void> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path.join(folder, file.name)))
    hash.update(piece as Buffer);
  if (hash.digest('hex') !== file.sha256) throw new ReadBackError(file.name);
}

export async function isEmptyFolder(folder: string): Promise<boolean> {
  const there = await stat(folder).catch(() => null);
  return there !== null && there.isDirectory() && (await readdir(folder)).length === 0;
}

/** `folder/name`, or `folder/name (2)` and so on where that is taken: nothing is ever overwritten. */
export async function freeFolder(folder: string, name: string): Promise<string> {
  for (let n = 1; ; n++) {
    const candidate = path.join(folder, n === 1 ? name : `${name} (${n})`);
    if ((await stat(candidate).catch(() => null)) === null) return candidate;
  }
}

/** Not mkdir's own `recursive`: where a folder is there but takes none, as /proc, Node 20 tries for ever. */
async function makeFolders(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null))?.isDirectory()) return;
  if (path.dirname(folder) !== folder) await makeFolders(path.dirname(folder));
  await mkdir(folder);
}

/** Windows cannot sync a folder and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
