import type { BatchCounts } from './batch';
import type { DecisionKind } from './decision';
import type { RequestKind } from './request';

/** The outcomes of a batch in the order in which its sheets have them. */
export const OUTCOMES = [
  'approvedTransfers',
  'approvedVerifications',
  'approvedRegistrations',
  'returned',
  'forwarded',
  'rejected',
] as const satisfies readonly (keyof BatchCounts)[];

const APPROVED = {
  transfer: 'approvedTransfers',
  verification: 'approvedVerifications',
  registration: 'approvedRegistrations',
} as const satisfies Record<RequestKind, keyof BatchCounts>;

export function outcomeOf(decision: DecisionKind, kind: RequestKind): keyof BatchCounts {
  switch (decision) {
    case 'approve':
      return APPROVED[kind];
    case 'return':
      return 'returned';
    case 'forward':
      return 'forwarded';
    case 'reject':
      return 'rejected';
  }
}
