import type { AuditEntry } from '../../shared/domain/audit';
import type { Language } from '../../shared/domain/language';
import type { BatchRow } from '../../shared/domain/batch';
import { userError } from '../../shared/errors';
import { parentPort } from '../processes/parent-port';
import type { FromExporter, ToExporter } from './protocol';
import { writeAudit } from './audit/write-audit';
import { writeLists } from './lists/write-lists';
import { writePdf } from './pdf/write-pdf';
import { writeBatch } from './write-batch';

const port = parentPort();
const send = (message: FromExporter): void => port.send(message);

const rows: BatchRow[] = [];
const auditLines: AuditEntry[] = [];
const pdfParts: Uint8Array[] = [];
let begin: Extract<ToExporter, { type: 'begin' }> | null = null;

port.onMessage((message) => {
  // Only main sends to this process.
  const order = message as ToExporter;
  switch (order.type) {
    case 'begin':
      begin = order;
      break;
    case 'rows':
      for (const row of order.rows) rows.push(row);
      break;
    case 'lists':
      void saveLists(order);
      break;
    case 'pdf-part':
      pdfParts.push(order.bytes);
      break;
    case 'join-pdf':
      void savePdf(order);
      break;
    case 'audit-lines':
      for (const line of order.lines) auditLines.push(line);
      break;
    case 'audit-end':
      void saveAudit(order.file, order.language);
      break;
    case 'end':
      void finish();
      break;
    case 'stop':
      process.exit(0);
  }
});

async function finish(): Promise<void> {
  try {
    if (!begin) throw new Error('The export was ended before it began');
    const { batch, folder, gdsWord } = begin;
    const result = await writeBatch(
      { batch, rows, gdsWord, pdfParts },
      { inside: folder },
      (step, steps) => send({ type: 'progress', step, steps }),
    );
    send(
      result.ok
        ? { type: 'done', folder: result.value.folder, files: result.value.files }
        : { type: 'failed', error: result.error },
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    send({ type: 'failed', error: userError('unexpected', { detail }) });
  }
}

async function saveAudit(file: string, language: Language): Promise<void> {
  const written = await writeAudit(auditLines, file, language);
  send(written.ok ? { type: 'audit-done' } : { type: 'failed', error: written.error });
}

async function saveLists({ lists, file }: Extract<ToExporter, { type: 'lists' }>): Promise<void> {
  const written = await writeLists(lists, file);
  send(written.ok ? { type: 'lists-done' } : { type: 'failed', error: written.error });
}

async function savePdf(order: Extract<ToExporter, { type: 'join-pdf' }>): Promise<void> {
  const { parts, marks, file } = order;
  const written = await writePdf(parts, marks, file);
  send(written.ok ? { type: 'pdf-done' } : { type: 'failed', error: written.error });
}
