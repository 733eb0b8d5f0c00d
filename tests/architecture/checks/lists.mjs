import { codeFiles, isTest, read } from '../files.mjs';

export const name = 'lists: none is cut in silence: it is paginated, or its page says of how many';

const domain = 'packages/domain/src/';
/** A bound of a statement that reads more than one row; a list that a page cuts; and one that a view cuts once it was read. */
const bounds = /\blimit \$\{([^}]+)\}|\blimit (\d+)\b|\.limit\(([^)]+)\)/g;
const cuts = /(?<!bogotaDay\([^)]*\))\.slice\(0, (?:[A-Z][A-Z_]+|[2-9])\)/g;
const slices = /(?<!bogotaDay\([^)]*\))\.slice\(0, ([^)]+)\)/g;

/** How many bounds each file may hold besides those that fetch one row more to know of a next page, and who says of how many. */
const allowed = {
  [`${domain}organization/queries.ts`]: [1, 'it says how many there are in all'],
  [`${domain}views/codeElsewhere.ts`]: [1, 'the letters that a code begins with'],
  [`${domain}views/handOverPage.ts`]: [1, 'the form says how many cases the person has'],
  [`${domain}views/meetingsPage.ts`]: [
    2,
    'first-of.tsx says of how many and opens all; a line says how many alliances',
  ],
  [`${domain}views/newMeetingPage.ts`]: [1, 'choose-activities.tsx says of how many, and how to narrow them'],
  [`${domain}views/partyCandidates.ts`]: [1, 'the page says how many were found in all'],
  [`${domain}views/trayPage.ts`]: [2, 'a group says of how many and opens whole, a page at a time'],
  [`${domain}evidence/queries.ts`]: [1, 'its caller bounds it'],
  [`${domain}followup/queries.ts`]: [1, 'its caller bounds it'],
  [`${domain}plan/queries.ts`]: [1, 'its caller bounds it'],
  'apps/backoffice/app/pages/error-page.tsx': [1, 'ways out, the nearest first, of which the first opens them all'],
  'apps/portal/app/pages/alliance/steps.tsx': [1, 'the rest unfolds below, and it says of how many'],
  'apps/portal/app/routes/request/check.tsx': [1, 'the rest unfolds below, and it says how many'],
};

/** Pages whose parts offer what came before. */
const saysElsewhere = new Set(['apps/backoffice/app/routes/administration/user.tsx']);

/**
 * Bounds of statements that pages read, and lists that pages cut, which nobody counted; and pages that read a list a page
 * at a time and offer no next one.
 */
export async function run(root) {
  const sources = codeFiles(root)
    .filter((path) => !isTest(path))
    .map((path) => ({ path, text: read(root, path) }));
  const reads = sources.map(({ path, text }) => ({ path, text, ...(isReading(path) ? boundsOf(text) : null) }));
  const pages = sources.filter(({ path }) => path.startsWith('apps/') && path.endsWith('.tsx'));
  return [
    ...reads.flatMap(({ path, uncounted = 0 }) => differs(path, uncounted, isReading)),
    ...pages.flatMap(({ path, text }) => differs(path, text.match(cuts)?.length ?? 0, isPage)),
    ...pages.flatMap(({ path, text }) => withoutNext(path, text, reads)),
  ];
}

const isReading = (path) =>
  path.startsWith(`${domain}views/`) || (path.startsWith(domain) && path.endsWith('/queries.ts'));
const isPage = (path) => path.endsWith('.tsx');

/** The bounds of a file that fetch no row more, and the functions of one that tell of a next page. */
function boundsOf(text) {
  const found = [...text.matchAll(bounds)].map(([, sql, number, call]) => (sql ?? number ?? call).trim());
  const tellsNext = /\b(?:next|before)\b/.test(text);
  const goesOn = found.some((bound) => bound.endsWith('+ 1')) && tellsNext;
  const cut = [...text.matchAll(slices)].map(([, most]) => most.replace(/ \+ 1$/, ''));
  const isPage = (most) => tellsNext && text.includes(`${most} + 1`);
  return {
    uncounted: [
      ...found.filter((bound) => bound !== '1' && !(goesOn && bound.endsWith('+ 1'))),
      ...cut.filter((most) => most !== '1' && !isPage(most)),
    ].length,
    paged: goesOn
      ? [...text.matchAll(/export async function (\w+)\([\s\S]*?\n}/g)]
          .filter(([whole]) => whole.includes('+ 1}'))
          .map((match) => match[1])
      : [],
  };
}

function differs(path, found, is) {
  const [expected] = (is(path) ? allowed[path] : undefined) ?? [0];
  if (found === expected) return [];
  return [
    `${path} bounds ${found} lists, and ${expected} are counted in the check: say of how many, or offer the next page`,
  ];
}

function withoutNext(path, text, reads) {
  if (text.includes('<Pagination') || text.includes('isCut:') || saysElsewhere.has(path)) return [];
  return reads
    .flatMap(({ paged }) => paged ?? [])
    .filter((view) => new RegExp(`\\bawait ${view}\\(`).test(text))
    .map((view) => `${path} reads ${view} a page at a time and offers no next one`);
}
