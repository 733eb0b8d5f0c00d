import { codeFiles, isTest, read } from '../files.mjs';
import { matches, onlyCode } from '../source.mjs';

export const name = 'offers: applications compare neither steps nor states: they ask the rules of the domain';

const what = 'compares a step or a state: ask the offers or the rules of its noun in packages/domain';
/** A comparison, but for that of what a form sent, which is there or undefined; and a list that is asked for one. */
const comparison =
  /\b(?:state|step)\b\s*(?:[!=]==|[<>]=?(?=\s))(?!\s*undefined\b)|\.includes\([\w.]*\b(?:state|step)\)/;

/**
 * How many each file under `apps/` may hold, by why it may. A new one is a fault, and so is one that went and is still
 * counted.
 */
const allowed = [
  {
    why: 'chooses words, a colour, a column or a tab: nothing is offered by it',
    files: {
      'backoffice/app/pages/meeting-table.tsx': 1,
      'backoffice/app/routes/cases/activities/commitments.tsx': 2,
      'backoffice/app/routes/cases/commitment-table.tsx': 1,
      'backoffice/app/routes/cases/plan-activity.tsx': 1,
      'backoffice/app/routes/cases/plan-table.tsx': 1,
      'backoffice/app/routes/cycle/balance.tsx': 2,
      'backoffice/app/routes/cycle/network-plan.tsx': 2,
      'backoffice/app/routes/intake/invitations.tsx': 3,
      'backoffice/app/routes/intake/request.tsx': 1,
      'backoffice/app/routes/intake/requests.tsx': 2,
      'backoffice/app/routes/intake/tray-groups.tsx': 1,
      'backoffice/app/routes/meetings/attendance.tsx': 1,
      'backoffice/app/routes/meetings/meeting-change.tsx': 1,
      'portal/app/routes/alliance/meetings.tsx': 2,
      'portal/app/routes/alliance/plan.tsx': 1,
      'portal/app/routes/request/answer-given.tsx': 4,
      'portal/app/routes/request/sent.tsx': 5,
      'portal/app/routes/request/stations.ts': 5,
      'portal/app/routes/request/tasks.tsx': 1,
    },
  },
  {
    why: 'tells where a case stands, and what was passed or waits; what may be done there is asked of the rules',
    files: {
      'backoffice/app/routes/cases/activities/row.tsx': 4,
      'backoffice/app/routes/cases/alliances-columns.tsx': 1,
      'backoffice/app/routes/cases/case.tsx': 1,
      'backoffice/app/routes/cases/next-step.ts': 2,
      'backoffice/app/routes/cases/overview-parts.tsx': 4,
      'backoffice/app/routes/cases/overview.tsx': 2,
      'backoffice/app/routes/cases/stopped.tsx': 1,
      'backoffice/app/routes/cycle/alliances-data.ts': 1,
      'backoffice/app/routes/cycle/cycle-stages.tsx': 2,
      'backoffice/app/routes/cycle/cycle-steps.tsx': 1,
      'backoffice/app/routes/meetings/acta-way-on.tsx': 1,
      'portal/app/pages/alliance/next.ts': 2,
      'portal/app/routes/alliance/outcome.tsx': 1,
    },
  },
  {
    why: 'tells how an account of the team stands, which is no noun of the procedure',
    files: {
      'backoffice/app/routes/administration/standing.ts': 1,
      'backoffice/app/routes/administration/user-parts.tsx': 3,
      'backoffice/app/routes/administration/user.tsx': 1,
      'backoffice/app/routes/entry/activate.tsx': 2,
    },
  },
];

/** Each comparison in the applications beyond those that only choose words. */
export async function run(root) {
  const found = codeFiles(root)
    .filter((path) => /^apps\/(portal|backoffice)\/app\//.test(path) && !isTest(path))
    .map((path) => [path, matches(path, onlyCode(read(root, path)), comparison, what)]);
  const counts = Object.assign({}, ...allowed.map(({ files }) => files));
  return found.flatMap(([path, faults]) => {
    const count = counts[path.replace('apps/', '')] ?? 0;
    if (faults.length > count) return faults;
    return faults.length < count
      ? [`${path} compares a step or a state ${faults.length} times, not ${count}: count them in offers.mjs`]
      : [];
  });
}
