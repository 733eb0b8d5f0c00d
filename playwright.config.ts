import { defineConfig } from '@playwright/test';

const PORTAL = 'http://localhost:4300';

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
    trace: 'retain-on-failure',
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
  projects: [
    { name: 'sin JavaScript', use: { javaScriptEnabled: false } },
    { name: 'con JavaScript', use: { javaScriptEnabled: true } },
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
