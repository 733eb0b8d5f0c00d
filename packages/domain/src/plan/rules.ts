import type { Alliance, Party } from '../alliance/alliance.ts';
import { hasEnded, mustBeAt } from '../alliance/inputs.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { mustEndAfterStart } from '../platform/inputs.ts';
import { allow, allowUnless, type Outcome, type Refusal, refusalsIn, refuse } from '../platform/outcome.ts';
import type { FollowUpDate, PlanAction, PlanActivity, PlanSection } from './plan.ts';

/** In force: accepted; or born of the loop, which is so from the start. */
export function inForce(commitment: { state: string; round: number }): boolean {
  return commitment.state === 'accepted' || (commitment.state === 'proposed' && commitment.round > 0);
}

/**
 * Still owed: an activity of the plan in force that no follow-up found met and of which nobody reported anything that stands
 * (received or accepted: who reported does not pay for a slow review). Only what is owed is late, chased or due.
 */
export function isOwed(activity: { replaced: boolean; compliance: string | null; reported: boolean }): boolean {
  return !activity.replaced && activity.compliance !== 'met' && !activity.reported;
}

/** Late: still owed when its last day has passed. The same for both sides. */
export function isLate(activity: Parameters<typeof isOwed>[0] & Pick<PlanActivity, 'endsOn'>, today: string): boolean {
  return isOwed(activity) && activity.endsOn < today;
}

export type FollowUpStanding = 'held' | 'toCome' | 'pending' | 'notHeld';

/** How a planned follow-up meeting stands: one whose day passed stays pending until its alliance ends without it. */
export function followUpStanding(
  { onDay, held }: Pick<FollowUpDate, 'onDay'> & { held: boolean },
  alliance: Pick<Alliance, 'state'>,
  today: string,
): FollowUpStanding {
  if (held) return 'held';
  if (hasEnded(alliance)) return 'notHeld';
  return onDay < today ? 'pending' : 'toCome';
}

/** Whether an activity of which nothing is said yet is under way: none of a draft is, whatever its days. */
export function goingOf(startsOn: string, section: string | undefined, today: string): 'scheduled' | 'underWay' {
  return section === 'approved' && startsOn <= today ? 'underWay' : 'scheduled';
}

/** An action is born of a commitment in force, the secretariat's own included (idea 8, R-184). */
export function decideAction(commitment: Commitment): Outcome {
  if (inForce(commitment)) return allow();
  return refuse('plan.commitmentNotInForce', { number: commitment.number, state: commitment.state });
}

/** A commitment whose activity is in the plan already is not due before that activity begins. */
export function mustReachItsStart(
  { number, startsOn }: Pick<PlanActivity, 'number' | 'startsOn'>,
  day: string,
): Outcome {
  return mustEndAfterStart(startsOn, day).ok ? allow() : refuse('plan.dueBeforeStart', { number, onDay: startsOn });
}

/** The term of a plan lasts at least a day: it ends later than it begins. */
export function mustLast(startsOn: string, endsOn: string): Outcome {
  return endsOn === startsOn ? refuse('plan.noTerm') : mustEndAfterStart(startsOn, endsOn);
}

/** Follow-up dates are set with the plan, and again in the loop: never for a day that has passed. */
export function decideDate(alliance: Alliance, onDay: string, today: string): Outcome {
  const looping = alliance.rounds > 0 && (alliance.step === 11 || alliance.step === 12);
  const open = looping ? mustBeAt(alliance, alliance.step!) : mustBeAt(alliance, 10);
  if (!open.ok) return open;
  return onDay < today ? refuse('plan.followUpDateInThePast', { onDay }) : allow();
}

/** What of a plan decides whether it may be approved: as the rules keep it, or as its page read it. */
export interface WrittenPlan {
  section: Pick<
    PlanSection,
    'startsOn' | 'endsOn' | 'followUpMechanisms' | 'capacityStatement' | 'initialMeetingId' | 'capacities'
  > | null;
  actions: readonly {
    commitment: Pick<PlanAction['commitment'], 'id' | 'number'>;
    activities: readonly Pick<PlanActivity, 'number' | 'startsOn' | 'endsOn'>[];
  }[];
  dates: readonly unknown[];
}

type Section = NonNullable<WrittenPlan['section']>;
interface InPlan {
  id: string;
  number: number;
  state: string;
  round: number;
}

/** A plan is born in a recorded mesa. */
export function decideMesa(section: Pick<Section, 'initialMeetingId'>): Outcome {
  return section.initialMeetingId ? allow() : refuse('plan.initialMeetingMissing');
}

/** What each can do is said of the parties of the case and of the secretariat, once of each. */
export function mayTellCapacities(told: readonly { party: string }[], parties: readonly Pick<Party, 'id'>[]): Outcome {
  const known = new Set(['secretariat', ...parties.map((party) => party.id)]);
  const isOnce = new Set(told.map(({ party }) => party)).size === told.length;
  return isOnce && told.every(({ party }) => known.has(party)) ? allow() : refuse('plan.capacitiesOfParties');
}

