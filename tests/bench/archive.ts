import { closeSync, openSync, readSync } from 'node:fs';

interface Entry {
  readonly size?: number;
  readonly unpacked?: boolean;
  readonly files?: Readonly<Record<string, Entry>>;
}

/** Bytes of each file in an .asar, by its path; those laid beside it are not in it. */
export function filesInArchive(archive: string): ReadonlyMap<string, number> {
  const file = openSync(archive, 'r');
  try {
    // The last of four numbers before it is how long the head is.
    const numbers = Buffer.alloc(16);
    readSync(file, numbers, 0, 16, 0);
    const head = Buffer.alloc(numbers.readUInt32LE(12));
    readSync(file, head, 0, head.length, 16);
    const found = new Map<string, number>();
    collect(JSON.parse(head.toString('utf8')) as Entry, '', found);
    return found;
  } finally {
    closeSync(file);
  }
}

function collect(
  { files, size = 0, unpacked }: Entry,
  at: string,
  into: Map<string, number>,
): void {
  if (files === undefined) {
    if (!unpacked) into.set(at, size);
    return;
  }
  for (const [name, entry] of Object.entries(files))
    collect(entry, at === '' ? name : `${at}/${name}`, into);
}
