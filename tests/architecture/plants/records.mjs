/** Migrations and documents that do not say what is true, each alone in an otherwise sound house. */
export const recordsPlants = [
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
