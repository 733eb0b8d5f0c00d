import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { scratchParent } from './scratch.mjs';
import { runCommand, stubCheckout } from './stub-checkout.mjs';
import { isAlive } from './tree.mjs';

const writesReport = (path, report) =>
  `require('node:fs').writeFileSync(${path}, JSON.stringify(${JSON.stringify(report)}));`;
const reportPath = "process.argv.find((arg) => arg.startsWith('--outputFile.json=')).split('=')[1]";
const vitestReport = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, testResults: [] };
const journeysReport = { stats: { expected: 2, flaky: 1, unexpected: 0, skipped: 0 } };

const tools = {
  '@biomejs/biome': ['biome', "process.stdout.write('Checked 3 files\\n');"],
  'typescript-7': ['tsc', ''],
  vitest: [
    'vitest',
    `${writesReport(reportPath, vitestReport)} process.stdout.write('db ' + process.env.TEST_DATABASE_URL + '\\n');`,
  ],
  '@playwright/test': ['playwright', writesReport('process.env.PLAYWRIGHT_JSON_OUTPUT_NAME', journeysReport)],
};

/** A stub checkout whose tools answer as told. */
function checkout(changed = {}) {
  const made = stubCheckout();
  onTestFinished(made.remove);
  for (const [name, [command, script]] of Object.entries({ ...tools, ...changed })) {
    made.write(`node_modules/${name}/package.json`, JSON.stringify({ bin: { [command]: 'tool.cjs' } }));
    made.write(`node_modules/${name}/tool.cjs`, script);
  }
  made.write('packages/domain/tsconfig.json', '{}');
  made.write('tests/architecture/run.mjs', "process.stdout.write('7 passed, 0 failed\\n');");
  return made;
}

function run(folder, env = {}) {
  const command = runCommand(folder, 'test.mjs', { CHROMIUM_PATH: '/bin/true', ...env });
  onTestFinished(async () => {
    command.kill('SIGTERM');
    await command.ended;
  });
  return command;
}

function scratchFolders() {
  return readdirSync(scratchParent()).filter((name) => name.startsWith('alianzas-pruebas-'));
}

function postmasterOf(command) {
  const url = new URL(command.lines.find((line) => line.startsWith('db ')).slice('db '.length));
  const folders = scratchFolders().map((name) => join(scratchParent(), name, 'data', 'postgres', 'postmaster.pid'));
  const files = folders.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8').split('\n'));
  return Number(files.find(([, , , port]) => port === url.port)[0]);
}

test('all checks add up to one last line, and a failed one makes the exit 1', async () => {
  const good = run(checkout().folder);
  expect(await good.ended).toBe(0);
  expect(good.lines.slice(-2)).toEqual(['1 skipped', '19 passed, 0 failed']);
  const bad = run(checkout({ 'typescript-7': ['tsc', 'process.exit(2)'] }).folder);
  expect(await bad.ended).toBe(1);
  expect(bad.lines.at(-1)).toBe('18 passed, 1 failed');
});

test('how long each check and the whole took is said before the counts', async () => {
  const { folder } = checkout({ 'typescript-7': ['tsc', 'setTimeout(() => undefined, 1_600)'] });
  const some = runCommand(folder, 'test.mjs', {}, ['--only=format,types']);
  expect(await some.ended).toBe(0);
  const [, format, types, whole] = /^format (\d+) s, types (\d+) s, the whole (\d+) s$/.exec(some.lines.at(-2));
  expect(Number(types)).toBeGreaterThanOrEqual(2);
  expect(Number(whole)).toBeGreaterThanOrEqual(Number(types));
  expect(Number(format)).toBeLessThanOrEqual(Number(whole));
});

test('a check that could not run, or that ran nothing, counts as failed and the others still run', async () => {
  const { folder, write } = checkout({ vitest: ['vitest', ''], '@playwright/test': ['playwright', 'process.exit(1)'] });
  write('tests/architecture/run.mjs', "throw new Error('broken')");
  write('node_modules/@biomejs/biome/package.json', 'not json');
  const command = run(folder);
  expect(await command.ended).toBe(1);
  expect(command.lines.at(-1)).toBe('3 passed, 4 failed');
});

