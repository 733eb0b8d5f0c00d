import type { Answer, Phva, RecordKind, Visit } from '@alianzas/domain/procedure';
import { type Status, wordOf } from './speech.ts';

/** The letters of the PHVA cycle, which always stand beside their word. */
export const phva = {
  P: 'Planear',
  H: 'Hacer',
  V: 'Verificar',
  A: 'Actuar',
} as const satisfies Record<Phva, string>;

/** The records of the closed list. */
export const records = {
  minutes: 'Acta de reunión',
  proposal: 'Propuesta de la alianza',
  networkEntry: 'Base de datos de la Red',
  notice: 'Correo electrónico o comunicación',
  filedCommitments: 'Compromisos radicados',
  plan: 'Plan de trabajo RED',
  evidence: 'Evidencia de la ejecución',
  planWithFollowUp: 'Plan de trabajo RED con seguimiento',
  resolution: 'Resolución',
  balance: 'Informe de Balance final',
  quantification: 'Cuantificación de recursos privados y comunitarios',
} as const satisfies Record<RecordKind, string>;

export const visitStatuses = {
  open: { label: 'Abierta ahora', tone: 'progress' },
  stopped: { label: 'Se detuvo aquí', tone: 'neutral' },
  closed: { label: 'Cerrada', tone: 'good' },
  notApplicable: { label: 'No aplica', tone: 'neutral' },
  ahead: { label: 'Por venir', tone: 'neutral' },
} as const satisfies Record<Visit['state'] | 'ahead' | 'stopped', Status>;

const answers = (activity: number): Readonly<Record<Answer, string>> =>
  activity === 5 ? { yes: 'SI', no: 'NO' } : { yes: 'Sí', no: 'No' };

/** An answer as the procedure writes it: SI and NO in activity 5, Sí and No in 13 and everywhere else. */
export function answerWord(activity: number, answer: string | null): string {
  return wordOf(answers(activity), answer);
}

export function phvaWord(letter: string): string {
  return wordOf(phva, letter);
}

export function recordWord(kind: string): string {
  return wordOf(records, kind);
}
