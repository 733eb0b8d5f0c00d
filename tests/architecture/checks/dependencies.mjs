import { readJson } from '../files.mjs';

export const name = 'dependencies: at or above the floor, below the ceiling';

/** T23: copies in the lock file under the lowest acceptable version or at a major that the house cannot bear. */
export async function run(root) {
  const { floors, ceilings, exceptions } = readJson(root, 'tests/architecture/floor.json');
  const copies = lockedCopies(root);
  return [
    ...Object.entries(floors).flatMap(([what, floor]) => {
      const own = copies.filter((copy) => copy.what === what);
      if (own.length === 0) return [`${what} has a floor and is not in the lock file`];
      return own.filter(isLow(floor)).map(({ path, version }) => `${path} is ${version}, at least ${floor}`);
    }),
    ...Object.entries(ceilings).flatMap(([what, ceiling]) =>
      copies
        .filter((copy) => copy.what === what && compare(copy.version, ceiling) >= 0)
        .map(({ path, version }) => `${path} is ${version}, below ${ceiling}`),
    ),
    ...exceptions
      .filter(({ path, version }) => !copies.some((copy) => copy.path === path && copy.version === version))
      .map(({ path, version }) => `${path} ${version} is excepted and no longer there`),
    ...exceptions.filter(({ reason }) => !reason).map(({ path }) => `${path} is excepted without a reason`),
  ];

  function isLow(floor) {
    return ({ path, version }) =>
      compare(version, floor) < 0 && !exceptions.some((one) => one.path === path && one.version === version);
  }
}

function lockedCopies(root) {
  const { packages } = readJson(root, 'package-lock.json');
  return Object.entries(packages)
    .filter(([path, { version }]) => path.includes('node_modules/') && version)
    .map(([path, { version }]) => ({ path, version, what: path.split('node_modules/').at(-1) }));
}

function compare(one, other) {
  const [left, right] = [one, other].map((version) => version.split(/[-+]/)[0].split('.').map(Number));
  const index = [0, 1, 2].find((place) => (left[place] ?? 0) !== (right[place] ?? 0));
  return index === undefined ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
