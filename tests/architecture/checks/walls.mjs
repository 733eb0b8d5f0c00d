import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { house, jsonOf, runTool } from '../tool.mjs';

export const name = 'walls: who may import whom';

const configs = ['.dependency-cruiser.cjs', 'tests/architecture/runtime.cjs'];
const rooms = ['apps', 'infra', 'packages', 'scripts', 'tests'];

/** Every import that the table, the order of the concepts, their doors, purity or the ban on circles forbids. */
export async function run(root) {
  const found = await Promise.all(configs.map((config) => cruise(root, config)));
  return found.flat();
}

async function cruise(root, config) {
  const folders = rooms.filter((folder) => existsSync(join(root, folder)));
  const args = ['--config', join(house, config), '--output-type', 'json', ...folders];
  const said = await runTool({ packageName: 'dependency-cruiser', command: 'depcruise', args, cwd: root });
  const { violations } = jsonOf(said).summary;
  return violations.map(({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${cycle ? around(cycle) : to}`);
}

function around(cycle) {
  return cycle.map(({ name }) => name).join(' → ');
}
