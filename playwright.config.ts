import { defineConfig } from '@playwright/test';

const PORTAL = 'http://localhost:4300';
const CLOCK = 'clock.spec.ts';
/** A small telephone: who walks without scripts walks on one. */
const PHONE = { width: 360, height: 740 };
const REST = ['sin JavaScript', 'con JavaScript'];

/** Journeys through both apps in Chromium, each with JavaScript and without. One worker: two cores run the product too. */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '*.spec.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: '.cache/journeys',
  use: {
    baseURL: PORTAL,
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
    { name: 'sin JavaScript', testIgnore: CLOCK, use: { javaScriptEnabled: false, viewport: PHONE } },
    { name: 'con JavaScript', testIgnore: CLOCK, use: { javaScriptEnabled: true } },
    { name: 'reloj sin JavaScript', testMatch: CLOCK, dependencies: REST, use: { javaScriptEnabled: false } },
    { name: 'reloj con JavaScript', testMatch: CLOCK, dependencies: REST, use: { javaScriptEnabled: true } },
  ],
  webServer: {
    command: 'node tests/journeys/serve.mjs',
    url: `${PORTAL}/salud/lista`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
