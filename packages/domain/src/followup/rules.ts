import type { Alliance } from '../alliance/alliance.ts';
import { mustBeAt } from '../alliance/inputs.ts';
import type { PlanActivity } from '../plan/plan.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Nonconformity } from './followup.ts';
import type { CloseNonconformity, FollowUpContent } from './inputs.ts';

/** A follow-up speaks once of each activity of the plan in force, and says what it saw of those not met. */
export function decideFollowUp(
  alliance: Alliance,
  activities: readonly PlanActivity[],
  said: FollowUpContent['activities'],
): Outcome {
  const open = mustBeAt(alliance, 12);
  if (!open.ok) return open;
  const expected = activities.filter((one) => one.replacedAt === null);
  if (said.some((one) => !expected.some((activity) => activity.id === one.activity)))
    return refuse('followUp.activityUnknown');
  if (new Set(said.map((one) => one.activity)).size < said.length) return refuse('followUp.activityTwice');
  const missing = expected.filter((activity) => !said.some((one) => one.activity === activity.id));
  if (missing.length > 0)
    return refuse('followUp.activityMissing', { numbers: missing.map((one) => String(one.number)) });
  const bare = new Set(
    said.filter((one) => one.compliance !== 'met' && one.observation === '').map((one) => one.activity),
  );
  if (bare.size === 0) return allow();
  const numbers = expected.filter((activity) => bare.has(activity.id)).map((activity) => String(activity.number));
  return refuse('followUp.observationMissing', { numbers });
}

/** 13 Sí waits for the radicado of every amendment of the loop. */
export function mustHaveFiled(amendmentsPending: number): Outcome {
  return amendmentsPending > 0 ? refuse('compliance.amendmentNotFiled', { filings: amendmentsPending }) : allow();
}

export function decideYes(alliance: Alliance, amendmentsPending: number): Outcome {
  const open = mustBeAt(alliance, 13);
  if (!open.ok) return open;
  return mustHaveFiled(amendmentsPending);
}

/** 13 No names an activity of the plan in force that was not met, and renews it for a day to come. */
export function decideNo(alliance: Alliance, activity: PlanActivity, dueOn: string, today: string): Outcome {
  const open = mustBeAt(alliance, 13);
  if (!open.ok) return open;
  if (activity.replacedAt) return refuse('compliance.activityReplaced', { number: activity.number });
  if (activity.compliance === 'met') return refuse('compliance.activityMet', { number: activity.number });
  return dueOn < today ? refuse('commitment.dueInThePast', { dueOn }) : allow();
}

export function decideCorrection(found: Nonconformity): Outcome {
  return found.state === 'open' ? allow() : refuse('nonconformity.notOpen', { number: found.code, state: found.state });
}

/** A follow-up as it was left: its plan and its acta. */
export interface FollowUpRecord {
  id: string;
  visit: number;
  actaId: string;
}

/** It closes once corrected, with the plan and the acta of a later follow-up: both, or it does not close. */
export function decideClosing(
  found: Nonconformity,
  followUps: readonly FollowUpRecord[],
  { snapshot, acta }: Pick<CloseNonconformity, 'snapshot' | 'acta'>,
): Outcome<FollowUpRecord> {
  if (found.state !== 'corrected')
    return refuse('nonconformity.notCorrected', { number: found.code, state: found.state });
  const later = followUps.filter((one) => one.visit > found.visit);
  const plan = later.find((one) => one.id === snapshot);
  const minutes = later.find((one) => one.actaId === acta);
  if (plan && plan === minutes) return allow(plan);
  return refuse('nonconformity.recordMissing', {
    number: found.code,
    plan: plan !== undefined,
    acta: minutes !== undefined,
  });
}
