import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './checks.mjs';
import { absentPrograms, add } from './counts.mjs';
import { openCrew, Stopped } from './crew.mjs';
import { variableNames } from './environment.mjs';
import { install } from './install.mjs';
import { root } from './root.mjs';
import { explain, PlainError, say } from './say.mjs';
import { scratchParent } from './scratch.mjs';
import { untilAsked } from './signals.mjs';

/**
 * The whole of `npm test`: installs, runs every check (or those of `--only=a,b`; at full size with `--deep`) and ends
 * with how long each took and the line `N passed, N failed`. Answers the exit code: 1 when something failed or could not
 * run, 2 when a deep check lacked a program, 130 when interrupted. Nothing stays running, and nothing stays on disk or in
 * memory but the caches.
 */
export async function test(args) {
  // Playwright closes the servers that it started only on SIGINT.
  const crew = openCrew({ politeSignal: 'SIGINT' });
  const scratch = mkdtempSync(join(scratchParent(), 'alianzas-pruebas-'));
  if (process.getuid?.() === 0) chmodSync(scratch, 0o711);
  const kept = {};
  const asked = untilAsked().then(() => undefined);
  crew.owns({ folder: scratch });
  const work = runChecks({ crew, scratch, kept, args }).catch(couldNotRun);
  const total = await Promise.race([work, asked]);
  await crew.stop();
  await work;
  await kept.postgres?.stop();
  rmSync(scratch, { recursive: true, force: true });
  crew.dismiss();
  return total ? verdict(total) : 130;
}

function verdict({ passed, failed, skipped, absent, took }) {
  if (took.length > 0) process.stdout.write(`${took.map(({ name, seconds }) => `${name} ${seconds} s`).join(', ')}\n`);
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  if (failed > 0) return 1;
  return absent.length > 0 ? 2 : 0;
}

async function runChecks({ crew, scratch, kept, args }) {
  const chosen = choose(args);
  const whole = sinceNow();
  await install(crew);
  const env = testEnvironment({ deep: args.includes('--deep') });
  const words = args.filter((arg) => !/^--(only=|deep$)/.test(arg));
  let total = { passed: 0, failed: 0, skipped: 0 };
  const absent = [];
  const took = [];
  for (const check of chosen) {
    say(`\n— ${check.name} —`);
    const part = sinceNow();
    const { lines, ...counts } = await attempt(check, { crew, scratch, kept, env, words });
    took.push({ name: check.name, seconds: part() });
    say(`${check.name}: ${counts.passed} passed, ${counts.failed} failed`);
    total = add(total, counts);
    absent.push(...absentPrograms(lines));
  }
  return { ...total, absent, took: [...took, { name: 'the whole', seconds: whole() }] };
}

/** How many seconds passed since now, whenever it is asked. */
function sinceNow() {
  const began = performance.now();
  return () => Math.round((performance.now() - began) / 1000);
}

/** A check that could not run is a failed check, and the others still run. */
async function attempt(check, { crew, scratch, kept, env, words }) {
  try {
    if (check.needsPostgres) env.TEST_DATABASE_URL ??= await throwAwayPostgres({ crew, scratch, kept });
    const run = (spec) => crew.run({ name: check.name, cwd: root, ...spec, env: { ...env, ...spec.env } });
    return await check.run({ crew, run, scratch, env, words });
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return { ...couldNotRun(error), lines: [] };
  }
}

async function throwAwayPostgres({ crew, scratch, kept }) {
  const { startPostgres } = await import('./postgres.mjs');
  kept.postgres = await startPostgres({ dataDir: join(scratch, 'data'), throwAway: true });
  crew.owns({ postgres: kept.postgres.pid, folder: scratch });
  return kept.postgres.adminUrl;
}

function choose(args) {
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  if (!only) return checks.filter(({ onlyNamed }) => !onlyNamed);
  const unknown = only.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length === 0) return checks.filter(({ name }) => only.includes(name));
  throw new PlainError(
    `No hay una comprobación ${unknown.join(', ')}: son ${checks.map(({ name }) => name).join(', ')}.`,
  );
}

/** The tests see nothing of an installation that this terminal may be set up for. */
function testEnvironment({ deep }) {
  const hidden = new Set([
    'NODE_ENV',
    'TEST_DATABASE_URL',
    ...variableNames().flatMap((name) => [name, `${name}_FILE`]),
  ]);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.has(name)));
  return { ...env, ...(deep && { DEEP: '1' }), ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) };
}

function couldNotRun(error) {
  if (!(error instanceof Stopped)) explain(error);
  return { passed: 0, failed: 1, skipped: 0, absent: [], took: [] };
}
