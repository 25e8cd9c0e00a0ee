import type { AuditEntry } from '../../shared/domain/audit';
import type { Language } from '../../shared/domain/language';
import type { Batch, BatchRow, WrittenFile } from '../../shared/domain/batch';
import type { PdfMarks } from './pdf/join-pdf';
import type { UserError } from '../../shared/errors';
import type { ReferenceData } from '../../shared/reference/reference-data';

/** At most this many rows a message, so that none blocks the receiver. */
export const EXPORT_PIECE_ROWS = 2_000;

/**
 * Main → export process: one `begin`, any number of `rows`, one `end`. One batch a process; it
 * ends by itself after `done` or `failed`.
 */
export type ToExporter =
  | {
      readonly type: 'begin';
      /** As sealed. Its `includeUnconfirmed` is the consent for the portal's file. */
      readonly batch: Batch;
      /** The folder the admin chose; the batch's own new folder is made inside it. */
      readonly folder: string;
      /** The group written to the portal for a Gramin Dak Sevak whose raw word is not known. */
      readonly gdsWord: string;
    }
  /** Decided rows of the batch, in the order of its sheets. */
  | { readonly type: 'rows'; readonly rows: readonly BatchRow[] }
  /** A printed part of the approval sheet, in order. None: no PDF is written. */
  | { readonly type: 'pdf-part'; readonly bytes: Uint8Array }
  | { readonly type: 'end' }
  /** Instead of a batch: reference lists into the workbook `file`, an absolute path. */
  | { readonly type: 'lists'; readonly lists: ReferenceData; readonly file: string }
  /** Instead of a batch: printed parts joined into one file. */
  | {
      readonly type: 'join-pdf';
      readonly parts: readonly Uint8Array[];
      readonly marks: PdfMarks;
      readonly file: string;
    }
  /** Instead of a batch: lines of the audit, then `audit-end` with the absolute path to write to. */
  | { readonly type: 'audit-lines'; readonly lines: readonly AuditEntry[] }
  | { readonly type: 'audit-end'; readonly file: string; readonly language: Language }
  | { readonly type: 'stop' };

/** Export process → main. The last message is `done` or `failed`; without either it has crashed. */
export type FromExporter =
  /** `step` counts files begun, of `steps`. */
  | { readonly type: 'progress'; readonly step: number; readonly steps: number }
  /** All files are on disk under their names, read back and found equal. */
  | {
      readonly type: 'done';
      /** Absolute path of the new folder. */
      readonly folder: string;
      readonly files: readonly WrittenFile[];
    }
  | { readonly type: 'lists-done' }
  | { readonly type: 'audit-done' }
  | { readonly type: 'pdf-done' }
  /** Nothing was left behind. */
  | { readonly type: 'failed'; readonly error: UserError };
