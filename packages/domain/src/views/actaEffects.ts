import { type ActaItem, effectsOf } from '../acta/index.ts';
import { isDecidedAgain } from '../alliance/index.ts';
import { isUnmet, opensNonconformity } from '../followup/index.ts';
import type { FollowUpContent } from '../followup/inputs.ts';
import type { ActaPlanActivity } from './actaPage.ts';

/** An activity, and the alliances for which it closes or, of a follow-up, only records. */
export interface GroupedEffect {
  activity: number;
  alliances: string[];
  recordsOnly: string[];
  /** Of the alliances of decision 5, those for which it is taken again */
  again: string[];
}

interface OfCase {
  id: string;
  code: string;
  step: number | null;
  followUpCloses: boolean;
  plan: readonly Pick<ActaPlanActivity, 'id' | 'number' | 'unmet' | 'proposed'>[];
}

/** The activities for which approving a follow-up opens a salida no conforme. */
export function unmetIn(content: FollowUpContent, alliances: readonly OfCase[]) {
  return alliances.flatMap(({ code, plan }) =>
    plan.flatMap(({ id, number, unmet, proposed }) => {
      const told = content.activities.find(({ activity }) => activity === id);
      return told && opensNonconformity(told.compliance, unmet) ? [{ alliance: code, activity: number, proposed }] : [];
    }),
  );
}

/** Of the cases whose 12 the follow-up closes, the activities that it does not find met: 13 takes no Sí while one is left. */
export function keepingFromYes(content: FollowUpContent, alliances: readonly OfCase[]) {
  return alliances.flatMap(({ code, plan, followUpCloses }) => {
    if (!followUpCloses) return [];
    const activities = plan.flatMap(({ id, number }) => {
      const told = content.activities.find(({ activity }) => activity === id);
      return told && isUnmet(told) ? [number] : [];
    });
    return activities.length > 0 ? [{ alliance: code, activities }] : [];
  });
}

/** What the items of an acta do when it is approved, an activity at a time. */
export function groupedEffects(items: readonly ActaItem[], alliances: readonly OfCase[]): GroupedEffect[] {
  const cases = new Map(alliances.map((one) => [one.id, one]));
  const past = new Set(alliances.filter(isDecidedAgain).map(({ code }) => code));
  const grouped = new Map<number, { alliances: string[]; recordsOnly: string[] }>();
  for (const { activity, allianceId } of effectsOf(items)) {
    const known = grouped.get(activity) ?? { alliances: [], recordsOnly: [] };
    grouped.set(activity, known);
    const of = cases.get(allianceId ?? '');
    if (of) (activity === 12 && !of.followUpCloses ? known.recordsOnly : known.alliances).push(of.code);
  }
  return [...grouped].map(([activity, { alliances: closing, recordsOnly }]) => ({
    activity,
    again: activity === 5 ? closing.filter((code) => past.has(code)).sort() : [],
    alliances: closing.sort(),
    recordsOnly: recordsOnly.sort(),
  }));
}
