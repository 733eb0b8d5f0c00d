import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from './root.mjs';
import { runCommand, stubCheckout, twoFreePorts } from './stub-checkout.mjs';
import { isAlive } from './tree.mjs';

function checkout() {
  const made = stubCheckout();
  onTestFinished(made.remove);
  return made;
}

function run(folder, script, env) {
  const command = runCommand(folder, script, env);
  onTestFinished(async () => {
    command.kill('SIGTERM');
    await command.ended;
  });
  return command;
}

async function answerOf(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/salud/lista`).catch(() => undefined);
  return answer && (await answer.json());
}

function postmasterPid(folder) {
  return Number(readFileSync(join(folder, '.data/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function ownerOf(folder) {
  return `alianzas_owner:${JSON.parse(readFileSync(join(folder, '.data/claves.json'), 'utf8')).owner}`;
}

test('a first start does everything and says READY once; a second one keeps the data and repeats nothing', async () => {
  const { folder, linesOf } = checkout();
  const ports = await twoFreePorts();
  for (const time of [1, 2]) {
    const command = run(folder, 'start.mjs', ports);
    const ready = `READY portal=http://localhost:${ports.PORTAL_PORT} backoffice=http://localhost:${ports.BACKOFFICE_PORT}`;
    expect(await command.saw('READY'), `start ${time}`).toBe(ready);
    const postgres = postmasterPid(folder);
    command.kill(time === 1 ? 'SIGINT' : 'SIGTERM');
    expect(await command.ended).toBe(0);
    expect(command.lines.filter((line) => line.startsWith('READY'))).toHaveLength(1);
    expect(isAlive(postgres)).toBe(false);
    expect(await answerOf(ports.PORTAL_PORT)).toBeUndefined();
  }
  expect(linesOf('npm.log')).toEqual([`ci --include=dev --prefix ${folder}`]);
  expect(
    linesOf('build.log')
      .map((line) => line.split('/').at(-1))
      .sort(),
  ).toEqual(['backoffice', 'portal']);
  expect(linesOf('migrate.log').map((line) => JSON.parse(line))).toEqual([
    { args: ['--demo'], visits: 1 },
    { args: [], visits: 2 },
  ]);
});

test('each process gets its own database address and keys, and nobody else’s', async () => {
  const { folder } = checkout();
  const ports = await twoFreePorts();
  const command = run(folder, 'start.mjs', { ...ports, HTTPS_PROXY: 'http://proxy.example.org' });
  await command.saw('READY');
  const [portal, backoffice] = await Promise.all([answerOf(ports.PORTAL_PORT), answerOf(ports.BACKOFFICE_PORT)]);
  const keys = JSON.parse(readFileSync(join(folder, '.data/claves.json'), 'utf8'));
  expect(portal.env).toMatchObject({
    NODE_ENV: 'production',
    DATA_KEY: keys.DATA_KEY,
    HTTPS_PROXY: 'http://proxy.example.org',
  });
  expect(portal.env.PORTAL_DATABASE_URL).toContain(`alianzas_portal:${keys.portal}@127.0.0.1`);
  expect(backoffice.env.BACKOFFICE_DATABASE_URL).toContain(`alianzas_backoffice:${keys.backoffice}@127.0.0.1`);
  for (const name of ['DATABASE_URL', 'WORKER_DATABASE_URL', 'BACKOFFICE_DATABASE_URL', 'AUDIT_KEY'])
    expect(portal.env).not.toHaveProperty(name);
});

test('a process that dies before READY ends the start: the reason is said, the others end and the exit is 1', async () => {
  const { folder } = checkout();
  const ports = await twoFreePorts();
  const command = run(folder, 'start.mjs', { ...ports, DIES_AT_ONCE: 'BACKOFFICE_PORT' });
  expect(await command.ended).toBe(1);
  expect(command.lines).toContain('El proceso backoffice terminó por su cuenta (código 3).');
  expect(command.lines.join('\n')).not.toContain('READY');
  expect(await answerOf(ports.PORTAL_PORT)).toBeUndefined();
});

test('killed with -9, its processes end by themselves and the next start works at once', async () => {
  const { folder, linesOf } = checkout();
  const ports = await twoFreePorts();
  const killed = run(folder, 'start.mjs', ports);
  await killed.saw('READY');
  const postgres = postmasterPid(folder);
  killed.kill('SIGKILL');
  await killed.ended;
  const next = run(folder, 'start.mjs', ports);
  await next.saw('READY');
  expect(postmasterPid(folder)).toBe(postgres);
  expect(linesOf('migrate.log').at(-1)).toBe('{"args":[],"visits":2}');
});

