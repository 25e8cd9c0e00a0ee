import type { Finding, Verdict } from '../domain/finding';
import type { ReviewRequest } from '../domain/request';
import type { Reference } from '../reference/reference';
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
  remove(ids: readonly number[]): readonly number[];
  /** Requests already decided no longer count as open for the queue rules that ask for undecided ones. */
  setDecided(ids: readonly number[], decided: boolean): readonly number[];
  /** `batch`: the earlier batch in which the same request was decided, for `decided-before`. */
  judgement(id: number): Judgement;
}
