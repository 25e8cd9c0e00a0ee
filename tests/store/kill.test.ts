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

it('keeps everything acknowledged through kills at random moments', async () => {
  const report = await killRounds(built, 4, 20_260_105);
  expect(report.lost).toEqual([]);
});
