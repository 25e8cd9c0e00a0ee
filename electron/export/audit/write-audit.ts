import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AuditEntry } from '../../../shared/domain/audit';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { csvCell } from '../sheets/left-out-csv';
import { asUserError } from '../write-batch';
import type { SheetColumn } from '../xlsx-writer/sheet';
import { writeWorkbook } from '../xlsx-writer/workbook';

const COLUMNS: readonly SheetColumn[] = [
  { header: 'Entry', width: 8 },
  { header: 'Time (UTC)', width: 22 },
  { header: 'Name', width: 20 },
  { header: 'System user', width: 16 },
  { header: 'PC', width: 16 },
  { header: 'What', width: 16 },
  { header: 'Requests', width: 10 },
  { header: 'Before', width: 24 },
  { header: 'After', width: 24 },
  { header: 'Reason', width: 40 },
  { header: 'File', width: 28 },
  { header: 'Row', width: 8 },
];
/** What a sheet of Excel holds, without its header. */
const SHEET_ROWS = 1_048_000;

const cellsOf = (line: AuditEntry): readonly string[] => [
  String(line.number),
  line.at,
  line.userName,
  line.osUser,
  line.host,
  line.what,
  String(line.requests),
  line.before,
  line.after,
  line.reason,
  line.file,
  line.row === null ? '' : String(line.row),
];

type Write = (bytes: Uint8Array) => Promise<void>;

/**
 * Writes the lines to `file`, whole or not at all: a workbook, or a CSV where the name ends so.
 * No cell of either runs as a formula.
 */
export async function writeAudit(
  lines: readonly AuditEntry[],
  file: string,
): Promise<Result<null, UserError>> {
  const folder = path.dirname(file);
  const part = path.join(folder, `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const handle = await open(part, 'wx');
    try {
      const write: Write = async (bytes) => {
        for (let at = 0; at < bytes.length;)
          at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
      };
      await (file.toLowerCase().endsWith('.csv') ? writeCsv : writeSheets)(lines, write);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
    return ok(null);
  } catch (error) {
    await rm(part, { force: true });
    const detail = error instanceof Error ? error.message : String(error);
    return err(asUserError(error, folder) ?? userError('unexpected', { detail }));
  }
}

async function writeCsv(lines: readonly AuditEntry[], write: Write): Promise<void> {
  const row = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
  await write(Buffer.from(`\uFEFF${row(COLUMNS.map(({ header }) => header))}`));
  for (let at = 0; at < lines.length; at += 5_000) {
    const piece = lines.slice(at, at + 5_000).map((line) => row(cellsOf(line)));
    await write(Buffer.from(piece.join('')));
  }
}

async function writeSheets(lines: readonly AuditEntry[], write: Write): Promise<void> {
  const pages = Math.max(1, Math.ceil(lines.length / SHEET_ROWS));
  const sheets = Array.from({ length: pages }, (_, i) => ({
    name: pages === 1 ? 'Audit' : `Audit ${String(i + 1)}`,
    columns: COLUMNS,
    above: [],
    table: true,
    rows: lines.slice(i * SHEET_ROWS, (i + 1) * SHEET_ROWS).map(cellsOf),
    landscape: true,
  }));
  const marks = { left: 'Audit', right: 'MDO Review Desk' };
  await writeWorkbook({ title: 'Audit', marks, sheets }, write);
}
