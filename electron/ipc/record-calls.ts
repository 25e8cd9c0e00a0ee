import type { CallBook } from '../desk/support/call-book';
import type { UserError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { Services } from './answer';

/** The same services, each call of which is noted in the book. */
export function recordCalls(services: Services, book: CallBook): Services {
  type Service = (payload: unknown) => Promise<Result<unknown, UserError>>;
  const recorded = Object.entries(services).map(([channel, service]) => [
    channel,
    // What each answers stands in the contract; to the book they are alike.
    (payload: unknown) => book.note(channel, () => (service as Service)(payload)),
  ]);
  return Object.fromEntries(recorded) as Services;
}
