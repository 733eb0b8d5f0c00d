const long = (lines) => 'export {};\n'.repeat(lines);

/** Files and names that nobody reads at a glance, each alone in an otherwise sound house. */
export const shapesPlants = [
  {
    check: 'sizes',
    what: 'a file above 300 lines',
    files: { 'packages/paths/src/long.ts': long(301) },
    says: 'long.ts has 301 lines',
  },
  {
    check: 'sizes',
    what: 'a room whose median file is long',
    files: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`infra/file${index}.mjs`, long(71)])),
    says: 'infra has a median of 71 lines',
  },
  {
    check: 'sizes',
    what: 'a room with too many long files',
    files: Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`infra/file${index}.mjs`, long(index === 0 ? 251 : 1)]),
    ),
    says: 'infra has a 95th percentile of 251 lines',
  },
  {
    check: 'names',
    what: 'a doer',
    files: { 'packages/paths/src/urlHelpers.ts': 'export {};\n' },
    says: 'urlHelpers.ts is named after a doer',
  },
  {
    check: 'names',
    what: 'a folder of doers',
    files: { 'packages/paths/src/services/one.ts': 'export {};\n' },
    says: 'packages/paths/src/services is named after a doer',
  },
];
