import { manifests, readJson } from '../files.mjs';

export const name = 'versions: one of each package in all manifests';

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** Packages that two manifests ask for in different versions, and packages of ours asked for by number. */
export async function run(root) {
  const asked = manifests(root).flatMap((path) => {
    const manifest = readJson(root, path);
    return kinds.flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).map(([what, range]) => ({ path, what, range })),
    );
  });
  const pinned = asked.filter(({ what, range }) => what.startsWith('@alianzas/') && range !== '*');
  return [
    ...pinned.map(({ path, what, range }) => `${path} asks for ${what} ${range}: ours is always *`),
    ...[...new Set(asked.map(({ what }) => what))].flatMap((what) => {
      const ranges = [...new Set(asked.filter((one) => one.what === what).map(({ range }) => range))];
      return ranges.length > 1 ? [`${what} is asked for as ${ranges.join(' and ')}`] : [];
    }),
  ];
}
