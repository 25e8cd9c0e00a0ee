import fs from 'node:fs';
import path from 'node:path';

/** The few things the store asks of a disk. Small, so that a test can make each of them fail. */
export interface FileSystem {
  read(file: string): Buffer;
  exists(file: string): boolean;
  list(folder: string): readonly string[];
  makeFolder(folder: string): void;
  /** Fails when the file is there. Readable by the owner only. */
  create(file: string): number;
  openForChange(file: string): number;
  /** Returns how many bytes were written, which may be fewer than asked. */
  write(fd: number, bytes: Uint8Array, from: number, position: number): number;
  size(fd: number): number;
  truncate(fd: number, size: number): void;
  flush(fd: number): void;
  close(fd: number): void;
  rename(from: string, to: string): void;
  /** A second name for a file: fails when `to` is there, whatever it holds. */
  link(from: string, to: string): void;
  remove(file: string): void;
  /** With all that lies in it; nothing when there is none. */
  removeFolder(folder: string): void;
  /** Makes renames in the folder durable; does nothing where the system knows no such thing. */
  flushFolder(folder: string): void;
}

export const nodeFileSystem: FileSystem = {
  read: (file) => fs.readFileSync(file),
  exists: (file) => fs.existsSync(file),
  list: (folder) => fs.readdirSync(folder),
  makeFolder: (folder) => void fs.mkdirSync(folder, { recursive: true, mode: 0o700 }),
  create: (file) => fs.openSync(file, 'wx', 0o600),
  openForChange: (file) => fs.openSync(file, 'r+'),
  write: (fd, bytes, from, position) =>
    fs.writeSync(fd, bytes, from, bytes.length - from, position),
  size: (fd) => fs.fstatSync(fd).size,
  truncate: (fd, size) => fs.ftruncateSync(fd, size),
  flush: (fd) => fs.fdatasyncSync(fd),
  close: (fd) => fs.closeSync(fd),
  rename: (from, to) => fs.renameSync(from, to),
  link: (from, to) => fs.linkSync(from, to),
  remove: (file) => fs.rmSync(file, { force: true }),
  removeFolder: (folder) => fs.rmSync(folder, { recursive: true, force: true }),
  flushFolder: (folder) => {
    if (process.platform === 'win32') return;
    const fd = fs.openSync(path.resolve(folder), 'r');
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  },
};

/** Writes all of `bytes` at `position`, however many calls the system makes of it. */
export function writeAll(files: FileSystem, fd: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    const written = files.write(fd, bytes, done, position + done);
    if (written <= 0) throw new Error('The disk took no more bytes');
    done += written;
  }
}

/** "ENOSPC" and its kind, '' for anything else. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
