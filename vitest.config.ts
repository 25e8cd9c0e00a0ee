import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,rules,store,security}/**/*.test.{ts,tsx}'],
    // Two cores: more workers only make the machine wait for itself.
    maxWorkers: 2,
    maxConcurrency: 2,
    testTimeout: 60_000,
  },
});
