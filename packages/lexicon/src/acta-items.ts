import type { ItemContent } from '@alianzas/domain/acta/inputs';
import { committeeWord } from './cycle.ts';
import { shortDay } from './formats/days.ts';
import { listed } from './formats/numbers.ts';
import { complianceWord } from './plan.ts';
import { answerWord } from './procedure.ts';
import { outcomeWord } from './sustainment.ts';

export interface ItemLine {
  term: string;
  detail: string;
}

/** What each thing that an acta says is called: in its form, in the acta and in each extract of it. */
export const actaTerms = {
  capacity: 'Capacidad de acción',
  influenceCircle: 'Círculo de influencia',
  interestGroups: 'Grupos de interés identificados',
  actions: 'Acciones que puede ejecutar',
  activePart: 'Cómo hace parte activa en la acción de cultura ciudadana',
  solution: 'Cómo aporta a una solución satisfactoria',
  answer: '¿La entidad hace parte activa de la acción?',
  reason: 'Razón',
  methodology: 'Metodología de trabajo acordada',
  liaison: 'Enlace de la entidad',
  agreement: 'Lo acordado para formalizar',
  recognised: '¿Se reconoce?',
  outcome: '¿Continúa?',
  present: 'Asistieron',
  approved: 'Aprobó',
  sha256: 'Huella del acta completa (SHA-256)',
} as const;

/** Of an activity not met, by when it is corrected; a day that is only half typed stays as it is. */
export function correctedBy(day: string): string {
  return `Se corrige para el ${DAY.test(day) ? shortDay(day) : day}`;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The names of what an item only refers to by its id. */
export interface ItemNames {
  planActivities: ReadonlyMap<string, string>;
  initiatives?: ReadonlyMap<string, string>;
}

type Words = {
  readonly [N in ItemContent['activity']]: (
    content: Extract<ItemContent, { activity: N }>,
    names: ItemNames,
  ) => readonly ItemLine[];
};

/** The words of every kind of item: a kind that the domain adds does not compile here without its own. */
const words: Words = {
  1: ({ committee, initiatives }, names) => [
    { term: 'Comité', detail: committeeWord(committee) },
    {
      term: 'Iniciativas priorizadas',
      detail: listed(initiatives.map((id) => names.initiatives?.get(id) ?? 'Una iniciativa')),
    },
  ],
  3: ({ capacity, influenceCircle, interestGroups, actions }) => [
    { term: actaTerms.capacity, detail: capacity },
    { term: actaTerms.influenceCircle, detail: influenceCircle },
    { term: actaTerms.interestGroups, detail: interestGroups },
    { term: actaTerms.actions, detail: actions.join(' · ') },
  ],
  4: ({ activePart, solution }) => [
    { term: actaTerms.activePart, detail: activePart },
    { term: actaTerms.solution, detail: solution },
  ],
  5: ({ answer, reason }) => [
    { term: actaTerms.answer, detail: answerWord(5, answer) },
    { term: actaTerms.reason, detail: reason },
  ],
  8: ({ methodology, liaison }) => [
    { term: actaTerms.methodology, detail: methodology },
    { term: actaTerms.liaison, detail: `${liaison.name}, ${liaison.position}` },
  ],
  9: ({ agreement }) => [{ term: actaTerms.agreement, detail: agreement }],
  12: ({ activities }, names) =>
    activities.map(({ activity, compliance, observation, dueOn }) => ({
      term: names.planActivities.get(activity) ?? 'Actividad del plan',
      detail: [complianceWord(compliance), observation, dueOn && correctedBy(dueOn)].filter(Boolean).join('. '),
    })),
  14: ({ recognised, reason }) => [
    {
      term: actaTerms.recognised,
      detail: recognised === 'yes' ? 'Se reconoce' : 'No se reconoce en esta edición',
    },
    { term: actaTerms.reason, detail: reason },
  ],
  15: ({ outcome, reason }) => [
    { term: actaTerms.outcome, detail: outcomeWord(outcome) },
    { term: actaTerms.reason, detail: reason },
  ],
};

/** What an item of an acta says, as an ally reads it, in the order in which the acta says it. */
export function itemLines(content: ItemContent, names: ItemNames): readonly ItemLine[] {
  const said = words[content.activity] as (content: ItemContent, names: ItemNames) => readonly ItemLine[];
  return said(content, names);
}
