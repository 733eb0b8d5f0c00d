import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, say } from '../say.mjs';

/** Refuses, with one sentence, data that another major version of Postgres wrote. */
export function refuseOtherVersion(clusterDir, programs) {
  const file = join(clusterDir, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === programs.major) return;
  throw new PlainError(
    `La carpeta ${clusterDir} guarda datos de PostgreSQL ${found} y este programa usa PostgreSQL ${programs.major}: vuelva a la versión anterior del programa, saque una copia con «npm run backup» y restáurela en una carpeta nueva indicada en DATA_DIR.`,
  );
}

/** Makes the cluster once, beside its place, and moves it in whole: an interrupted first start leaves nothing half done. */
export async function createCluster({ folder, clusterDir, programs, launch, password }) {
  if (existsSync(join(clusterDir, 'PG_VERSION'))) return;
  say('Preparando la base de datos por primera vez…');
  const draft = join(folder, `postgres.nueva-${process.pid}`);
  const passwordFile = join(folder, `postgres.clave-${process.pid}`);
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (launch.account)
      for (const path of [draft, passwordFile]) chownSync(path, launch.account.uid, launch.account.gid);
    initialize({ programs, launch, draft, passwordFile });
    moveIn(draft, clusterDir);
  } catch (error) {
    if (error instanceof PlainError || !error.code) throw error;
    throw new PlainError(
      `No se puede escribir en la carpeta de datos ${folder} (${error.code}): dé permiso de escritura sobre ella o indique otra en DATA_DIR.`,
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/** Old systems do not know the locale C.UTF-8; the order of text is the built-in provider's either way. */
function initialize({ programs, launch, draft, passwordFile }) {
  const tried = ['C.UTF-8', 'C'].map((locale) => () => {
    const [program, args, options] = launch.wrap(programs.initdb, [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${locale}`,
      '--data-checksums',
      '--no-instructions',
    ]);
    return spawnSync(program, args, { ...options, cwd: '/', encoding: 'utf8' });
  });
  let result;
  for (const attempt of tried) {
    result = attempt();
    if (result.status === 0) return;
  }
  throw new PlainError(
    `No se pudo preparar la base de datos en ${draft}: ${(result.stderr || String(result.error)).trim()}`,
  );
}

function moveIn(draft, clusterDir) {
  try {
    renameSync(draft, clusterDir);
  } catch (error) {
    const takenMeanwhile = error.code === 'ENOTEMPTY' || error.code === 'EEXIST';
    if (!takenMeanwhile || !existsSync(join(clusterDir, 'PG_VERSION'))) throw error;
  }
}
