import { rmSync } from 'node:fs';
import { encodeChunk } from '../../electron/processes/chunk-codec';
import { spawnNode } from '../../electron/processes/spawn-node';
import { createStoreClient, type StoreClient } from '../../electron/store/client';
import {
  AS_OF,
  DECIDE,
  EVERYTHING,
  importedFile,
  NOW,
  PERSON,
  temporaryFolder,
  US,
  value,
} from '../store/support/desk-fixture';
import { madeUpChunk } from '../store/support/made-up-requests';

export interface RaceReport {
  readonly races: number;
  /** Decisions one of the two was told are saved. */
  readonly acknowledged: number;
  /** Times the second was kept out with a sentence. */
  readonly keptOut: number;
  /** What was wrong, by race; empty is what this is for. */
  readonly lost: readonly string[];
}

const REQUESTS = 400;

/**
 * Two real store processes ask for the same desk at the same moment, again and again; whoever
 * gets in decides and closes, sometimes in spite of the other still being there. Afterwards every
 * decision that either was told is saved must be on the desk.
 */
export async function raceRounds(built: string, races: number): Promise<RaceReport> {
  const folder = temporaryFolder();
  const two = [startStore(built), startStore(built)] as const;
  const opening = { folder, person: PERSON, asOf: AS_OF, now: NOW };
  const saved = new Set<number>();
  const lost: string[] = [];
  let keptOut = 0;
  try {
    await makeDesk(two[0], opening);
    for (let race = 1; race <= races; race++) {
      const answers = await Promise.all(
        two.map(async (store, which) => {
          const opened = await store.call('desk.unlock', { ...opening, secret: null });
          if (!opened.ok) return opened.error.code;
          const id = ((race * 2 + which) % REQUESTS) + 1;
          const done = await store.call('decide.apply', {
            ...DECIDE,
            decision: 'return',
            reason: 'Send the letter again',
            target: { ids: [id] },
          });
          if (done.ok) saved.add(id);
          await store.call('desk.close', {});
          return done.ok ? 'saved' : done.error.code;
        }),
      );
      keptOut += answers.filter((answer) => answer === 'desk-in-use').length;
      const odd = answers.filter((answer) => answer !== 'saved' && answer !== 'desk-in-use');
      if (odd.length > 0) lost.push(`race ${String(race)}: ${odd.join(', ')}`);
    }
    const found = await decidedOn(two[0], opening);
    for (const id of saved)
      if (!found.has(id)) lost.push(`request ${String(id)} was said to be saved`);
    return { races, acknowledged: saved.size, keptOut, lost };
  } finally {
    for (const store of two) store.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const startStore = (built: string): StoreClient => createStoreClient(spawnNode(built), () => NOW);

type Opening = { folder: string; person: typeof PERSON; asOf: string; now: string };

async function makeDesk(store: StoreClient, opening: Opening): Promise<void> {
  value(await store.call('desk.create', { ...opening, mdo: US, passphrase: null }));
  const { import: number } = value(await store.call('import.begin', {}));
  const bytes = encodeChunk(madeUpChunk(0, REQUESTS, 'race.xlsx'));
  value(await store.call('import.chunk', { import: number, bytes }));
  const file = importedFile('race.xlsx', REQUESTS);
  value(await store.call('import.commit', { import: number, file }));
  value(await store.call('desk.close', {}));
}

async function decidedOn(store: StoreClient, opening: Opening): Promise<ReadonlySet<number>> {
  value(await store.call('desk.unlock', { ...opening, secret: null }));
  const { view, count } = value(await store.call('review.open', { query: EVERYTHING }));
  const rows = value(await store.call('review.page', { view, from: 0, to: count }));
  return new Set(rows.filter((row) => row.decision === 'return').map((row) => row.id));
}
