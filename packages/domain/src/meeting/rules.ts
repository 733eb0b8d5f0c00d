import type { Alliance } from '../alliance/alliance.ts';
import { type Minuted, mayBeMinuted, mustRun } from '../alliance/inputs.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { mayBeDrafted, mustBeOpen } from '../cycle/inputs.ts';
import { bogotaDay, type Day } from '../platform/days.ts';
import { allow, allowUnless, type Outcome, type Refusal, refuse } from '../platform/outcome.ts';
import { activityOf } from '../procedure/index.ts';
import type { Meeting, MeetingActivity } from './meeting.ts';

const OF_THE_CYCLE: readonly MeetingActivity[] = [1];
const SESSION: readonly MeetingActivity[] = [14, 15];

/** It ends after it begins: two instants, or two times of one day. */
export function mustEndLater<Moment extends Date | string>(startsAt: Moment, endsAt: Moment): Outcome {
  return endsAt <= startsAt ? refuse('meeting.endsBeforeStart') : allow();
}

/** Whether a meeting is a session, in which the cycle decides for many alliances. */
export function isSession(activities: readonly MeetingActivity[]): boolean {
  return activities.some((activity) => SESSION.includes(activity));
}

export function supportsTheCycle(activities: readonly MeetingActivity[]): boolean {
  return isSession(activities) || activities.some((activity) => OF_THE_CYCLE.includes(activity));
}

/** The committee of 1 is the team's alone, and so are the sessions of 14 and 15 (row 14: *reuniones del equipo responsable*). */
export function isTheTeamsAlone(activities: readonly MeetingActivity[]): boolean {
  return activities.every((activity) => OF_THE_CYCLE.includes(activity) || SESSION.includes(activity));
}

/** Whether the people of its alliances are convened to a meeting. */
export function convenesAllies({ activities, alliances }: Pick<Meeting, 'activities' | 'alliances'>): boolean {
  return alliances.length > 0 && !isTheTeamsAlone(activities);
}

/** Who reads in a timeline what was done with a meeting: of one that is the team's alone, the team. */
export function audienceOf(meeting: Pick<Meeting, 'activities' | 'alliances'>): 'parties' | 'staff' {
  return convenesAllies(meeting) ? 'parties' : 'staff';
}

type Dated = Pick<Meeting, 'state' | 'endsAt'>;

/** Whether a meeting is still to be held: neither cancelled nor held, and its hours have not passed. */
export function isToCome({ state, endsAt }: Dated, now: Date): boolean {
  return state === 'scheduled' && endsAt > now;
}

/** Whether the hours of a meeting passed and nobody has told yet who came. */
export function isPast({ state, endsAt }: Dated, now: Date): boolean {
  return state === 'scheduled' && endsAt <= now;
}

/** Whether a meeting is under way, so that none is convened beside it: not cancelled, and its live acta not approved yet. */
export function isUnderWay(meeting: Pick<Meeting, 'state'>, acta: { state: string } | null): boolean {
  return meeting.state !== 'cancelled' && acta?.state !== 'approved';
}

/** A case, and the first day on which a meeting may have spoken of it. */
export interface Born {
  code: string;
  bornOn: Day;
}

/** Nobody met about a case long before its request or its invitation. */
export function mustBeBorn(all: readonly Born[], startsAt: Date): Outcome {
  const day = bogotaDay(startsAt);
  const unborn = all.filter(({ bornOn }) => day < bornOn);
  if (unborn.length === 0) return allow();
  const on = unborn.map(({ bornOn }) => bornOn).reduce((last, one) => (one > last ? one : last));
  const cases = unborn.map(({ code }) => code);
  return refuse('meeting.beforeCase', { cases, on });
}

/** A meeting is convened of cases that run. */
export function mustAllRun(cases: readonly Pick<Alliance, 'state'>[]): Outcome {
  return cases.map(mustRun).find((said) => !said.ok) ?? allow();
}

/** A committee is convened until the initiatives of its cycle are set. */
export function mayHoldCommittee(cycle: OfItsYear): Outcome {
  const open = mustBeOpen(cycle);
  return open.ok ? mayBeDrafted(cycle) : open;
}

/**
 * A committee of activity 1 speaks of no alliance, until its cycle's initiatives are set. Every other meeting speaks of at
 * least one, of its own cycle only, and for each of what its acta can do. A meeting ends after it begins.
 */
