import { join } from 'node:path';
import { house, jsonOf, runTool } from '../tool.mjs';

export const name = 'unused: no file, export or dependency that nothing needs';

/** What knip finds: files nobody imports, exports nobody takes, dependencies unlisted or not used. */
export async function run(root) {
  const args = ['--config', join(house, 'knip.json'), '--reporter', 'json', '--no-progress', '--no-config-hints'];
  const { issues } = jsonOf(await runTool({ packageName: 'knip', command: 'knip', args, cwd: root }));
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) => words(found).map((what) => `${kind}: ${file} ${what}`.trim())),
  );
}

function words(found) {
  if (!Array.isArray(found)) return [];
  return found.flat().map((one) => [one.namespace, one.name].filter(Boolean).join('.'));
}
