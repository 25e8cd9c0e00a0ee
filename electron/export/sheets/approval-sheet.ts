import type { Batch, BatchRow } from '../../../shared/domain/batch';
import { indianNumber } from '../../../shared/domain/language';
import type { Cell, Row, Sheet, SheetColumn } from '../xlsx-writer/sheet';
import { ownWords } from '../../../shared/portal/own-words';
import type { StyleName } from '../xlsx-writer/styles';
import type { Workbook } from '../xlsx-writer/workbook';
import { faults, field, groupOf, indianTime, KIND_WORDS, marksOf, sourceOf } from './texts';

interface Column extends SheetColumn {
  readonly of: (row: BatchRow) => Cell;
}

const NAME: Column = { header: 'Name', width: 24, style: 'wrap', of: (r) => field(r, 'name') };
const ID: Column = { header: 'Employee ID', width: 12, of: (r) => field(r, 'employeeId') };
const CURRENT: Column = {
  header: 'Current MDO',
  width: 22,
  style: 'wrap',
  of: (r) => field(r, 'currentMdo'),
};
const TARGET: Column = {
  header: 'Target MDO',
  width: 22,
  style: 'wrap',
  of: (r) => field(r, 'targetMdo'),
};
const POST: readonly Column[] = [
  {
    header: 'Designation',
    width: 26,
    style: 'wrap',
    of: (r) => field(r, 'designation'),
  },
  { header: 'Group', width: 10, of: groupOf },
];
const REACH: readonly Column[] = [
  { header: 'Mobile', width: 12, of: (r) => field(r, 'mobile') },
  { header: 'Email', width: 34, style: 'wrap', of: (r) => field(r, 'email') },
];
const OFFICE: readonly Column[] = [
  { header: 'Office', width: 20, style: 'wrap', of: (r) => field(r, 'officeName') },
  { header: 'PIN', width: 8, of: (r) => field(r, 'officePin') },
];
const KIND: Column = { header: 'Request', width: 12, of: (r) => KIND_WORDS[r.request.kind] };
const END: readonly Column[] = [
  { header: 'Decided by', width: 16, style: 'wrap', of: (r) => r.decision.by },
  { header: 'Decided on (IST)', width: 16, of: (r) => indianTime(r.decision.at) },
  { header: 'Source', width: 24, style: 'faint', of: sourceOf },
];
const REMARKS: Column = {
  header: 'Remarks (flags and reason where approved over one)',
  width: 34,
  style: 'wrap',
  of: (r) => [faults(r, 'en', 'title'), r.decision.reason].filter(Boolean).join('\n'),
};
const WRONG: readonly Column[] = [
  { header: 'What is wrong and what to do', width: 46, style: 'wrap', of: english },
  {
    header: 'क्या ग़लत है और क्या करें',
    width: 46,
    style: 'hindi',
    of: (r) => faults(r, 'hi', 'employee'),
  },
  { header: 'Reason for the portal', width: 30, style: 'wrap', of: (r) => r.decision.portalReason },
];

function english(row: BatchRow): string {
  return [faults(row, 'en', 'employee'), ownWords(row)].filter(Boolean).join('\n');
}

interface Part {
  readonly name: string;
  readonly title: string;
  readonly look: StyleName;
  readonly columns: readonly Column[];
  readonly holds: (row: BatchRow) => boolean;
}

const approved =
  (kind: BatchRow['request']['kind']) =>
  ({ decision, request }: BatchRow): boolean =>
    decision.kind === 'approve' && request.kind === kind;

const PARTS: readonly Part[] = [
  {
    name: 'Approved transfers',
    title: 'Transfers approved',
    look: 'approved',
    columns: [NAME, ID, CURRENT, TARGET, ...POST, ...REACH, ...OFFICE, REMARKS, ...END],
    holds: approved('transfer'),
  },
  {
    name: 'Approved verifications',
    title: 'Profile verifications approved',
    look: 'approved',
    columns: [NAME, ID, CURRENT, ...POST, ...REACH, ...OFFICE, REMARKS, ...END],
    holds: approved('verification'),
  },
  {
    name: 'Approved registrations',
    title: 'Registrations approved (OM, Case II)',
    look: 'approved',
    columns: [NAME, ID, ...POST, ...REACH, ...OFFICE, REMARKS, ...END],
    holds: approved('registration'),
  },
  {
    name: 'Returned',
    title: 'Returned to the employee for correction',
    look: 'returned',
    columns: [KIND, NAME, ID, ...REACH, ...OFFICE, ...WRONG, ...END],
    holds: (r) => r.decision.kind === 'return',
  },
  {
    name: 'Forwarded by MDO',
    title: 'Forwarded to the MDO concerned',
    look: 'forwarded',
    columns: [
      { header: 'Forwarded to', width: 26, style: 'wrap', of: (r) => r.decision.forwardTo ?? '' },
      ...[KIND, NAME, ID, CURRENT, TARGET, ...POST, ...REACH, ...OFFICE],
      { header: 'Reason', width: 34, style: 'wrap', of: english },
      ...END,
    ],
    holds: (r) => r.decision.kind === 'forward',
  },
  {
    name: 'Rejected',
    title: 'Rejected',
    look: 'rejected',
    columns: [KIND, NAME, ID, CURRENT, TARGET, ...POST, ...REACH, ...WRONG, ...END],
    holds: (r) => r.decision.kind === 'reject',
  },
];

