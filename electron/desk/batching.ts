import type { WrittenFile } from '../../shared/domain/batch';
import { userError, type UserError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { EXPORT_PIECE_ROWS, type FromExporter, type ToExporter } from '../export/protocol';
import type { ChildProcess, Spawn } from '../processes/spawn';
import type { StoreCalls } from './store-calls';

export interface Written {
  /** Absolute path of the batch's own new folder. */
  readonly folder: string;
  readonly files: readonly WrittenFile[];
}

/** Writes the files of a sealed batch into a new folder inside `folder`, in a process of its own. */
export async function writeBatch(
  store: StoreCalls,
  spawn: Spawn,
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
  try {
    send({ type: 'begin', batch: batch.value, folder, gdsWord: gdsWord.value });
    for (let from = 0; ; from += EXPORT_PIECE_ROWS) {
      const piece = await store.call('batch.rows', { number, from, to: from + EXPORT_PIECE_ROWS });
      if (!piece.ok) {
        send({ type: 'stop' });
        return piece;
      }
      if (piece.value.length > 0) send({ type: 'rows', rows: piece.value });
      if (piece.value.length < EXPORT_PIECE_ROWS) break;
    }
    send({ type: 'end' });
    return await done;
  } finally {
    child.kill();
  }
}

/** An end without a last message is a failure, whatever the exit code. */
function outcome(child: ChildProcess, folder: string): Promise<Result<Written, UserError>> {
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
