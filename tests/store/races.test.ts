import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildStore } from '../kill/build-store';
import { raceRounds } from '../races/race-rounds';
import { removeFolder } from './support/desk-fixture';

/** Inside the tree, so that the built store finds its packages. */
const built = path.resolve('out', `race-test-${String(process.pid)}`);
const RACES = Number(process.env['MDO_RACES'] ?? 20);

beforeAll(async () => {
  mkdirSync(built, { recursive: true });
  await buildStore(built, path.resolve('electron/store/process.ts'));
});
afterAll(() => removeFolder(built));

it('loses no decision when two programs race for one desk', async () => {
  const report = await raceRounds(built, RACES);
  console.log(
    `${String(report.races)} races: ${String(report.acknowledged)} decisions saved, ` +
      `${String(report.keptOut)} kept out`,
  );
  expect(report.lost).toEqual([]);
}, 600_000);
