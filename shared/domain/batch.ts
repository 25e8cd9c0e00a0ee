import type { Decision } from './decision';
import type { Fields } from './field';
import type { Finding } from './finding';
import type { ReviewRequest } from './request';
import type { Approval } from './two-people';
import type { LeftOutReason } from '../portal/left-out-reasons';

export interface BatchCounts {
  readonly approvedTransfers: number;
  readonly approvedVerifications: number;
  readonly approvedRegistrations: number;
  readonly returned: number;
  readonly forwarded: number;
  readonly rejected: number;
}

export const BATCH_STATES = ['sealed', 'signed', 'uploaded', 'answered', 'closed', 'void'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export interface Batch {
  /** KAR/2025-26/0007 */
  readonly number: string;
  readonly mdo: string;
  readonly state: BatchState;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly ruleSetVersion: string;
  readonly referenceVersion: string;
  /** Hash of the journal at sealing, and how many records stand before it. */
  readonly auditHead: string;
  readonly auditCount: number;
  readonly counts: BatchCounts;
  /** Approved requests kept out of the portal's file, see left-out.csv. */
  readonly leftOut: number;
  readonly includeUnconfirmed: boolean;
  /** One corrections workbook for each office; one in all where this is not set. */
  readonly correctionsByOffice?: boolean;
  /** When the values of its requests were erased; ISO 8601, UTC. Absent while they are there. */
  readonly erasedAt?: string;
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

export interface BatchPreview {
  readonly counts: BatchCounts;
  /** Approved verifications that the portal's file would not carry without consent. */
  readonly unconfirmed: number;
  /** Approved requests in no file for the portal, whatever the reason: without and with consent. */
  readonly leftOut: number;
  readonly leftOutWithConsent: number;
  /** Why, where consent does not help; the most frequent first. */
  readonly cannotBeCarried: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  readonly nextNumber: string;
  /** Who approved what waits; empty where one person may do both. */
  readonly approvals: readonly Approval[];
  /** Requests that stay behind because whoever is at the desk approved them. */
  readonly keptForOther: number;
}

/** One decided request as the files of a batch need it. `fields` of the request carry corrections already. */
export interface BatchRow {
  readonly request: ReviewRequest;
  /** Only the fields the admin corrected, with the admin's value. */
  readonly corrected: Fields;
  readonly findings: readonly Finding[];
  readonly decision: Decision;
}
