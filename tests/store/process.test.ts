import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { spawnNode } from '../../electron/processes/spawn-node';
import { createStoreClient, type StoreClient } from '../../electron/store/client';
import type { StoreMethod, StoreRequest } from '../../electron/store/protocol';
import { CATALOGUE_CHOICES } from '../../shared/rules/rule-choices';
import { buildStore } from '../kill/build-store';
import {
  AS_OF,
  EVERYTHING,
  importedFile,
  NOW,
  PERSON,
  removeFolder,
  temporaryFolder,
  US,
  value,
} from './support/desk-fixture';
import { OTHER_RULES, RETURN_ALL, twiceTheSame } from './support/large-desk';

/** Inside the tree, so that the built store finds its packages. */
const built = path.resolve('out', `process-test-${String(process.pid)}`);
/** Far more than fits into the first go of a call. */
const COUNT = 12_000;

let folder: string;
let store: StoreClient;
/** Methods in the order they were answered, each with how. */
let answered: string[];

beforeAll(async () => {
  mkdirSync(built, { recursive: true });
  await buildStore(built, path.resolve('electron/store/process.ts'));
  folder = temporaryFolder();
  store = createStoreClient(spawnNode(built), () => NOW);
  const opening = { folder, person: PERSON, passphrase: null, asOf: AS_OF, now: NOW };
  value(await store.call('desk.create', { ...opening, mdo: US }));
  const { import: number } = value(await store.call('import.begin', {}));
  for (const bytes of twiceTheSame(COUNT))
    value(await store.call('import.chunk', { import: number, bytes }));
  const file = importedFile('all.xlsx', COUNT);
  value(await store.call('import.commit', { import: number, file }));
});
afterAll(() => {
  store.stop();
  removeFolder(folder);
  removeFolder(built);
});
beforeEach(() => void (answered = []));
/** Nothing decided, and the program's own rules. */
afterEach(async () => {
  if ((await decided()) > 0) value(await store.call('decide.undo', {}));
  value(await store.call('settings.applyRules', { choices: CATALOGUE_CHOICES }));
});

async function ask<M extends StoreMethod>(method: M, payload: StoreRequest<M>) {
  const result = await store.call(method, payload);
  answered.push(`${method} ${result.ok ? 'done' : result.error.code}`);
  return result;
}

const decided = async (): Promise<number> =>
  value(await store.call('review.open', { query: EVERYTHING })).totals.decided;

describe('the store as it is shipped', () => {
  test.each([
    ['decide.apply', RETURN_ALL],
    ['settings.previewRules', { choices: OTHER_RULES }],
  ] as const)('answers whoever reads before %s is done', async (method, payload) => {
    await Promise.all([ask(method, payload), ask('review.open', { query: EVERYTHING })]);
    expect(answered).toEqual(['review.open done', `${method} done`]);
  });

  test('tells how far it is', async () => {
    const told: (number | null | undefined)[] = [];
    store.onWorking((working) => told.push(working?.share));
    await ask('settings.applyRules', { choices: OTHER_RULES });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBeUndefined();
  });

  test('stops when asked to, and has decided nothing', async () => {
    await Promise.all([ask('decide.apply', RETURN_ALL), ask('work.stop', {})]);
    expect(answered).toEqual(['work.stop done', 'decide.apply stopped']);
    expect(await decided()).toBe(0);
  });

  test('answers whoever changes something in the order asked', async () => {
    await Promise.all([ask('decide.apply', RETURN_ALL), ask('decide.undo', {})]);
    expect(answered).toEqual(['decide.apply done', 'decide.undo done']);
    expect(await decided()).toBe(0);
  });
});
