import { codeFiles, isTest, read } from '../files.mjs';
import { matches, onlyCode } from '../source.mjs';

export const name = 'offers: applications compare neither steps nor states: they ask the rules of the domain';

const what = 'compares a step or a state: ask the offers or the rules of its noun in packages/domain';
/** What asks the rules: both applications, what they share, and the components that draw for them. */
const asked = /^(?:apps\/(?:portal|backoffice)\/app|packages\/(?:web|ui)\/src)\//;

/** What a step or a state is called: `state`, `told`, `step`, or a longer name that ends so (`caseState`, `allianceStep`). */
const NOUN = String.raw`(?:state|step|told|[a-z]\w*(?:State|Step))`;

/** A state, as it is or as it is told, or a step: `row.state`, `found?.acta?.state`, or another name that the file gave to one. */
function wordOf(others) {
  const named = others.length > 0 ? String.raw`|(?<!\.)\b(?:${others.join('|')})` : '';
  return String.raw`(?:(?:[\w?!\]]+\.)*\b(?:${NOUN}${named})\b(?!['"(])!?)`;
}

/** Other names: of a destructured one (`{ state: now }`) and of a copy (`const now = row.state`). */
const renamed = new RegExp(
  String.raw`(?<=[{,]\s*)${NOUN}:\s*(\w+)(?=[^{}()]*\}\s*(?:=[^=>]|:|\)))|\b(?:const|let)\s+(\w+)\s*=\s*(?:[\w?!]+\.)*${NOUN}\s*(?:;|\?\?|!)`,
  'g',
);

/** One by the name of its column, and one that was made a number or called another type before it is compared: to those that compare it. */
const BY_NAME = /(?<=[\w)\]!])\??\.?\[\s*(['"])(state|step|told|[a-z]\w*(?:State|Step))\1\s*\]/g;
const CAST = /\(\s*((?:[\w?!\]]+\.)*(?:state|step|told|[a-z]\w*(?:State|Step)))!?\s+as\s+[\w.<>| ]+\)/g;
const MADE =
  /(?<![.\w])(?:Number|String|Boolean|parseInt)\(\s*((?:[\w?!\]]+\.)*(?:state|step|told|[a-z]\w*(?:State|Step)))!?\s*\)/g;

/** The code as it would stand had each been called by its name, whatever it was made first: lines keep their numbers. */
function asNamed(text) {
  return text.replace(BY_NAME, '.$2').replace(CAST, '$1').replace(MADE, '$1');
}

/**
 * A comparison, but for that of what a form sent, which is there or undefined; a `switch`; a list, a set or a map that is
 * asked for one; a table that is keyed by them, or asked whether it has one; a pattern that one is held against, or what its
 * text holds; and whether there is a step, which says that a case has not ended.
 */
function asking(others) {
  const word = wordOf(others);
  return new RegExp(
    [
      String.raw`${word}\s*(?:[!=]==?(?!=)|[<>]=?(?=\s))(?!\s*(?:undefined|true|false)\b)`,
      String.raw`\(${word}\s*\?\?[^()]*\)\s*(?:[!=]==?(?!=)|[<>]=?(?=\s))`,
      String.raw`[!=]==?(?!=)\s*${word}(?!\.)`,
      String.raw`\s[<>]=?\s${word}`,
      String.raw`(?<!\b(?:const|let)\s+)${word}\s+in\s`,
      String.raw`\bswitch\s*\(\s*${word}`,
      String.raw`\.(?:includes|has|get|indexOf|test|exec)\(\s*${word}`,
      String.raw`${word}\??\.(?:startsWith|endsWith|includes|match|search|indexOf|localeCompare|slice|at|charAt)\(`,
      String.raw`(?<=[\w)\]]\??\.?)\[\s*${word}`,
      String.raw`\bstep\s+(?:\?|&&|\|\|)\s`,
      String.raw`!(?:[\w?!\]]+\.)*step\b(?!['"(:])`,
    ].join('|'),
  );
}

const lateness = 'compares a last day with today: ask what is late of packages/domain';
/** A last day that passed by: `activity.endsOn < today`, or the other way round. */
const passed = /\b(?:endsOn|dueOn)\s*<=?\s*today\b|\btoday\s*>=?\s*(?:[\w?!]+\.)*(?:endsOn|dueOn)\b/;

/** Where a file compares a step or a state, by whatever name it calls it: `path:line what`, once per match. */
export function comparisons(path, text) {
  const code = onlyCode(asNamed(text));
  const others = [...code.matchAll(renamed)].map(([, bound, copied]) => bound ?? copied);
  return [...matches(path, code, asking([...new Set(others)]), what), ...matches(path, code, passed, lateness)];
}

/**
 * What may stay: a table of more than words (those go through `wordOf` and `statusOf`, which say nothing but words), asked
 * by a state as it is told. Each is held by its very code, with the table that it asks, which is typed by every state.
 */
const held = [
  {
    path: 'apps/backoffice/app/routes/cases/stopped.tsx',
    code: 'const said = SAYS[file.told];',
    table: 'const SAYS: Partial<Record<ToldState, ',
    why: 'the words of a case that does not run, around its day',
  },
  {
    path: 'apps/portal/app/pages/alliance/stopped.tsx',
    code: 'const said = SAYS[facts.told];',
    table: "const SAYS: Partial<Record<FrameFacts['told'], ",
    why: 'the same, in the words of an ally',
  },
  {
    path: 'apps/portal/app/pages/alliance/next.ts',
    code: '(WAITS[step!] ?? WAITS[2]!)(waiting, code)',
    table: "const WAITS: Partial<Record<NonNullable<Standing['step']>, ",
    why: 'what an activity waits for, in the words of an ally, with what the view says of it',
  },
  {
    path: 'apps/portal/app/routes/request/sent.tsx',
    code: 'WAYS_ON[state]?.(it)',
    table: 'const WAYS_ON: Partial<Record<RequestState, ',
    why: 'where who wrote a request goes on, which everybody may do',
  },
  {
    path: 'apps/portal/app/routes/request/stations.ts',
    code: 'return STATIONS[state](it);',
    table: 'const STATIONS: Record<RequestState, ',
    why: 'the stations of a request, with their days',
  },
  {
    path: 'apps/portal/app/routes/request/unreceived.tsx',
    code: 'const { before, next } = LOST[state];',
    table: 'const LOST: Record<InvitationState, ',
    why: 'the words of an answer that came late',
  },
];

/** The code without what is held in it, each once: a second one is a fault. */
function withoutHeld(text, own) {
  return own.reduce((left, { code }) => left.replace(code, ''), text);
}

/** What is held of a file and is not there any more, or asks another table. */
function stale(path, text, own) {
  return own
    .filter(({ code, table }) => !text.includes(code) || !text.includes(table))
    .map(({ code }) => `${path} no longer says ${code} of its table: take it out of offers.mjs`);
}

/** Each comparison in the applications beyond those that are held. */
export async function run(root) {
  return codeFiles(root)
    .filter((path) => asked.test(path) && !isTest(path))
    .flatMap((path) => {
      const text = read(root, path);
      const own = held.filter((one) => one.path === path);
      const faults = comparisons(path, withoutHeld(text, own));
      return faults.length > 0 ? faults : stale(path, text, own);
    });
}
