import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../say.mjs';

const passwords = ['admin', 'owner', 'portal', 'backoffice', 'worker', 'backup'];
const secrets = ['DATA_KEY', 'AUDIT_KEY'];

/**
 * The installation's own secrets, generated once in `claves.json` (0600): a password per database role, and
 * `DATA_KEY` and `AUDIT_KEY`, 32 random bytes each in base64. Refuses to invent new ones for an existing cluster.
 */
export function readKeys(folder, { clusterExists = false } = {}) {
  const file = join(folder, 'claves.json');
  return read(file) ?? create(file, clusterExists);
}

function create(file, clusterExists) {
  if (clusterExists) {
    throw new PlainError(
      `Falta ${file}, que guarda las claves de la base de datos de esa carpeta: recupérelo de su copia o indique otra carpeta en DATA_DIR.`,
    );
  }
  const keys = Object.fromEntries([
    ...passwords.map((name) => [name, randomBytes(24).toString('base64url')]),
    ...secrets.map((name) => [name, randomBytes(32).toString('base64')]),
  ]);
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
    publish(draft, file);
  } catch (error) {
    throw new PlainError(
      `No se puede escribir ${file} (${error.code}): dé permiso de escritura sobre esa carpeta o indique otra en DATA_DIR.`,
    );
  }
  return read(file);
}

/** A link never replaces what another process wrote first. */
function publish(draft, file) {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

function read(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new PlainError(
      `No se puede leer ${file} (${error.code}): arranque con el usuario dueño de esa carpeta o indique otra en DATA_DIR.`,
    );
  }
  const keys = parse(text);
  const missing = [...passwords, ...secrets].filter((name) => typeof keys?.[name] !== 'string');
  if (missing.length === 0) return keys;
  throw new PlainError(`El archivo ${file} está dañado (falta ${missing.join(', ')}): recupérelo de su copia.`);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
