import { codeFiles, isTest, read } from '../files.mjs';
import { matches, onlyCode } from '../source.mjs';

export const name = 'offers: applications compare neither steps nor states: they ask the rules of the domain';

const what = 'compares a step or a state: ask the offers or the rules of its noun in packages/domain';
/** What asks the rules: both applications, what they share, and the components that draw for them. */
const asked = /^(?:apps\/(?:portal|backoffice)\/app|packages\/(?:web|ui)\/src)\//;

/** A state, as it is or as it is told, or a step: `row.state`, `found?.acta?.state`, or another name that the file gave to one. */
function wordOf(others) {
  const named = others.length > 0 ? String.raw`|(?<!\.)\b(?:${others.join('|')})` : '';
  return String.raw`(?:(?:[\w?!\]]+\.)*\b(?:state|step|told)${named})\b(?!['"(])`;
}

/** Other names: of a destructured one (`{ state: now }`) and of a copy (`const now = row.state`). */
const renamed =
  /(?<=[{,]\s*)(?:state|step|told):\s*(\w+)(?=[^{}()]*\}\s*(?:=[^=>]|:|\)))|\b(?:const|let)\s+(\w+)\s*=\s*(?:[\w?!]+\.)*(?:state|step|told)\s*(?:;|\?\?|!)/g;

/**
 * A comparison, but for that of what a form sent, which is there or undefined; a `switch`; a list, a set or a map that is
 * asked for one; a table that is keyed by them, or asked whether it has one.
 */
function asking(others) {
  const word = wordOf(others);
  return new RegExp(
    [
      String.raw`${word}\s*(?:[!=]==|[<>]=?(?=\s))(?!\s*(?:undefined|true|false)\b)`,
      String.raw`[!=]==\s*${word}(?!\.)`,
      String.raw`\s[<>]=?\s${word}`,
      String.raw`(?<!\b(?:const|let)\s+)${word}\s+in\s`,
      String.raw`\bswitch\s*\(\s*${word}`,
      String.raw`\.(?:includes|has|get|indexOf)\(\s*${word}`,
      String.raw`(?<=[\w)\]]\??\.?)\[\s*${word}`,
    ].join('|'),
  );
}

/** Where a file compares a step or a state, by whatever name it calls it: `path:line what`, once per match. */
export function comparisons(path, text) {
  const code = onlyCode(text);
  const others = [...code.matchAll(renamed)].map(([, bound, copied]) => bound ?? copied);
  return matches(path, code, asking([...new Set(others)]), what);
}

/**
 * How many each file may hold, by why it may. A new one is a fault, and so is one that went and is still
 * counted.
 */
const allowed = [
  {
    why: 'chooses words, a colour, a column or a tab: nothing is offered by it',
    files: {
      'apps/backoffice/app/pages/meeting-table.tsx': 1,
      'apps/backoffice/app/routes/cycle/balance.tsx': 2,
      'apps/backoffice/app/routes/intake/invitations.tsx': 1,
      'apps/backoffice/app/routes/intake/requests.tsx': 1,
      'apps/backoffice/app/routes/meetings/attendance.tsx': 1,
      'apps/backoffice/app/routes/meetings/meeting-change.tsx': 1,
      'apps/portal/app/pages/alliance/stopped.tsx': 1,
      'apps/portal/app/routes/alliance/meetings.tsx': 2,
      'apps/portal/app/routes/alliance/plan.tsx': 1,
      'apps/portal/app/routes/request/answer-given.tsx': 4,
      'apps/portal/app/routes/request/sent.tsx': 3,
      'apps/portal/app/routes/request/stations.ts': 6,
      'apps/portal/app/routes/request/unreceived.tsx': 1,
    },
  },
  {
    why: 'marks which of the filters of a list was asked for',
    files: {
      'apps/backoffice/app/routes/administration/users.tsx': 1,
      'apps/backoffice/app/routes/cases/evidence-queue.tsx': 1,
      'apps/backoffice/app/routes/cases/nonconformities.tsx': 1,
    },
  },
  {
    why: 'tells where a case stands, and what was passed or waits; what may be done there is asked of the rules',
    files: {
      'apps/backoffice/app/routes/cases/activities/row.tsx': 4,
      'apps/backoffice/app/routes/cases/alliances-columns.tsx': 1,
      'apps/backoffice/app/routes/cases/case.tsx': 1,
      'apps/backoffice/app/routes/cases/overview-parts.tsx': 4,
      'apps/backoffice/app/routes/cases/overview.tsx': 3,
      'apps/backoffice/app/routes/cases/stopped.tsx': 2,
      'apps/backoffice/app/routes/cycle/alliances-data.ts': 1,
      'apps/backoffice/app/routes/cycle/cycle-stages.tsx': 1,
      'apps/backoffice/app/routes/meetings/acta-way-on.tsx': 1,
      'apps/portal/app/pages/alliance/next.ts': 4,
    },
  },
  {
    why: 'tells a person of the demonstration from who was invited, which is no noun of the procedure',
    files: { 'apps/backoffice/app/routes/administration/standing.ts': 1 },
  },
];

/** Each comparison in the applications beyond those that only choose words. */
export async function run(root) {
  const found = codeFiles(root)
    .filter((path) => asked.test(path) && !isTest(path))
    .map((path) => [path, comparisons(path, read(root, path))]);
  const counts = Object.assign({}, ...allowed.map(({ files }) => files));
  return found.flatMap(([path, faults]) => {
    const count = counts[path] ?? 0;
    if (faults.length > count) return faults;
    return faults.length < count
      ? [`${path} compares a step or a state ${faults.length} times, not ${count}: count them in offers.mjs`]
      : [];
  });
}
