import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { house } from './tool.mjs';

const migration = 'create table organization (id uuid primary key);\n';
const workspaces = ['apps/backoffice', 'apps/portal', 'packages/domain', 'packages/lexicon', 'packages/paths'];
const libraries = ['drizzle-orm', 'zod'];

function manifest(name, dependencies = {}, more = {}) {
  return JSON.stringify({ name: `@alianzas/${name}`, private: true, type: 'module', dependencies, ...more });
}

const app =
  "import { organizationUrl } from '@alianzas/paths';\nimport { begin } from '@alianzas/domain';\n\nbegin(organizationUrl('a'));\n";

/** A small house without a fault. */
const sound = {
  'README.md':
    'The rules stand in `packages/domain/src/organization/rules.ts`; see [the paths](packages/paths/package.json).\n',
  'package.json': JSON.stringify({
    name: 'house',
    private: true,
    type: 'module',
    workspaces: ['apps/*', 'packages/*'],
    allowScripts: { esbuild: true },
  }),
  'package-lock.json': JSON.stringify({
    packages: { 'node_modules/esbuild': { version: '0.25.12', hasInstallScript: true } },
  }),
  'tests/architecture/floor.json': JSON.stringify({
    floors: { esbuild: '0.25.12' },
    ceilings: { esbuild: '1.0.0' },
    exceptions: [],
    installScripts: { allowed: { esbuild: 'its binary' }, refused: {} },
  }),
  'tests/architecture/migrations.json': JSON.stringify({
    '0000_tables.sql': createHash('sha256').update(migration).digest('hex'),
  }),
  'packages/domain/migrations/0000_tables.sql': migration,
  'packages/domain/data/requirements.json': JSON.stringify([{ number: 1 }]),
  'packages/domain/package.json': manifest(
    'domain',
    { 'drizzle-orm': '0.45.4', zod: '4.6.7' },
    { exports: { '.': './src/index.ts', './*/inputs': './src/*/inputs.ts', './*': './src/*/index.ts' } },
  ),
  'packages/domain/src/index.ts':
    "import { register } from './organization/index.ts';\n\nexport function begin(name: string): string {\n  return register(name);\n}\n",
  'packages/domain/src/platform/index.ts': "export { stamp } from './tables.ts';\n",
  'packages/domain/src/platform/outcome.ts': 'export const allow = true;\n',
  'packages/domain/src/platform/tables.ts': "import { sql } from 'drizzle-orm';\n\nexport const stamp = sql`x`;\n",
  'packages/domain/src/organization/index.ts': "export { register } from './register.ts';\n",
  'packages/domain/src/organization/inputs.ts': "import * as z from 'zod';\n\nexport const named = z.literal('x');\n",
  'packages/domain/src/organization/organization.ts': 'export interface Organization {\n  name: string;\n}\n',
  'packages/domain/src/organization/rules.ts':
    "import { allow } from '../platform/outcome.ts';\nimport { named } from './inputs.ts';\nimport type { Organization } from './organization.ts';\n\nexport const mayRegister = (one: Organization) => allow && named.safeParse(one.name).success;\n",
  'packages/domain/src/organization/register.ts':
    "import { stamp } from '../platform/index.ts';\nimport { mayRegister } from './rules.ts';\n\nexport function register(name: string): string {\n  return mayRegister({ name }) ? name : String(stamp);\n}\n",
  'packages/paths/package.json': manifest('paths', {}, { exports: { '.': './src/index.ts' } }),
  'packages/paths/src/index.ts': 'export const organizationUrl = (id: string) => id;\n',
  'packages/lexicon/package.json': manifest('lexicon', {}, { exports: { '.': './src/index.ts' } }),
  'packages/lexicon/src/index.ts': "export const words = { alliance: 'alianza' };\n",
  'apps/portal/package.json': manifest('portal', { '@alianzas/domain': '*', '@alianzas/paths': '*' }),
  'apps/portal/app/root.tsx': app,
  'apps/backoffice/package.json': manifest('backoffice', { '@alianzas/domain': '*', '@alianzas/paths': '*' }),
  'apps/backoffice/app/root.tsx': app,
  'scripts/addresses.ts': "import { organizationUrl } from '@alianzas/paths';\n\norganizationUrl('a');\n",
  'scripts/docs/procedure.ts': 'process.exitCode = 0;\n',
  'scripts/docs/requirements.ts': 'process.exitCode = 0;\n',
};

/** A copy of the small house in a temporary folder, with files planted in it; a null takes a file away. */
export function planted(files = {}) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'alianzas-house-')));
  for (const [path, text] of Object.entries({ ...sound, ...files })) {
    if (text !== null) write(join(root, path), text);
  }
  for (const workspace of workspaces) link(root, `@alianzas/${workspace.split('/')[1]}`, join(root, workspace));
  for (const library of libraries) link(root, library, join(house, 'node_modules', library));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function link(root, name, target) {
  const place = join(root, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(target, place);
}
