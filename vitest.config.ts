import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'apps/*/**/*.test.{ts,tsx}',
      'infra/**/*.test.mjs',
      'scripts/**/*.test.ts',
      'tests/{architecture,access,chaos}/**/*.test.{ts,mjs}',
    ],
    exclude: ['**/node_modules/**', '**/build/**', ...(process.env.DEEP ? [] : ['**/*.deep.test.mjs'])],
    globalSetup: ['tests/setup/database.ts'],
    // Files of a worker share what they load, which is most of the time of a small one (docs/decisions/025)
    isolate: Boolean(process.env.DEEP),
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
