import { userError, type UserError } from '../../../shared/errors';
import { err, type Result } from '../../../shared/result';

export interface Progress {
  /** 0 to 1; null where nobody can say. */
  readonly share: number | null;
}

/**
 * Work in steps of a few milliseconds, so that others are answered in between; ends with its answer.
 * `true` given back asks it to stop: it leaves everything as it was and says so in its answer. It
 * yields only while it can still do that.
 */
export type Work<T> = Generator<Progress, T, boolean | undefined>;

/** The same without a pause. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next(false);
    if (step.done === true) return step.value;
  }
}

/** A work that is the part from `from` to `to` of a longer one. */
export function* scaled<T>(work: Work<T>, from: number, to: number): Work<T> {
  let step = work.next(false);
  while (step.done !== true) step = work.next(yield partOf(from, to, step.value.share ?? 0));
  return step.value;
}

/** `share` of a work that is the part from `from` to `to` of a longer one. */
export const partOf = (from: number, to: number, share: number): Progress => ({
  share: from + (to - from) * Math.min(1, share),
});

export const stopped = (): Result<never, UserError> => err(userError('stopped'));

/** A bug becomes an answer too. */
export function* guarded(work: Work<Result<unknown, UserError>>): Work<Result<unknown, UserError>> {
  try {
    return yield* work;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return err(userError('unexpected', { detail }));
  }
}
