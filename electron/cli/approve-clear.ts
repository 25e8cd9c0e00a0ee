import type { Batch, BatchRow } from '../../shared/domain/batch';
import type { Decision } from '../../shared/domain/decision';
import type { Mdo, Reference } from '../../shared/reference/reference';
import { requestsIn, type Review } from './review';

const BY = 'Command line';

/** What the clear requests of a review become: a batch outside any register, always number 0001. */
export function approveClear(
  review: Review,
  us: Mdo,
  reference: Reference,
  ruleSetVersion: string,
  includeUnconfirmed: boolean,
): { readonly batch: Batch; readonly rows: readonly BatchRow[] } {
  const decision: Decision = {
    kind: 'approve',
    reason: '',
    portalReason: '',
    forwardTo: null,
    override: false,
    by: BY,
    at: review.asOf,
  };
  const rows: BatchRow[] = [];
  for (const file of review.files)
    for (const request of requestsIn(file)) {
      const { verdict, findings } = review.judge.judgement(request.id);
      if (verdict === 'clear') rows.push({ request, corrected: {}, findings, decision });
    }
  const count = (kind: BatchRow['request']['kind']): number =>
    rows.filter((row) => row.request.kind === kind).length;
  const batch: Batch = {
    number: `${us.code}/${financialYear(review.asOf)}/0001`,
    mdo: us.name,
    state: 'sealed',
    createdAt: review.asOf,
    createdBy: BY,
    ruleSetVersion,
    referenceVersion: reference.version,
    auditHead: '',
    auditCount: 0,
    counts: {
      approvedTransfers: count('transfer'),
      approvedVerifications: count('verification'),
      approvedRegistrations: count('registration'),
      returned: 0,
      forwarded: 0,
      rejected: 0,
    },
    leftOut: 0,
    includeUnconfirmed,
  };
  return { batch, rows };
}

/** "2026-01-05" → "2025-26": April to March. */
export function financialYear(iso: string): string {
  const year = Number(iso.slice(0, 4));
  const start = Number(iso.slice(5, 7)) < 4 ? year - 1 : year;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}
