import type { StoreMethod, StoreRequest, StoreResponse } from '../store/protocol';
import type { UserError } from '../../shared/errors';
import type { Result } from '../../shared/result';

/** What the use cases need of the store process. */
export interface StoreCalls {
  call<M extends StoreMethod>(
    method: M,
    payload: StoreRequest<M>,
  ): Promise<Result<StoreResponse<M>, UserError>>;
}
