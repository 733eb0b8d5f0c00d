const domain = 'packages/domain/src';

/** What no file does, each alone in an otherwise sound house. */
export const bannedPlants = [
  ...[
    ['chance', 'export const n = Math.random();\n', 'uses Math.random'],
    ['text run as code', "export const n = () => eval('1');\n", 'runs text as code'],
    ['a pattern made from input', 'export const n = (q: string) => new RegExp(q);\n', 'builds a regular expression'],
    [
      'a pattern that keeps its place',
      'const word = /\\w+/gi;\nexport const n = (q: string) => word.test(q);\n',
      'shares the place of a pattern',
    ],
    [
      'a place kept in a pattern',
      'export const n = (word: RegExp) => word.lastIndex;\n',
      'keeps its place in a pattern',
    ],
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
  ...['apps/portal/app/routes/one.ts', `${domain}/intake/one.ts`].map((path) => ({
    check: 'banned',
    what: `an answer that is thrown back: ${path}`,
    files: {
      [path]: "import { input } from './inputs.ts';\nexport const read = (sent: unknown) => input.parse(sent);\n",
    },
    says: `${path}:2 throws what a person wrote`,
  })),
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
  ...[`${domain}/views/one.ts`, 'apps/worker/src/one.ts', 'apps/portal/app/routes/one.ts'].map((path) => ({
    check: 'banned',
    what: `the wall's clock: ${path}`,
    files: { [path]: 'export const today = () => new Date();\n' },
    says: `${path}:1 reads the wall's clock`,
  })),
  {
    check: 'banned',
    what: "an act of the procedure on the wall's clock",
    files: {
      'packages/auth/src/one.ts':
        "import { askAgain } from '@alianzas/domain/intake';\nexport const ask = (visit: Visit) => askAgain(visit.ctx);\n",
    },
    says: "packages/auth/src/one.ts:1 hands an act of the procedure the wall's clock",
  },
];
