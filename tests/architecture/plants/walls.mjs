const domain = 'packages/domain/src';

/** Imports that a wall forbids, each with what the check says of it. All stand in one house at once. */
export const wallPlants = [
  {
    files: { 'apps/portal/app/neighbour.ts': "import '../../backoffice/app/root.tsx';\n" },
    says: 'apps-portal-may-import: apps/portal/app/neighbour.ts → apps/backoffice/app/root.tsx',
  },
  {
    files: { 'packages/paths/src/words.ts': "import '@alianzas/lexicon';\n" },
    says: 'packages-paths-may-import: packages/paths/src/words.ts → packages/lexicon/src/index.ts',
  },
  {
    files: { 'apps/portal/app/query.ts': "import 'drizzle-orm';\n" },
    says: /^only-domain-imports-drizzle-orm: apps\/portal\/app\/query.ts → .*node_modules\/drizzle-orm\//,
  },
  {
    files: {
      [`${domain}/meeting/index.ts`]: 'export const meeting = 1;\n',
      [`${domain}/organization/later.ts`]:
        "import { meeting } from '../meeting/index.ts';\n\nexport const later = meeting;\n",
    },
    says: `organization-imports-earlier-concepts: ${domain}/organization/later.ts → ${domain}/meeting/index.ts`,
  },
  {
    files: {
      [`${domain}/meeting/call.ts`]: "import { register } from '../organization/register.ts';\n\nregister('a');\n",
    },
    says: `two-doors-per-concept: ${domain}/meeting/call.ts → ${domain}/organization/register.ts`,
  },
  {
    files: {
      [`${domain}/meeting/policy.ts`]:
        "import type { register } from '../organization/register.ts';\n\nexport type Verb = typeof register;\n",
    },
    says: `pure-files-meet-pure-files: ${domain}/meeting/policy.ts → ${domain}/organization/register.ts`,
  },
  {
    files: {
      [`${domain}/plan/rules.ts`]: "import { half } from './half.ts';\n\nexport const whole = half;\n",
      [`${domain}/plan/half.ts`]: "import { readFileSync } from 'node:fs';\n\nexport const half = readFileSync;\n",
    },
    says: `the-pure-stays-pure: ${domain}/plan/rules.ts → fs`,
  },
  {
    files: {
      [`${domain}/compose.ts`]: "import { stamp } from './platform/tables.ts';\n\nexport const root = stamp;\n",
    },
    says: `doors-of-the-domain-root: ${domain}/compose.ts → ${domain}/platform/tables.ts`,
  },
  {
    files: { [`${domain}/plan/above.ts`]: "import { root } from '../compose.ts';\n\nexport const above = root;\n" },
    says: `concepts-stand-below-the-root: ${domain}/plan/above.ts → ${domain}/compose.ts`,
  },
  {
    files: {
      'packages/storage/package.json': '{ "name": "@alianzas/storage" }',
      'packages/storage/src/files.ts': "import '@alianzas/domain/organization';\n",
    },
    says: `storage-knows-only-platform: packages/storage/src/files.ts → ${domain}/organization/index.ts`,
  },
  {
    files: {
      'packages/lexicon/src/codes.ts': "import { register } from '@alianzas/domain/organization';\n\nregister('a');\n",
    },
    says: `domain-types-only: packages/lexicon/src/codes.ts → ${domain}/organization/index.ts`,
  },
  {
    files: { 'apps/worker/src/main.ts': "import '../../../packages/paths/src/index.ts';\n" },
    says: 'through-the-exports: apps/worker/src/main.ts → packages/paths/src/index.ts',
  },
  {
    files: { 'scripts/links.ts': "import '../packages/paths/src/index.ts';\n" },
    says: 'outsiders-through-the-exports: scripts/links.ts → packages/paths/src/index.ts',
  },
  {
    files: { 'scripts/inside.ts': "import '@alianzas/domain/organization/rules';\n" },
    says: 'resolves: scripts/inside.ts → @alianzas/domain/organization/rules',
  },
  {
    files: {
      [`${domain}/testing.ts`]: 'export const database = 1;\n',
      'apps/backoffice/app/scenery.ts': "import '../../../packages/domain/src/testing.ts';\n",
    },
    says: `testing-is-for-tests: apps/backoffice/app/scenery.ts → ${domain}/testing.ts`,
  },
  {
    files: { 'apps/backoffice/app/tables.ts': "import '@alianzas/domain/organization/tables';\n" },
    says: 'resolves: apps/backoffice/app/tables.ts → @alianzas/domain/organization/tables',
  },
  {
    files: {
      'packages/paths/src/here.ts': "import { there } from './there.ts';\n\nexport const here = () => there;\n",
      'packages/paths/src/there.ts': "import { here } from './here.ts';\n\nexport const there = () => here;\n",
    },
    says: 'no-circles: packages/paths/src/here.ts → packages/paths/src/there.ts → packages/paths/src/here.ts',
  },
];
