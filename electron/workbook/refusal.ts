import { userError, type ErrorCode, type UserError } from '../../shared/errors';
import type { Params } from '../../shared/domain/language';

/** A file the desk will not or cannot read, with the one sentence that says why. */
export class Refusal extends Error {
  readonly error: UserError;

  constructor(code: ErrorCode, params: Params = {}) {
    super(code);
    this.error = userError(code, params);
  }
}

/** The fast reader met something it does not fully understand: `xlsx` has to read the file. */
export class NotUnderstood extends Error {}
