import { createRequire } from 'node:module';
import { filesIn, isTest, read } from '../files.mjs';
import { matches, onlyCode, withoutComments } from '../source.mjs';

const { concepts, platformDoors } = createRequire(import.meta.url)('../house.cjs');

export const name = 'purity: no clock, chance or environment in decisions, no clock in verbs';

const noClock = [
  [/\bDate\.now\b/, 'reads the clock'],
  [/\bnew Date\(\s*\)/, 'reads the clock'],
  [/\bperformance\.now\b/, 'reads the clock'],
  [/\bTemporal\.Now\b/, 'reads the clock'],
];
const noWorld = [
  ...noClock,
  [/\bMath\.random\b/, 'throws dice'],
  [/\bcrypto\b|\brandomUUID\b|\brandomBytes\b/, 'throws dice'],
  [/\bprocess\b/, 'reads the environment'],
  [/\bfetch\(/, 'reaches out'],
  [/(?<![.\w])now\(\s*\)/, 'asks for the time'],
];
const noSqlClock = [
  [/(?<![.\w])now\(\s*\)/i, 'asks the database for the time: pass ctx.now'],
  [
    /\b(current_timestamp|current_date|localtimestamp|clock_timestamp|statement_timestamp)\b/i,
    'asks the database for the time: pass ctx.now',
  ],
  [/\.defaultNow\(/, 'lets the database tell the time: pass ctx.now'],
];

/** What composes mails, drawings, texts and documents from what it is given: the same facts, the same words, whenever. */
const COMPOSING = [
  'packages/mail/src/templates/',
  'packages/mail/src/look/',
  'packages/mail/src/text.ts',
  'packages/drawings/src/',
  'packages/lexicon/src/',
  'packages/documents/src/',
  'apps/worker/src/mails/words/',
];
const noDatabase = [
  [/(?<!@)\bctx\b/, 'asks the database'],
  [/\bsql`/, 'asks the database'],
  [/(?<![.\w])\bawait\b/, 'waits for somebody else'],
];

/** Pure files that touch the world; verbs whose time does not come from `ctx.now`; composers that know more than they are given. */
export async function run(root) {
  return [...domainFaults(root), ...composerFaults(root)];
}

function composerFaults(root) {
  return COMPOSING.flatMap((place) =>
    filesIn(root, place.replace(/\/[^/]*$/, '')).filter((path) => path.startsWith(place)),
  )
    .filter((path) => /\.tsx?$/.test(path) && !isTest(path) && !/testing\.tsx?$/.test(path))
    .flatMap((path) => named(path, onlyCode(read(root, path)), [...noWorld, ...noDatabase]));
}

function domainFaults(root) {
  return filesIn(root, 'packages/domain/src')
    .filter((path) => path.endsWith('.ts') && !isTest(path) && conceptOf(path))
    .flatMap((path) => {
      const text = read(root, path);
      const faults = named(path, onlyCode(text), isPure(path) ? noWorld : noClock);
      return isPure(path) ? faults : [...faults, ...named(path, withoutComments(text), noSqlClock)];
    });
}

function named(path, text, patterns) {
  return patterns.flatMap(([pattern, what]) => matches(path, text, pattern, what));
}

function conceptOf(path) {
  const concept = path.split('/')[3];
  return concepts.includes(concept) ? concept : null;
}

function isPure(path) {
  const concept = conceptOf(path);
  const file = path.slice(`packages/domain/src/${concept}/`.length);
  if (concept === 'platform') return platformDoors.some((door) => file === `${door}.ts`);
  return ['rules.ts', 'policy.ts', 'offers.ts', 'inputs.ts', `${concept}.ts`].includes(file);
}
