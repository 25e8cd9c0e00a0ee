import path from 'node:path';
import { renameWithPatience, TEMPORARY } from '../files/atomic-file';
import { systemCode, writeAll, type FileSystem } from '../files/file-system';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { fileHeader } from './read-journal';
import { sealRecord, sha256 } from './record-codec';

export const JOURNAL_NAME = 'journal.log';

/** Makes an empty journal. Throws the system's error. */
export function createJournal(files: FileSystem, folder: string, deskId: Buffer): void {
  const fd = files.create(path.join(folder, JOURNAL_NAME));
  try {
    writeAll(files, fd, fileHeader(deskId), 0);
    files.flush(fd);
  } finally {
    files.close(fd);
  }
  files.flushFolder(folder);
}

export interface Position {
  readonly sequence: number;
  readonly head: Buffer;
  readonly size: number;
}

/** A record as it will stand in the file, behind the one whose hash it names. */
interface Sealed {
  readonly plain: Uint8Array;
  readonly record: Buffer;
  readonly sequence: number;
  readonly head: Buffer;
}

/**
 * The end of the journal, where records are added. One writer only, see lock-file.ts. The file is
 * opened anew for each append: a folder that vanished is noticed and one that came back is used,
 * where an old handle would write into a file that nobody finds again.
 */
export class JournalWriter {
  private constructor(
    private readonly files: FileSystem,
    private readonly key: Buffer,
    private readonly file: string,
    private position: Position,
  ) {}

  /** A failed append left bytes that could not be cut yet. */
  private leftover = false;
  /** Sealed before anybody asked to have them written, each behind the one before. */
  private ahead: Sealed[] = [];

  /** Continues after `position`; whatever stands behind it (a torn record) is cut. */
  static open(files: FileSystem, folder: string, key: Buffer, position: Position): JournalWriter {
    const file = path.join(folder, JOURNAL_NAME);
    const fd = files.openForChange(file);
    try {
      if (files.size(fd) > position.size) {
        files.truncate(fd, position.size);
        files.flush(fd);
      }
    } finally {
      files.close(fd);
    }
    return new JournalWriter(files, key, file, position);
  }

  get sequence(): number {
    return this.position.sequence;
  }

  get head(): string {
    return this.position.head.toString('hex');
  }

  get size(): number {
    return this.position.size;
  }

  /** Encrypts what will be among the next records, so that writing them takes a moment. */
  sealAhead(plain: Uint8Array): void {
    this.ahead.push(this.sealed(this.ahead.at(-1) ?? this.position, plain));
  }

  dropAhead(): void {
    this.ahead = [];
  }

  /**
   * Adds records with one flush; on the disk when this answers. On an error the journal is as before.
   */
  append(plains: readonly Uint8Array[]): Result<number, UserError> {
    let fd: number;
    try {
      fd = this.files.openForChange(this.file);
    } catch (error) {
      return err(writeError(error));
    }
    const written = this.appendTo(fd, plains);
    try {
      this.files.close(fd);
    } catch {
      // Flushed or cut back already: closing decides nothing.
    }
    return written;
  }

  /**
   * Puts another journal in the place of this one, whole: afterwards the file is the old or the new
   * one. `between` runs when the new one is on the disk beside the old. Throws the system's error;
   * `sequence` then tells which of the two stands.
   */
  replace(bytes: Buffer, next: Position, between: () => void): void {
    const temporary = `${this.file}.next${TEMPORARY}`;
    this.files.remove(temporary);
    try {
      const fd = this.files.create(temporary);
      try {
        writeAll(this.files, fd, bytes, 0);
        this.files.flush(fd);
      } finally {
        this.files.close(fd);
      }
      between();
      renameWithPatience(this.files, temporary, this.file);
    } catch (error) {
      try {
        this.files.remove(temporary);
      } catch {
        // The first error is the one to report; leftovers are swept when the desk opens.
      }
      throw error;
    }
    this.position = next;
    this.dropAhead();
    this.leftover = false;
    try {
      this.files.flushFolder(path.dirname(this.file));
    } catch {
      // Once more: without it a power cut could bring the old one back.
      this.files.flushFolder(path.dirname(this.file));
    }
  }

  private appendTo(fd: number, plains: readonly Uint8Array[]): Result<number, UserError> {
    const { size } = this.position;
    try {
      if (this.leftover) this.cutBack(fd, size);
      // Somebody else wrote in spite of the lock: rather refuse than mix two histories.
      if (this.files.size(fd) !== size)
        return err(userError('desk-not-writable', { detail: 'changed by another program' }));
    } catch (error) {
      return err(writeError(error));
    }
    try {
      let end = size;
      let { sequence, head } = this.position;
      for (const sealed of this.sealAll(plains)) {
        writeAll(this.files, fd, sealed.record, end);
        end += sealed.record.length;
        ({ sequence, head } = sealed);
      }
      this.files.flush(fd);
      this.position = { sequence, head, size: end };
      // What was sealed behind these names another record before it now.
      this.dropAhead();
      return ok(sequence);
    } catch (error) {
      this.cutBack(fd, size);
      return err(writeError(error));
    }
  }

  private *sealAll(plains: readonly Uint8Array[]): Generator<Sealed> {
    let before: Pick<Position, 'sequence' | 'head'> = this.position;
    let isAhead = true;
    for (const [i, plain] of plains.entries()) {
      const known = this.ahead[i];
      isAhead &&= known?.plain === plain;
      const sealed = isAhead && known ? known : this.sealed(before, plain);
      yield sealed;
      before = sealed;
    }
  }

  private sealed(
    { sequence, head }: Pick<Position, 'sequence' | 'head'>,
    plain: Uint8Array,
  ): Sealed {
    const record = sealRecord(this.key, sequence + 1, head, plain);
    return { plain, record, sequence: sequence + 1, head: sha256(record) };
  }

  private cutBack(fd: number, size: number): void {
    try {
      this.leftover = true;
      this.files.truncate(fd, size);
      this.files.flush(fd);
      this.leftover = false;
    } catch {
      // Tried again before the next append; until then the length check refuses it.
    }
  }
}

export function writeError(error: unknown): UserError {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return userError('desk-disk-full');
  return userError('desk-not-writable', {
    detail: code || (error instanceof Error ? error.message : 'unknown'),
  });
}
