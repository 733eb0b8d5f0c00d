import type { Phva } from '@alianzas/domain/procedure';
import type { StageId } from './stages.ts';
import type { StandingState } from './standing.ts';

/** Every Spanish word that the drawings show: a caller may pass its own; `pathWords` is the default. */
export interface PathWords {
  title: string;
  now: string;
  ended: string;
  activity: string;
  states: Record<StandingState, string>;
  phva: Record<Phva, string>;
  stages: Record<StageId, { name: string; says: string }>;
  branchNo: string;
  branchYes: string;
  skip: string;
  loop: string;
  rounds: (count: number) => string;
}

export const pathWords: PathWords = {
  title: 'El camino de la alianza',
  now: 'Ahora',
  ended: 'El camino terminó',
  activity: 'Actividad',
  states: { closed: 'Cerrada', open: 'Abierta ahora', notApplicable: 'No aplica', ahead: 'Por venir' },
  phva: { P: 'Planear', H: 'Hacer', V: 'Verificar', A: 'Actuar' },
  stages: {
    meet: { name: 'Conocernos', says: 'Preparamos una propuesta y nos reunimos por primera vez.' },
    join: { name: 'Sumarse a la Red', says: 'Vemos si su organización hace parte activa de la acción.' },
    agree: { name: 'Acordar', says: 'Definimos cómo trabajar y radicamos los compromisos.' },
    act: { name: 'Hacer', says: 'Cumplimos lo acordado y le hacemos seguimiento entre todos.' },
    continue: { name: 'Reconocer y seguir', says: 'Reconocemos lo logrado, decidimos quién continúa y hacemos balance.' },
  },
  branchNo: 'NO',
  branchYes: 'SÍ',
  skip: 'Con respuesta NO en la actividad 5, el camino sigue en la 8',
  loop: 'Con respuesta No en la actividad 13, el camino vuelve a la 11',
  rounds: (count) => (count === 1 ? '1 vuelta' : `${count} vueltas`),
};
