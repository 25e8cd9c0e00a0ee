import type { BatchCounts, BatchRow } from '../../../shared/domain/batch';
import { OUTCOMES, outcomeOf } from '../../../shared/domain/batch-outcome';
import type { DecisionKind } from '../../../shared/domain/decision';

export interface Section {
  readonly count: keyof BatchCounts;
  readonly kind: DecisionKind;
  /** English and Hindi. */
  readonly title: string;
}

const TITLES: Readonly<Record<keyof BatchCounts, string>> = {
  approvedTransfers: 'Transfers approved / अनुमोदित स्थानांतरण',
  approvedVerifications: 'Profile verifications approved / अनुमोदित सत्यापन',
  approvedRegistrations: 'Registrations approved / अनुमोदित पंजीकरण',
  returned: 'Returned for correction / सुधार के लिए लौटाए गए',
  forwarded: 'Forwarded to the MDO concerned / अग्रेषित',
  rejected: 'Rejected / अस्वीकृत',
};
const KINDS: Readonly<Record<keyof BatchCounts, DecisionKind>> = {
  approvedTransfers: 'approve',
  approvedVerifications: 'approve',
  approvedRegistrations: 'approve',
  returned: 'return',
  forwarded: 'forward',
  rejected: 'reject',
};

/** One table of the signed sheet for each outcome, in the order of the workbook's sheets. */
export const SECTIONS: readonly Section[] = OUTCOMES.map((count) => ({
  count,
  kind: KINDS[count],
  title: TITLES[count],
}));

export function sectionOf({ decision, request }: BatchRow): Section | undefined {
  const outcome = outcomeOf(decision.kind, request.kind);
  return SECTIONS.find(({ count }) => count === outcome);
}
