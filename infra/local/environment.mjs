import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKeys } from './postgres/keys.mjs';
import { root } from './root.mjs';

/** What only one process may know. */
const ownVariables = {
  migrate: ['DATABASE_URL', 'PORTAL_DATABASE_URL', 'BACKOFFICE_DATABASE_URL', 'WORKER_DATABASE_URL'],
  portal: ['PORTAL_DATABASE_URL'],
  backoffice: ['BACKOFFICE_DATABASE_URL'],
  worker: ['WORKER_DATABASE_URL', 'AUDIT_KEY'],
  keeper: ['DATABASE_URL', 'PORTAL_DATABASE_URL', 'BACKOFFICE_DATABASE_URL', 'WORKER_DATABASE_URL', 'AUDIT_KEY'],
};

/** What `.env` adds to the environment; what is already set wins. */
export function loadEnvFile(folder = root) {
  const file = join(folder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The environment of each process: where it is, its keys, and only the database address that it uses. */
export function environments({ env = process.env, urls, ports, dataDir, nodeEnv }) {
  const own = { ...urls, ...keys(env, dataDir) };
  const shared = {
    ...withoutOwn(env),
    DATA_KEY: own.DATA_KEY,
    DATA_DIR: dataDir,
    NODE_ENV: nodeEnv,
    PORTAL_PORT: String(ports.portal),
    BACKOFFICE_PORT: String(ports.backoffice),
    ...origins(env, ports),
  };
  return Object.fromEntries(
    Object.entries(ownVariables).map(([process, names]) => [
      process,
      { ...shared, ...Object.fromEntries(names.map((name) => [name, own[name]])) },
    ]),
  );
}

export function origins(env, ports) {
  return {
    PORTAL_ORIGIN: env.PORTAL_ORIGIN || `http://localhost:${ports.portal}`,
    BACKOFFICE_ORIGIN: env.BACKOFFICE_ORIGIN || `http://localhost:${ports.backoffice}`,
  };
}

/** The addresses of a Postgres that somebody else runs; those not given are the owner's with each role's own password. */
export function externalUrls(env, dataDir) {
  const owner = given(env, 'DATABASE_URL');
  const role = (variable, name) => given(env, variable) ?? asRole(owner, name, readKeys(dataDir)[name]);
  return {
    DATABASE_URL: owner,
    PORTAL_DATABASE_URL: role('PORTAL_DATABASE_URL', 'portal'),
    BACKOFFICE_DATABASE_URL: role('BACKOFFICE_DATABASE_URL', 'backoffice'),
    WORKER_DATABASE_URL: role('WORKER_DATABASE_URL', 'worker'),
  };
}

/** A variable's value, from itself or from the file that its `_FILE` names. */
export function given(env, name) {
  const file = env[`${name}_FILE`];
  return env[name] || (file ? readFileSync(file, 'utf8').trim() : undefined);
}

/** The names of every variable of the product, as `.env.example` lists them. */
export function variableNames(folder = root) {
  const text = readFileSync(join(folder, '.env.example'), 'utf8');
  return [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
}

function asRole(owner, name, password) {
  const url = new URL(owner);
  url.username = `alianzas_${name}`;
  url.password = password;
  return url.href;
}

function withoutOwn(env) {
  const names = [...Object.values(ownVariables).flat(), 'DATA_KEY'];
  const hidden = new Set(names.flatMap((name) => [name, `${name}_FILE`]));
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.has(name)));
}

/** The keys given from outside, or those that this data folder made for itself. */
function keys(env, dataDir) {
  const named = ['DATA_KEY', 'AUDIT_KEY'].map((name) => [name, given(env, name)]);
  const made = named.every(([, value]) => value) ? {} : readKeys(dataDir);
  return Object.fromEntries(named.map(([name, value]) => [name, value ?? made[name]]));
}
