import { readJson } from '../files.mjs';

export const name = 'installs: no script runs that nobody allowed';

/** T23: install scripts outside the list, and a list that differs from `allowScripts` of the manifest. */
export async function run(root) {
  const { installScripts } = readJson(root, 'tests/architecture/floor.json');
  const { allowScripts = {} } = readJson(root, 'package.json');
  const { packages } = readJson(root, 'package-lock.json');
  const scripted = Object.entries(packages)
    .filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1));
  const allowed = Object.keys(allowScripts).filter((what) => allowScripts[what] === true);
  const known = new Set([...Object.keys(installScripts.allowed), ...Object.keys(installScripts.refused)]);
  return [
    ...[...new Set(scripted)]
      .filter((what) => !known.has(what))
      .map((what) => `${what} has an install script that nobody allowed or refused`),
    ...allowed
      .filter((what) => !(what in installScripts.allowed))
      .map((what) => `package.json allows the script of ${what}, floor.json does not`),
    ...Object.keys(installScripts.allowed)
      .filter((what) => !allowed.includes(what))
      .map((what) => `floor.json allows the script of ${what}, package.json does not`),
  ];
}
