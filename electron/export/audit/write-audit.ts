import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AuditEntry } from '../../../shared/domain/audit';
import { auditWords } from '../../../shared/domain/audit-words';
import type { Language, Sentence } from '../../../shared/domain/language';
import { userError, type UserError } from '../../../shared/errors';
import { err, ok, type Result } from '../../../shared/result';
import { csvCell } from '../sheets/left-out-csv';
import { asUserError } from '../write-batch';
import { writeWorkbook } from '../xlsx-writer/workbook';

const COLUMNS: readonly (Sentence & { readonly width: number })[] = [
  { en: 'Entry', hi: 'प्रविष्टि', width: 8 },
  { en: 'Time', hi: 'समय', width: 26 },
  { en: 'Name', hi: 'नाम', width: 20 },
  { en: 'System user', hi: 'सिस्टम उपयोगकर्ता', width: 16 },
  { en: 'Computer', hi: 'कंप्यूटर', width: 16 },
  { en: 'What', hi: 'क्या', width: 28 },
  { en: 'Requests', hi: 'अनुरोध', width: 10 },
  { en: 'Before', hi: 'पहले', width: 24 },
  { en: 'After', hi: 'बाद में', width: 24 },
  { en: 'Reason', hi: 'कारण', width: 40 },
  { en: 'File', hi: 'फ़ाइल', width: 28 },
  { en: 'Row', hi: 'पंक्ति', width: 8 },
];
/** What a sheet of Excel holds, without its header. */
const SHEET_ROWS = 1_048_000;

/** "05-01-2026 10:42:07 +05:30": the clock of this computer, and how far it is from UTC. */
export function localTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = [two(date.getDate()), two(date.getMonth() + 1), String(date.getFullYear())];
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two);
  const ahead = -date.getTimezoneOffset();
  const offset = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map(two);
  return `${day.join('-')} ${time.join(':')} ${ahead < 0 ? '-' : '+'}${offset.join(':')}`;
}

function cellsOf(line: AuditEntry, language: Language): readonly string[] {
  const { what, before, after, reason } = auditWords(line, language);
  return [
    String(line.number),
    localTime(line.at),
    line.userName,
    line.osUser,
    line.host,
    what,
    String(line.requests),
    before,
    after,
    reason,
    line.file,
    line.row === null ? '' : String(line.row),
  ];
}

type Write = (bytes: Uint8Array) => Promise<void>;

/**
 * Writes the lines to `file`, whole or not at all: a workbook, or a CSV where the name ends so.
 * No cell of either runs as a formula.
 */
export async function writeAudit(
  lines: readonly AuditEntry[],
  file: string,
  language: Language,
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
      const how = file.toLowerCase().endsWith('.csv') ? writeCsv : writeSheets;
      await how(lines, language, write);
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

async function writeCsv(
  lines: readonly AuditEntry[],
  language: Language,
  write: Write,
): Promise<void> {
  const row = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
  await write(Buffer.from(`\uFEFF${row(COLUMNS.map((column) => column[language]))}`));
  for (let at = 0; at < lines.length; at += 5_000) {
    const piece = lines.slice(at, at + 5_000).map((line) => row(cellsOf(line, language)));
    await write(Buffer.from(piece.join('')));
  }
}

async function writeSheets(
  lines: readonly AuditEntry[],
  language: Language,
  write: Write,
): Promise<void> {
  const pages = Math.max(1, Math.ceil(lines.length / SHEET_ROWS));
  const sheets = Array.from({ length: pages }, (_, i) => ({
    name: pages === 1 ? 'Audit' : `Audit ${String(i + 1)}`,
    columns: COLUMNS.map((column) => ({ header: column[language], width: column.width })),
    above: [],
    table: true,
    rows: lines.slice(i * SHEET_ROWS, (i + 1) * SHEET_ROWS).map((line) => cellsOf(line, language)),
    landscape: true,
  }));
  const marks = { left: 'Audit', right: 'MDO Review Desk' };
  await writeWorkbook({ title: 'Audit', marks, sheets }, write);
}
