import { composingPlants } from './composing-plants.mjs';
import { listPlants } from './list-plants.mjs';

const domain = 'packages/domain/src';
const long = (lines) => 'export {};\n'.repeat(lines);
const lock = (packages) => ({ 'package-lock.json': JSON.stringify({ packages }) });
const esbuild = { version: '0.25.12', hasInstallScript: true };

function flagsWith(singleFetch) {
  const others = ['fetcherPersist: true', 'relativeSplatPath: true', 'throwAbortReason: true', 'routeConfig: true'];
  const flags = [...others, 'lazyRouteDiscovery: false'].map((flag) => `v3_${flag}`);
  return `export const future = { ${[...flags, singleFetch].join(', ')} };\n`;
}

/** One fault of each kind, alone in an otherwise sound house. */
export const plants = [
  ...listPlants,
  ...[
    ['a concept that nobody ordered', 'weather/index.ts', 'has no place in the order'],
    ['a concept without a door', 'meeting/call.ts', 'has no index.ts'],
  ].map(([what, path, says]) => ({ check: 'doors', what, files: { [`${domain}/${path}`]: 'export {};\n' }, says })),
  {
    check: 'doors',
    what: 'a door that lets everything through',
    files: { [`${domain}/organization/index.ts`]: "export * from './register.ts';\n" },
    says: 'holds more than named exports',
  },
  {
    check: 'doors',
    what: 'a door that opens a neighbour',
    files: { [`${domain}/organization/index.ts`]: "export { stamp } from '../platform/index.ts';\n" },
    says: 'holds more than named exports',
  },
  {
    check: 'doors',
    what: 'a package that exports its inside',
    files: { 'packages/paths/package.json': JSON.stringify({ exports: { './urls': './src/deep/urls.ts' } }) },
    says: 'exports ./urls as ./src/deep/urls.ts',
  },
  ...[
    ['the clock', 'new Date()', 'reads the clock'],
    ['the clock by another name', 'Date.now()', 'reads the clock'],
    ['chance', 'Math.random()', 'throws dice'],
    ['the environment', 'process.env.HOST', 'reads the environment'],
  ].map(([what, code, says]) => ({
    check: 'purity',
    what: `${what} in a rule`,
    files: { [`${domain}/organization/rules.ts`]: `export const rule = () => ${code};\n` },
    says: `rules.ts:1 ${says}`,
  })),
  ...composingPlants,
  {
    check: 'purity',
    what: "the database's clock in a verb",
    files: { [`${domain}/organization/register.ts`]: 'export const query = `update one set at = now()`;\n' },
    says: 'register.ts:1 asks the database for the time',
  },
  {
    check: 'unused',
    what: 'a file that nobody imports',
    files: { 'packages/paths/src/lonely.ts': 'export const lonely = 1;\n' },
    says: 'files: packages/paths/src/lonely.ts',
  },
  {
    check: 'unused',
    what: 'an export that nobody takes',
    files: {
      [`${domain}/organization/rules.ts`]:
        "import { named } from './inputs.ts';\n\nexport const mayRegister = (one: { name: string }) => named.safeParse(one.name).success;\nexport const spare = 1;\n",
      [`${domain}/organization/organization.ts`]: null,
      [`${domain}/platform/outcome.ts`]: null,
    },
    says: `exports: ${domain}/organization/rules.ts spare`,
  },
  {
    check: 'unused',
    what: 'a library that no manifest lists',
    files: {
      'packages/paths/src/index.ts': "import 'zod';\n\nexport const organizationUrl = (id: string) => id;\n",
    },
    says: 'unlisted: packages/paths zod',
  },
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
  ...[
    ['chance', 'export const n = Math.random();\n', 'uses Math.random'],
    ['text run as code', "export const n = () => eval('1');\n", 'runs text as code'],
    ['a pattern made from input', 'export const n = (q: string) => new RegExp(q);\n', 'builds a regular expression'],
    ['blind TLS', 'export const n = { rejectUnauthorized: false };\n', 'accepts any certificate'],
    ['raw HTML', 'export const n = { dangerouslySetInnerHTML: { __html: 1 } };\n', 'prints raw HTML'],
    ['a style attribute', 'export const n = () => <p style={{ color: 1 }} />;\n', 'sets a style attribute'],
  ].map(([what, code, says]) => ({
    check: 'banned',
    what,
    files: { 'packages/ui/src/one.tsx': code },
    says: `packages/ui/src/one.tsx:1 ${says}`,
  })),
  {
    check: 'banned',
    what: 'a route that reads an answer by itself',
    files: { 'apps/portal/app/routes/one.ts': 'export const input = z.object({ name: z.string() });\n' },
    says: 'apps/portal/app/routes/one.ts:1 reads an answer by itself',
  },
  {
    check: 'banned',
    what: 'a search that makes its own pattern',
    files: { [`${domain}/views/one.ts`]: "export const query = `name like '%' || $1`;\n" },
    says: 'views/one.ts:1 makes a pattern of what was typed',
  },
  {
    check: 'banned',
    what: 'a list that is cut in silence',
    files: {
      [`${domain}/views/one.ts`]: 'export const query = `select code from alliance order by code limit 200`;\n',
    },
    says: 'views/one.ts:1 cuts a list at a bare number',
  },
  ...[
    ['a state', "export const mayAccept = (one: { state: string }) => one.state === 'proposed';\n"],
    ['a step', 'export const mayPropose = ({ step }: { step: number }) => step >= 9;\n'],
    ['a list of states', "export const isOpen = (row: { state: string }) => ['sent'].includes(row.state);\n"],
  ].map(([what, code]) => ({
    check: 'offers',
    what: `${what} that decides in a page`,
    files: { 'apps/portal/app/routes/one.ts': code },
    says: 'apps/portal/app/routes/one.ts:1 compares a step or a state',
  })),
  {
    check: 'fields',
    what: 'a field that says by hand what its schema says',
    files: { 'apps/portal/app/routes/one.tsx': 'export const One = () => <TextArea name="reason" limit={2000} />;\n' },
    says: 'apps/portal/app/routes/one.tsx:1 writes a field by hand',
  },
  ...["content ->> 'name'", "content #>> '{a,b}'", 'jsonb_array_elements(r.content)'].map((sql) => ({
    check: 'stored',
    what: `${sql} in SQL`,
    files: { [`${domain}/views/one.ts`]: `export const query = sql\`select ${sql}\`;\n` },
    says: 'views/one.ts:1 looks into JSON in SQL',
  })),
  ...[
    ['work left to do', `export const n = 1; // ${'TO'}DO: later\n`, 'leaves something to do'],
    ['a silenced type checker', `// @ts-${'ignore'}\n`, 'silences the type checker'],
    ['a cast to any', 'export const n = 1 as any;\n', 'casts to any'],
    ['a focused test', "test.only('a', () => {});\n", 'focuses or skips a test'],
    ['a skipped test', "test.describe.skip('a', () => {});\n", 'focuses or skips a test'],
  ].map(([what, code, says]) => ({
    check: 'leftovers',
    what,
    files: { 'packages/paths/src/one.ts': code },
    says: `packages/paths/src/one.ts:1 ${says}`,
  })),
  ...[
    ['a folder of a machine', `See ${'/wor'}k/main.\n`, 'names a folder of a machine'],
    ['a home folder', `cd ${'/hom'}e/ana/alianzas\n`, 'names a folder of a machine'],
    ['a folder beside the repository', `See ${'../sha'}red/design.md.\n`, 'refers to something outside'],
    ['a registry', `npm --registry https://${'registry'}.npmjs.org\n`, 'names a registry'],
  ].map(([what, text, says]) => ({
    check: 'traces',
    what,
    files: { 'docs/notes.md': text },
    says: `docs/notes.md:1 ${says}`,
  })),
  {
    check: 'traces',
    what: 'a host in the lock file',
    files: { 'package-lock.json': `{\n  "resolved": "${'htt'}ps://example.org/esbuild.tgz"\n}\n` },
    says: 'the lock file records no hosts',
  },
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
  {
    check: 'migrations',
    what: 'a migration changed after it landed',
    files: { 'packages/domain/migrations/0000_tables.sql': 'drop table organization;\n' },
    says: '0000_tables.sql changed after it landed',
  },
  {
    check: 'migrations',
    what: 'a migration that vanished',
    files: { 'packages/domain/migrations/0000_tables.sql': null },
    says: '0000_tables.sql landed and is gone',
  },
  {
    check: 'migrations',
    what: 'a migration that nobody froze',
    files: { 'packages/domain/migrations/0001_more.sql': 'select 1;\n' },
    says: '0001_more.sql is not frozen',
  },
  {
    check: 'requirements',
    what: 'a number that no requirement has',
    files: { 'packages/paths/src/one.test.ts': `test('R-${'9'}99 nothing', () => {});\n` },
    says: `R-${'9'}99`,
  },
  {
    check: 'documents',
    what: 'a file that is not there, in backticks',
    files: { 'docs/notes.md': 'See `packages/paths/src/gone.ts`.\n' },
    says: 'docs/notes.md names packages/paths/src/gone.ts',
  },
  {
    check: 'documents',
    what: 'a file that is not there, in a link',
    files: { 'docs/notes.md': 'See [it](decisions/gone.md).\n' },
    says: 'docs/notes.md names docs/decisions/gone.md',
  },
  {
    check: 'generated',
    what: 'a script that is not there',
    files: { 'scripts/docs/requirements.ts': null },
    says: 'scripts/docs/requirements.ts is not there',
  },
  {
    check: 'generated',
    what: 'a stale document',
    files: {
      'scripts/docs/procedure.ts': "process.stdout.write('docs/procedure.md is stale');\nprocess.exitCode = 1;\n",
    },
    says: 'docs/procedure.md is stale',
  },
];
