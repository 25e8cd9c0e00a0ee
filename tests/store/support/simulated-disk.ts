import type { FileSystem } from '../../../electron/store/files/file-system';

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

interface Inode {
  now: Buffer;
  /** What a power cut leaves of it. */
  durable: Buffer;
}

/** What goes wrong at one call of the disk. */
export type Fault = 'error' | 'short' | 'crash';

/**
 * A disk in memory that tells what was written from what a power cut would leave: bytes are
 * durable after a flush of the file, names after a flush of the folder. At its `at`-th changing
 * call it fails, writes half, or loses its power; after a crash every call fails.
 */
export class SimulatedDisk {
  private names = new Map<string, Inode>();
  private durableNames = new Map<string, Inode>();
  private open = new Map<number, Inode>();
  private nextFd = 3;
  private at = -1;
  private fault: Fault = 'error';
  private crashed = false;
  calls = 0;
  hit = false;
  /** A disk that says "flushed" and has not. */
  lies = false;

  /** Fails at the `at`-th changing call from now; -1 never. */
  arm(at: number, fault: Fault): void {
    this.at = at;
    this.fault = fault;
    this.calls = 0;
    this.hit = false;
  }

  /** Another disk with the same files, all of them durable. */
  copy(): SimulatedDisk {
    const made = new SimulatedDisk();
    for (const [name, { now }] of this.names)
      made.names.set(name, { now: Buffer.from(now), durable: Buffer.from(now) });
    made.durableNames = new Map(made.names);
    return made;
  }

  /**
   * Pulls the plug. Of what was not flushed some made it to the disk and some did not, as `random`
   * (0 up to 1) says.
   */
  powerCut(random: () => number): void {
    const names = random() < 0.5 ? this.names : this.durableNames;
    this.names = new Map(
      Array.from(names, ([name, inode]) => {
        const bytes = leftOf(inode, random());
        return [name, { now: bytes, durable: bytes }] as const;
      }),
    );
    this.durableNames = new Map(this.names);
    this.open = new Map();
    this.crashed = false;
    this.arm(-1, 'error');
  }

  /** Throws where this call is to fail; true where it is to write half. */
  private step(): boolean {
    if (this.crashed) throw systemError('EIO');
    if (this.calls++ !== this.at) return false;
    this.hit = true;
    if (this.fault === 'short') return true;
    if (this.fault === 'crash') this.crashed = true;
    throw systemError(this.fault === 'crash' ? 'EIO' : 'ENOSPC');
  }

  private inode(fd: number): Inode {
    const found = this.open.get(fd);
    if (!found) throw systemError('EBADF');
    return found;
  }

  private named(file: string): Inode {
    const found = this.names.get(file);
    if (!found) throw systemError('ENOENT');
    return found;
  }

  private opened(inode: Inode): number {
    this.open.set(this.nextFd, inode);
    return this.nextFd++;
  }

  readonly files: FileSystem = {
    read: (file) => {
      if (this.crashed) throw systemError('EIO');
      return Buffer.from(this.named(file).now);
    },
    exists: (file) => this.names.has(file),
    list: (folder) =>
      Array.from(this.names.keys())
        .filter((name) => name.startsWith(`${folder}/`))
        .map((name) => name.slice(folder.length + 1)),
    makeFolder: () => void this.step(),
    create: (file) => {
      this.step();
      if (this.names.has(file)) throw systemError('EEXIST');
      const inode = { now: Buffer.alloc(0), durable: Buffer.alloc(0) };
      this.names.set(file, inode);
      return this.opened(inode);
    },
    openForChange: (file) => this.opened(this.named(file)),
    write: (fd, bytes, from, position) => {
      const inode = this.inode(fd);
      const isShort = this.step();
      const part = bytes.subarray(from, isShort ? from + ((bytes.length - from) >> 1) : undefined);
      const size = Math.max(inode.now.length, position + part.length);
      const next = Buffer.alloc(size);
      inode.now.copy(next);
      next.set(part, position);
      inode.now = next;
      return part.length;
    },
    size: (fd) => this.inode(fd).now.length,
    truncate: (fd, size) => {
      const inode = this.inode(fd);
      this.step();
      inode.now = Buffer.from(inode.now.subarray(0, size));
    },
    flush: (fd) => {
      const inode = this.inode(fd);
      this.step();
      if (!this.lies) inode.durable = inode.now;
    },
    close: (fd) => void this.open.delete(fd),
    rename: (from, to) => {
      const inode = this.named(from);
      this.step();
      this.names.delete(from);
      this.names.set(to, inode);
    },
    link: (from, to) => {
      const inode = this.named(from);
      this.step();
      if (this.names.has(to)) throw systemError('EEXIST');
      this.names.set(to, inode);
    },
    remove: (file) => {
      this.step();
      this.names.delete(file);
    },
    removeFolder: (folder) => {
      this.step();
      for (const name of [...this.names.keys()])
        if (name.startsWith(`${folder}/`)) this.names.delete(name);
    },
    flushFolder: () => {
      this.step();
      this.durableNames = new Map(this.names);
    },
  };
}

/** The flushed bytes, all that was written, or of what was added some part. */
function leftOf({ now, durable }: Inode, chance: number): Buffer {
  if (chance < 0.4 || now.length <= durable.length)
    return Buffer.from(chance < 0.7 ? durable : now);
  const more = now.length - durable.length;
  return Buffer.from(now.subarray(0, durable.length + Math.ceil(more * ((chance - 0.4) / 0.6))));
}
