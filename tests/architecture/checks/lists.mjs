import { codeFiles, isTest, read } from '../files.mjs';

export const name = 'lists: none is cut in silence: it is paginated, or its page says of how many';

const domain = 'packages/domain/src/';
/** A bound of a statement that reads more than one row; a list that a page cuts; and one that a view cuts once it was read. */
const bounds =
  /\b(?:limit|fetch (?:first|next)) \$\{([^}]+)\}|\b(?:limit|fetch (?:first|next)) (\d+)\b|\.limit\(([^)]+)\)/gi;
const cuts =
  /(?<!bogotaDay\([^)]*\))\.slice\(0, (?!1\))[^)]*\)|\.(?:length = \d|splice\((?!\w+, 1\)))|\.filter\(\(\s*\w+,\s*(\w+)(?:,[^)]*)?\)\s*=>[^\n]*\b\1\s*<=?\s|\.filter\(\(\s*\w+,\s*(\w+)(?:,[^)]*)?\)\s*=>[^\n]*\s>=?\s*\2\b/g;
const slices = /(?<!bogotaDay\([^)]*\))\.slice\(0, ([^)]+)\)/g;

/** What cuts a text and no list, or says of how many it cuts: each held by its very code, once. */
const held = [
  [`${domain}organization/queries.ts`, 'bodies.slice(0, LIKELIEST)', 'it says how many there are in all'],
  [`${domain}views/codeElsewhere.ts`, 'code?.slice(0, 3)', 'the letters that a code begins with'],
  [`${domain}views/handOverPage.ts`, bound('limit', 'HANDED_AT_ONCE'), 'the form says how many cases the person has'],
  [`${domain}views/meetingsPage.ts`, bound('limit', 'SHOWN'), 'first-of.tsx says of how many and opens all'],
  [`${domain}views/meetingsPage.ts`, bound('limit', 'NAMED'), 'a line says how many alliances'],
  [
    `${domain}views/newMeetingPage.ts`,
    bound('limit', 'MOST_ALLIANCES'),
    'choose-activities.tsx says of how many, and how to narrow them',
  ],
  [`${domain}views/partyCandidates.ts`, bound('limit', 'SHOWN'), 'the page says how many were found in all'],
  [`${domain}views/trayPage.ts`, bound('limit', 'SHOWN'), 'a group says of how many and opens whole'],
  [`${domain}views/trayPage.ts`, bound('limit', 'PAGE'), 'a group that was opened, a page at a time'],
  [`${domain}evidence/queries.ts`, '.limit(limit)', 'its caller bounds it'],
  [`${domain}followup/queries.ts`, '.limit(filter.limit)', 'its caller bounds it'],
  [`${domain}plan/queries.ts`, '.limit(filter.limit)', 'its caller bounds it'],
  [
    'apps/backoffice/app/pages/error-page.tsx',
    'WAYS.filter(({ route }) => opens(route)).slice(0, 3)',
    'ways out, the nearest first, of which the first opens them all',
  ],
  [
    'apps/backoffice/app/routes/cases/activities/plan-actions.tsx',
    'title: only?.action.slice(0, 500)',
    'a title to begin with, within its limit',
  ],
  [
    'apps/backoffice/app/routes/cases/activities/plan-actions.tsx',
    '`.slice(0, 120)',
    'the words of an option, which opens the rest',
  ],
  [
    'apps/backoffice/app/routes/cases/activities/plan-actions.tsx',
    'title: promised?.action.slice(0, 500)',
    'a title to begin with, within its limit',
  ],
  ['apps/backoffice/app/routes/cases/plan.tsx', 'one.sha256.slice(0, 16)', 'the beginning of a hash'],
  ['apps/backoffice/app/routes/cycle/consents.tsx', 'sha256.slice(0, 16)', 'the beginning of a hash'],
  ['apps/backoffice/app/routes/cycle/matrix-data.ts', 'lines.slice(0, counted.length)', 'its other half stands below'],
  ['apps/backoffice/app/routes/intake/request-sendings.tsx', 'sendings.slice(0, -1)', 'the last one stands above'],
  ['apps/backoffice/app/routes/meetings/acta-proposed.ts', ".join('\\n').slice(0, 2000)", 'words to begin with'],
  ['apps/backoffice/app/routes/meetings/convene-form.tsx', ".join(' · ').slice(0, 200)", 'a title to begin with'],
  ['apps/backoffice/app/routes/entry/demo-clock.tsx', "words.slice(0, words.indexOf(','))", 'the name of a day'],
  ['apps/portal/app/routes/entry/demo-clock.tsx', "words.slice(0, words.indexOf(','))", 'the name of a day'],
  ['apps/portal/app/pages/binding-text.tsx', 'text.sha256.slice(0, 16)', 'the beginning of a hash'],
  [
    'apps/portal/app/pages/alliance/steps.tsx',
    'steps.slice(0, SHOWN)',
    'the rest unfolds below, and it says of how many',
  ],
  [
    'apps/portal/app/routes/request/check.tsx',
    'members.slice(0, SHOWN)',
    'the rest unfolds below, and it says how many',
  ],
];

