import { buildOrRefuse } from './build.mjs';
import { openCrew, prefixed, Stopped } from './crew.mjs';
import { environments, externalUrls, given, loadEnvFile, origins } from './environment.mjs';
import { closeDataFolder, makeDataFolder } from './folder.mjs';
import { install } from './install.mjs';
import { ownFolder } from './ownership.mjs';
import { choosePorts } from './ports.mjs';
import { healthOf, startProcesses } from './processes.mjs';
import { dataDir, root } from './root.mjs';
import { explain, PlainError, say } from './say.mjs';
import { untilAsked } from './signals.mjs';
import { watchPostgres } from './watch.mjs';

const modes = {
  production: { nodeEnv: 'production', builds: true, flags: [] },
  development: { nodeEnv: 'development', builds: false, flags: ['--watch', '--watch-preserve-output'] },
};

/**
 * The whole of `npm start` and `npm run dev`: installs, builds, starts Postgres, migrates, starts the three processes
 * and says READY. From then on whatever dies by itself is started again, Postgres too. Answers the exit code: 0 when asked
 * to end, 1 when it could not start. Nothing stays running.
 */
export async function launch(modeName) {
  const crew = openCrew();
  const asked = untilAsked();
  const kept = {};
  const work = bringUp({ crew, mode: modes[modeName], kept });
  const code = await Promise.race([work.then(() => 1, failed), asked.then(() => 0)]);
  if (code === 0) say('Cerrando…');
  await crew.stop();
  await work.catch(() => undefined);
  await kept.postgres?.stop();
  kept.folder?.release();
  crew.dismiss();
  return code;
}

/** Resolves only once the crew is being stopped. */
async function bringUp({ crew, mode, kept }) {
  loadEnvFile();
  const data = dataDir();
  makeDataFolder(data);
  kept.folder = ownFolder(data);
  closeDataFolder(data);
  const ports = await choosePorts();
  await install(crew);
  if (mode.builds) await buildOrRefuse(crew);
  const urls = await openDatabase({ data, kept });
  const env = environments({ urls, ports, dataDir: data, nodeEnv: mode.nodeEnv });
  await migrate({ crew, env: env.migrate, isNew: kept.postgres?.created });
  await kept.postgres?.settle();
  say('Iniciando el portal, el escritorio interno y las tareas de fondo…');
  const { keep } = await startProcesses(crew, processesOf({ mode, env, ports }));
  const { PORTAL_ORIGIN, BACKOFFICE_ORIGIN } = origins(process.env, ports);
  process.stdout.write(`READY portal=${PORTAL_ORIGIN} backoffice=${BACKOFFICE_ORIGIN}\n`);
  await Promise.all([keep(), kept.postgres && watchPostgres(crew, kept.postgres)]);
}

async function openDatabase({ data, kept }) {
  if (given(process.env, 'DATABASE_URL')) return externalUrls(process.env, data);
  say('Iniciando la base de datos…');
  const { startPostgres } = await import('./postgres.mjs');
  kept.postgres = await startPostgres({ dataDir: data });
  return {
    DATABASE_URL: kept.postgres.ownerUrl,
    PORTAL_DATABASE_URL: kept.postgres.portalUrl,
    BACKOFFICE_DATABASE_URL: kept.postgres.backofficeUrl,
    WORKER_DATABASE_URL: kept.postgres.workerUrl,
  };
}

async function migrate({ crew, env, isNew }) {
  const withDemo = isNew || process.env.DEMO === '1';
  say(withDemo ? 'Preparando las tablas y los datos de demostración…' : 'Poniendo las tablas al día…');
  const { code } = await crew.run({
    name: 'migración',
    args: ['--import', 'tsx', 'apps/worker/src/migrate.ts', ...(withDemo ? ['--demo'] : [])],
    cwd: root,
    env,
    onLine: prefixed('migración'),
  });
  if (code !== 0)
    throw new PlainError('No se pudo preparar la base de datos: el motivo está en las líneas «migración» de arriba.');
}

function processesOf({ mode, env, ports }) {
  const node = (name, file) => ({ name, args: [...mode.flags, '--import', 'tsx', file], cwd: root, env: env[name] });
  const host = process.env.HOST || undefined;
  return [
    { ...node('portal', 'apps/portal/server.ts'), health: healthOf(ports.portal, host) },
    { ...node('backoffice', 'apps/backoffice/server.ts'), health: healthOf(ports.backoffice, host) },
    node('worker', 'apps/worker/src/main.ts'),
  ];
}

function failed(error) {
  return error instanceof Stopped ? 1 : explain(error);
}
