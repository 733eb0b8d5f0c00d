import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openCrew, prefixed } from './crew.mjs';
import { commandOf, root } from './root.mjs';
import { explain, PlainError, say } from './say.mjs';
import { hashOf, isDone, stamped } from './stamp.mjs';

export const builtApps = ['portal', 'backoffice'];

const skipped = new Set(['node_modules', 'build', '.cache', 'dist', 'migrations']);

/**
 * Builds each app whose sources, packages or lock file changed since its last build; shows the builder's own lines only
 * of a build that failed. Answers one `{ app, code }` per app; a code that is not 0 is a build that failed.
 */
export async function build(crew, { folder = root, command } = {}) {
  const waiting = builtApps.filter((app) => !isBuilt(app, folder));
  if (waiting.length > 0) say(`Construyendo ${waiting.join(' y ')}…`);
  const width = availableParallelism() > 1 ? waiting.length : 1;
  const codes = new Map();
  for (let from = 0; from < waiting.length; from += width) {
    const batch = waiting.slice(from, from + width);
    const results = await Promise.allSettled(batch.map((app) => buildApp(crew, app, { folder, command })));
    for (const [index, result] of results.entries()) codes.set(batch[index], result.status === 'fulfilled' ? 0 : 1);
  }
  return builtApps.map((app) => ({ app, code: codes.get(app) ?? 0 }));
}

/** As `build`, for whoever cannot go on without it. */
export async function buildOrRefuse(crew, options) {
  const failed = (await build(crew, options)).filter(({ code }) => code !== 0);
  if (failed.length === 0) return;
  throw new PlainError(
    `No se pudo construir ${failed.map(({ app }) => app).join(' ni ')}: el motivo está en las líneas de arriba.`,
  );
}

async function buildApp(crew, app, { folder, command = commandOf('@remix-run/dev', 'remix', folder) }) {
  await stamped(stampOf(app, folder), hashOfApp(app, folder), async () => {
    const { code, lines } = await crew.run({
      name: app,
      args: [command, 'vite:build'],
      cwd: join(folder, 'apps', app),
      env: { ...process.env, NODE_ENV: 'production' },
      onLine: () => undefined,
    });
    if (code === 0) return;
    lines.forEach(prefixed(app));
    throw new PlainError(app);
  });
}

function isBuilt(app, folder) {
  const outputs = ['client', 'server'].map((side) => join(folder, 'apps', app, 'build', side));
  return outputs.every((output) => existsSync(output)) && isDone(stampOf(app, folder), hashOfApp(app, folder));
}

function stampOf(app, folder) {
  return join(folder, '.cache', `build-${app}`);
}

function hashOfApp(app, folder) {
  const patches = join('infra', 'local', 'patches');
  const sources = [join('apps', app), 'packages', patches, 'package-lock.json', 'tsconfig.base.json'].map((path) =>
    join(folder, path),
  );
  return hashOf(folder, sources, { skips, salt: process.versions.node });
}

function skips(path) {
  const name = basename(path);
  return skipped.has(name) || /\.test\.tsx?$|\.md$/.test(name);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const crew = openCrew();
  buildOrRefuse(crew)
    .catch((error) => {
      process.exitCode = explain(error);
    })
    .finally(crew.dismiss);
}
