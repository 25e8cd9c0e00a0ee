import type { Batch, BatchRow } from '../../shared/domain/batch';
import { manifests, textFile } from './manifest';
import type { PlannedFile } from './place';
import type { LeftOut } from '../../shared/portal/left-out-reasons';
import { BULK_CREATE_HEADER, BULK_UPDATE_HEADER } from '../../shared/portal/patterns';
import { portalFiles, type PortalFiles } from './portal/portal-file';
import {
  registrationRow,
  verificationRow,
  type PortalFileContext,
} from '../../shared/portal/portal-row';
import { safeName } from './safe-name';
import { approvalSheet } from './sheets/approval-sheet';
import { correctionsSheet } from './sheets/corrections';
import { employeeTexts } from './sheets/employee-texts';
import { forwardedByMdo, forwardingSheet } from './sheets/forwarding';
import { leftOutCsv } from './sheets/left-out-csv';
import { joinPdf } from './pdf/join-pdf';
import { field, marksOf } from './sheets/texts';
import { transferWorksheet } from './sheets/transfer-worksheet';
import { writeWorkbook, type Workbook } from './xlsx-writer/workbook';

export interface BatchFiles {
  readonly files: readonly PlannedFile[];
  readonly leftOut: readonly LeftOut[];
  readonly manifests: typeof manifests;
}

/** Which files a batch needs. A file without a request in it is not made, but for the approval sheet. */
export function batchFiles(
  batch: Batch,
  rows: readonly BatchRow[],
  gdsWord: string,
  pdfParts: readonly Uint8Array[] = [],
): BatchFiles {
  const context: PortalFileContext = {
    us: batch.mdo,
    asOf: batch.createdAt.slice(0, 10),
    includeUnconfirmed: batch.includeUnconfirmed,
    gdsWord,
  };
  const approved = (kind: BatchRow['request']['kind']): readonly BatchRow[] =>
    rows.filter((r) => r.decision.kind === 'approve' && r.request.kind === kind);
  const updates = portalFiles(
    BULK_UPDATE_HEADER,
    approved('verification'),
    context,
    verificationRow,
  );
  const creations = portalFiles(
    BULK_CREATE_HEADER,
    approved('registration'),
    context,
    registrationRow,
  );
  const leftOut = [...updates.leftOut, ...creations.leftOut].sort((a, b) => a.id - b.id);
  const files: PlannedFile[] = [
    workbookFile(
      'approval-sheet.xlsx',
      rows.length,
      approvalSheet({ ...batch, leftOut: leftOut.length }, rows),
    ),
    ...(pdfParts.length > 0 ? [pdfFile(batch, rows.length, pdfParts)] : []),
    ...portalParts('portal-verifications', updates),
    ...portalParts('portal-registrations', creations),
  ];
  if (leftOut.length > 0) {
    const byId = new Map(rows.map((row) => [row.request.id, row]));
    files.push(textFile('left-out.csv', leftOut.length, leftOutCsv(byId, leftOut)));
  }
  const transfers = rows.filter((r) => r.request.kind === 'transfer').length;
  if (transfers > 0)
    files.push(workbookFile('transfer-worksheet.xlsx', transfers, transferWorksheet(batch, rows)));
  const returned = rows.filter((r) => r.decision.kind === 'return');
  if (returned.length > 0)
    files.push(
      ...correctionsFiles(batch, returned),
      workbookFile('employee-texts.xlsx', returned.length, employeeTexts(batch, returned)),
    );
  for (const [mdo, forwarded] of forwardedByMdo(rows))
    files.push(
      workbookFile(
        `forward-to-${safeName(mdo)}.xlsx`,
        forwarded.length,
        forwardingSheet(batch, mdo, forwarded),
      ),
    );
  return { files, leftOut, manifests };
}

/** One workbook in all, or one for each office; requests without an office stand together. */
function correctionsFiles(batch: Batch, returned: readonly BatchRow[]): readonly PlannedFile[] {
  if (!batch.correctionsByOffice)
    return [workbookFile('corrections.xlsx', returned.length, correctionsSheet(batch, returned))];
  const offices = new Map<string, BatchRow[]>();
  for (const row of returned) {
    const name = safeName(field(row, 'officeName') || 'no office').toLowerCase();
    const own = offices.get(name);
    if (own) own.push(row);
    else offices.set(name, [row]);
  }
  return [...offices.values()].map((own) => {
    const [first] = own;
    const name = safeName((first && field(first, 'officeName')) || 'no office');
    return workbookFile(`corrections-${name}.xlsx`, own.length, correctionsSheet(batch, own));
  });
}

function pdfFile(batch: Batch, rows: number, parts: readonly Uint8Array[]): PlannedFile {
  const { left, right } = marksOf(batch);
  const marks = {
    title: `Approval sheet ${batch.number}`,
    made: batch.createdAt,
    foot: `${left} - ${right}`.replaceAll('·', '-'),
    signature: 'Signature',
  };
  return {
    name: 'approval-sheet.pdf',
    rows,
    write: async (sink) => sink(await joinPdf(parts, marks)),
  };
}

function workbookFile(name: string, rows: number, workbook: Workbook): PlannedFile {
  return { name, rows, write: (sink) => writeWorkbook(workbook, sink) };
}

function portalParts(stem: string, { parts }: PortalFiles): readonly PlannedFile[] {
  return parts.map(({ text, rows }, i) =>
    textFile(i === 0 ? `${stem}.csv` : `${stem}-${i + 1}.csv`, rows, text),
  );
}
