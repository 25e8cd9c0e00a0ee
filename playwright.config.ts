import { defineConfig } from '@playwright/test';

const COMMANDS = '**/commands.spec.ts';

/** Drives the built program in the real Electron; `npm test` builds it and finds the binary first. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  projects: [
    { name: 'window', testIgnore: COMMANDS },
    // After the others: one of the commands builds anew what these have open. Alone: with `--no-deps`.
    { name: 'commands', testMatch: COMMANDS, dependencies: ['window'] },
  ],
  timeout: 120_000,
  // The machine of a check may be slow and shared; a wait ends as soon as the thing is there.
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
