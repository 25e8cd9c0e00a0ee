import path from 'node:path';
import { renameWithPatience, TEMPORARY } from '../files/atomic-file';
import { writeAll, type FileSystem } from '../files/file-system';
import type { JournalContent } from '../journal/read-journal';
import {
  openSnapshot,
  readSnapshotHead,
  SNAPSHOT_VERSION,
  SnapshotSeal,
  type SnapshotHead,
} from './snapshot-file';

const NAME = /^snapshot-\d{12}\.mds$/;
/** Generations kept beside each other. */
const KEPT = 3;

export interface Snapshot {
  readonly head: SnapshotHead;
  readonly plain: Buffer;
}

export interface FoundSnapshot {
  readonly snapshot: Snapshot | null;
  /** Names of files that are damaged or belong to another desk. */
  readonly unreadable: readonly string[];
}

/**
 * The snapshots of a desk: what the journal amounts to, put away so that opening is quick. None of
 * them is needed: what cannot be believed is left aside for an older one, and without any the
 * journal alone is read.
 */
export class SnapshotFolder {
  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    private readonly deskId: string,
    private readonly key: Buffer,
  ) {}

  /** The newest one that fits the journal and is not older than record `since`: an erasing. */
  find({ records }: JournalContent, since = 0): FoundSnapshot {
    const unreadable: string[] = [];
    for (const name of this.names().reverse()) {
      const file = this.read(name);
      if (!file) continue;
      const head = readSnapshotHead(file);
      const plain = head?.deskId === this.deskId ? openSnapshot(this.key, file) : null;
      if (!head || !plain) {
        unreadable.push(name);
        continue;
      }
      // Of another version: not damaged, but of no use here. Asked only of a head that the tag
      // vouches for, or a flipped bit in it would pass for a version.
      if (head.version !== SNAPSHOT_VERSION || head.sequence < since) continue;
      if (records[head.sequence - 1]?.hash.toString('hex') === head.headHash)
        return { snapshot: { head, plain }, unreadable };
    }
    return { snapshot: null, unreadable };
  }

  /** What `content` hands on, in its steps. Throws the system's error; the snapshots before stay. */
  *write(
    head: Omit<SnapshotHead, 'version' | 'deskId'>,
    content: (put: (bytes: Uint8Array) => void) => Generator<void, void>,
  ): Generator<void, void> {
    const seal = new SnapshotSeal(this.key, {
      version: SNAPSHOT_VERSION,
      deskId: this.deskId,
      ...head,
    });
    const name = `snapshot-${String(head.sequence).padStart(12, '0')}.mds`;
    const file = path.join(this.folder, name);
    const temporary = `${file}${TEMPORARY}`;
    this.files.remove(temporary);
    const fd = this.files.create(temporary);
    try {
      let at = 0;
      const put = (bytes: Uint8Array): void => {
        writeAll(this.files, fd, bytes, at);
        at += bytes.length;
      };
      put(seal.start);
      yield* content((bytes) => put(seal.add(bytes)));
      put(seal.end());
      this.files.flush(fd);
    } finally {
      this.files.close(fd);
    }
    renameWithPatience(this.files, temporary, file);
    this.files.flushFolder(this.folder);
    for (const old of this.names().slice(0, -KEPT)) {
      try {
        this.remove(old);
      } catch {
        // Held by somebody else for a moment: it goes with the next one.
      }
    }
  }

  /** After what they hold was erased, or is not the desk's past any more. */
  removeAll(): void {
    const unfinished = this.files
      .list(this.folder)
      .filter((name) => name.startsWith('snapshot-') && name.endsWith(TEMPORARY));
    for (const name of [...this.names(), ...unfinished]) this.remove(name);
    this.files.flushFolder(this.folder);
  }

  get size(): number {
    return this.names().length;
  }

  private names(): string[] {
    return this.files
      .list(this.folder)
      .filter((name) => NAME.test(name))
      .sort();
  }

  private read(name: string): Buffer | null {
    try {
      return this.files.read(path.join(this.folder, name));
    } catch {
      return null;
    }
  }

  private remove(name: string): void {
    this.files.remove(path.join(this.folder, name));
  }
}
