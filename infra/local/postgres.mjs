import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeDataFolder } from './folder.mjs';
import { chooseAccount } from './postgres/account.mjs';
import { createCluster, refuseOtherVersion } from './postgres/cluster.mjs';
import { readKeys } from './postgres/keys.mjs';
import { findPrograms } from './postgres/programs.mjs';
import { ensureDatabase, settleDatabase } from './postgres/roles.mjs';
import { serverRuns, startServer } from './postgres/server.mjs';
import { explain, PlainError } from './say.mjs';
import { untilAsked } from './signals.mjs';

const roles = {
  portal: 'alianzas_portal',
  backoffice: 'alianzas_backoffice',
  worker: 'alianzas_worker',
  backup: 'alianzas_backup',
};

/**
 * Starts the embedded Postgres of a data folder, or adopts the one that already runs on it.
 * `throwAway` gives up durability for speed and is only for tests.
 * Answers one URL per role. `created` is true for a new database, until `settle` was called once: a first start that
 * was cut short is still the first. `runs` says whether it still does, `again` starts one that died, on the same port, and
 * `stop` ends it in order.
 */
export async function startPostgres({ dataDir, throwAway = false }) {
  const folder = resolve(dataDir);
  makeDataFolder(folder);
  const clusterDir = join(folder, 'postgres');
  const keys = readKeys(folder, { clusterExists: existsSync(join(clusterDir, 'PG_VERSION')) });
  const { programs, launch } = chooseAccount({ folder, clusterDir, programs: findPrograms(folder) });
  refuseOtherVersion(clusterDir, programs);
  await createCluster({ folder, clusterDir, programs, launch, password: keys.admin });
  const cluster = { folder, clusterDir, programs, launch, password: keys.admin, throwAway };
  let server = await startServer(cluster);
  const created = await ensureDatabase(server.port, keys);
  const settle = () => settleDatabase(server.port, keys);
  const url = (role, password, database = 'alianzas') =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${database}`;
  return {
    adminUrl: url('postgres', keys.admin, 'postgres'),
    ownerUrl: url('alianzas_owner', keys.owner),
    portalUrl: url(roles.portal, keys.portal),
    backofficeUrl: url(roles.backoffice, keys.backoffice),
    workerUrl: url(roles.worker, keys.worker),
    backupUrl: url(roles.backup, keys.backup),
    created,
    settle,
    pid: server.pid,
    runs: () => serverRuns(server.pid, clusterDir),
    async again() {
      server = await startServer({ ...cluster, port: server.port });
    },
    stop: () => server.stop(),
  };
}

async function main(args) {
  const dataDir = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  if (!dataDir) throw new PlainError('Uso: node infra/local/postgres.mjs --data=CARPETA [--throw-away]');
  const asked = untilAsked();
  const { stop, settle, runs, again, ...described } = await startPostgres({
    dataDir,
    throwAway: args.includes('--throw-away'),
  });
  process.stdout.write(`${JSON.stringify(described)}\n`);
  const alive = setInterval(() => undefined, 60_000);
  await asked;
  await stop();
  clearInterval(alive);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error) => {
    process.exitCode = explain(error);
  });
}
