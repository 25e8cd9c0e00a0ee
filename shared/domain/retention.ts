/** How long the values of finished batches are kept, in whole months from the day a batch was closed. */
export const RETENTION_MONTHS = {
  least: 0,
  most: 120,
  /** Anything shorter needs a written reason: the law asks for a year. */
  leastWithoutReason: 12,
} as const;

export interface RetentionPeriod {
  /** Null: nothing is ever due. */
  readonly months: number | null;
  /** '' where none was needed. */
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

/** A closed batch whose values are still on the desk. */
export interface KeptBatch {
  readonly number: string;
  /** ISO 8601, UTC. */
  readonly closedAt: string;
  /** ISO date from which it can be erased; '' while no period is set. */
  readonly dueOn: string;
  readonly isDue: boolean;
  /** Requests that would be erased with it. */
  readonly requests: number;
  /** Requests sealed with it that were taken up again: they stay until a later batch of theirs goes. */
  readonly takenUp: number;
}

/** What goes besides the values of the requests. */
export interface ErasedBesides {
  readonly snapshots: number;
  readonly restorePoints: number;
  /** Set-aside pieces of a damaged journal. */
  readonly damagedCopies: number;
  /** Whole desks that stayed on the disk when a copy took their place. */
  readonly earlierDesks: number;
  /** Saved views that name somebody who is erased. */
  readonly views: number;
  /** Requests that going back to an earlier state had left behind. */
  readonly leftBehind: number;
}

export interface ErasurePreview extends ErasedBesides {
  readonly numbers: readonly string[];
  readonly requests: number;
  readonly takenUp: number;
  /** Entries of the journal that lose values. */
  readonly entries: number;
}

/** What the journal keeps of an erasing, for the file of the office. */
export interface ErasureCertificate extends ErasedBesides {
  /** Its own place in the journal, and its hash: Verify finds them. */
  readonly entry: number;
  readonly head: string;
  readonly mdo: string;
  readonly at: string;
  readonly userName: string;
  readonly osUser: string;
  readonly host: string;
  readonly batches: readonly ErasedBatch[];
  readonly requests: number;
  readonly entries: number;
  readonly months: number;
  readonly reason: string;
}

export interface ErasedBatch {
  readonly number: string;
  readonly requests: number;
  readonly closedAt: string;
}

export interface RetentionOverview {
  readonly period: RetentionPeriod;
  /** Closed longest ago first. */
  readonly kept: readonly KeptBatch[];
  /** Newest first. */
  readonly certificates: readonly ErasureCertificate[];
  /** imported = present + erased. */
  readonly imported: number;
  readonly present: number;
  readonly erased: number;
}
