import { indianNumber } from '../../shared/domain/language';
import type { Batch } from '../../shared/domain/batch';
import { errorText } from '../../shared/errors';
import type { WrittenBatch } from '../export/write-batch';
import type { CheckSummary } from './check-document';
import type { Review } from './review';

const NO_PDF = 'No PDF is made on the command line: print approval-sheet.xlsx, or use the window.';

export function exportJson(
  review: Review,
  batch: Batch,
  written: WrittenBatch,
  summary: CheckSummary,
): string {
  return `${JSON.stringify(
    {
      us: review.us,
      asOf: review.asOf,
      batch: batch.number,
      folder: written.folder,
      counts: batch.counts,
      leftOut: written.leftOut.length,
      includeUnconfirmed: batch.includeUnconfirmed,
      files: written.files,
      unread: review.files.flatMap(({ path, file }) =>
        file.error ? [{ path, error: errorText(file.error, 'en') }] : [],
      ),
      summary,
      pdf: NO_PDF,
    },
    null,
    2,
  )}\n`;
}

export function* exportText(
  batch: Batch,
  written: WrittenBatch,
  summary: CheckSummary,
): Generator<string> {
  const { approvedTransfers, approvedVerifications, approvedRegistrations } = batch.counts;
  const open = summary.check + summary.block;
  yield `Batch ${batch.number} in ${written.folder}\n`;
  yield `  Approved: ${indianNumber(approvedTransfers)} transfers, ${indianNumber(approvedVerifications)} verifications, ${indianNumber(approvedRegistrations)} registrations\n`;
  yield `  Not decided: ${indianNumber(open)} of ${indianNumber(summary.requests)} requests are flagged and stay open\n`;
  if (written.leftOut.length > 0)
    yield `  Not in the portal's files: ${indianNumber(written.leftOut.length)}, see left-out.csv\n`;
  for (const { name, rows, sha256 } of written.files)
    yield `  ${sha256.slice(0, 12)}  ${name} (${indianNumber(rows)})\n`;
  yield `${NO_PDF}\n`;
}
