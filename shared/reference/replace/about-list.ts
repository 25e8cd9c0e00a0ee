import type { ReferenceData } from '../reference-data';
import type { ListSheet } from './list-sheet';
import type { RowReader } from './row-reader';

const VERSION = 'Version of the lists';
const DEADLINE = 'Department of Posts must be empty by';

/** Version and deadline: the only sheet whose rows are fixed. */
export const aboutList: ListSheet<Pick<ReferenceData, 'version' | 'parentDeadline'>> = {
  id: 'about',
  name: 'About',
  title: { en: 'Version and deadline', hi: 'संस्करण और अंतिम तिथि' },
  columns: [
    { header: 'What', width: 44, help: 'Leave as it is.' },
    { header: 'Value', width: 44, help: 'A name for these lists; the date of OM para 4.' },
  ],
  key: ['What'],
  write: ({ version, parentDeadline }) => [
    [VERSION, version],
    [DEADLINE, indianDate(parentDeadline)],
  ],
  read: (rows) => {
    const row = (what: string): RowReader | undefined =>
      rows.find((each) => each.text('What').toLowerCase() === what.toLowerCase());
    const deadline = row(DEADLINE);
    const text = deadline?.needed('Value') ?? '';
    const parentDeadline = isoDate(text);
    if (text !== '' && parentDeadline === null)
      deadline?.fault('date-form', 'Value', { value: text });
    return {
      version: row(VERSION)?.text('Value') ?? '',
      parentDeadline: parentDeadline ?? '',
    };
  },
};

/** 2026-01-10 → 10.01.2026 */
export function indianDate(iso: string): string {
  return iso.split('-').reverse().join('.');
}

/** The date as ISO from 10.01.2026, 10/1/2026, 10-01-2026 or 2026-01-10; null for what is no date. */
export function isoDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const indian = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number(indian?.[3]), Number(indian?.[2]), Number(indian?.[1])];
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year))
    return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
