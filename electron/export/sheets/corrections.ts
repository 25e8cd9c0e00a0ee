import type { Batch, BatchRow } from '../../../shared/domain/batch';
import type { Finding } from '../../../shared/domain/finding';
import { describeFinding } from '../../../shared/rules/describe';
import type { Row, SheetColumn } from '../xlsx-writer/sheet';
import type { Workbook } from '../xlsx-writer/workbook';
import { field, KIND_WORDS, marksOf, ordered } from './texts';

const COLUMNS: readonly SheetColumn[] = [
  /** batch number | request id | field: what a sheet that comes back is matched by. */
  { header: 'Key (do not change)', width: 20, hidden: true },
  { header: 'S. No.', width: 7, style: 'returned' },
  { header: 'Office', width: 22, style: 'wrap' },
  { header: 'Request', width: 12 },
  { header: 'Name', width: 22, style: 'wrap' },
  { header: 'Employee ID', width: 12 },
  { header: 'Cell in your file', width: 14, style: 'faint' },
  { header: 'What stands there', width: 24, style: 'wrap' },
  { header: 'What is wrong and what to do', width: 46, style: 'wrap' },
  { header: 'क्या ग़लत है और क्या करें', width: 46, style: 'hindi' },
  { header: 'Write the correct value here / सही मान यहाँ लिखें', width: 30, style: 'fill-in' },
];

/** Returned requests, one line per fault, the line to fill in beside it. Sorted by office. */
export function correctionsSheet(batch: Batch, rows: readonly BatchRow[]): Workbook {
  const returned = rows
    .filter((r) => r.decision.kind === 'return')
    .sort((a, b) => compare(field(a, 'officeName'), field(b, 'officeName')));
  return {
    title: `Corrections ${batch.number}`,
    marks: marksOf(batch),
    sheets: [
      {
        name: 'Corrections',
        columns: COLUMNS,
        above: [
          ['', { text: `Requests returned for correction: ${returned.length}`, style: 'title' }],
          [
            '',
            {
              text: `Write only in the yellow cells and send this file back to ${batch.mdo}. / केवल पीले खानों में लिखें और फ़ाइल वापस भेजें।`,
              style: 'subtitle',
            },
          ],
        ],
        table: true,
        rows: lines(batch, returned),
        locked: true,
        landscape: true,
      },
    ],
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* lines(batch: Batch, rows: readonly BatchRow[]): Generator<Row> {
  for (const [i, row] of rows.entries()) {
    const faults = ordered(row.findings.filter((f) => f.severity !== 'info'));
    if (faults.length === 0) yield line(batch, i, row, null);
    for (const finding of faults) yield line(batch, i, row, finding);
  }
}

function line(batch: Batch, i: number, row: BatchRow, finding: Finding | null): Row {
  return [
    `${batch.number}|${row.request.id}|${finding?.field ?? ''}`,
    String(i + 1),
    field(row, 'officeName'),
    KIND_WORDS[row.request.kind],
    field(row, 'name'),
    field(row, 'employeeId'),
    finding?.cell ?? '',
    finding?.seen ?? '',
    finding ? describeFinding(finding, 'en').employee : row.decision.reason,
    finding ? describeFinding(finding, 'hi').employee : row.decision.reason,
    '',
  ];
}