/** A plan says of every party, the secretariat included, what it can do and how far it reaches. */
export function decideCapacities(section: Pick<Section, 'capacities'>, parties: readonly Pick<Party, 'id'>[]): Outcome {
  const own = mayTellCapacities(section.capacities, parties);
  if (!own.ok) return own;
  const told = new Set(section.capacities.filter((one) => one.capacity && one.scope).map((one) => one.party));
  const silent = ['secretariat', ...parties.map((party) => party.id)].filter((party) => !told.has(party));
  return silent.length > 0 ? refuse('plan.capacitiesMissing', { missing: silent.length, parties: silent }) : allow();
}

/**
 * All that a plan lacks to close activity 10, in the order in which it is written; nothing when it is whole. Every
 * commitment in force has an action, every action its specific activities within the agreed term, and it
 * states follow-up mechanisms, follow-up dates and that it answers to the capacities and reach of each
 * party. Times and responsible stand in each activity.
 */
export function missingForPlan(
  { section, actions, dates }: WrittenPlan,
  commitments: readonly InPlan[],
  parties: readonly Pick<Party, 'id'>[],
): Refusal[] {
  const frame = section
    ? [
        decideMesa(section),
        decideCapacities(section, parties),
        section.followUpMechanisms === '' ? refuse('plan.followUpMechanismsMissing') : allow(),
        section.capacityStatement ? allow() : refuse('plan.capacityStatementMissing'),
      ]
    : [refuse('activity.recordMissing', { activity: 10 })];
  const without = commitments.filter(
    (one) => inForce(one) && !actions.some((action) => action.commitment.id === one.id),
  );
  const empty = actions.filter((action) => action.activities.length === 0).map((action) => action.commitment);
  const outside = actions
    .flatMap((action) => action.activities)
    .filter((one) => section && (one.startsOn < section.startsOn || one.endsOn > section.endsOn));
  return refusalsIn([
    ...frame,
    without.length > 0 ? refuse('plan.commitmentWithoutAction', { numbers: numbersOf(without) }) : allow(),
    empty.length > 0 ? refuse('plan.actionWithoutActivity', { numbers: numbersOf(empty) }) : allow(),
    outside.length > 0 ? refuse('plan.activityOutsideTerm', { numbers: numbersOf(outside) }) : allow(),
    dates.length === 0 ? refuse('plan.followUpDatesMissing') : allow(),
  ]);
}

/** The plan closes activity 10 when it lacks nothing. */
export function decideApproval(
  alliance: Alliance,
  plan: WrittenPlan,
  commitments: readonly InPlan[],
  parties: readonly Pick<Party, 'id'>[],
): Outcome<{ activities: number }> {
  const open = mustBeAt(alliance, 10);
  if (!open.ok) return open;
  const whole = allowUnless(missingForPlan(plan, commitments, parties));
  if (!whole.ok) return whole;
  return allow({ activities: plan.actions.flatMap((action) => action.activities).length });
}

/** The commitments in force that fall due after the end of the plan: it may be so, and whoever writes it should know. */
export function dueAfterEnd<One extends { state: string; round: number; dueOn: string }>(
  commitments: readonly One[],
  endsOn: string,
): One[] {
  return commitments.filter((one) => inForce(one) && one.dueOn > endsOn);
}

function numbersOf(numbered: readonly { number: number }[]): string[] {
  return [...new Set(numbered.map((one) => String(one.number)))];
}

/**
 * Which planned date a meeting held: the last one due by its day. A meeting held before every date that is left is one more
 * than was planned, and holds none: what is to come is still to be held.
 */
export function dateHeldBy(dates: readonly FollowUpDate[], day: string): FollowUpDate | null {
  const due = dates.filter((date) => date.meetingId === null && date.onDay <= day);
  return due.sort((a, b) => (a.onDay < b.onDay ? -1 : 1)).at(-1) ?? null;
}

/** A visit of an activity that is taken back. */
export interface Step {
  activity: number;
  visit: number;
}

/**
 * Which follow-ups that stand, the newest first, go with a step that is taken back: with 12 the one that closed that visit
 * of it, and those held while 11 was open stay, as they closed nothing; with 13 those held after it; with the plan itself
 * all of them, as nothing is left of what they looked at.
 */
export function followUpsGoingWith<T extends { visit: number }>(last: Step, standing: readonly T[]): T[] {
  if (last.activity === 10) return [...standing];
  if (last.activity === 13) return standing.filter((one) => one.visit > last.visit);
  if (last.activity !== 12) return [];
  const closing = standing.find((one) => one.visit === last.visit);
  return closing ? [closing] : [];
}
