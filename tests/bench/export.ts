import { utils, write } from 'xlsx';
import type { BatchRow } from '../../shared/domain/batch';
import { BULK_UPDATE_HEADER } from '../../shared/portal/patterns';
import { portalFiles } from '../../electron/export/portal/portal-file';
import { verificationRow } from '../../shared/portal/portal-row';
import { approvalSheet } from '../../electron/export/sheets/approval-sheet';
import { writeWorkbook } from '../../electron/export/xlsx-writer/workbook';
import { batchOf, batchRow, US } from '../unit/export/batch-rows';
import type { BenchLine, BenchReport } from './report';

const ROWS = 50_000;

/** An approval sheet and a portal file of 50,000 approved verifications, ours and what `xlsx` writes. */
export async function bench(): Promise<BenchReport> {
  const rows = Array.from({ length: ROWS }, (_, i) =>
    batchRow(i + 1, {
      fields: { employeeId: String(10_000_000 + i), officeName: `Office ${i % 900}` },
    }),
  );
  return {
    name: 'export',
    lines: [
      ...(await timed('approval sheet, ours', () => ours(rows))),
      ...(await timed('same cells, xlsx package (no styles)', () => theirs(rows))),
      ...(await timed('portal CSV', () => portalCsv(rows))),
    ],
  };
}

async function timed(
  label: string,
  make: () => number | Promise<number>,
): Promise<readonly BenchLine[]> {
  const start = performance.now();
  const bytes = await make();
  return [
    { label: `${label}, ${ROWS} rows`, value: Math.round(performance.now() - start), unit: 'ms' },
    { label: `${label}, size`, value: Math.round(bytes / 1000), unit: 'kB' },
  ];
}

async function ours(rows: readonly BatchRow[]): Promise<number> {
  let bytes = 0;
  await writeWorkbook(approvalSheet(batchOf(rows), rows), async (piece) => {
    bytes += piece.length;
  });
  return bytes;
}

function theirs(rows: readonly BatchRow[]): number {
  const workbook = utils.book_new();
  for (const sheet of approvalSheet(batchOf(rows), rows).sheets) {
    const lines = [...sheet.rows].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : cell.text)),
    );
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(lines, { dense: true }), sheet.name);
  }
  return (write(workbook, { type: 'buffer', compression: true }) as Buffer).length;
}

function portalCsv(rows: readonly BatchRow[]): number {
  const context = { us: US, asOf: '2026-01-05', includeUnconfirmed: false, gdsWord: 'Others' };
  const { parts } = portalFiles(BULK_UPDATE_HEADER, rows, context, verificationRow);
  return parts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
