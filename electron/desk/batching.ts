import type { Batch, BatchRow, WrittenFile } from '../../shared/domain/batch';
import { userError, type UserError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { approvalHtml, PDF_PART_ROWS } from '../export/pdf/approval-html';
import { EXPORT_PIECE_ROWS, type FromExporter, type ToExporter } from '../export/protocol';
import type { ChildProcess, Spawn } from '../processes/spawn';
import type { StoreCalls } from './store-calls';

export interface Written {
  /** Absolute path of the batch's own new folder. */
  readonly folder: string;
  readonly files: readonly WrittenFile[];
  /** Files that differ from the first writing. */
  readonly changed: readonly string[];
}

/** Lays pages of HTML out on paper; see print-pdf.ts. */
export interface Paper {
  print(html: string): Promise<Uint8Array>;
  close(): void;
}

export interface BatchParts {
  readonly store: StoreCalls;
  readonly spawn: Spawn;
  readonly openPrinter: () => Paper;
}

/** Writes the files of a sealed batch into a new folder inside `folder`, in a process of its own. */
export async function writeBatch(
  { store, spawn, openPrinter }: BatchParts,
  number: string,
  folder: string,
): Promise<Result<Written, UserError>> {
  const batch = await store.call('batch.get', { number });
  if (!batch.ok) return batch;
  const gdsWord = await store.call('batch.gdsWord', { number });
  if (!gdsWord.ok) return gdsWord;
  const child = spawn('export-process');
  const done = outcome(child, folder);
  const send = (message: ToExporter): void => child.send(message);
  const printer = openPrinter();
  try {
    send({ type: 'begin', batch: batch.value, folder, gdsWord: gdsWord.value });
    for (let from = 0; ; from += EXPORT_PIECE_ROWS) {
      const piece = await store.call('batch.rows', { number, from, to: from + EXPORT_PIECE_ROWS });
      if (!piece.ok) {
        send({ type: 'stop' });
        return piece;
      }
      const rows = piece.value;
      if (rows.length > 0) send({ type: 'rows', rows });
      for await (const bytes of printed(printer, batch.value, rows, from))
        send({ type: 'pdf-part', bytes });
      if (rows.length < EXPORT_PIECE_ROWS) break;
    }
    send({ type: 'end' });
    const written = await done;
    if (!written.ok) return written;
    const { files } = written.value;
    const changed = await store.call('batch.written', { number, files });
    return changed.ok ? ok({ ...written.value, changed: changed.value }) : changed;
  } catch {
    send({ type: 'stop' });
    return err(userError('print-failed', { number }));
  } finally {
    printer.close();
    child.kill();
  }
}

/** Part after part: only one is laid out at a time. */
async function* printed(
  printer: Paper,
  batch: Batch,
  rows: readonly BatchRow[],
  from: number,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < rows.length; at += PDF_PART_ROWS)
    yield await printer.print(approvalHtml(batch, rows.slice(at, at + PDF_PART_ROWS), from + at));
}

/** An end without a last message is a failure, whatever the exit code. */
function outcome(
  child: ChildProcess,
  folder: string,
): Promise<Result<Omit<Written, 'changed'>, UserError>> {
  return new Promise((resolve) => {
    child.onMessage((raw) => {
      const message = raw as FromExporter;
      if (message.type === 'done') resolve(ok({ folder: message.folder, files: message.files }));
      else if (message.type === 'failed') resolve(err(message.error));
    });
    child.onExit(() =>
      resolve(err(userError('export-failed', { folder, detail: 'the process ended' }))),
    );
  });
}
