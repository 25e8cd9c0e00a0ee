import type { StoreClient } from '../../electron/store/client';
import { encodeChunk } from '../../electron/processes/chunk-codec';
import { DECIDE, EVERYTHING, importedFile, value } from '../store/support/desk-fixture';
import { madeUpChunk } from '../store/support/made-up-requests';
import type { Step } from './model';

/** False when the store went away instead of answering. */
export async function perform(client: StoreClient, step: Step): Promise<boolean> {
  const result = await ask(client, step);
  if (!result.ok && result.error.code !== 'store-gone')
    throw new Error(`${step.kind} was refused: ${JSON.stringify(result.error)}`);
  return result.ok;
}

async function ask(client: StoreClient, step: Step) {
  const returned = { ...DECIDE, decision: 'return', reason: 'Send the letter again' } as const;
  switch (step.kind) {
    case 'import': {
      const begun = await client.call('import.begin', {});
      if (!begun.ok) return begun;
      const { import: number } = begun.value;
      const bytes = encodeChunk(madeUpChunk(0, step.requests, 'more.xlsx'));
      const sent = await client.call('import.chunk', { import: number, bytes });
      if (!sent.ok) return sent;
      const file = importedFile('more.xlsx', step.requests);
      return client.call('import.commit', { import: number, file });
    }
    case 'return':
      return client.call('decide.apply', { ...returned, target: { ids: [...step.ids] } });
    case 'return-all':
      return client.call('decide.apply', {
        ...returned,
        target: { query: { ...EVERYTHING, filters: [], sort: [] }, except: [] },
      });
    case 'undo':
      return client.call('decide.undo', {});
    case 'redo':
      return client.call('decide.redo', {});
    case 'batch':
      return client.call('batch.create', { includeUnconfirmed: false });
    case 'erase': {
      const overview = await client.call('retention.read', {});
      if (!overview.ok) return overview;
      const numbers = overview.value.kept.map(({ number }) => number);
      return client.call('retention.erase', { numbers });
    }
  }
}

/** Every batch at its end, and no time to wait: what must stand before values can be erased. */
export async function makeErasable(client: StoreClient): Promise<void> {
  value(await client.call('retention.set', { months: 0, reason: 'To be killed in' }));
  for (const { number, state } of value(await client.call('batch.list', {})))
    if (state !== 'closed')
      value(await client.call('batch.move', { number, to: 'closed', note: 'All of it' }));
}
