import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildStore } from '../kill/build-store';
import { killRounds } from '../kill/kill-rounds';
import { removeFolder } from './support/desk-fixture';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Inside the tree, so that the built store finds its packages. */
const built = path.resolve('out', `kill-test-${String(process.pid)}`);

beforeAll(async () => {
  mkdirSync(built, { recursive: true });
  await buildStore(built, path.resolve('electron/store/process.ts'));
});
afterAll(() => removeFolder(built));

/** The full number, 1,000, is run once and reported; a fifth stays in the suite. */
const ROUNDS = Number(process.env['MDO_KILLS'] ?? 200);

it('keeps everything acknowledged through kills in imports, decisions and snapshots', async () => {
  const report = await killRounds(built, ROUNDS, 20_260_105);
  const where = [...report.killedIn].map(([moment, kills]) => `${String(kills)} ${moment}`);
  console.info(`${String(report.acknowledged)} steps acknowledged; kills: ${where.join(', ')}`);
  expect(report.lost).toEqual([]);
}, 600_000);
