const views = 'packages/domain/src/views';
const page = 'apps/portal/app/routes/one.tsx';
/** A bound of a statement, as a source file writes it. */
const limit = (expression) => ['sql`limit $', '{', expression, '}`'].join('');

/** Lists that are cut in silence, each alone in an otherwise sound house. */
export const listPlants = [
  ...[
    ['a statement that reads the first twenty and says nothing', `${views}/one.ts`, `${limit('20')};\n`],
    ['a page that cuts its list', page, 'rows.slice(0, SHOWN);\n'],
  ].map(([what, path, code]) => ({ check: 'lists', what, files: { [path]: code }, says: `${path} bounds 1 lists` })),
  {
    check: 'lists',
    what: 'a page that reads a list a page at a time and offers no next one',
    files: {
      [`${views}/one.ts`]: `export async function onePage() {\n  return { next: ${limit('PAGE + 1')} };\n}\n`,
      [page]: 'await onePage(ctx);\n',
    },
    says: 'reads onePage a page at a time and offers no next one',
  },
];
