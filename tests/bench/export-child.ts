import { open } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BatchRow } from '../../shared/domain/batch';
import { BULK_UPDATE_HEADER } from '../../shared/portal/patterns';
import { portalLines } from '../../shared/portal/portal-lines';
import { verificationRow } from '../../shared/portal/portal-row';
import { portalFiles } from '../../electron/export/portal/portal-file';
import { approvalSheet } from '../../electron/export/sheets/approval-sheet';
import { writeWorkbook } from '../../electron/export/xlsx-writer/workbook';
import { peakOf, restartPeak } from './process-memory';
import { batchOf, batchRow, US } from '../unit/export/batch-rows';
import { generateRequests } from './generate-requests';

/**
 * `export-child FORMAT WRITER COUNT OUT`, for export.ts: a batch of COUNT approved verifications into
 * the file OUT, by one writer, in this process. From decided requests in memory: the texts of their
 * cells are made while they are written, whoever writes them.
 */
const [format = '', writer = '', count = '', out = ''] = process.argv.slice(2);
const CONTEXT = { us: US, asOf: '2026-01-05', includeUnconfirmed: false, gdsWord: 'Others' };

const rows = generateRequests(Number(count)).map(({ id, fields }) =>
  batchRow(id, { fields: { ...fields, currentMdo: US } }),
);

/** The sheet that holds the whole batch: what others write of the workbook. */
function* sheetLines(): Generator<readonly string[]> {
  const sheet = approvalSheet(batchOf(rows), rows).sheets.find(
    ({ name }) => name === 'Approved verifications',
  );
  if (!sheet) throw new Error('The workbook has no sheet of verifications');
  yield sheet.columns.map(({ header }) => header);
  for (const row of sheet.rows)
    yield row.map((cell) => (typeof cell === 'string' ? cell : cell.text));
}

/** Lines for the portal, checked by its rules; requests it would refuse are left out. */
function* csvLines(): Generator<readonly string[]> {
  yield BULK_UPDATE_HEADER.split(',');
  for (const line of portalLines(rows, CONTEXT, verificationRow))
    if ('fields' in line) yield line.fields;
}

async function ownXlsx(batch: readonly BatchRow[]): Promise<void> {
  const file = await open(out, 'w');
  await writeWorkbook(approvalSheet(batchOf(batch), batch), async (piece) => {
    await file.write(piece);
  });
  await file.close();
}

/** In one file, as the others: the program begins a new one where the portal takes no more. */
async function ownCsv(batch: readonly BatchRow[]): Promise<void> {
  const { parts } = portalFiles(BULK_UPDATE_HEADER, batch, CONTEXT, verificationRow);
  const file = await open(out, 'w');
  for (const { text } of parts) await file.write(text);
  await file.close();
}

type Writer = (rows: Iterable<readonly string[]>, out: string) => Promise<void>;

async function write(): Promise<void> {
  if (writer === 'ours') return format === 'csv' ? ownCsv(rows) : ownXlsx(rows);
  const { XLSX_PEERS, CSV_PEERS } = (await import(
    pathToFileURL(path.resolve(import.meta.dirname, '../../tests/bench/export-peers.mjs')).href
  )) as Record<'XLSX_PEERS' | 'CSV_PEERS', Readonly<Record<string, Writer>>>;
  const peer = (format === 'csv' ? CSV_PEERS : XLSX_PEERS)[writer];
  if (!peer) throw new Error(`No writer ${writer}`);
  await peer(format === 'csv' ? csvLines() : sheetLines(), out);
}

const before = restartPeak();
const started = performance.now();
await write();
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ seconds, megabytes: peakOf('self') - before }));
