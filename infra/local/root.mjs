import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from './say.mjs';

/** The checkout that these commands belong to, wherever they are called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the local data live: `DATA_DIR`, or `.data` in the checkout. */
export function dataDir(env = process.env) {
  return resolve(root, env.DATA_DIR || '.data');
}

/** Refuses to install or build anywhere but in a whole checkout of this product. */
export function refuseForeignFolder(folder = root) {
  const manifest = join(folder, 'package.json');
  const isOurs = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'alianzas';
  if (isOurs && existsSync(join(folder, 'package-lock.json'))) return;
  throw new PlainError(
    `En ${folder} falta package.json o package-lock.json de Alianzas: descargue el repositorio completo.`,
  );
}

/** The script behind a command that npm installed, to run it with this same Node and without a shell. */
export function commandOf(packageName, command, folder = root) {
  const home = join(folder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[command]);
}
