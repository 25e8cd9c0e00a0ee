import type { RequestChunk } from '../domain/columns';
import type { Finding, Verdict } from '../domain/finding';
import type { ReviewRequest } from '../domain/request';
import type { Reference } from '../reference/reference';
import type { BatchedDecision } from './define-rule';
import type { RuleSettings } from './settings';

export interface JudgeContext {
  /** The reviewing admin's own MDO, one of the 32. */
  readonly us: string;
  /** ISO date of the review. */
  readonly asOf: string;
  readonly reference: Reference;
  readonly settings: RuleSettings;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Sorted by rule id. */
  readonly findings: readonly Finding[];
}

/**
 * Judges a whole desk and stays current: after `put` or `remove` only the requests concerned are
 * judged again, with the same result as a new judge over all of them.
 */
export interface Judge {
  /** Adds requests or replaces those with the same id. Returns the ids whose judgement may have changed. */
  put(requests: readonly ReviewRequest[]): readonly number[];
  /** As `put`, for the requests of a chunk with ids `firstId`, `firstId + 1`, …: many times faster. */
  putChunk(chunk: RequestChunk, firstId: number): readonly number[];
  remove(ids: readonly number[]): readonly number[];
  /** Requests already decided no longer count as open for the queue rules that ask for undecided ones. */
  setDecided(ids: readonly number[], decided: boolean): readonly number[];
  /**
   * Requests that went out in a batch, all decided the same way (null: taken out again). They count as
   * decided, and a later request that asks the same is told of it by `decided-before`.
   */
  setBatched(ids: readonly number[], batch: BatchedDecision | null): readonly number[];
  /**
   * All requests put so far were told of before, by another judge: from here on a change names all it
   * concerns, though nobody asked this judge about them.
   */
  allTold(): void;
  /** Shares a value with so many others that judging it before all of them are in is waste. */
  isCrowded(id: number): boolean;
  /** Throws RangeError for an id that was never put. */
  judgement(id: number): Judgement;
}
