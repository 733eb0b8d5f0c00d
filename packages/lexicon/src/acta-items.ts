import type { ItemContent } from '@alianzas/domain/acta/inputs';
import { committeeWord } from './cycle.ts';
import { listed } from './formats/numbers.ts';
import { complianceWord } from './plan.ts';
import { answerWord } from './procedure.ts';
import { outcomeWord } from './sustainment.ts';

export interface ItemLine {
  term: string;
  detail: string;
}

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
      detail: listed(
        initiatives.map((id) => names.initiatives?.get(id) ?? 'Una iniciativa'),
        100,
      ),
    },
  ],
  3: ({ capacity, influenceCircle, interestGroups, actions }) => [
    { term: 'Lo que puede hacer', detail: capacity },
    { term: 'Círculo de influencia', detail: influenceCircle },
    { term: 'Grupos de interés', detail: interestGroups },
    { term: 'Acciones', detail: actions.join(' · ') },
  ],
  4: ({ activePart, solution }) => [
    { term: 'Participación en la acción', detail: activePart },
    { term: 'Solución', detail: solution },
  ],
  5: ({ answer, reason }) => [
    { term: '¿Hace parte activa de la acción?', detail: answerWord(5, answer) },
    { term: 'Razón', detail: reason },
  ],
  8: ({ methodology, liaison }) => [
    { term: 'Metodología de trabajo', detail: methodology },
    { term: 'Enlace', detail: `${liaison.name}, ${liaison.position}` },
  ],
  9: ({ agreement }) => [{ term: 'Acuerdo', detail: agreement }],
  12: ({ activities }, names) =>
    activities.map(({ activity, compliance, observation }) => ({
      term: names.planActivities.get(activity) ?? 'Actividad del plan',
      detail: [complianceWord(compliance), observation].filter(Boolean).join('. '),
    })),
  14: ({ recognised, reason }) => [
    {
      term: 'Reconocimiento',
      detail: recognised === 'yes' ? 'Se reconoce' : 'No se reconoce en esta edición',
    },
    { term: 'Razón', detail: reason },
  ],
  15: ({ outcome, reason }) => [
    { term: 'Continuidad', detail: outcomeWord(outcome) },
    { term: 'Razón', detail: reason },
  ],
};

/** What an item of an acta says, as an ally reads it, in the order in which the acta says it. */
export function itemLines(content: ItemContent, names: ItemNames): readonly ItemLine[] {
  const said = words[content.activity] as (content: ItemContent, names: ItemNames) => readonly ItemLine[];
  return said(content, names);
}
