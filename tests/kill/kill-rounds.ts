import { rmSync } from 'node:fs';
import { createStoreClient, type StoreClient } from '../../electron/store/client';
import { encodeChunk } from '../../electron/processes/chunk-codec';
import { spawnNode } from '../../electron/processes/spawn-node';
import type { ChildProcess } from '../../electron/processes/spawn';
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
import { after, EMPTY, pictureOf, type Model, type Step } from './model';

export interface KillReport {
  readonly rounds: number;
  readonly seed: number;
  /** Steps the store had said done. */
  readonly acknowledged: number;
  /** Kills that came while a step was under way. */
  readonly inFlight: number;
  /** What was wrong, by round; empty is what this is for. */
  readonly lost: readonly string[];
}

/**
 * Starts the real store process on one desk, gives it steps, kills it at a random moment, opens
 * the desk again and compares: everything acknowledged must be there, the step under way wholly
 * or not at all.
 */
export async function killRounds(built: string, rounds: number, seed: number): Promise<KillReport> {
  const random = randomFrom(seed);
  const lost: string[] = [];
  let acknowledged = 0;
  let inFlight = 0;
  let folder = temporaryFolder();
  let model = EMPTY;
  let fresh = true;
  try {
    for (let round = 1; round <= rounds; round++) {
      const store = startStore(built);
      await openDesk(store.client, folder, fresh);
      fresh = false;
      const played = await play(store, model, random);
      acknowledged += played.acknowledged;
      if (played.inFlight) inFlight++;
      const seen = await look(built, folder);
      const allowed = [
        played.model,
        ...(played.inFlight ? [after(played.model, played.inFlight)] : []),
      ];
      const fits = allowed.find((candidate) => pictureOf(candidate) === seen);
      if (!fits) lost.push(`round ${String(round)}: ${pictureOf(played.model)} became ${seen}`);
      model = fits ?? EMPTY;
      // A step that leaves the picture as it is cannot be told from none: begin anew now and then.
      const isUnsure = allowed.filter((m) => pictureOf(m) === seen).length > 1;
      if (!fits || isUnsure || model.decided.length > 4_000) {
        rmSync(folder, { recursive: true, force: true });
        folder = temporaryFolder();
        model = EMPTY;
        fresh = true;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { rounds, seed, acknowledged, inFlight, lost };
}

interface RunningStore {
  readonly client: StoreClient;
  kill(): void;
  readonly gone: Promise<void>;
}

function startStore(built: string): RunningStore {
  let child: ChildProcess | null = null;
  const client = createStoreClient(
    (entry, options) => (child = spawnNode(built)(entry, options)),
    () => NOW,
  );
  const gone = new Promise<void>((resolve) => client.onGone(resolve));
  return { client, gone, kill: () => child?.kill() };
}

async function openDesk(client: StoreClient, folder: string, fresh: boolean): Promise<void> {
  const opening = { folder, person: PERSON, asOf: AS_OF, now: NOW };
  if (fresh) value(await client.call('desk.create', { ...opening, mdo: US, passphrase: null }));
  else value(await client.call('desk.unlock', { ...opening, secret: null }));
}

/** Steps one after another until the kill comes. */
async function play(
  store: RunningStore,
  start: Model,
  random: () => number,
): Promise<{ model: Model; acknowledged: number; inFlight: Step | null }> {
  let model = start;
  let acknowledged = 0;
  const killer = setTimeout(() => store.kill(), Math.floor(random() * 300));
  for (;;) {
    const step = nextStep(model, random);
    const isDone = await perform(store.client, step);
    if (!isDone) {
      clearTimeout(killer);
      await store.gone;
      return { model, acknowledged, inFlight: step };
    }
    model = after(model, step);
    acknowledged++;
  }
}

function nextStep(model: Model, random: () => number): Step {
  const count = model.decided.length;
  const dice = count === 0 ? 0 : random();
  if (dice < 0.1) return { kind: 'import', requests: 1 + Math.floor(random() * 300) };
  if (dice < 0.7) return { kind: 'return', ids: [1 + Math.floor(random() * count)] };
  if (dice < 0.8) return { kind: 'return-all' };
  if (dice < 0.9) return { kind: 'undo' };
  return dice < 0.98 ? { kind: 'redo' } : { kind: 'batch' };
}

/** False when the store went away instead of answering. */
async function perform(client: StoreClient, step: Step): Promise<boolean> {
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

/** The desk as a new process finds it, one letter per request. */
async function look(built: string, folder: string): Promise<string> {
  const { client } = startStore(built);
  try {
    await openDesk(client, folder, false);
    const { view, count } = value(
      await client.call('review.open', { query: { filters: [], search: '', sort: [] } }),
    );
    let picture = '';
    for (let from = 0; from < count; from += 1000) {
      const rows = value(await client.call('review.page', { view, from, to: from + 1000 }));
      picture += rows.map((r) => (r.batch ? 'B' : r.decision === 'return' ? 'D' : '-')).join('');
    }
    return picture;
  } finally {
    client.stop();
  }
}

/** Mulberry32: the same seed gives the same kills, as far as the machine's timing lets it. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
