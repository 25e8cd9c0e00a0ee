import { decodeChunk, encodeChunk } from '../../processes/chunk-codec';
import type { ImportedFile, SheetOverride } from '../../../shared/domain/imported-file';
import type { ImportUpdate } from '../../../shared/domain/import-update';
import { userError, type UserError } from '../../../shared/errors';
import type { ReferenceData } from '../../../shared/reference/reference-data';
import { err, ok, type Result } from '../../../shared/result';
import { compareImport, isPresent, type Comparison } from './compare-import';
import type { DeskCore } from './core';
import { rememberedMappings } from './remembered-mapping';

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

  /** The file is read once more from its start. */
  again(number: number): Result<null, UserError> {
    if (!this.waiting.has(number)) return err(userError('import-gone'));
    this.abort(number);
    this.waiting.set(number, []);
    return ok(null);
  }

  /** On an error the chunks stay, so that the admin can make room and try again. */
  commit(
    number: number,
    file: ImportedFile,
    now: string,
  ): Result<{ requests: number; changed: number }, UserError> {
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
    const requests = chunks.reduce((sum, { chunk }) => sum + chunk.kinds.length, 0);
    return ok({ requests, changed: 0 });
  }

  /** What adding the file as an update of an earlier import would do; null where it is new. */
  compare(number: number, file: ImportedFile): ImportUpdate | null {
    return this.comparison(number, file)?.update ?? null;
  }

  /** Adds what is new and takes over what changed, instead of adding everything once more. */
  update(
    number: number,
    file: ImportedFile,
    now: string,
  ): Result<{ requests: number; changed: number }, UserError> {
    if (!this.waiting.has(number)) return err(userError('import-gone'));
    const compared = this.comparison(number, file);
    if (compared === null) return this.commit(number, file, now);
    const { changes, added, update } = compared;
    const by = this.core.state.person;
    const chunks = added.map((chunk) => ({ bytes: encodeChunk(chunk), chunk }));
    const done = this.core.commit(
      {
        type: 'imported',
        chunks: chunks.length,
        file: withoutValues(file),
        ...(changes.length > 0 ? { changes } : {}),
        at: now,
        by,
      },
      chunks,
    );
    if (!done.ok) return done;
    this.abort(number);
    return ok({ requests: update.added, changed: update.changed - update.sealed });
  }

  /** How files with these headings were read before. */
  remembered(file: ImportedFile): readonly SheetOverride[] {
    const { state, rules } = this.core;
    return rememberedMappings(state.imports, file, rules.reference);
  }

  private comparison(number: number, file: ImportedFile): Comparison | null {
    const waiting = this.waiting.get(number) ?? [];
    if (this.core.state.imports.length === 0) return null;
    return compareImport(this.core.state, file, () => waiting.map(decodeChunk));
  }

  abort(number: number): void {
    this.waiting.delete(number);
    if (this.core.staging.isStaged(number)) this.core.staging.drop();
  }

  known(sha256: string): { name: string; at: string } | null {
    const { state } = this.core;
    const found = state.imports.find(
      (each) => each.file.sha256 === sha256 && isPresent(state, each),
    );
    return found ? { name: found.file.name, at: found.at } : null;
  }
}

/** Samples and first rows are of requests that came with an earlier import, which is erased with them. */
const withoutValues = (file: ImportedFile): ImportedFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => ({ ...column, samples: [] })),
    preview: [],
    previewRows: [],
  })),
});
