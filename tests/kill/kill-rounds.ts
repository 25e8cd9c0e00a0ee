import { readdirSync, rmSync } from 'node:fs';
import { createStoreClient, type StoreClient } from '../../electron/store/client';
import { spawnNode } from '../../electron/processes/spawn-node';
import { REST_MS } from '../../electron/store/work/rest';
import type { ChildProcess } from '../../electron/processes/spawn';
import { AS_OF, NOW, PERSON, temporaryFolder, US, value } from '../store/support/desk-fixture';
import { killAfter, KillMoments, type Moment } from './kill-moments';
import { after, EMPTY, pictureOf, type Model, type Step } from './model';
import { makeErasable, perform } from './perform-step';

export interface KillReport {
  readonly rounds: number;
  readonly seed: number;
  /** Steps the store had said done. */
  readonly acknowledged: number;
  /** What the store was doing when it was killed; `between` where it had just answered. */
  readonly killedIn: ReadonlyMap<Moment | 'between', number>;
  /** What was wrong, by round; empty is what this is for. */
  readonly lost: readonly string[];
}

/** Desks that are killed beside each other. */
const LANES = 2;
/** Share of erasings that come to their end, so that the kill falls into what follows them. */
const ERASED_BEFORE = 0.3;
/** Then a new desk is begun: a round is to test the disk, not to wait for the rules. */
const MOST_REQUESTS = 1_200;

/** `seed` makes the steps and moments of each lane; the machine's timing does the rest. */
export async function killRounds(built: string, rounds: number, seed: number): Promise<KillReport> {
  const count = Math.min(LANES, rounds);
  const lanes = Array.from({ length: count }, (_, i) =>
    lane(built, Math.floor((rounds + i) / count), seed + i),
  );
  const reports = await Promise.all(lanes);
  const killedIn = new Map<Moment | 'between', number>();
  for (const report of reports)
    for (const [moment, kills] of report.killedIn)
      killedIn.set(moment, (killedIn.get(moment) ?? 0) + kills);
  return {
    rounds,
    seed,
    acknowledged: reports.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    killedIn,
    lost: reports.flatMap(({ lost }) => lost),
  };
}

/**
 * Gives the real store process steps on one desk and kills it while it imports, decides, decides
 * in bulk, makes a batch or writes a snapshot. Then opens the desk in a new process and compares:
 * everything acknowledged must be there, the step under way wholly or not at all.
 */
async function lane(built: string, rounds: number, seed: number): Promise<KillReport> {
  const random = randomFrom(seed);
  const moments = new KillMoments(random);
  const lost: string[] = [];
  const killedIn = new Map<Moment | 'between', number>();
  let acknowledged = 0;
  let folder = temporaryFolder();
  let model = EMPTY;
  let store = await startStore(built, folder, true);
  try {
    for (let round = 1; round <= rounds; round++) {
      const played = await play({ store, folder, model, moments, random });
      acknowledged += played.acknowledged;
      killedIn.set(played.moment, (killedIn.get(played.moment) ?? 0) + 1);
      store = await startStore(built, folder, false);
      const seen = await look(store.client);
      const allowed = [
        played.model,
        ...(played.inFlight ? [after(played.model, played.inFlight)] : []),
      ];
      const fits = allowed.filter((candidate) => pictureOf(candidate) === seen);
      if (fits.length === 0)
        lost.push(
          `round ${String(round)}: ${short(pictureOf(played.model))} became ${short(seen)}`,
        );
      model = fits[0] ?? EMPTY;
      // A step that leaves the picture as it is cannot be told from none: begin anew now and then.
      if (fits.length !== 1 || model.decided.length > MOST_REQUESTS) {
        store.kill();
        await store.gone;
        rmSync(folder, { recursive: true, force: true });
        folder = temporaryFolder();
        model = EMPTY;
        store = await startStore(built, folder, true);
      }
    }
  } finally {
    store.kill();
    await store.gone;
    rmSync(folder, { recursive: true, force: true });
  }
  return { rounds, seed, acknowledged, killedIn, lost };
}

interface RunningStore {
  readonly client: StoreClient;
  kill(): void;
  readonly gone: Promise<void>;
}

