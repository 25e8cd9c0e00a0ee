import type { StoreClient } from '../../electron/store/client';
import { encodeChunk } from '../../electron/processes/chunk-codec';
import { DECIDE, EVERYTHING, importedFile } from '../store/support/desk-fixture';
import { madeUpChunk } from '../store/support/made-up-requests';
import type { Step } from './model';

/** False when the store went away instead of answering. */
export async function perform(client: StoreClient, step: Step): Promise<boolean> {
  const result = await ask(client, step);
  return result.ok || result.error.code !== 'store-gone';
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
  }
}
