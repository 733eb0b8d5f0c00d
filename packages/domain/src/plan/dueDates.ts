import type { PlanAction, PlanActivity } from './plan.ts';
import { inForce } from './rules.ts';

/** A duty with two days: what was promised for one ends in the plan on another, later or earlier. */
export interface DueDifference {
  commitment: { number: number; action: string; dueOn: string };
  activity: Pick<PlanActivity, 'number' | 'title' | 'endsOn'>;
}

interface Duty {
  commitment: Pick<PlanAction['commitment'], 'number' | 'action' | 'dueOn' | 'state' | 'round'>;
  activities: readonly (Pick<PlanActivity, 'number' | 'title' | 'endsOn'> & {
    compliance: string | null;
    replacedAt?: Date | string | null;
  })[];
}

/**
 * The commitments in force whose activities end after the day that was promised, or all of them before it: then the last of
 * them says so. One that ends before it while another ends later is a step towards it. Of what was met no day is left to agree.
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
  const last = activities.reduce((a, b) => (a && a.endsOn >= b.endsOn ? a : b), activities[0]);
  const early = last && last.endsOn < dueOn ? [last] : [];
  const unmet = [...late, ...early].filter(({ compliance }) => compliance !== 'met');
  return unmet.map((one) => ({
    commitment: { number, action, dueOn },
    activity: { number: one.number, title: one.title, endsOn: one.endsOn },
  }));
}
