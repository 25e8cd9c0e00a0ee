import type {
  FirstLook,
  ImportedFile,
  SheetOverride,
  TextChoice,
} from '../../shared/domain/imported-file';
import type { RequestKind } from '../../shared/domain/request';
import type { UserError } from '../../shared/errors';
import type { ReferenceData } from '../../shared/reference/reference-data';
import type { AnswerTable } from '../../shared/portal/answer-rows';
import type { ReadSheet } from '../../shared/reference/replace/sheet-rows';

/** Main or the command line → parser process. One file a process at a time. */
export type ToParser =
  | {
      readonly type: 'read';
      readonly path: string;
      /** Name shown and kept as the source's file. */
      readonly name: string;
      readonly kind: RequestKind | null;
      readonly overrides: readonly SheetOverride[];
      /** Encoding and delimiter where the admin chose them; left out or null: as found. */
      readonly text?: TextChoice | null;
      /** The reference lists to read it with; null or left out: those of the program. */
      readonly lists?: ReferenceData | null;
    }
  /** A workbook of reference lists. */
  | { readonly type: 'read-lists'; readonly path: string; readonly name: string }
  /** A file that answers a batch. */
  | { readonly type: 'read-answer'; readonly path: string; readonly name: string }
  /** Makes itself ready for a file that is not chosen yet. */
  | { readonly type: 'warm' }
  | { readonly type: 'stop' };

/** Parser process → whoever spawned it. The last message of a good read is `done`. */
export type FromParser =
  | {
      readonly type: 'progress';
      readonly rows: number;
      readonly bytesRead: number;
      readonly bytes: number;
    }
  /** An encoded RequestChunk, see processes/chunk-codec.ts. Sheets and rows come in order. */
  | { readonly type: 'chunk'; readonly bytes: Uint8Array }
  /** The first table, before its chunks. */
  | { readonly type: 'first-look'; readonly table: FirstLook }
  /** The file is read once more from its start: the chunks so far are void. */
  | { readonly type: 'again' }
  | { readonly type: 'done'; readonly file: ImportedFile }
  | { readonly type: 'failed'; readonly file: ImportedFile; readonly error: UserError }
  /** The last message of a workbook of lists, read or not. */
  | { readonly type: 'lists'; readonly sheets: readonly ReadSheet[] }
  | { readonly type: 'lists-failed'; readonly error: UserError }
  | { readonly type: 'answer'; readonly table: AnswerTable }
  | { readonly type: 'answer-failed'; readonly error: UserError };