export function decideConvening(input: {
  activities: readonly MeetingActivity[];
  cases: readonly Convened[];
  startsAt: Date;
  endsAt: Date;
  cycle: Pick<Cycle, 'id' | 'year' | 'balanceFiledAt' | 'initiativesSet'>;
}): Outcome {
  const { activities, cases } = input;
  const hours = mustEndLater(input.startsAt, input.endsAt);
  if (!hours.ok) return hours;
  const open = mustBeOpen(input.cycle);
  if (!open.ok) return open;
  if (activities.includes(1)) {
    if (activities.some((activity) => activity !== 1)) return refuse('meeting.committeeAlone');
    return cases.length > 0 ? refuse('meeting.committeeWithoutAlliances') : mayHoldCommittee(input.cycle);
  }
  if (cases.length === 0) return refuse('meeting.withoutAlliances');
  const own = mustBeOfCycle(input.cycle, cases);
  return own.ok ? decidePossible(cases, activities) : own;
}

/**
 * When the people of its organizations first hear of a meeting: now, if it is also theirs and is still to come; one
 * that had begun when it was written down invites nobody; whoever heard of it keeps hearing.
 */
export function toldOf(
  meeting: Pick<Meeting, 'toldAt' | 'alliances' | 'activities'>,
  startsAt: Date,
  now: Date,
): Date | null {
  if (meeting.toldAt || !convenesAllies(meeting)) return meeting.toldAt;
  return startsAt > now ? now : null;
}

/** Attendance is written of a meeting that has begun and was not cancelled, until its acta is approved. */
export function mayBeHeld(meeting: Pick<Meeting, 'state' | 'closedAt' | 'startsAt'>, now: Date): Outcome {
  if (meeting.state === 'cancelled') return refuse('meeting.cancelled');
  if (meeting.closedAt) return refuse('meeting.closed');
  return meeting.startsAt > now ? refuse('meeting.notYet') : allow();
}

/** A meeting is cancelled or moved while it was not held; one that was moves no more. */
function mayBeChanged(meeting: Pick<Meeting, 'state'>): Outcome {
  if (meeting.state === 'cancelled') return refuse('meeting.cancelled');
  return meeting.state === 'held' ? refuse('meeting.alreadyHeld') : allow();
}

/** A live acta holds its meeting: it is annulled first, with its own reason, and then the meeting can be cancelled. */
export function decideCancelling(meeting: Pick<Meeting, 'state'>, hasActa: boolean): Outcome {
  const may = mayBeChanged(meeting);
  if (!may.ok) return may;
  return hasActa ? refuse('meeting.hasActa') : allow();
}

/** Of its year, what a meeting depends on. */
export type OfItsYear = Parameters<typeof mayBeDrafted>[0] & Parameters<typeof mustBeOpen>[0];

/** It moves while it was not held; one whose cases have all stopped, or whose year was filed or, of a committee, has its initiatives, is cancelled instead. */
export function mayBeMoved(
  meeting: Pick<Meeting, 'state' | 'activities'>,
  cases: readonly Pick<Alliance, 'state'>[],
  cycle: OfItsYear,
): Outcome {
  const may = mayBeChanged(meeting);
  if (!may.ok) return may;
  const open = mustBeOpen(cycle);
  if (!open.ok) return open;
  if (meeting.activities.includes(1)) return mayBeDrafted(cycle);
  const stopped = cases.map(mustRun);
  return stopped[0] && stopped.every((one) => !one.ok) ? stopped[0] : allow();
}

/**
 * It moves to another moment, modality or place, and ends after it begins. One to which people are convened, still to come,
 * moves to no moment that has passed: they would hear of it when it was over.
 */
export function decideMoving(
  meeting: Meeting,
  to: Pick<Meeting, 'startsAt' | 'endsAt' | 'modality' | 'place'>,
  { cases, cycle }: { cases: readonly Pick<Alliance, 'state'>[]; cycle: OfItsYear },
  now: Date,
): Outcome {
  const movable = mayBeMoved(meeting, cases, cycle);
  if (!movable.ok) return movable;
  if (meeting.toldAt && meeting.startsAt > now && to.startsAt <= now) return refuse('meeting.movedToThePast');
  const hours = mustEndLater(to.startsAt, to.endsAt);
  if (!hours.ok) return hours;
  const isSame =
    +to.startsAt === +meeting.startsAt &&
    +to.endsAt === +meeting.endsAt &&
    to.modality === meeting.modality &&
    to.place === meeting.place;
  return isSame ? refuse('meeting.sameMoment') : allow();
}

