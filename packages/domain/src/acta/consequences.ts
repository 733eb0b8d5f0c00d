import { joinAnswers } from '../alliance/inputs.ts';
import type { Refusal } from '../platform/outcome.ts';
import { type ActivityNumber, activityOf, successorBy, versionInForce } from '../procedure/index.ts';
import type { Effect } from './rules.ts';

/** What is the same of every activity of a case is told of the first. */
const OF_THE_CASE: ReadonlySet<string> = new Set(['alliance.notRunning', 'meeting.caseOfAnotherCycle']);

/** What an effect would be refused for by itself: without what only follows from what stops it, or its case, before. */
export function withoutConsequences(
  found: readonly Refusal[],
  effect: Effect,
  before: { stopped: readonly Effect[]; told: readonly Refusal[] },
): Refusal[] {
  return found
    .filter(({ code }) => !OF_THE_CASE.has(code) || !before.told.some((one) => one.code === code))
    .filter((one) => one.code !== 'activity.notOpen' || !wouldBeOpen(one, before.stopped))
    .filter(({ code }) => code !== 'activePart.nothingChanges' || effect.begun.length === 0)
    .flatMap((one) => (one.code === 'acta.partyMissing' ? withoutBegun(one, effect.begun) : [one]));
}

/** Whether the activity would be open, had the acta done what comes before it. */
function wouldBeOpen({ activity, step }: Refusal, stopped: readonly Effect[]): boolean {
  const reached = stopped.reduce((at, effect) => (effect.activity === at ? after(effect) : at), step);
  return reached !== step && reached === activity;
}

function after({ activity, items }: Effect): ActivityNumber | null {
  const answers = items.flatMap(({ content, organizationId }) =>
    content.activity === 5 ? [[organizationId ?? '', content] as const] : [],
  );
  return successorBy(
    activityOf(activity, versionInForce.content.activities),
    activity === 5 ? joinAnswers(new Map(answers)) : null,
  );
}

/** Of whom something was only begun is told by that. */
function withoutBegun(missing: Refusal, begun: readonly string[]): Refusal[] {
  const { organizations } = missing as { organizations?: readonly string[] };
  const unsaid = (organizations ?? []).filter((one) => !begun.includes(one));
  return unsaid.length > 0 ? [{ ...missing, missing: unsaid.length, organizations: unsaid }] : [];
}
