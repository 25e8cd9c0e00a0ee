import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { writeLargeCsv, writeLargeXlsx } from '../fixtures/make-large';

const FOLDER = path.resolve(import.meta.dirname, '../../out/bench/files-3');

export type LargeFile = 'shared' | 'inline' | 'csv';

/**
 * A queue of `rows` requests of 22 columns with the mess of real files, the same at every run: an
 * .xlsx with shared or with inline strings, or a .csv. Made once.
 */
export async function largeFile(rows: number, as: LargeFile): Promise<string> {
  const file = path.join(FOLDER, as === 'csv' ? `${rows}.csv` : `${rows}-${as}.xlsx`);
  if (existsSync(file)) return file;
  mkdirSync(FOLDER, { recursive: true });
  const half = `${file}.${process.pid}`;
  if (as === 'csv') writeLargeCsv(half, rows);
  else await writeLargeXlsx(half, rows, as);
  renameSync(half, file);
  return file;
}
