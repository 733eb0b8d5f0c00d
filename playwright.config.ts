import { defineConfig } from '@playwright/test';

const CLOCK = 'clock.spec.ts';
/** A small telephone: who walks without scripts walks on one. */
const PHONE = { width: 360, height: 740 };
const REST = ['sin JavaScript', 'con JavaScript'];

/**
 * Journeys through both apps in Chromium, with JavaScript and without: two at once, each through a product of its own
 * (`places.ts`), because a browser that looks leaves one of two cores idle. In one product nothing is walked at once: its
 * journeys share a year and its sessions. Those without JavaScript end first, and their product is then walked with it.
 */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: '.cache/journeys',
  use: {
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    // `playwright test --trace on` says what a journey saw
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Everybody's clock is one: the journey that moves it goes when the others ended.
  projects: [
    { name: 'sin JavaScript', workers: 1, testIgnore: CLOCK, use: { javaScriptEnabled: false, viewport: PHONE } },
    { name: 'con JavaScript', testIgnore: CLOCK, use: { javaScriptEnabled: true } },
    { name: 'reloj sin JavaScript', testMatch: CLOCK, dependencies: REST, use: { javaScriptEnabled: false } },
    { name: 'reloj con JavaScript', testMatch: CLOCK, dependencies: REST, use: { javaScriptEnabled: true } },
  ],
  webServer: [4300, 4310].map((port) => ({
    command: `node tests/journeys/serve.mjs ${port}`,
    url: `http://localhost:${port}/salud/lista`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  })),
});
