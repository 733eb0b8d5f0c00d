import type { ActivityNumber } from '@alianzas/domain/procedure';

export type StageId = 'meet' | 'join' | 'agree' | 'act' | 'continue';

export interface StageWords {
  id: StageId;
  name: string;
  says: string;
  activities: readonly ActivityNumber[];
}

/** The five stages in plain words over activities 2 to 16, in order: the same that the drawings of the path show. */
export const stages: readonly StageWords[] = [
  {
    id: 'meet',
    name: 'Conocernos',
    says: 'Preparamos una propuesta y nos reunimos por primera vez.',
    activities: [2, 3],
  },
  {
    id: 'join',
    name: 'Sumarse a la Red',
    says: 'Vemos si su organización hace parte activa de la acción.',
    activities: [4, 5, 6, 7],
  },
  {
    id: 'agree',
    name: 'Acordar',
    says: 'Definimos cómo trabajar y radicamos los compromisos.',
    activities: [8, 9, 10],
  },
  {
    id: 'act',
    name: 'Hacer',
    says: 'Cumplimos lo acordado y le hacemos seguimiento entre todos.',
    activities: [11, 12, 13],
  },
  {
    id: 'continue',
    name: 'Reconocer y seguir',
    says: 'Reconocemos lo logrado, decidimos quién continúa y hacemos balance.',
    activities: [14, 15, 16],
  },
];

/** The stage that holds an activity; null for activity 1, which no alliance runs, and for null. */
export function stageOf(activity: number | null): StageWords | null {
  return stages.find((stage) => stage.activities.some((number) => number === activity)) ?? null;
}
