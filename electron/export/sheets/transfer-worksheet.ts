import type { Batch, BatchRow } from '../../../shared/domain/batch';
import { portalDate } from '../../../shared/portal/portal-date';
import { inPortalOrder } from '../../../shared/portal/portal-order';
import type { Row, SheetColumn } from '../xlsx-writer/sheet';
import type { Workbook } from '../xlsx-writer/workbook';
import { field, groupOf, marksOf } from './texts';

const COLUMNS: readonly SheetColumn[] = [
  { header: 'No.', width: 6 },
  { header: 'Done', width: 7, style: 'tick', choices: ['☐', '☑'] },
  { header: 'Name on the card', width: 24, style: 'wrap' },
  { header: 'Requested on', width: 12 },
  { header: 'From', width: 22, style: 'wrap' },
  { header: 'To', width: 22, style: 'wrap' },
  { header: 'Compare: Group', width: 10 },
  { header: 'Compare: Designation', width: 28, style: 'wrap' },
  { header: 'Compare: Employee ID', width: 12 },
  { header: 'Compare: Email', width: 34, style: 'wrap' },
  { header: 'Compare: Mobile', width: 13 },
  { header: 'On the portal', width: 30, style: 'wrap' },
  { header: 'Reason (at most 100 characters)', width: 34, style: 'wrap' },
];

/** What the toggle of the card is called and where it has to stand. */
const ACTIONS = {
  approve: { text: 'Switch "Approve transfer" on', style: 'approved' },
  return: { text: 'Switch "Approve transfer" off', style: 'returned' },
  forward: { text: 'Switch "Approve transfer" off', style: 'forwarded' },
  reject: { text: 'Switch "Approve transfer" off', style: 'rejected' },
} as const;

/**
 * The portal takes transfers one card at a time, newest first: a list to click along. Requests
 * without a date of request follow in the order they were imported.
 */
export function transferWorksheet(batch: Batch, rows: readonly BatchRow[]): Workbook {
  const transfers = inPortalOrder(rows.filter((r) => r.request.kind === 'transfer'));
  return {
    title: `Transfer worksheet ${batch.number}`,
    marks: marksOf(batch),
    sheets: [
      {
        name: 'Transfers',
        columns: COLUMNS,
        above: [
          [{ text: `Transfers, card by card: ${transfers.length}`, style: 'title' }],
          [
            {
              text: 'Portal: Users > Approvals > Transfers. Compare the card, act, tick. Switching off sends no reason: the reason goes by the corrections sheet.',
              style: 'subtitle',
            },
          ],
        ],
        table: true,
        rows: transfers.map(line),
        locked: true,
        landscape: true,
      },
    ],
  };
}

function line(row: BatchRow, i: number): Row {
  return [
    String(i + 1),
    '☐',
    field(row, 'name'),
    portalDate(field(row, 'requestedOn')),
    field(row, 'currentMdo'),
    field(row, 'targetMdo'),
    groupOf(row),
    field(row, 'designation'),
    field(row, 'employeeId'),
    field(row, 'email'),
    field(row, 'mobile'),
    ACTIONS[row.decision.kind],
    row.decision.portalReason,
  ];
}
