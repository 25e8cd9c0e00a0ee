import type { BatchCounts } from '../../../shared/domain/batch';

const ORDER = [
  'approvedTransfers',
  'approvedVerifications',
  'approvedRegistrations',
  'returned',
  'forwarded',
  'rejected',
] as const satisfies readonly (keyof BatchCounts)[];

/** The counts of a batch in the order in which its workbook has them. */
export function batchCounts(counts: BatchCounts) {
  return ORDER.map((name) => ({ name, count: counts[name] }));
}
