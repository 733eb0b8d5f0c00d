const {
  aboveConcepts,
  concepts,
  domainTypesOnly,
  mayImport,
  owners,
  platformDoors,
  testSupport,
} = require('./tests/architecture/house.cjs');
const { options } = require('./tests/architecture/cruise.cjs');

const domain = '^packages/domain/src';
const anyOf = (names) => `(${names.join('|')})`;
const fault = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const table = Object.entries(mayImport).map(([room, others]) =>
  fault(
    `${room.replace('/', '-')}-may-import`,
    `${room} may import ${others.join(', ') || 'nothing of ours'}.`,
    { path: `^${room}/` },
    {
      path: '^(packages|apps)/',
      pathNot: [`^${room}/`, ...(others.length > 0 ? [`^packages/${anyOf(others)}/`] : [])],
    },
  ),
);

const libraries = owners.map(({ what, who }) =>
  fault(
    `only-${who.map((path) => path.split('/')[1]).join('-')}-imports-${what[0].replace(/[^a-z-]+/g, '')}`,
    `${what.join(', ')}: only ${who.join(', ')}.`,
    { path: '^(packages|apps)/', pathNot: [`^${anyOf(who)}(/|$)`, ...testSupport] },
    { path: `node_modules/${anyOf(what)}/` },
  ),
);

const order = concepts
  .slice(0, -1)
  .map((concept, index) =>
    fault(
      `${concept}-imports-earlier-concepts`,
      'A concept imports only earlier ones; references to later concepts are plain ids.',
      { path: `${domain}/${concept}/`, pathNot: testSupport },
      { path: `${domain}/${anyOf(concepts.slice(index + 1))}/` },
    ),
  );

const anyConcept = `${domain}/${anyOf(concepts)}/`;
const pureFile = `${domain}/(?<concept>[^/]+)/(rules|policy|offers|inputs|\\k<concept>)\\.ts$`;
const doors = [`${domain}/[^/]+/(index|inputs)\\.ts$`, `${domain}/platform/${anyOf(platformDoors)}\\.ts$`];

module.exports = {
  forbidden: [
    ...table,
    ...libraries,
    ...order,
    fault(
      'two-doors-per-concept',
      'Between concepts only index.ts and inputs.ts open; of platform also its pure files.',
      { path: anyConcept, pathNot: pureFile },
      { path: anyConcept, pathNot: [`${domain}/$1/`, ...doors] },
    ),
    fault(
      'pure-files-meet-pure-files',
      'rules, policy, offers, inputs and the noun may also import those five of an earlier concept.',
      { path: pureFile },
      { path: anyConcept, pathNot: [`${domain}/$1/`, ...doors, pureFile] },
    ),
    fault(
      'doors-of-the-domain-root',
      "The domain's root files and demonstration enter a concept by its doors.",
      { path: [`${domain}/[^/]+\\.ts$`, `${domain}/${anyOf(aboveConcepts)}/`], pathNot: testSupport },
      { path: anyConcept, pathNot: doors },
    ),
    fault(
      'concepts-stand-below-the-root',
      'A concept never imports the root files that compose it, nor the demonstration.',
      { path: anyConcept, pathNot: testSupport },
      { path: [`${domain}/[^/]+\\.ts$`, `${domain}/${anyOf(aboveConcepts)}/`] },
    ),
    fault(
      'storage-knows-only-platform',
      'storage imports domain/platform and nothing else of the domain.',
      { path: '^packages/storage/', pathNot: testSupport },
      { path: '^packages/domain/', pathNot: `${domain}/platform/` },
    ),
    fault(
      'domain-types-only',
      'Of the domain these packages take types; data reach them as arguments.',
      { path: `^packages/${anyOf(domainTypesOnly)}/`, pathNot: testSupport },
      { path: '^packages/domain/', dependencyTypesNot: ['type-only'] },
    ),
    fault(
      'through-the-exports',
      'From outside, a package is entered by its exports, never by a path into it (tests may use testing.ts).',
      { path: '^(packages|apps)/([^/]+)/' },
      {
        path: '^packages/',
        pathNot: ['^$1/$2/', '^packages/[^/]+/src/testing\\.ts$'],
        dependencyTypes: ['local'],
      },
    ),
    fault(
      'outsiders-through-the-exports',
      'Scripts, infrastructure and tests enter a package by its name, so by its exports (tests may use testing.ts).',
      { path: '^(infra|scripts|tests)/' },
      {
        path: '^packages/',
        pathNot: '^packages/[^/]+/src/testing\\.ts$',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    ),
    fault(
      'testing-is-for-tests',
      'testing.ts is imported by tests only.',
      { path: '^(packages|apps)/', pathNot: testSupport },
      { path: '^packages/[^/]+/src/testing\\.ts$' },
    ),
    fault(
      'resolves',
      'An import that resolves to nothing: not exported, not installed or misspelt.',
      {},
      {
        couldNotResolve: true,
        // Vite's questions for the address and the text of a file that the package exports
        pathNot: '^@alianzas/ui/other-forms[.]js[?](url|raw)$',
      },
    ),
  ],
  options: options({ types: true }),
};
