import type { Batch, BatchRow } from '../../../shared/domain/batch';
import type { FieldName } from '../../../shared/domain/field';
import type { Finding } from '../../../shared/domain/finding';
import { groupLabel, GROUPS } from '../../../shared/domain/group';
import type { Language } from '../../../shared/domain/language';
import { describeFinding } from '../../../shared/rules/describe';
import type { PageMarks } from '../xlsx-writer/sheet';

const IST_MS = (5 * 60 + 30) * 60_000;

/** "2026-01-05T08:30:00Z" → "05-01-2026 14:00", Indian time, as offices write dates; a day stays a day. */
export function indianTime(iso: string): string {
  // Whole batches are decided in the same second.
  if (last.iso !== iso) last = { iso, shown: timeOf(iso) };
  return last.shown;
}

let last = { iso: '', shown: '' };

function timeOf(iso: string): string {
  if (!iso.includes('T')) return indianDate(iso);
  const date = new Date(Date.parse(iso) + IST_MS);
  if (Number.isNaN(date.getTime())) return iso;
  const [day = '', time = ''] = date.toISOString().split('T');
  return `${indianDate(day)} ${time.slice(0, 5)}`;
}

/** "1984-04-03" → "03-04-1984"; anything else as it is. */
export function indianDate(iso: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(iso) ? iso.split('-').reverse().join('-') : iso;
}

export const KIND_WORDS = {
  transfer: 'Transfer',
  verification: 'Verification',
  registration: 'Registration',
} as const;

export const field = (row: BatchRow, name: FieldName): string => row.request.fields[name] ?? '';

export function groupOf(row: BatchRow): string {
  const group = field(row, 'group');
  const known = GROUPS.find((g) => g === group);
  return known ? groupLabel(known) : group;
}

/** "march.xlsx, Sheet1, row 118" */
export function sourceOf({ request: { source } }: BatchRow): string {
  return [source.file, source.sheet, `row ${source.row}`].filter(Boolean).join(', ');
}

/** One sentence a line, what holds the request back first. */
export function faults(
  row: BatchRow,
  language: Language,
  reader: 'admin' | 'employee' | 'short' | 'title',
): string {
  const weighty = row.findings.filter((f) => f.severity !== 'info');
  return ordered(weighty)
    .map((finding) => describeFinding(finding, language)[reader])
    .join(reader === 'title' ? '; ' : '\n');
}

export function ordered(findings: readonly Finding[]): readonly Finding[] {
  const weight = { block: 0, warn: 1, info: 2 } as const;
  return [...findings].sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** Printed on every page: which batch it is and the seal it can be checked against. */
export function marksOf(batch: Batch): PageMarks {
  return {
    left: `${batch.mdo} · Batch ${batch.number}`,
    right: `Seal ${batch.auditHead.slice(0, 32) || '(none)'} · MDO Review Desk`,
  };
}
