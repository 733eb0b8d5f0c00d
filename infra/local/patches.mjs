import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { postgresPatch } from './patches/postgres.mjs';
import { routerPatch } from './patches/router.mjs';
import { root } from './root.mjs';
import { explain, PlainError } from './say.mjs';

export const PATCHES = [postgresPatch, routerPatch];

/**
 * Mends what npm installed: the few places of a library that we cannot wait for. Run after every install, by
 * `postinstall` and by the commands of this folder; a second run changes nothing. Refuses another version of the library
 * and a text that is not there, instead of leaving it half mended. Answers the files that it changed.
 */
export function applyPatches(folder = root, patches = PATCHES) {
  return patches.flatMap((patch) => applyPatch(join(folder, 'node_modules', patch.name), patch));
}

function applyPatch(home, patch) {
  if (!existsSync(home)) return [];
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  if (version !== patch.version) throw unfit(patch, `se instaló la versión ${version}`);
  const files = [...new Set(patch.edits.flatMap((edit) => edit.files))];
  return files
    .filter((file) =>
      mend(
        join(home, file),
        patch.edits.filter((edit) => edit.files.includes(file)),
        patch,
      ),
    )
    .map((file) => join(home, file));
}

/** In a new file that takes the old one's place: what a package manager linked from elsewhere stays as it is there. */
function mend(file, edits, patch) {
  const before = readFileSync(file, 'utf8');
  const after = edits.reduce((text, edit) => edited(text, edit, patch), before);
  if (after === before) return false;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, after, { mode: statSync(file).mode });
  renameSync(draft, file);
  return true;
}

function edited(text, { from, to, why }, patch) {
  if (text.includes(to)) return text;
  const parts = text.split(from);
  if (parts.length !== 2) throw unfit(patch, `no está el texto de «${why}»`);
  return parts.join(to);
}

function unfit({ name, version }, reason) {
  return new PlainError(
    `El parche de infra/local/patches para ${name} ${version} no corresponde (${reason}): revíselo, o borre node_modules y vuelva a instalar.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    applyPatches();
  } catch (error) {
    process.exitCode = explain(error);
  }
}
