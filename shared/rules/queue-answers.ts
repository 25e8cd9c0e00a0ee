import type { BatchedDecision } from './define-rule';

/** What the queue says about one request. Ids of other requests, smallest first, at most OTHERS_MAX. */
export interface QueueAnswers {
  readonly sharesEmployeeId: readonly number[];
  readonly sharesEmail: readonly number[];
  readonly sharesMobile: readonly number[];
  readonly otherAccounts: readonly number[];
  /** The earliest request that asks the very same for the same person, null where this is the first. */
  readonly duplicateOf: number | null;
  readonly conflicts: readonly number[];
  /** Undecided transfers of the same person; only asked for verifications. */
  readonly openTransfers: readonly number[];
  readonly decidedBefore: { readonly id: number; readonly how: BatchedDecision } | null;
  /** Who request `id` is and where it stands, for the sentences. */
  readonly whereIs: (id: number) => OtherRequest;
}

export interface OtherRequest {
  /** The name on the other request, '' where it has none. */
  readonly other: string;
  readonly otherEmail: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** A finding names no more others than this; one shared number may stand on 50,000 requests. */
export const OTHERS_MAX = 20;

const NOBODY: OtherRequest = { other: '', otherEmail: '', file: '', sheet: '', row: 0 };

export const NO_ANSWERS: QueueAnswers = {
  sharesEmployeeId: [],
  sharesEmail: [],
  sharesMobile: [],
  otherAccounts: [],
  duplicateOf: null,
  conflicts: [],
  openTransfers: [],
  decidedBefore: null,
  whereIs: () => NOBODY,
};
