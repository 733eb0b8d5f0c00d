import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { manifests, read, readJson } from '../files.mjs';
import { withoutComments } from '../source.mjs';

const { aboveConcepts, concepts } = createRequire(import.meta.url)('../house.cjs');

export const name = 'doors: two per concept, and exports that open nothing else';

const source = 'packages/domain/src';
const namedExports = /export\s+(?:type\s+)?\{[^}]*\}\s+from\s+'(\.\/[^']+)'\s*;/g;
const openable = /^\.\/src\/([\w-]+\.(ts|tsx|css|js)|(\*|demo)\/(index|inputs)\.ts)$/;

/** Concepts that nobody ordered, doors with more than named exports of their own folder, exports past the doors. */
export async function run(root) {
  return [...folders(root).flatMap((folder) => conceptFaults(root, folder)), ...manifests(root).flatMap(exportFaults)];

  function exportFaults(path) {
    const home = path.slice(0, -'/package.json'.length);
    return Object.entries(readJson(root, path).exports ?? {}).flatMap(([door, target]) => {
      if (!openable.test(target)) return [`${path} exports ${door} as ${target}: a file of src/, or a concept's door`];
      const isPattern = target.includes('*');
      return isPattern || existsSync(join(root, home, target)) ? [] : [`${path} exports ${door}, absent: ${target}`];
    });
  }
}

function folders(root) {
  if (!existsSync(join(root, source))) return [];
  return readdirSync(join(root, source), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !aboveConcepts.includes(entry.name))
    .map((entry) => entry.name);
}

function conceptFaults(root, concept) {
  const door = `${source}/${concept}/index.ts`;
  if (!concepts.includes(concept)) return [`${source}/${concept} has no place in the order of the concepts`];
  if (!existsSync(join(root, door))) return [`${source}/${concept} has no index.ts`];
  const rest = withoutComments(read(root, door)).replace(namedExports, '').trim();
  return rest ? [`${door} holds more than named exports of its own folder: ${rest.split('\n')[0]}`] : [];
}
