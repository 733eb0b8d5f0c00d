import type { ActivityNumber } from '@alianzas/domain/procedure';

export type StageId = 'meet' | 'join' | 'agree' | 'act' | 'continue';

export interface Stage {
  id: StageId;
  activities: readonly ActivityNumber[];
}

/** The five stages in plain words over activities 2 to 16, in order. Activity 1 belongs to the cycle: it is the trailhead. */
export const stages: readonly Stage[] = [
  { id: 'meet', activities: [2, 3] },
  { id: 'join', activities: [4, 5, 6, 7] },
  { id: 'agree', activities: [8, 9, 10] },
  { id: 'act', activities: [11, 12, 13] },
  { id: 'continue', activities: [14, 15, 16] },
];

/** The stage of an activity; null for activity 1, which no alliance runs. */
export function stageOf(activity: ActivityNumber): StageId | null {
  return stages.find((stage) => stage.activities.includes(activity))?.id ?? null;
}
