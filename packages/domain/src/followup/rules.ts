import type { Alliance } from '../alliance/alliance.ts';
import { mayBeFollowedUp, mustBeAt } from '../alliance/inputs.ts';
import { mustBeReviewed } from '../evidence/rules.ts';
import type { PlanActivity } from '../plan/plan.ts';
import { type Day, nextBusinessDay } from '../platform/days.ts';
import { allow, allowUnless, type Outcome, type Refusal, refusalsIn, refuse } from '../platform/outcome.ts';
import type { Nonconformity } from './followup.ts';
import type { FollowUpContent } from './inputs.ts';
import { opensNonconformity } from './nonconformityRules.ts';

type Said = FollowUpContent['activities'];
type Numbered = Pick<PlanActivity, 'id' | 'number' | 'replacedAt'>;

/** A new commitment is of a No: beside a Sí it is told. */
export function renewalOfYes(): Outcome<undefined> {
  return refuse('compliance.renewalOfYes');
}

/** What a follow-up is judged against. */
export interface Followed {
  activities: readonly Numbered[];
  /** The activities with accepted evidence */
  evidenced: ReadonlySet<string>;
  /** The nonconformities that were proposed and nobody decided */
  proposed: readonly Pick<Nonconformity, 'code' | 'planActivityId'>[];
  /** The activities that have one open, and get no other */
  opened: ReadonlySet<string>;
  /** The day of its meeting */
  heldOn: Day;
}

/**
 * A follow-up is recorded while activity 11 is open, where it closes nothing, or as the one that closes 12. Refuses
 * with all that it lacks at once. Returns whether it closes 12.
 */
export function decideFollowUp(
  alliance: Pick<Alliance, 'state' | 'step'>,
  followed: Followed,
  said: Said,
): Outcome<{ closes: boolean }> {
  const closes = alliance.step === 12;
  const missing = missingInFollowUp(followed, said, closes);
  const whole = allowUnless([...refusalsIn([mayBeFollowedUp(alliance)]), ...missing]);
  return whole.ok ? allow({ closes }) : whole;
}

/**
 * All that is wrong with a follow-up. It speaks once of each activity in force, says what it saw of those
 * not met, by when each is corrected for which it opens a nonconformity, which is not before its meeting, and why one
 * without accepted evidence is met. The one that closes 12 leaves none under way, and what was proposed by itself is decided
 * before it, or opened by it where it does not find the activity met.
 */
export function missingInFollowUp(followed: Followed, said: Said, closes: boolean): Refusal[] {
  const expected = followed.activities.filter((one) => one.replacedAt === null);
  const numbersOf = (wanted: (id: string) => boolean) =>
    expected.filter(({ id }) => wanted(id)).map(({ number }) => String(number));
  const unknown = said.some((one) => !expected.some(({ id }) => id === one.activity));
  const bare = (judged: (one: Said[number]) => boolean) =>
    numbersOf((id) => said.some((one) => one.activity === id && one.observation === '' && judged(one)));
  const unsaid = numbersOf((id) => !said.some((one) => one.activity === id));
  const unseen = bare(({ compliance }) => compliance === 'partly' || compliance === 'notMet');
  const unproved = bare(({ activity, compliance }) => compliance === 'met' && !followed.evidenced.has(activity));
  const opening = (judged: (one: Said[number]) => boolean) =>
    numbersOf((id) =>
      said.some(
        (one) => one.activity === id && opensNonconformity(one.compliance, followed.opened.has(id)) && judged(one),
      ),
    );
  const undated = opening(({ dueOn }) => dueOn === undefined);
  const early = opening(({ dueOn }) => dueOn !== undefined && dueOn < followed.heldOn);
  const underWay = closes
    ? numbersOf((id) => said.some((one) => one.activity === id && one.compliance === 'underWay'))
    : [];
  const isOpenedBy = (id: string) =>
    said.some((one) => one.activity === id && opensNonconformity(one.compliance, followed.opened.has(id)));
  const undecided = closes ? followed.proposed.filter((one) => !isOpenedBy(one.planActivityId)) : [];
  const codes = undecided.map(({ code }) => code);
  return refusalsIn([
    unknown ? refuse('followUp.activityUnknown') : allow(),
    new Set(said.map((one) => one.activity)).size < said.length ? refuse('followUp.activityTwice') : allow(),
    unsaid.length > 0 ? refuse('followUp.activityMissing', { numbers: unsaid }) : allow(),
    unseen.length > 0 ? refuse('followUp.observationMissing', { numbers: unseen }) : allow(),
    undated.length > 0 ? refuse('followUp.dayMissing', { numbers: undated }) : allow(),
    early.length > 0 ? refuse('followUp.dayBeforeMeeting', { numbers: early, heldOn: followed.heldOn }) : allow(),
    unproved.length > 0 ? refuse('followUp.reasonMissing', { numbers: unproved }) : allow(),
    underWay.length > 0 ? refuse('followUp.stillUnderWay', { numbers: underWay }) : allow(),
    codes.length > 0 ? refuse('nonconformity.toDecide', { codes }) : allow(),
  ]);
}

