import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/setup/longest-first.ts';

export default defineConfig({
  esbuild: { jsxDev: false },
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
    // As it is served: React's development build costs a twentieth of the time
    // The day, counted: what draws afresh each day draws by it
    env: { NODE_ENV: 'production', DAY: String(Math.floor(Date.now() / 86_400_000)) },
    // Files of a worker share what they load, which is most of the time of a small one (docs/decisions/025)
    isolate: Boolean(process.env.DEEP),
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
