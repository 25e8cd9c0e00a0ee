import { indianNumber } from '../../shared/domain/language';
import { errorText } from '../../shared/errors';
import type { DeskSession } from './desk-session';
import type { StoreCalls } from './store-calls';

const EVERYTHING = { filters: [], search: '', sort: [] };

/**
 * Opens the sample desk for a newcomer, unless a desk of the user's own is there; answers in one
 * line what is to be seen, for those who started the program from a terminal.
 */
export async function showSample(session: DeskSession, store: StoreCalls): Promise<string> {
  const status = await session.status();
  if (status.ok && status.value.state !== 'none')
    return 'This user has a desk already: it is kept.';
  const opened = await session.trySample();
  if (!opened.ok) return errorText(opened.error, 'en');
  const view = await store.call('review.open', { query: EVERYTHING });
  if (!view.ok) return errorText(view.error, 'en');
  const { requests, clear, check, block } = view.value.totals;
  const n = indianNumber;
  return `Sample desk: ${n(requests)} requests, ${n(clear)} clear, ${n(check)} to check, ${n(block)} blocked.`;
}
