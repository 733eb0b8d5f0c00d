import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openCrew, showLine } from './crew.mjs';
import { applyPatches } from './patches.mjs';
import { refuseForeignFolder, root } from './root.mjs';
import { explain, PlainError, say } from './say.mjs';
import { hashOf, isDone, stamped } from './stamp.mjs';

/**
 * Installs what the lock file says, and only when it changed since the last time (or Node, or the machine, did).
 * Development packages come too, whatever NODE_ENV says: they build and check the product. Our patches are there
 * afterwards, also where npm runs no scripts.
 */
export async function install(crew, { folder = root, npm = npmCommand() } = {}) {
  refuseForeignFolder(folder);
  const installed = await installPackages(crew, { folder, npm });
  applyPatches(folder);
  return installed;
}

async function installPackages(crew, { folder, npm }) {
  const stamp = join(folder, 'node_modules', '.alianzas-instalado');
  const salt = [process.versions.modules, process.platform, process.arch].join(' ');
  const hash = hashOf(folder, [join(folder, 'package-lock.json')], { salt });
  if (isDone(stamp, hash)) return false;
  say('Instalando las dependencias (la primera vez tarda un par de minutos)…');
  await stamped(stamp, hash, async () => {
    const args = [...npm.args, 'ci', '--include=dev', '--prefix', folder];
    const { code } = await crew.run({
      name: 'npm',
      program: npm.program,
      args,
      cwd: folder,
      env: process.env,
      onLine: showLine,
    });
    if (code !== 0)
      throw new PlainError('No se pudieron instalar las dependencias: el motivo está en las líneas de npm de arriba.');
  });
  return true;
}

/** The npm that called us, or the one beside this Node, or the one of the PATH. */
function npmCommand() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? { program: process.execPath, args: [script] } : { program: 'npm', args: [] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const crew = openCrew();
  install(crew)
    .catch((error) => {
      process.exitCode = explain(error);
    })
    .finally(crew.dismiss);
}
