import { decodeChunk } from '../../processes/chunk-codec';
import type { ImportedFile } from '../../../shared/domain/imported-file';
import { userError, type UserError } from '../../../shared/errors';
import type { ReferenceData } from '../../../shared/reference/reference-data';
import { err, ok, type Result } from '../../../shared/result';
import type { DeskCore } from './core';

/** Files on their way in. Nothing of them is on the desk before `commit`. */
export class Imports {
  private readonly waiting = new Map<number, Uint8Array[]>();
  private last = 0;

  constructor(private readonly core: DeskCore) {}

  begin(): { import: number; lists: ReferenceData | null } {
    this.waiting.set(++this.last, []);
    const lists = this.core.state.settings.inForce?.lists ?? null;
    return { import: this.last, lists };
  }

  chunk(number: number, bytes: Uint8Array): Result<null, UserError> {
    const chunks = this.waiting.get(number);
    if (!chunks) return err(userError('import-gone'));
    chunks.push(bytes);
    // Judged ahead only from the first chunk on.
    if (chunks.length === 1 || this.core.staging.isStaged(number))
      this.core.staging.add(number, bytes);
    return ok(null);
  }

  /** On an error the chunks stay, so that the admin can make room and try again. */
  commit(number: number, file: ImportedFile, now: string): Result<{ requests: number }, UserError> {
    const waiting = this.waiting.get(number);
    if (!waiting) return err(userError('import-gone'));
    const judged = this.core.staging.finished(number);
    const chunks = waiting.map((bytes, i) => ({
      bytes,
      chunk: judged?.chunks[i] ?? decodeChunk(bytes),
    }));
    const done = this.core.commit(
      {
        type: 'imported',
        chunks: chunks.length,
        file,
        at: now,
        by: this.core.state.person,
      },
      chunks,
      judged?.touched ?? null,
    );
    if (!done.ok) return done;
    this.waiting.delete(number);
    return ok({ requests: chunks.reduce((sum, { chunk }) => sum + chunk.kinds.length, 0) });
  }

  abort(number: number): void {
    this.waiting.delete(number);
    if (this.core.staging.isStaged(number)) this.core.staging.drop();
  }

  known(sha256: string): { name: string; at: string } | null {
    const found = this.core.state.imports.find(({ file }) => file.sha256 === sha256);
    return found ? { name: found.file.name, at: found.at } : null;
  }
}