/** A store process of its own with the desk in `folder` open. */
async function startStore(built: string, folder: string, fresh: boolean): Promise<RunningStore> {
  let child: ChildProcess | null = null;
  const client = createStoreClient(
    (entry, options) => (child = spawnNode(built)(entry, options)),
    () => NOW,
  );
  const gone = new Promise<void>((resolve) => client.onGone(resolve));
  const opening = { folder, person: PERSON, asOf: AS_OF, now: NOW };
  if (fresh) value(await client.call('desk.create', { ...opening, mdo: US, passphrase: null }));
  else value(await client.call('desk.unlock', { ...opening, secret: null }));
  return { client, gone, kill: () => child?.kill() };
}

interface Round {
  readonly store: RunningStore;
  readonly folder: string;
  readonly model: Model;
  readonly moments: KillMoments;
  readonly random: () => number;
}

interface Played {
  readonly model: Model;
  readonly acknowledged: number;
  readonly moment: Moment | 'between';
  readonly inFlight: Step | null;
}

/** One to three steps that are acknowledged, then the one the kill is for. */
async function play({ store, folder, model: start, moments, random }: Round): Promise<Played> {
  let model = start;
  let acknowledged = 0;
  const done = async (step: Step, moment: Moment): Promise<void> => {
    const began = performance.now();
    if (!(await perform(store.client, step))) throw new Error('The store went away by itself');
    moments.took(moment, performance.now() - began);
    model = after(model, step);
    acknowledged++;
  };
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const { moment, step } = moments.nextStep(model);
    await done(step, moment);
  }
  const target = moments.choose();
  if (target === 'snapshot') {
    // Written once nobody has asked anything for a while after an import.
    await done({ kind: 'import', requests: 150 }, 'import');
    const before = snapshotsIn(folder);
    const kill = killAfter(REST_MS + moments.delayFor('snapshot'), store.kill);
    const began = performance.now();
    while (!kill.isDone() && snapshotsIn(folder) === before) await pause();
    const isWritten = snapshotsIn(folder) !== before;
    if (isWritten) moments.took('snapshot', performance.now() - began - REST_MS);
    store.kill();
    await store.gone;
    return { model, acknowledged, moment: isWritten ? 'between' : 'snapshot', inFlight: null };
  }
  if (target === 'erasing') {
    // Something to erase there is only where a batch was made.
    const { moment, step } = moments.stepFor('batch', model);
    await done(step, moment);
    await makeErasable(store.client);
  }
  let { moment, step } = moments.stepFor(target, model);
  if (step.kind === 'erase' && random() < ERASED_BEFORE) {
    await done(step, moment);
    ({ moment, step } = moments.stepFor('decision', model));
  }
  const kill = killAfter(moments.delayFor(moment), store.kill);
  const isAnswered = await perform(store.client, step);
  kill.stop();
  store.kill();
  await store.gone;
  return isAnswered
    ? {
        model: after(model, step),
        acknowledged: acknowledged + 1,
        moment: 'between',
        inFlight: null,
      }
    : { model, acknowledged, moment, inFlight: step };
}

/** Names of the snapshots that are whole: the newest stands for all. */
const snapshotsIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mds'))
    .join();

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The desk as a new process finds it, one letter per request. */
async function look(client: StoreClient): Promise<string> {
  const { view, count } = value(
    await client.call('review.open', { query: { filters: [], search: '', sort: [] } }),
  );
  // What was erased is in no view any more.
  const { imported } = value(await client.call('retention.read', {}));
  const letters = Array.from({ length: imported }, () => 'E');
  for (let from = 0; from < count; from += 1000) {
    const rows = value(await client.call('review.page', { view, from, to: from + 1000 }));
    for (const { id, batch, decision } of rows)
      letters[id - 1] = batch ? 'B' : decision === 'return' ? 'D' : '-';
  }
  return letters.join('');
}

/** "40B 3- 1D" */
const short = (picture: string): string =>
  picture.replace(/(.)\1*/g, (run, letter: string) => `${String(run.length)}${letter} `).trim();

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