/** What a Sí to 13 depends on. */
export interface PlanStanding {
  activities: readonly Pick<PlanActivity, 'id' | 'number' | 'replacedAt' | 'compliance'>[];
  /** The codes of the nonconformities that are neither closed nor dismissed */
  nonconformities: readonly string[];
  amendmentsPending: number;
  /** The numbers of the evidences that were received and nobody reviewed */
  unreviewed: readonly number[];
  /** The numbers of the commitments in force that who decides accepted for an organization */
  ownAccepted: readonly number[];
}

/** Whether an activity in force keeps 13 from a Sí, as the last follow-up says of it. */
export function isUnmet({ compliance }: Pick<PlanActivity, 'compliance'>): boolean {
  return compliance !== 'met';
}

/**
 * All that 13 Sí lacks: the radicado of every amendment; each activity in force met (Q-24: one that was
 * adjusted is met as it was adjusted, and one that a later commitment replaced is no longer in force); no evidence left to
 * review, which nobody would look at any more; the nonconformities of the alliance settled; and another than who accepted its commitments for an organization.
 */
export function missingForYes(standing: PlanStanding): Refusal[] {
  const { activities, nonconformities, amendmentsPending, unreviewed, ownAccepted } = standing;
  const unmet = activities.filter((one) => !one.replacedAt && isUnmet(one));
  return refusalsIn([
    amendmentsPending > 0 ? refuse('compliance.amendmentNotFiled', { filings: amendmentsPending }) : allow(),
    unmet.length > 0
      ? refuse('compliance.activitiesNotMet', { numbers: unmet.map((one) => String(one.number)) })
      : allow(),
    mustBeReviewed(unreviewed, 13),
    nonconformities.length > 0 ? refuse('compliance.nonconformitiesOpen', { codes: nonconformities }) : allow(),
    ownAccepted.length > 0 ? refuse('commitment.ownAcceptance', { numbers: ownAccepted.map(String) }) : allow(),
  ]);
}

export function decideYes(alliance: Pick<Alliance, 'state' | 'step'>, standing: PlanStanding): Outcome {
  const open = mustBeAt(alliance, 13);
  return open.ok ? allowUnless(missingForYes(standing)) : open;
}

type Renewable = Pick<PlanActivity, 'number' | 'replacedAt' | 'compliance'>;

/** Whether a No may name the activity: one of the plan in force that was not met. */
export function mayBeRenewed(activity: Renewable): Outcome {
  if (activity.replacedAt) return refuse('compliance.activityReplaced', { number: activity.number });
  return activity.compliance === 'met' ? refuse('compliance.activityMet', { number: activity.number }) : allow();
}

/** What a No leaves not met besides the activity that it names: each stays in force, with a salida no conforme of its own. */
export function alsoUnmet<One extends Renewable & Pick<PlanActivity, 'id'>>(
  plan: readonly One[],
  named: string,
): One[] {
  return plan.filter((one) => one.id !== named && mayBeRenewed(one).ok);
}

/** 13 No names an activity of the plan in force that was not met, and renews it for a day to come. */
export function decideNo(
  alliance: Pick<Alliance, 'state' | 'step'>,
  activity: Renewable,
  dueOn: string,
  today: string,
): Outcome {
  const open = mustBeAt(alliance, 13);
  if (!open.ok) return open;
  const renewable = mayBeRenewed(activity);
  if (!renewable.ok) return renewable;
  return dueOn < today ? refuse('commitment.dueInThePast', { dueOn }) : allow();
}

/** The day by which one is proposed to be corrected: its own while it is to come, else the first business day from today. */
export function proposedDue(dueOn: string | null, today: string): string | null {
  return dueOn === null || dueOn >= today ? dueOn : nextBusinessDay(today);
}
