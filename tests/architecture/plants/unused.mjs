const domain = 'packages/domain/src';

/** What nothing needs, each alone in an otherwise sound house. */
export const unusedPlants = [
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
];