/** A case that a meeting is convened for. */
export type Convened = Minuted & Pick<Alliance, 'code' | 'cycleId' | 'procedureVersion'>;

/** Where an acta leaves a case when it closes an activity; of 5, with the answer that leads to another meeting. */
function stepAfter(activity: MeetingActivity, { procedureVersion }: Convened) {
  const { successor } = activityOf(activity, procedureVersion);
  if (successor.kind === 'next') return successor.activity;
  return successor.kind === 'decision' ? successor.no : null;
}

/**
 * The activities of a meeting of which its acta could speak for a case, by the rules that its approval asks, in their
 * order: one that it closes opens the next.
 */
export function possibleFor(one: Convened, activities: readonly MeetingActivity[]): MeetingActivity[] {
  const stands = [one.step];
  return [...activities]
    .sort((a, b) => a - b)
    .filter((activity) => {
      const possible = stands.some((step) => mayBeMinuted({ ...one, step }, activity).ok);
      // 9 is closed by its radicado and 12 by a follow-up after 11: neither opens another for the same acta
      if (possible && activity !== 9 && activity !== 12 && stands.includes(activity))
        stands.push(stepAfter(activity, one));
      return possible;
    });
}

/** What lies ahead of where a case can come in the meeting, or all of it when nothing can be done: what stands in its way. */
export function aheadOf(one: Convened, activities: readonly MeetingActivity[]): MeetingActivity[] {
  const possible = possibleFor(one, activities);
  return activities.filter(
    (activity) => !possible.includes(activity) && (possible.length === 0 || (one.step ?? 0) < activity),
  );
}

/** The activities of a meeting that none of its cases can take up. */
export function takenByNobody(cases: readonly Convened[], activities: readonly MeetingActivity[]): MeetingActivity[] {
  const taken = new Set(cases.flatMap((one) => possibleFor(one, activities)));
  return activities.filter((activity) => !taken.has(activity));
}

/**
 * A meeting is convened for what its acta can do: of each case something, of each activity some case, and nothing that
 * lies ahead of where its case can come in it. What a case has behind it is not asked of it there.
 */
export function decidePossible(cases: readonly Convened[], activities: readonly MeetingActivity[]): Outcome {
  const idle = takenByNobody(cases, activities);
  const ahead = cases.map((one) => ({ one, activities: aheadOf(one, activities) }));
  return allowUnless(
    activities.flatMap((activity) => {
      const stuck = ahead.filter((each) => idle.includes(activity) || each.activities.includes(activity));
      return stuck.length > 0
        ? [
            notPossible(
              activity,
              stuck.map(({ one }) => one),
            ),
          ]
        : [];
    }),
  );
}

/** Why an activity, or any at all, cannot be taken up with those cases. */
export function notPossible(
  activity: MeetingActivity | null,
  cases: readonly Pick<Convened, 'code' | 'step'>[],
): Refusal {
  const codes = cases.map(({ code }) => code);
  const steps = cases.map(({ step }) => String(step ?? ''));
  return refuse('meeting.activityNotPossible', { activity, cases: codes, steps }).refusal;
}

/** Who came for an organization came for one of the meeting's: `parties` are those of its cases. */
export function mustComeFor(
  parties: readonly string[],
  others: readonly { organization?: string | undefined }[],
): Outcome {
  const isOther = others.some(({ organization }) => organization !== undefined && !parties.includes(organization));
  return isOther ? refuse('meeting.organizationOfNoCase') : allow();
}

/** A meeting speaks of the alliances of its own cycle only, and a session decides for no other. */
export function mustBeOfCycle(
  cycle: Pick<Cycle, 'id' | 'year'>,
  cases: readonly Pick<Alliance, 'code' | 'cycleId'>[],
): Outcome {
  const others = cases.filter(({ cycleId }) => cycleId !== cycle.id).map(({ code }) => code);
  return others.length > 0 ? refuse('meeting.caseOfAnotherCycle', { cases: others, year: cycle.year }) : allow();
}
