import path from 'node:path';
import type { ErasedBesides } from '../../../shared/domain/retention';
import type { DeskFiles } from '../desk/open-desk';
import type { FileSystem } from '../files/file-system';

/** As opening names what it cuts off or sets aside, see open-desk.ts. */
const DAMAGED = /^journal-\d+-damaged\.log$/;
/** As placing a copy names the desk that was there, see place-copy.ts. */
const BEFORE = /-before-\d{4}-\d{2}-\d{2}(-\d+)?$/;

/** What holds the same values as the journal. */
export function besidesOf(
  files: FileSystem,
  desk: DeskFiles,
): Pick<ErasedBesides, 'snapshots' | 'restorePoints' | 'damagedCopies' | 'earlierDesks'> {
  return {
    snapshots: desk.snapshots.size,
    restorePoints: desk.points.list.length,
    damagedCopies: damagedCopies(files, desk.folder).length,
    earlierDesks: earlierDesks(files, desk.folder).length,
  };
}

/** Throws the system's error. */
export function removeBesides(files: FileSystem, desk: DeskFiles): void {
  const { folder, snapshots } = desk;
  snapshots.removeAll();
  for (const name of damagedCopies(files, folder)) files.remove(path.join(folder, name));
  files.flushFolder(folder);
  const earlier = earlierDesks(files, folder);
  for (const name of earlier) files.removeFolder(path.join(path.dirname(folder), name));
  if (earlier.length > 0) files.flushFolder(path.dirname(folder));
}

const damagedCopies = (files: FileSystem, folder: string): readonly string[] =>
  files.list(folder).filter((name) => DAMAGED.test(name));

function earlierDesks(files: FileSystem, folder: string): readonly string[] {
  const own = path.basename(folder);
  return files
    .list(path.dirname(folder))
    .filter((name) => name.startsWith(own) && BEFORE.test(name.slice(own.length)));
}
