import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../tool.mjs';

export const name = 'generated: the documents made from data are fresh';

const scripts = ['scripts/docs/procedure.ts', 'scripts/docs/requirements.ts'];

/** Documents that differ from what their script would write, and scripts that are not there. */
export async function run(root) {
  const found = await Promise.all(scripts.map((script) => check(root, script)));
  return found.flat();
}

async function check(root, script) {
  if (!existsSync(join(root, script))) return [`${script} is not there`];
  const said = await runTool({ packageName: 'tsx', command: 'tsx', args: [script, '--check'], cwd: root });
  if (said.code === 0) return [];
  const lines = `${said.stdout}${said.stderr}`.split('\n').filter((line) => line.trim() && !line.startsWith('npm '));
  return [`${script}: ${lines.slice(0, 3).join(' ') || `ended with ${said.code}`}`];
}
