import type { Activity, Path, Phva } from '@alianzas/domain/procedure';
import type { StageId } from './stages.ts';
import type { StandingState } from './standing.ts';

/** Every Spanish word that the drawings show: a caller may pass its own; `pathWords` is the default. */
export interface PathWords {
  title: string;
  now: string;
  activity: string;
  states: Record<StandingState, string>;
  stageStates: Record<StandingState, string>;
  phva: Record<Phva, string>;
  stages: Record<StageId, { name: string; says: string }>;
  rounds: (count: number) => string;
  /** One sentence for the picture's description */
  summary: (path: Path, step: Activity | undefined) => string;
}

export const pathWords: PathWords = {
  title: 'El camino de la alianza',
  now: 'Ahora',
  activity: 'Actividad',
  states: {
    closed: 'Cerrada',
    open: 'Abierta ahora',
    stopped: 'Se detuvo aquí',
    notApplicable: 'No aplica',
    ahead: 'Por venir',
  },
  stageStates: {
    closed: 'Ya la recorrimos',
    open: 'Aquí estamos',
    stopped: 'Aquí se detuvo',
    notApplicable: 'No aplica',
    ahead: 'Por venir',
  },
  phva: { P: 'Planear', H: 'Hacer', V: 'Verificar', A: 'Actuar' },
  stages: {
    meet: { name: 'Conocernos', says: 'Preparamos una propuesta y nos reunimos por primera vez.' },
    join: { name: 'Sumarse a la Red', says: 'Vemos si su organización hace parte activa de la acción.' },
    agree: { name: 'Acordar', says: 'Definimos cómo trabajar y radicamos los compromisos.' },
    act: { name: 'Hacer', says: 'Cumplimos lo acordado y le hacemos seguimiento entre todos.' },
    continue: {
      name: 'Reconocer y seguir',
      says: 'Reconocemos lo logrado, decidimos quién continúa y hacemos balance.',
    },
  },
  rounds,
  summary,
};

function rounds(count: number): string {
  return count === 1 ? '1 vuelta' : `${count} vueltas`;
}

function summary(path: Path, step: Activity | undefined): string {
  const back = path.rounds === 0 ? '' : ` Ha vuelto a la actividad 11: ${rounds(path.rounds)}.`;
  const left = path.visits.find((visit) => visit.state === 'open');
  if (step === undefined && left) return `Se detuvo en la actividad ${left.activity}.${back}`;
  if (step === undefined) return `No hay una actividad abierta.${back}`;
  const beside = path.visits.find(({ state, activity }) => state === 'open' && activity !== step.number);
  const also = beside ? ` Además está abierta la ${beside.activity}.` : '';
  return `Abierta ahora: actividad ${step.number}, ${step.name}.${also}${back}`;
}

/** Of a case that ended, what it did not get to is no longer to come. */
export function wordsOfPath(words: PathWords, { step, visits }: Path): PathWords {
  if (step !== null || visits.length === 0) return words;
  const ahead = 'No se llegó';
  return { ...words, states: { ...words.states, ahead }, stageStates: { ...words.stageStates, ahead } };
}
