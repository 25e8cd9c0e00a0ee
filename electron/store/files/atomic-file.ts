import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { systemCode, writeAll, type FileSystem } from './file-system';

/** A virus scanner or an indexer holds a file for a moment: Windows then refuses to replace it. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
const WAITS = [10, 20, 40, 80, 120, 160, 200, 250, 250, 250, 250, 250];
export const TEMPORARY = '.part';

/** Blocks this process: the store has nothing else to do until the file is in place. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Puts `bytes` in place of `file`: afterwards the file holds the old or the new content, nothing
 * between, and the new one survives a power cut. Throws the system's error; what was written so
 * far is then removed and the old file stands.
 */
export function writeFileAtomically(
  files: FileSystem,
  file: string,
  bytes: Uint8Array,
  wait: (milliseconds: number) => void = pause,
): void {
  const temporary = `${file}.${randomBytes(4).toString('hex')}${TEMPORARY}`;
  try {
    const fd = files.create(temporary);
    try {
      writeAll(files, fd, bytes, 0);
      files.flush(fd);
    } finally {
      files.close(fd);
    }
    renameWithPatience(files, temporary, file, wait);
  } catch (error) {
    try {
      files.remove(temporary);
    } catch {
      // The first error is the one to report; leftovers are swept when the desk opens.
    }
    throw error;
  }
  files.flushFolder(path.dirname(file));
}

export function renameWithPatience(
  files: FileSystem,
  from: string,
  to: string,
  wait: (milliseconds: number) => void = pause,
): void {
  for (const milliseconds of WAITS) {
    try {
      files.rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(systemCode(error))) throw error;
      wait(milliseconds);
    }
  }
  files.rename(from, to);
}

/** Removes what interrupted writes left behind. */
export function sweepTemporaries(files: FileSystem, folder: string): void {
  for (const name of files.list(folder))
    if (name.endsWith(TEMPORARY)) files.remove(path.join(folder, name));
}
