import path from 'node:path';
import type { AuditQuery } from '../../shared/domain/audit';
import { userError, type UserError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import type { FromExporter, ToExporter } from '../export/protocol';
import type { Spawn } from '../processes/spawn';
import type { StoreCalls } from './store-calls';

const PIECE = 500;

/** Writes what the query finds to `file` (.csv or .xlsx), in a process of its own. */
export async function exportAudit(
  store: StoreCalls,
  spawn: Spawn,
  query: AuditQuery,
  target: string,
): Promise<Result<{ readonly file: string }, UserError>> {
  const file = /\.(csv|xlsx)$/i.test(target) ? target : `${target}.xlsx`;
  const page = await store.call('audit.page', { query, from: 0, to: 0 });
  if (!page.ok) return page;
  const child = spawn('export-process');
  const send = (message: ToExporter): void => child.send(message);
  const done = new Promise<Result<null, UserError>>((resolve) => {
    child.onMessage((raw) => {
      const message = raw as FromExporter;
      if (message.type === 'audit-done') resolve(ok(null));
      else if (message.type === 'failed') resolve(err(message.error));
    });
    const folder = path.dirname(file);
    child.onExit(() =>
      resolve(err(userError('export-failed', { folder, detail: 'the process ended' }))),
    );
  });
  try {
    for (let from = 0; from < page.value.count; from += PIECE) {
      const lines = await store.call('audit.lines', { query, from, to: from + PIECE });
      if (!lines.ok) return lines;
      send({ type: 'audit-lines', lines: lines.value });
    }
    send({ type: 'audit-end', file, language: query.language });
    const written = await done;
    return written.ok ? ok({ file: path.basename(file) }) : written;
  } finally {
    child.kill();
  }
}