/** The bound of a statement, as a source file writes it. */
function bound(word, most) {
  return [`${word} $`, '{', most, '}'].join('');
}

/** Pages whose parts offer what came before, and one that reads all at once, each by its very code. */
const saysElsewhere = {
  'apps/backoffice/app/routes/administration/user.tsx': 'await staffMemberPage(',
  'apps/backoffice/app/routes/intake/network-data.ts': "await networkPage(ctx, '', null)",
};

/**
 * Bounds of statements that pages read, and lists that pages cut, which nobody counted; and pages that read a list a page
 * at a time and offer no next one.
 */
export async function run(root) {
  const sources = codeFiles(root)
    .filter((path) => !isTest(path))
    .map((path) => ({ path, text: read(root, path), left: withoutHeld(path, read(root, path)) }));
  const reads = sources.map((one) => ({ ...one, ...(isReading(one.path) ? boundsOf(one) : null) }));
  const pages = sources.filter(({ path }) => isPage(path));
  return [
    ...reads.flatMap(({ path, uncounted = 0 }) => cutting(path, uncounted)),
    ...pages.flatMap(({ path, left }) => cutting(path, left.match(cuts)?.length ?? 0)),
    ...sources.flatMap(({ path, text }) => stale(path, text)),
    ...pages.flatMap(({ path, text }) => withoutNext(path, text, reads)),
  ];
}

const heldOf = (path) => held.filter(([where]) => where === path).map(([, code]) => code);

/** The code without what is held in it, each once: a second one is a fault. */
function withoutHeld(path, text) {
  return heldOf(path).reduce((left, code) => left.replace(code, ''), text);
}

function stale(path, text) {
  return heldOf(path)
    .filter((code) => !text.includes(code))
    .map((code) => `${path} no longer says ${code}: take it out of lists.mjs`);
}

const isReading = (path) =>
  path.startsWith(`${domain}views/`) || (path.startsWith(domain) && path.endsWith('/queries.ts'));
const isPage = (path) => /^apps\/(?:portal|backoffice)\/app\/.*\.tsx?$/.test(path);

/** The bounds of a file that fetch no row more, and the functions of one that tell of a next page. */
function boundsOf({ text, left }) {
  const found = [...left.matchAll(bounds)].map(([, sql, number, call]) => (sql ?? number ?? call).trim());
  const tellsNext = /\b(?:next|before)\b/.test(text);
  const goesOn = found.some((bound) => bound.endsWith('+ 1')) && tellsNext;
  const cut = [...left.matchAll(slices)].map(([, most]) => most.replace(/ \+ 1$/, ''));
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

function cutting(path, found) {
  if (found === 0) return [];
  return [`${path} bounds ${found} lists that nothing in the check holds: say of how many, or offer the next page`];
}

function withoutNext(path, text, reads) {
  if (text.includes('<Pagination') || text.includes('isCut:') || says(path, text)) return [];
  return reads
    .flatMap(({ paged }) => paged ?? [])
    .filter((view) => new RegExp(`\\bawait ${view}\\(`).test(text))
    .map((view) => `${path} reads ${view} a page at a time and offers no next one`);
}

function says(path, text) {
  return saysElsewhere[path] !== undefined && text.includes(saysElsewhere[path]);
}
