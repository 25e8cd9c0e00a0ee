import path from 'node:path';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_NAME } from './journal-file';
import { FILE_HEADER_BYTES } from './read-journal';
import { HEADER_BYTES, readHeader } from './record-codec';

/**
 * Whether a journal without the file that holds its key is somebody's work. A first start that was
 * interrupted leaves the record of the making, or part of it, and nothing more.
 */
export function holdsWork(files: FileSystem, folder: string): boolean {
  const file = path.join(folder, JOURNAL_NAME);
  if (!files.exists(file)) return false;
  const bytes = files.read(file);
  const first = readHeader(bytes, FILE_HEADER_BYTES);
  return bytes.length > FILE_HEADER_BYTES + (first?.size ?? HEADER_BYTES);
}
