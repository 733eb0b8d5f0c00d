const lock = (packages) => ({ 'package-lock.json': JSON.stringify({ packages }) });
const esbuild = { version: '0.25.12', hasInstallScript: true };

function flagsWith(singleFetch) {
  const others = ['fetcherPersist: true', 'relativeSplatPath: true', 'throwAbortReason: true', 'routeConfig: true'];
  const flags = [...others, 'lazyRouteDiscovery: false'].map((flag) => `v3_${flag}`);
  return `export const future = { ${[...flags, singleFetch].join(', ')} };\n`;
}

/** Manifests and locks that say two things, each alone in an otherwise sound house. */
export const packagesPlants = [
  {
    check: 'flags',
    what: 'single fetch turned on',
    files: { 'apps/portal/vite.config.ts': flagsWith('v3_singleFetch: true') },
    says: 'apps/portal/vite.config.ts does not set v3_singleFetch: false',
  },
  {
    check: 'versions',
    what: 'two versions of one package',
    files: { 'packages/lexicon/package.json': JSON.stringify({ dependencies: { zod: '4.0.0' } }) },
    says: 'zod is asked for as 4.6.7 and 4.0.0',
  },
  {
    check: 'versions',
    what: 'a package of ours asked for by number',
    files: { 'packages/lexicon/package.json': JSON.stringify({ dependencies: { '@alianzas/none': '1.0.0' } }) },
    says: 'ours is always *',
  },
  {
    check: 'dependencies',
    what: 'a copy under the floor, wherever it is nested',
    files: lock({ 'node_modules/esbuild': esbuild, 'node_modules/a/node_modules/esbuild': { version: '0.24.9' } }),
    says: 'node_modules/a/node_modules/esbuild is 0.24.9, at least 0.25.12',
  },
  {
    check: 'dependencies',
    what: 'a major above the ceiling',
    files: lock({ 'node_modules/esbuild': { ...esbuild, version: '1.0.0' } }),
    says: 'node_modules/esbuild is 1.0.0, below 1.0.0',
  },
  {
    check: 'dependencies',
    what: 'a floor for nothing',
    files: lock({}),
    says: 'esbuild has a floor and is not in the lock file',
  },
  {
    check: 'installs',
    what: 'an install script that nobody allowed',
    files: lock({
      'node_modules/esbuild': esbuild,
      'node_modules/dropper': { version: '1.0.0', hasInstallScript: true },
    }),
    says: 'dropper has an install script',
  },
  {
    check: 'installs',
    what: 'a list that differs from the manifest',
    files: { 'package.json': JSON.stringify({ allowScripts: { esbuild: true, dropper: true } }) },
    says: 'package.json allows the script of dropper',
  },
];