test('after READY a process that dies is started again, and the others answer meanwhile', async () => {
  const { folder, linesOf } = checkout();
  const ports = await twoFreePorts();
  const command = run(folder, 'start.mjs', ports);
  await command.saw('READY');
  const before = await Promise.all([answerOf(ports.PORTAL_PORT), answerOf(ports.BACKOFFICE_PORT)]);
  // READY waits for the two sites, and the worker's stand-in may not have written its line yet.
  const worker = await vi.waitFor(() => Number(linesOf('worker.log')[0]), { timeout: 20_000 });
  process.kill(worker, 'SIGKILL');
  await command.saw('El proceso worker terminó por su cuenta (SIGKILL): vuelve a empezar en 1 s.');
  expect((await answerOf(ports.PORTAL_PORT)).pid).toBe(before[0].pid);
  await vi.waitFor(() => expect(linesOf('worker.log')).toHaveLength(2), { timeout: 10_000 });
  process.kill(before[0].pid, 'SIGKILL');
  await command.saw('El proceso portal terminó por su cuenta');
  expect((await answerOf(ports.BACKOFFICE_PORT)).pid).toBe(before[1].pid);
  await vi.waitFor(async () => expect((await answerOf(ports.PORTAL_PORT))?.pid).toBeGreaterThan(0), {
    timeout: 10_000,
  });
  expect((await answerOf(ports.PORTAL_PORT)).pid).not.toBe(before[0].pid);
  command.kill('SIGTERM');
  expect(await command.ended).toBe(0);
});

test('one that dies each time is started again after longer and longer waits, and Ctrl-C does not wait for it', async () => {
  const { folder, write } = checkout();
  const dies = "import { existsSync } from 'node:fs';\nif (existsSync('up')) process.exit(4);\n";
  write('apps/worker/src/main.ts', `${dies}setInterval(() => existsSync('up') && process.exit(4), 50);`);
  const command = run(folder, 'start.mjs', await twoFreePorts());
  await command.saw('READY');
  write('up', '');
  for (const seconds of [1, 2, 4]) await command.saw(`(código 4): vuelve a empezar en ${seconds} s.`);
  const asked = Date.now();
  command.kill('SIGINT');
  expect(await command.ended).toBe(0);
  expect(Date.now() - asked).toBeLessThan(3_000);
});

test('a Postgres that was killed is noticed and started again where it was, under the same processes', async () => {
  const { folder } = checkout();
  const ports = await twoFreePorts();
  const command = run(folder, 'start.mjs', ports);
  await command.saw('READY');
  const { pid, env } = await answerOf(ports.PORTAL_PORT);
  const killed = postmasterPid(folder);
  process.kill(killed, 'SIGKILL');
  await command.saw('La base de datos se cayó: vuelve a empezar.');
  const { default: postgres } = await import('postgres');
  await vi.waitFor(
    async () => {
      const sql = postgres(env.PORTAL_DATABASE_URL.replace(/alianzas_portal:[^@]+/, ownerOf(folder)), { max: 1 });
      expect(await sql`select count(*)::int as n from visit`.finally(() => sql.end())).toMatchObject([{ n: 1 }]);
    },
    { timeout: 20_000 },
  );
  expect(postmasterPid(folder)).not.toBe(killed);
  expect((await answerOf(ports.PORTAL_PORT)).pid).toBe(pid);
  const again = postmasterPid(folder);
  command.kill('SIGTERM');
  expect(await command.ended).toBe(0);
  expect(isAlive(again)).toBe(false);
});

test('a second start in the same folder is refused in one sentence, and its end touches nothing of the first', async () => {
  const { folder } = checkout();
  const ports = await twoFreePorts();
  const first = run(folder, 'start.mjs', ports);
  await first.saw('READY');
  const postgres = postmasterPid(folder);
  const second = run(folder, 'start.mjs', await twoFreePorts());
  expect(await second.ended).toBe(1);
  expect(second.lines).toEqual([
    `Alianzas ya está en marcha con la carpeta de datos ${join(folder, '.data')} (proceso ${first.pid}): use esa, ciérrela con Ctrl-C o indique otra carpeta en DATA_DIR.`,
  ]);
  expect(isAlive(postgres)).toBe(true);
  expect((await answerOf(ports.PORTAL_PORT)).url).toBe('/salud/lista');
  first.kill('SIGTERM');
  await first.ended;
  const third = run(folder, 'start.mjs', await twoFreePorts());
  await third.saw('READY');
});

test('what is kept in the data folder is closed to other accounts, also what an earlier version left open', async () => {
  const { folder, write } = checkout();
  write('.data/correo/mail.json', '{}');
  write('.data/otro.log', '');
  write('.data/postgres.log', '');
  for (const path of ['.data', '.data/correo', '.data/otro.log', '.data/postgres.log'])
    chmodSync(join(folder, path), 0o755);
  const command = run(folder, 'start.mjs', await twoFreePorts());
  await command.saw('READY');
  const open = readdirSync(join(folder, '.data')).filter((name) => statSync(join(folder, '.data', name)).mode & 0o077);
  expect(open.filter((name) => !name.startsWith('programas-'))).toEqual([]);
  const others = statSync(join(folder, '.data')).mode & 0o077;
  expect(others).toBe(process.getuid() === 0 ? 0o011 : 0);
});

