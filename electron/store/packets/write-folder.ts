import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { renameWithPatience, TEMPORARY } from '../files/atomic-file';
import { writeAll, type FileSystem } from '../files/file-system';

/** A folder whose files are written and read back, under a name nobody looks at yet. */
export interface WaitingFolder {
  /** Gives the folder its name; throws the system's error. */
  place(): void;
  drop(): void;
}

/** All files or none. `folder` must not be there. Throws the system's error; nothing is left then. */
export function writeWaitingFolder(
  files: FileSystem,
  folder: string,
  content: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): WaitingFolder {
  const parent = path.dirname(folder);
  const hidden = `.${path.basename(folder)}.${randomBytes(4).toString('hex')}${TEMPORARY}`;
  const part = path.join(parent, hidden);
  const drop = (): void => files.removeFolder(part);
  try {
    files.makeFolder(part);
    for (const { name, bytes } of content) writeAndReadBack(files, path.join(part, name), bytes);
    files.flushFolder(part);
  } catch (error) {
    drop();
    throw error;
  }
  return {
    place: () => {
      renameWithPatience(files, part, folder);
      files.flushFolder(parent);
    },
    drop,
  };
}

function writeAndReadBack(files: FileSystem, file: string, bytes: Uint8Array): void {
  const fd = files.create(file);
  try {
    writeAll(files, fd, bytes, 0);
    files.flush(fd);
  } finally {
    files.close(fd);
  }
  if (!files.read(file).equals(bytes)) throw new Error(`${path.basename(file)} differs`);
}

/** `name`, or `name (2)` and so on where that is taken. */
export function freeName(isTaken: (name: string) => boolean, name: string, ending = ''): string {
  for (let n = 1; ; n++) {
    const candidate = `${name}${n === 1 ? '' : ` (${String(n)})`}${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}
