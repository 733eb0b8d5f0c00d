import type { PlanAction, PlanActivity } from './plan.ts';
import { inForce } from './rules.ts';

/** A duty with two days: what was promised for one ends in the plan on a later one. */
export interface DueDifference {
  commitment: { number: number; action: string; dueOn: string };
  activity: Pick<PlanActivity, 'number' | 'title' | 'endsOn'>;
}

interface Duty {
  commitment: Pick<PlanAction['commitment'], 'number' | 'action' | 'dueOn' | 'state' | 'round'>;
  activities: readonly (Pick<PlanActivity, 'number' | 'title' | 'endsOn'> & { replacedAt?: Date | string | null })[];
}

/**
 * The commitments in force with activities that end after the day that was promised. One that ends before it is a step
 * towards it, or done early: no fault.
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
  return late.map((one) => ({
    commitment: { number, action, dueOn },
    activity: { number: one.number, title: one.title, endsOn: one.endsOn },
  }));
}
