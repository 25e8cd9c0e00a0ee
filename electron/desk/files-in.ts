import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const MOST_FILES = 2_000;
const DEEPEST = 6;
/** Excel's own lock files, and what the system keeps in folders. */
const NOT_A_REQUEST_FILE = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/i;
const READABLE = /\.(?:xlsx|xlsm|xlsb|xls|ods|fods|csv|tsv|txt|html?|json|mdopacket)$/i;

/** Whether a file's name says that it may hold requests. */
export const isReadable = (name: string): boolean => READABLE.test(name);

/**
 * The files behind dropped or chosen paths: files as they are, of folders what looks like a sheet,
 * folders in folders too, in the order of their names. A path that is gone stays, so that it is said.
 */
export async function filesIn(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const each of paths) {
    if (found.length >= MOST_FILES) break;
    if (await isFolder(each)) await collect(each, 0, found);
    else found.push(each);
  }
  return found.slice(0, MOST_FILES);
}

async function isFolder(each: string): Promise<boolean> {
  try {
    return (await stat(each)).isDirectory();
  } catch {
    return false;
  }
}

/** Links are not followed: one may lead around in a circle. */
async function collect(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  for (const entry of entries) {
    if (found.length >= MOST_FILES) return;
    if (NOT_A_REQUEST_FILE.test(entry.name)) continue;
    const at = path.join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) await collect(at, depth + 1, found);
    else if (entry.isFile() && READABLE.test(entry.name)) found.push(at);
  }
}
