import type { AgentCategory, CategoryEvent, Continuity, Involvement } from '@alianzas/domain/recognition';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, wordOf } from './speech.ts';

/** Nivel de involucramiento: the scale is provisional, the procedure names none. */
export const involvements = {
  informed: 'Informado',
  participates: 'Participa',
  cooperates: 'Coopera',
  jointlyResponsible: 'Corresponsable',
} as const satisfies Record<Involvement, string>;

/** Sostenimiento de las acciones. */
export const continuities = {
  begins: 'Comienza',
  sustains: 'Sostiene',
  lasts: 'Permanece',
} as const satisfies Record<Continuity, string>;

/** Short, because what it is of stands in the title of its pages: Agente Ciudadano de Cambio Cultural. */
export const agentCategories = {
  agent: { label: 'Agente', tone: 'good' },
  notYet: { label: 'Todavía no', tone: 'neutral' },
} as const satisfies Record<AgentCategory, Status>;

export function involvementWord(code: string): string {
  return wordOf(involvements, code);
}

export function continuityWord(code: string): string {
  return wordOf(continuities, code);
}

/** The category of an ally with its tone; null before anybody decided one. */
export function categoryStatus(code: AgentCategory | null): Status {
  return code === null ? { label: 'Sin decidir', tone: 'neutral' } : agentCategories[code];
}

export const categoryRefusals = {
  'category.notAnAlly': `Solo un aliado puede tener la categoría: una organización que hace parte de una alianza ${citing('glosario')}.`,
  'category.reasonMissing': `Lo que usted eligió no es lo que dicen los hechos. Escriba la razón ${citing('condiciones generales')}.`,
} as const satisfies RefusalWords;

export const categoryEvents: EventWords<CategoryEvent> = {
  'category.decided': ({ data, by }) =>
    data.category === 'agent'
      ? `La categoría Agente Ciudadano de Cambio Cultural fue reconocida${by}.`
      : `La categoría fue revisada${by}: todavía no es Agente Ciudadano de Cambio Cultural.`,
};
