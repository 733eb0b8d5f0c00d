import { defineConfig } from 'vitest/config';

/** What changes its own process: a mocked module, handlers of the process, or measures it. Each has one to itself. */
const ALONE = [
  'packages/storage/src/disk.test.ts',
  'packages/storage/src/memory.test.ts',
  'packages/domain/src/platform/database.test.ts',
  'packages/http/src/fuzz.test.ts',
  'packages/http/src/logger.test.ts',
  'apps/worker/src/outage.test.ts',
  'tests/chaos/**/*.test.mjs',
];
const LIMITS = { testTimeout: 30_000, hookTimeout: 60_000 };
const NEVER = ['**/node_modules/**', '**/build/**'];

/**
 * Two ways to run: most files share the modules that they import, which are both applications in many of them and cost
 * more than the tests themselves; whatever a file makes, its worlds included, is its own.
 */
export default defineConfig({
  test: {
    globalSetup: ['tests/setup/database.ts'],
    projects: [
      {
        test: {
          ...LIMITS,
          name: 'together',
          isolate: false,
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'apps/*/**/*.test.{ts,tsx}',
            'infra/**/*.test.mjs',
            'scripts/**/*.test.ts',
            'tests/{architecture,access}/**/*.test.{ts,mjs}',
          ],
          exclude: [...NEVER, ...ALONE],
        },
      },
      { test: { ...LIMITS, name: 'alone', include: ALONE, exclude: NEVER } },
    ],
  },
});
