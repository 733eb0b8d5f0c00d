const views = 'packages/domain/src/views';
const page = 'apps/portal/app/routes/one.tsx';
const steps = 'apps/portal/app/pages/alliance/steps.tsx';
/** A bound of a statement, as a source file writes it. */
const limit = (expression) => ['sql`limit $', '{', expression, '}`'].join('');

/** Lists that are cut in silence, each alone in an otherwise sound house. */
export const listPlants = [
  ...[
    ['a statement that reads the first twenty and says nothing', `${views}/one.ts`, `${limit('20')};\n`],
    ['a page that cuts its list', page, 'rows.slice(0, SHOWN);\n'],
    ['a page that cuts its list by a figure', page, 'rows.slice(0, 3);\n'],
    ['a page that cuts its list by a long figure', page, 'rows.slice(0, 200);\n'],
    ['a page that cuts its list by ten', page, 'rows.slice(0, 10);\n'],
    ['a page that cuts its list by what it was told', page, 'rows.slice(0, most);\n'],
    ['a page that leaves out the last of its list', page, 'rows.filter((_, n) => n < 200);\n'],
    ['a loader that cuts its list', 'apps/backoffice/app/routes/one.server.ts', 'rows.slice(0, 200);\n'],
    ['a view that fetches the first rows', `${views}/one.ts`, 'sql`select 1 from m fetch first 200 rows only`;\n'],
    ['a view that cuts what it read', `${views}/one.ts`, 'rows.filter(isLike).slice(0, 3);\n'],
    ['a view that cuts what it read by a name', `${views}/one.ts`, 'rows.slice(0, SHOWN);\n'],
  ].map(([what, path, code]) => ({ check: 'lists', what, files: { [path]: code }, says: `${path} bounds 1 lists` })),
  ...[
    ['another cut beside a held one', 'steps.slice(0, SHOWN);\nrows.slice(0, SHOWN);\n', `${steps} bounds 1 lists`],
    ['a held cut twice', 'steps.slice(0, SHOWN);\nsteps.slice(0, SHOWN);\n', `${steps} bounds 1 lists`],
    ['a held cut that went', 'steps.map(draw);\n', `${steps} no longer says steps.slice(0, SHOWN)`],
  ].map(([what, code, says]) => ({ check: 'lists', what, files: { [steps]: code }, says })),
  {
    check: 'lists',
    what: 'a page that reads a list a page at a time and offers no next one',
    files: {
      [`${views}/one.ts`]: `export async function onePage() {\n  return { next: ${limit('PAGE + 1')} };\n}\n`,
      [page]: 'await onePage(ctx);\n',
    },
    says: 'reads onePage a page at a time and offers no next one',
  },
  ...[
    ['of a list whose rows may tie', "sql`json_agg(m order by m.starts_at desc), '[]')`;\n"],
    ['of the first of several that may tie', 'sql`select m.id from m order by m.id is null, m.starts_at limit 1`;\n'],
    ['that is built', '.orderBy(m.id, desc(m.startsAt));\n'],
  ].map(([what, code]) => ({
    ...{ check: 'orders', what: `an order ${what}`, files: { [`${views}/one.ts`]: code } },
    says: 'ends an order in',
  })),
];
