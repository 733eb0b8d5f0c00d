import { type ActaItem, effectsOf } from '../acta/index.ts';
import { opensNonconformity } from '../followup/index.ts';
import type { FollowUpContent } from '../followup/inputs.ts';

/** An activity, and the alliances for which it closes or, of a follow-up, only records. */
export interface GroupedEffect {
  activity: number;
  alliances: string[];
  recordsOnly: string[];
}

interface OfCase {
  id: string;
  code: string;
  followUpCloses: boolean;
  plan: readonly { id: string; number: number; unmet: boolean }[];
}

/** The activities for which approving a follow-up opens a salida no conforme. */
export function unmetIn(content: FollowUpContent, alliances: readonly OfCase[]) {
  return alliances.flatMap(({ code, plan }) =>
    plan.flatMap(({ id, number, unmet }) => {
      const told = content.activities.find(({ activity }) => activity === id);
      return told && opensNonconformity(told.compliance, unmet) ? [{ alliance: code, activity: number }] : [];
    }),
  );
}

/** What the items of an acta do when it is approved, an activity at a time. */
export function groupedEffects(items: readonly ActaItem[], alliances: readonly OfCase[]): GroupedEffect[] {
  const cases = new Map(alliances.map((one) => [one.id, one]));
  const grouped = new Map<number, { alliances: string[]; recordsOnly: string[] }>();
  for (const { activity, allianceId } of effectsOf(items)) {
    const known = grouped.get(activity) ?? { alliances: [], recordsOnly: [] };
    grouped.set(activity, known);
    const of = cases.get(allianceId ?? '');
    if (of) (activity === 12 && !of.followUpCloses ? known.recordsOnly : known.alliances).push(of.code);
  }
  return [...grouped].map(([activity, { alliances: closing, recordsOnly }]) => ({
    activity,
    alliances: closing.sort(),
    recordsOnly: recordsOnly.sort(),
  }));
}
