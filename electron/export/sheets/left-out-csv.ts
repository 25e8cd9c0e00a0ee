import type { BatchRow } from '../../../shared/domain/batch';
import { shownText } from '../xlsx-writer/cell-text';
import { LEFT_OUT_REASONS, type LeftOut } from '../../../shared/portal/left-out-reasons';
import { field, KIND_WORDS } from './texts';

const HEADER = [
  'Request',
  'File',
  'Sheet',
  'Row',
  'Name',
  'Employee ID',
  'Email',
  'Mobile',
  'Group',
  'Designation',
  'Why it is left out',
  'क्यों छोड़ा गया',
];

/** Approved requests that no file for the portal carries, and why. For people: UTF-8 with BOM, quoted. */
export function leftOutCsv(
  rows: ReadonlyMap<number, BatchRow>,
  leftOut: readonly LeftOut[],
): string {
  const lines = leftOut.flatMap(({ id, reasons }) => {
    const row = rows.get(id);
    if (!row) return [];
    const { source, kind, raw } = row.request;
    return [
      [
        KIND_WORDS[kind],
        source.file,
        source.sheet,
        String(source.row),
        field(row, 'name'),
        field(row, 'employeeId'),
        field(row, 'email'),
        field(row, 'mobile'),
        raw.group ?? field(row, 'group'),
        raw.designation ?? field(row, 'designation'),
        reasons.map((r) => LEFT_OUT_REASONS[r].en).join(' '),
        reasons.map((r) => LEFT_OUT_REASONS[r].hi).join(' '),
      ],
    ];
  });
  return `\uFEFF${[HEADER, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
export function csvCell(text: string): string {
  const shown = shownText(text);
  const safe = /^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠]/.test(shown) ? `'${shown}` : shown;
  return `"${safe.replace(/"/g, '""')}"`;
}