/** The workbook the batch is approved and filed by: a cover, then one sheet per outcome. */
export function approvalSheet(batch: Batch, rows: readonly BatchRow[]): Workbook {
  return {
    title: `Approval batch ${batch.number}`,
    marks: marksOf(batch),
    sheets: [cover(batch), ...PARTS.map((part) => partSheet(batch, part, rows))],
  };
}

function partSheet(batch: Batch, part: Part, all: readonly BatchRow[]): Sheet {
  const held = all.filter(part.holds);
  const rows =
    part.name === 'Forwarded by MDO'
      ? [...held].sort((a, b) => compare(a.decision.forwardTo ?? '', b.decision.forwardTo ?? ''))
      : held;
  return {
    name: part.name,
    columns: [{ header: 'S. No.', width: 7, style: part.look }, ...part.columns],
    above: [
      [{ text: `${part.title}: ${indianNumber(rows.length)}`, style: 'title' }],
      [{ text: `${batch.mdo} · Batch ${batch.number}`, style: 'subtitle' }],
    ],
    table: true,
    rows: lines(part, rows),
    landscape: true,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* lines(part: Part, rows: readonly BatchRow[]): Generator<Row> {
  for (const [i, row] of rows.entries())
    yield [String(i + 1), ...part.columns.map((column) => column.of(row))];
}

function cover(batch: Batch): Sheet {
  const { counts } = batch;
  const total = Object.values(counts).reduce((sum: number, n: number) => sum + n, 0);
  const facts: readonly (readonly [string, string])[] = [
    ['MDO', batch.mdo],
    ['Batch number', batch.number],
    ['Date (IST)', indianTime(batch.createdAt)],
    ['Made by', batch.createdBy],
  ];
  const outcome: readonly (readonly [string, number, StyleName])[] = [
    ['Approved transfers', counts.approvedTransfers, 'approved'],
    ['Approved verifications', counts.approvedVerifications, 'approved'],
    ['Approved registrations', counts.approvedRegistrations, 'approved'],
    ['Returned for correction', counts.returned, 'returned'],
    ['Forwarded to another MDO', counts.forwarded, 'forwarded'],
    ['Rejected', counts.rejected, 'rejected'],
    ['All requests of the batch', total, 'label'],
  ];
  const seals: readonly (readonly [string, string])[] = [
    ['Rule set', batch.ruleSetVersion],
    ['Reference lists', batch.referenceVersion],
    [
      'Audit log',
      batch.auditHead
        ? `${batch.auditHead} (${indianNumber(batch.auditCount)} records)`
        : 'None: made on the command line',
    ],
    ['Kept out of the portal’s file', `${indianNumber(batch.leftOut)}, see left-out.csv`],
    [
      'Unconfirmed requests in the portal’s file',
      batch.includeUnconfirmed ? 'Included with the admin’s consent' : 'Not included',
    ],
  ];
  const pair = ([label, value]: readonly [string, string]): Row => [
    { text: label, style: 'label' },
    { text: value, style: 'value' },
  ];
  return {
    name: 'Cover',
    columns: [
      { header: '', width: 38 },
      { header: '', width: 76 },
    ],
    above: [],
    table: false,
    rows: [
      [{ text: 'Approval batch / अनुमोदन बैच', style: 'title' }],
      [{ text: 'iGOT Karmayogi profile requests, Department of Posts', style: 'subtitle' }],
      [],
      ...facts.map(pair),
      [],
      ...outcome.map(([label, count, style]): Row => [
        { text: label, style },
        { text: indianNumber(count), style: 'value' },
      ]),
      [],
      ...seals.map(pair),
      [],
      ...['Prepared by', 'Approved by', 'Date and seal'].map((label) => pair([label, '\n\n'])),
    ],
    landscape: false,
  };
}
