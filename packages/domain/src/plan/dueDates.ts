import type { PlanAction, PlanActivity } from './plan.ts';
import { inForce } from './rules.ts';

/** A duty with two days: what was promised for one ends in the plan on another. */
export interface DueDifference {
  commitment: { number: number; action: string; dueOn: string };
  activity: Pick<PlanActivity, 'number' | 'title' | 'endsOn'>;
  /** The plan ends after the day that was promised; otherwise before it */
  late: boolean;
}

interface Duty {
  commitment: Pick<PlanAction['commitment'], 'number' | 'action' | 'dueOn' | 'state' | 'round'>;
  activities: readonly (Pick<PlanActivity, 'number' | 'title' | 'endsOn'> & { replacedAt?: Date | string | null })[];
}

/**
 * The commitments in force whose activities do not end on the day that was promised. Of those with several activities,
 * also in several actions, an earlier one is a step towards it: each that ends later is a difference, and else the last one
 * when it ends before.
 */
export function dueDifferences(actions: readonly Duty[]): DueDifference[] {
  const duties = new Map<number, { commitment: Duty['commitment']; activities: Duty['activities'][number][] }>();
  for (const { commitment, activities } of actions) {
    const known = duties.get(commitment.number) ?? { commitment, activities: [] };
    known.activities.push(...activities.filter((one) => !one.replacedAt));
    duties.set(commitment.number, known);
  }
  return [...duties.values()].filter(({ commitment }) => inForce(commitment)).flatMap(differencesOf);
}

function differencesOf({ commitment, activities }: Duty): DueDifference[] {
  const { number, action, dueOn } = commitment;
  const late = activities.filter((one) => one.endsOn > dueOn);
  const last = [...activities].sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[0];
  const told = late.length === 0 && last && last.endsOn < dueOn ? [last] : late;
  return told.map((one) => ({
    commitment: { number, action, dueOn },
    activity: { number: one.number, title: one.title, endsOn: one.endsOn },
    late: one.endsOn > dueOn,
  }));
}
