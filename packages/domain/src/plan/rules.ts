import type { Alliance, Party } from '../alliance/alliance.ts';
import { mustBeAt } from '../alliance/inputs.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { FollowUpDate, Plan, PlanAction, PlanActivity, PlanSection } from './plan.ts';

/** In force: accepted; or born of the loop, which is so from the start. */
export function inForce(commitment: Pick<Commitment, 'state' | 'round'>): boolean {
  return commitment.state === 'accepted' || (commitment.state === 'proposed' && commitment.round > 0);
}

/** A follow-up meeting that was planned and not held. */
export function isPending(date: FollowUpDate, today: string): boolean {
  return date.meetingId === null && date.onDay < today;
}

/** An action is born of a commitment in force, the secretariat's own included (idea 8, R-184). */
export function decideAction(commitment: Commitment): Outcome {
  if (inForce(commitment)) return allow();
  return refuse('plan.commitmentNotInForce', { number: commitment.number, state: commitment.state });
}

export function mustEndAfterStart(startsOn: string, endsOn: string): Outcome {
  return endsOn < startsOn ? refuse('dates.endBeforeStart') : allow();
}

/** Follow-up dates are set with the plan, and again in the loop: never for a day that has passed. */
export function decideDate(alliance: Alliance, onDay: string, today: string): Outcome {
  const looping = alliance.rounds > 0 && (alliance.step === 11 || alliance.step === 12);
  const open = looping ? mustBeAt(alliance, alliance.step!) : mustBeAt(alliance, 10);
  if (!open.ok) return open;
  return onDay < today ? refuse('plan.followUpDateInThePast', { onDay }) : allow();
}

/** A plan is born in a recorded mesa, and says of every party what it can do and how far it reaches. */
export function decideGround(section: PlanSection, parties: readonly Pick<Party, 'id'>[]): Outcome {
  if (!section.initialMeetingId) return refuse('plan.initialMeetingMissing');
  const told = new Set(section.capacities.filter((one) => one.capacity && one.scope).map((one) => one.party));
  const missing = ['secretariat', ...parties.map((party) => party.id)].filter((party) => !told.has(party));
  return missing.length > 0 ? refuse('plan.capacitiesMissing', { missing: missing.length }) : allow();
}

/**
 * The plan closes activity 10 when every commitment in force has an action, every action its specific activities
 * within the agreed term, and it states follow-up mechanisms, follow-up dates and that it answers
 * to the capacities and reach of each party. Times and responsible stand in each activity.
 */
export function decideApproval(
  alliance: Alliance,
  plan: Plan,
  commitments: readonly Commitment[],
  parties: readonly Pick<Party, 'id'>[],
): Outcome<{ activities: number }> {
  const open = mustBeAt(alliance, 10);
  if (!open.ok) return open;
  const { section, actions, dates } = plan;
  if (!section) return refuse('activity.recordMissing', { activity: 10 });
  const without = commitments.filter(
    (one) => inForce(one) && !actions.some((action) => action.commitment.id === one.id),
  );
  if (without.length > 0)
    return refuse('plan.commitmentWithoutAction', { numbers: without.map((one) => String(one.number)) });
  const empty = actions.filter((action) => action.activities.length === 0);
  if (empty.length > 0) return refuse('plan.actionWithoutActivity', { numbers: commitmentNumbers(empty) });
  const activities = actions.flatMap((action) => action.activities);
  const outside = activities.filter((one) => one.startsOn < section.startsOn || one.endsOn > section.endsOn);
  if (outside.length > 0) return refuse('plan.activityOutsideTerm', { numbers: numbersOf(outside) });
  if (section.followUpMechanisms === '') return refuse('plan.followUpMechanismsMissing');
  if (dates.length === 0) return refuse('plan.followUpDatesMissing');
  const ground = decideGround(section, parties);
  if (!ground.ok) return ground;
  if (!section.capacityStatement) return refuse('plan.capacityStatementMissing');
  return allow({ activities: activities.length });
}

function numbersOf(activities: readonly Pick<PlanActivity, 'number'>[]): string[] {
  return activities.map((activity) => String(activity.number));
}

function commitmentNumbers(actions: readonly PlanAction[]): string[] {
  return [...new Set(actions.map((action) => String(action.commitment.number)))];
}

/** Which planned date a meeting held: the last one due by its day, else the next; null when none is left. */
export function dateHeldBy(dates: readonly FollowUpDate[], day: string): FollowUpDate | null {
  const left = dates.filter((date) => date.meetingId === null).sort((a, b) => (a.onDay < b.onDay ? -1 : 1));
  return left.filter((date) => date.onDay <= day).at(-1) ?? left[0] ?? null;
}