test('a runner that ends badly though every test passed is a failure', async () => {
  const { folder } = checkout({ vitest: ['vitest', `${tools.vitest[1]} process.exitCode = 1;`] });
  const command = run(folder);
  expect(await command.ended).toBe(1);
  expect(command.lines.at(-1)).toBe('19 passed, 1 failed');
});

test('a Chromium that does not start is a failed check with a sentence', async () => {
  const command = run(checkout().folder, { CHROMIUM_PATH: '/nonexistent/chromium' });
  expect(await command.ended).toBe(1);
  expect(command.lines).toContain(
    'CHROMIUM_PATH dice «/nonexistent/chromium» y ese programa no arranca: corríjala o quítela.',
  );
});

test('the tests get a Postgres of their own, nothing of this installation, and all of it is gone afterwards', async () => {
  const script = `${tools.vitest[1]} process.stdout.write('seen ' + process.env.DATABASE_URL + ' ' + process.env.NODE_ENV + '\\n');`;
  const before = scratchFolders();
  const command = run(checkout({ vitest: ['vitest', script] }).folder, {
    PORTAL_DATABASE_URL: 'x',
    NODE_ENV: 'production',
  });
  expect(await command.ended).toBe(0);
  expect(command.lines).toContain('seen undefined undefined');
  expect(command.lines.find((line) => line.startsWith('db '))).toMatch(
    /^db postgres:\/\/postgres:.+@127\.0\.0\.1:\d+\/postgres$/,
  );
  expect(scratchFolders()).toEqual(before);
});

const lingers = `
const { pid } = require('node:child_process').spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
process.stdout.write('db ' + process.env.TEST_DATABASE_URL + '\\n');
process.stdout.write('lingering ' + pid + '\\n');
setInterval(() => undefined, 1000);
`;

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'])(
  'after %s nothing keeps running, not even what left its group',
  async (signal) => {
    const command = run(checkout({ vitest: ['vitest', lingers] }).folder);
    const sleeper = Number((await command.saw('lingering')).split(' ')[1]);
    const postgres = postmasterOf(command);
    expect([isAlive(sleeper), isAlive(postgres)]).toEqual([true, true]);
    command.kill(signal);
    expect(await command.ended).toBe(signal === 'SIGKILL' ? 'SIGKILL' : 130);
    for (let tries = 0; tries < 50 && (isAlive(sleeper) || isAlive(postgres)); tries += 1) await pause(100);
    expect([isAlive(sleeper), isAlive(postgres)]).toEqual([false, false]);
  },
);

test('--only chooses checks by name, and a wrong name is told', async () => {
  const { folder } = checkout();
  const some = runCommand(folder, 'test.mjs', {}, ['--only=format,types']);
  expect(await some.ended).toBe(0);
  expect(some.lines.at(-1)).toBe('2 passed, 0 failed');
  const wrong = runCommand(folder, 'test.mjs', {}, ['--only=formats']);
  expect(await wrong.ended).toBe(1);
  expect(wrong.lines).toContain(
    'No hay una comprobación formats: son format, types, architecture, vitest, build, journeys, screens, bench.',
  );
});

test('--deep runs at full size, and an absent program makes the exit 2', async () => {
  const script = `if (process.env.DEEP === '1') process.stdout.write('not run: clamd\\n'); ${tools.vitest[1]}`;
  const { folder } = checkout({ vitest: ['vitest', script] });
  const deep = runCommand(folder, 'test.mjs', {}, ['--deep', '--only=vitest']);
  expect(await deep.ended).toBe(2);
  expect(deep.lines).toContain('not run: clamd');
  expect(await runCommand(folder, 'test.mjs', {}, ['--only=vitest']).ended).toBe(0);
});
