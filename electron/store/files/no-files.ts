import type { FileSystem } from './file-system';

/** A disk that takes everything and keeps nothing but how long its one file would be. */
export function noFiles(): FileSystem {
  let size = 0;
  const nothing = (): void => undefined;
  return {
    read: () => Buffer.alloc(0),
    exists: () => false,
    list: () => [],
    makeFolder: nothing,
    create: () => 0,
    openForChange: () => 0,
    write: (_, bytes, from, position) => {
      size = Math.max(size, position + bytes.length - from);
      return bytes.length - from;
    },
    size: () => size,
    truncate: (_, to) => void (size = to),
    flush: nothing,
    close: nothing,
    rename: nothing,
    link: nothing,
    remove: nothing,
    removeFolder: nothing,
    flushFolder: nothing,
  };
}