test('a port in use is one sentence with port and variable, before anything is started', async () => {
  const { folder, linesOf } = checkout();
  const ports = await twoFreePorts();
  const other = createServer();
  await new Promise((resolve) => other.listen(Number(ports.BACKOFFICE_PORT), '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => other.close(resolve)));
  const command = run(folder, 'start.mjs', ports);
  expect(await command.ended).toBe(1);
  expect(command.lines).toEqual([
    `El puerto ${ports.BACKOFFICE_PORT} ya está ocupado por otro programa: ciérrelo o elija otro puerto con BACKOFFICE_PORT, por ejemplo BACKOFFICE_PORT=${Number(ports.BACKOFFICE_PORT) + 100}.`,
  ]);
  expect(() => linesOf('npm.log')).toThrow();
});

test.each([
  [{ PORTAL_PORT: 'tres mil' }, 'PORTAL_PORT debe ser un número de puerto entre 1 y 65535 y dice «tres mil».'],
  [{ PORTAL_PORT: '0' }, 'PORTAL_PORT debe ser un número de puerto entre 1 y 65535 y dice «0».'],
  [
    { HOST: '203.0.113.9' },
    'HOST dice «203.0.113.9», que no es una dirección de este equipo: use 127.0.0.1 o 0.0.0.0.',
  ],
])('a setting that cannot work is one sentence: %o', async (env, sentence) => {
  const command = run(checkout().folder, 'start.mjs', { ...(await twoFreePorts()), ...env });
  expect(await command.ended).toBe(1);
  expect(command.lines).toEqual([sentence]);
});

test('an old Node is refused in one sentence', () => {
  const script = "const { refuseOldNode } = await import(process.argv[1]); refuseOldNode('20.18.3')";
  const module = join(root, 'infra/local/node-version.mjs');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, module], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'Alianzas necesita Node 20.19 o más nuevo y este es 20.18.3: instale uno reciente desde https://nodejs.org\n',
  );
});

test('a build is repeated only for the app whose sources changed', async () => {
  const { folder, write, linesOf } = checkout();
  const builds = async () => {
    await run(folder, 'build.mjs').ended;
    return linesOf('build.log').length;
  };
  expect(await builds()).toBe(2);
  write('apps/portal/notes.test.ts', 'a test');
  expect(await builds()).toBe(2);
  write('apps/portal/extra.ts', 'export const extra = 1;');
  expect(await builds()).toBe(3);
  write('packages/domain/src/extra.ts', 'export const extra = 1;');
  expect(await builds()).toBe(5);
});

test('an install that failed is tried again, and one sentence says where to look', async () => {
  const { folder, write, linesOf } = checkout();
  const works = readFileSync(join(folder, 'bin/npm-cli.js'), 'utf8');
  write('bin/npm-cli.js', 'process.exit(7)');
  const command = run(folder, 'install.mjs');
  expect(await command.ended).toBe(1);
  expect(command.lines.at(-1)).toMatch(/^No se pudieron instalar las dependencias: /);
  write('bin/npm-cli.js', works);
  await run(folder, 'install.mjs').ended;
  await run(folder, 'install.mjs').ended;
  expect(linesOf('npm.log')).toHaveLength(1);
});

test('interrupted while it migrates, it leaves no process behind', async () => {
  const { folder, write } = checkout();
  write('apps/worker/src/migrate.ts', "process.stdout.write('migrating\\n');\nsetInterval(() => undefined, 1000);\n");
  const command = run(folder, 'start.mjs', await twoFreePorts());
  await command.saw('migrating');
  const postgres = postmasterPid(folder);
  command.kill('SIGTERM');
  expect(await command.ended).toBe(0);
  await pause(100);
  expect(isAlive(postgres)).toBe(false);
});

test('when the npm that runs it is killed, it ends too', async () => {
  const { folder, linesOf } = checkout();
  const script = `"${process.execPath}" infra/local/start.mjs > start.log 2>&1; true`;
  const npm = { npm_execpath: join(folder, 'bin/npm-cli.js'), npm_lifecycle_event: 'start' };
  const shell = spawn('/bin/sh', ['-c', script], {
    cwd: folder,
    env: { ...process.env, ...npm, ...(await twoFreePorts()) },
  });
  const log = () => linesOf('start.log').join('\n');
  await vi.waitFor(() => expect(log()).toContain('READY'), { timeout: 20_000 });
  const postgres = postmasterPid(folder);
  shell.kill('SIGTERM');
  await vi.waitFor(() => expect(isAlive(postgres)).toBe(false), { timeout: 15_000 });
  expect(log()).toContain('Cerrando');
});
