import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, readJson } from '../files.mjs';

export const name = 'migrations: frozen once landed';

const sums = 'tests/architecture/migrations.json';
const folder = 'packages/domain/migrations';

/** Migrations that differ from what landed, that vanished, or that nobody has frozen. */
export async function run(root) {
  const landed = readJson(root, sums);
  const now = current(root);
  return [
    ...Object.keys(landed).flatMap((file) => {
      if (!now[file]) return [`${folder}/${file} landed and is gone`];
      return now[file] === landed[file] ? [] : [`${folder}/${file} changed after it landed: write a new one`];
    }),
    ...newOnes(landed, now).map((file) => `${folder}/${file} is not frozen: node tests/architecture/run.mjs --freeze`),
  ];
}

/** Adds the sums of new migrations, and of no other; answers what it did, a line each. */
export async function freeze(root) {
  const landed = readJson(root, sums);
  const now = current(root);
  const added = newOnes(landed, now);
  const all = { ...landed, ...Object.fromEntries(added.map((file) => [file, now[file]])) };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => one.localeCompare(other)));
  writeFileSync(join(root, sums), `${JSON.stringify(sorted, null, 2)}\n`);
  return added.length > 0 ? added.map((file) => `${file} frozen`) : ['nothing new to freeze'];
}

function newOnes(landed, now) {
  return Object.keys(now).filter((file) => !(file in landed));
}

function current(root) {
  const files = filesIn(root, folder).filter((path) => path.endsWith('.sql'));
  return Object.fromEntries(files.map((path) => [path.slice(folder.length + 1), sumOf(join(root, path))]));
}

function sumOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
