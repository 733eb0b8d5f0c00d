import { backoffice } from '@alianzas/paths';

/** What one meeting, with one acta, serves best: the first contact, its analysis and its decision speak of the same. */
const TOGETHER: Readonly<Record<number, readonly number[]>> = { 3: [3, 4, 5], 4: [4, 5] };

/** The activities that the meeting of an activity may take with it; itself alone where none goes along. None of no activity. */
export function togetherWith(activity: number | null): readonly number[] {
  return activity ? (TOGETHER[activity] ?? [activity]) : [];
}

/** The form that convenes a meeting for those activities, and for an alliance when there is one. */
export function conveneFor(activities: readonly number[], alliance: string | null): string {
  const search = new URLSearchParams(activities.map((activity) => ['actividad', String(activity)]));
  if (alliance) search.set('alianza', alliance);
  return `${backoffice.newMeeting()}?${search}`;
}
