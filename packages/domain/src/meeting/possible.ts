import type { Alliance } from '../alliance/alliance.ts';
import { type Minuted, mayBeMinuted } from '../alliance/inputs.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { allow, allowUnless, type Outcome, type Refusal, refuse } from '../platform/outcome.ts';
import { activityOf } from '../procedure/versions.ts';
import type { MeetingActivity } from './meeting.ts';

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
  const facts = { cases: cases.map(({ code }) => code), steps: cases.map(({ step }) => String(step ?? '')) };
  return refuse('meeting.activityNotPossible', { activity, ...facts }).refusal;
}

/** A session of 14 or 15 decides for the alliances of its own cycle only. */
export function mustBeOfCycle(
  cycle: Pick<Cycle, 'id' | 'year'>,
  cases: readonly Pick<Alliance, 'code' | 'cycleId'>[],
): Outcome {
  const others = cases.filter(({ cycleId }) => cycleId !== cycle.id).map(({ code }) => code);
  return others.length > 0 ? refuse('meeting.caseOfAnotherCycle', { cases: others, year: cycle.year }) : allow();
}
