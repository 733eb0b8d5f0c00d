import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** One hash over files and folders: names and contents, in a fixed order; `skips` leaves out what does not matter. */
export function hashOf(base, paths, { skips = () => false, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) {
    for (const file of filesUnder(path, skips)) {
      const content = readFileSync(file);
      hash.update(`\0${relative(base, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

function filesUnder(path, skips) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || skips(path)) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name), skips));
}

/** Whether the work that `file` vouches for was last done on the same input. */
export function isDone(file, hash) {
  try {
    return readFileSync(file, 'utf8').trim() === hash;
  } catch {
    return false;
  }
}

/** Does the work and vouches for it; a work cut short leaves no stamp. */
export async function stamped(file, hash, work) {
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${hash}\n`);
}
