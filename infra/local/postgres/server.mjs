import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError, say } from '../say.mjs';
import { isAlive, send } from '../tree.mjs';
import { choosePort } from './port.mjs';
import { withAdmin } from './query.mjs';

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'password_encryption=scram-sha-256',
];
const throwAwaySettings = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  // Planned once a connection, not six times
  'plan_cache_mode=force_generic_plan',
];
const patienceMs = 60_000;
const largestLog = 5_000_000;

/**
 * Starts the server of a cluster, or adopts the one that runs on it already (after a kill -9 of whoever started it).
 * After a kill -9 of Postgres itself it retries while the orphans let go; `postmaster.pid` is never touched. With `port`
 * it listens there and nowhere else: those who knew the one before find it again.
 */
export async function startServer({ folder, clusterDir, programs, launch, password, throwAway, port }) {
  const log = join(folder, 'postgres.log');
  const until = Date.now() + patienceMs;
  let child;
  let waited = 0;
  while (Date.now() < until) {
    const running = readPidFile(clusterDir);
    if (running?.port && isAlive(running.pid) && (await answers(running.port, password, folder))) {
      return { port: running.port, pid: running.pid, stop: () => stopServer(running.pid, clusterDir) };
    }
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
      child = spawnServer({ port: port ?? (await choosePort(folder)), clusterDir, programs, launch, throwAway, log });
    }
    await pause(50);
    waited += 1;
    if (waited === 60) say('La base de datos se está recuperando de un cierre inesperado…');
  }
  child?.kill('SIGINT');
  throw new PlainError(`La base de datos de ${folder} no arrancó en un minuto: el registro está en ${log}.`);
}

/** Whether the server that was started, or adopted, still runs. */
export function serverRuns(pid, clusterDir) {
  return readPidFile(clusterDir)?.pid === pid && isAlive(pid);
}

/** Its own session: a Ctrl-C at the terminal reaches the launcher alone, which ends the applications first. */
function spawnServer({ port, clusterDir, programs, launch, throwAway, log }) {
  trim(log);
  const output = openSync(log, 'a', 0o600);
  const chosen = [...settings, ...(throwAway ? throwAwaySettings : []), `port=${port}`];
  const [program, args, options] = launch.wrap(programs.postgres, [
    '-D',
    clusterDir,
    ...chosen.flatMap((setting) => ['-c', setting]),
  ]);
  const child = spawn(program, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', output, output] });
  child.on('error', () => undefined);
  child.unref();
  closeSync(output);
  return child;
}

/** Ends it fast, in order: open transactions are rolled back, everything is on disk. */
async function stopServer(pid, clusterDir) {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ]) {
    if (readPidFile(clusterDir)?.pid !== pid || !isAlive(pid)) return;
    send(pid, signal);
    const until = Date.now() + patience;
    while (Date.now() < until && isAlive(pid)) await pause(20);
  }
}

async function answers(port, password, folder) {
  try {
    await withAdmin({ port, password }, (sql) => sql`select 1`);
    return true;
  } catch (error) {
    if (error.code !== '28P01') return false;
    throw new PlainError(
      `Las claves de ${join(folder, 'claves.json')} no son las de la base de datos de esa carpeta: recupere el archivo de su copia.`,
    );
  }
}

function readPidFile(clusterDir) {
  try {
    const [pid, , , port] = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(pid)), port: Number(port) || undefined };
  } catch {
    return undefined;
  }
}

function trim(log) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) truncateSync(log);
}
