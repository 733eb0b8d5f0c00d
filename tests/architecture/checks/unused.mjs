import { join } from 'node:path';
import { codeFiles } from '../files.mjs';
import { house, jsonOf, runTool } from '../tool.mjs';

export const name = 'unused: no file, export or dependency that nothing needs';

/** What knip finds: files nobody imports, exports nobody takes, dependencies unlisted or not used. */
export async function run(root) {
  const args = ['--config', join(house, 'knip.json'), '--reporter', 'json', '--no-progress', '--no-config-hints'];
  const { issues } = jsonOf(await runTool({ packageName: 'knip', command: 'knip', args, cwd: root }));
  const code = codeFiles(root);
  const faults = issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) => words(kind, file, found)),
  );
  return [...new Set(faults.filter((fault) => !isOfEmptyRoom(fault)).map(({ said }) => said))];

  /** A workspace without code yet owes nothing for what it will need. */
  function isOfEmptyRoom({ file }) {
    const home = /^((?:apps|packages)\/[^/]+)\/package\.json$/.exec(file)?.[1];
    return home !== undefined && !code.some((path) => path.startsWith(`${home}/`) && !path.endsWith('.config.ts'));
  }
}

function words(kind, file, found) {
  if (!Array.isArray(found)) return [];
  const place = kind === 'unlisted' ? roomOf(file) : file;
  return found.map((one) => {
    const what = [one]
      .flat()
      .map(({ namespace, name: own }) => [namespace, own].filter(Boolean).join('.'))
      .join(' = ');
    return { file, said: what === file ? `${kind}: ${file}` : `${kind}: ${place} ${what}` };
  });
}

function roomOf(file) {
  return file
    .split('/')
    .slice(0, /^(apps|packages)\//.test(file) ? 2 : 1)
    .join('/');
}
