import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './say.mjs';
import { isAlive, statOf } from './tree.mjs';

const tries = 20;

/**
 * Makes this process the only one that runs the product in a data folder, until `release` or its end, however it ends.
 * Refuses with one sentence while another one does: a second start must not take the first one's database with it.
 */
export function ownFolder(folder) {
  const file = join(folder, 'en-marcha.json');
  const mine = JSON.stringify({ pid: process.pid, born: bornOf(process.pid) });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (let time = 0; time < tries; time += 1) {
      if (claim(draft, file)) return { release: () => read(file) === mine && rmSync(file, { force: true }) };
      const holder = read(file);
      if (holder !== undefined && runs(holder)) throw ownedBy(parse(holder).pid, folder);
      if (holder !== undefined) clear(file, holder);
    }
    throw new PlainError(`No se pudo tomar la carpeta de datos ${folder}: cierre los demás programas que la usan.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The number of the process that runs the product in a data folder; null when none does. */
export function ownerOf(folder) {
  const holder = read(join(folder, 'en-marcha.json'));
  return holder !== undefined && runs(holder) ? parse(holder).pid : null;
}

/** A link never replaces what another process wrote first. */
function claim(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away what a dead process left; what somebody else wrote meanwhile is put back. */
function clear(file, left) {
  const aside = `${file}.${process.pid}.vieja`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== left) claim(aside, file);
  rmSync(aside, { force: true });
}

/** A number of process may be given again: where the system tells when each was born, that counts too. */
function runs(holder) {
  const { pid, born } = parse(holder);
  return Number.isInteger(pid) && isAlive(pid) && bornOf(pid) === born;
}

function bornOf(pid) {
  return statOf(pid)?.born ?? null;
}

function parse(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function ownedBy(pid, folder) {
  return new PlainError(
    `Alianzas ya está en marcha con la carpeta de datos ${folder} (proceso ${pid}): use esa, ciérrela con Ctrl-C o indique otra carpeta en DATA_DIR.`,
  );
}
