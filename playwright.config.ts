import { defineConfig } from '@playwright/test';

/** Drives the built program in the real Electron; `npm test` builds it and finds the binary first. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  timeout: 120_000,
  // The machine of a check may be slow and shared; a wait ends as soon as the thing is there.
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
