import type { Cause, FollowUpEvent, Nonconformity } from '@alianzas/domain/followup';
import type { Correction } from '@alianzas/domain/procedure';
import { count, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, wordOf } from './speech.ts';

export const nonconformityStatuses = {
  open: { label: 'Abierta', tone: 'problem' },
  corrected: { label: 'Corregida', tone: 'progress' },
  closed: { label: 'Cerrada', tone: 'good' },
} as const satisfies Record<Nonconformity['state'], Status>;

/** Whose doing it was that an activity was not met. */
export const causes = {
  ally: 'Del aliado',
  secretariat: 'De la Secretaría',
  external: 'Ajena a las dos partes',
} as const satisfies Record<Cause, string>;

/** The two corrections of section 7. */
export const corrections = {
  adjust: 'Ajustar lo planeado',
  carryOut: 'Ejecutar lo planeado',
} as const satisfies Record<Correction, string>;

export function causeWord(code: string | null): string {
  return wordOf(causes, code);
}

export function correctionWord(code: string | null): string {
  return wordOf(corrections, code);
}

function numbered(numbers: unknown): string {
  return listed(numbers as readonly string[]);
}

export const followUpRefusals = {
  'followUp.activityUnknown':
    'El seguimiento habla de una actividad que no está en el plan vigente. Actualice la página.',
  'followUp.activityTwice':
    'El seguimiento habla dos veces de la misma actividad. Deje una sola respuesta por actividad.',
  'followUp.activityMissing': ({ numbers }) =>
    `Falta decir cómo van estas actividades del plan: ${numbered(numbers)}. Responda por cada una ${citing(12)}.`,
  'followUp.observationMissing': ({ numbers }) =>
    `Explique qué pasó en las actividades que no se cumplieron del todo: ${numbered(numbers)} ${citing(12)}.`,
  'compliance.activityReplaced': ({ number }) =>
    `La actividad ${number} ya fue reemplazada por un nuevo compromiso. Elija una actividad vigente ${citing(13)}.`,
  'compliance.activityMet': ({ number }) =>
    `La actividad ${number} se cumplió según el seguimiento. Elija la actividad que falta por cumplir ${citing(13)}.`,
  'compliance.amendmentNotFiled': ({ filings }) =>
    `Falta radicar ${count(Number(filings), 'nuevo compromiso', 'nuevos compromisos')}. Escriba el radicado antes de responder Sí ${citing(13)}.`,
  'nonconformity.notOpen': ({ number, state }) =>
    `La salida no conforme ${number} ya está ${state === 'closed' ? 'cerrada' : 'corregida'}.`,
  'nonconformity.notCorrected': ({ number, state }) =>
    state === 'closed'
      ? `La salida no conforme ${number} ya está cerrada.`
      : `La salida no conforme ${number} no tiene corrección. Ajuste o ejecute lo planeado antes de cerrarla ${citing('sección 7')}.`,
  'nonconformity.recordMissing': ({ number, plan, acta }) =>
    `Para cerrar ${number} falta ${recordsMissing(plan === true, acta === true)} de un mismo seguimiento posterior ${citing('sección 7')}.`,
} as const satisfies RefusalWords;

function recordsMissing(hasPlan: boolean, hasActa: boolean): string {
  if (hasPlan === hasActa) return 'el plan con seguimiento y el acta';
  return hasPlan ? 'el acta' : 'el plan con seguimiento';
}

export const followUpEvents: EventWords<FollowUpEvent> = {
  'followUp.recorded': ({ data, isAlly }) => {
    const found = `${data.met} cumplidas, ${data.partly} en parte y ${data.notMet} sin cumplir`;
    return isAlly
      ? `Se hizo el seguimiento del plan: ${found}.`
      : `Se cerró la actividad 12 con el seguimiento del plan: ${found}.`;
  },
  'compliance.decided': ({ data, isAlly }) => {
    if (data.answer === 'yes') {
      return isAlly
        ? 'El plan de trabajo se cumplió.'
        : 'Se cerró la actividad 13: Sí se cumple con el plan de trabajo.';
    }
    return isAlly
      ? `Falta cumplir una actividad del plan: se acordó un nuevo compromiso y empieza la vuelta ${data.round}.`
      : `Se respondió No a la actividad 13: con un nuevo compromiso se vuelve a la 11, vuelta ${data.round}.`;
  },
  'nonconformity.opened': ({ data }) => `Se abrió la salida no conforme ${data.code} por una actividad sin cumplir.`,
  'nonconformity.corrected': ({ data, by }) =>
    `La salida no conforme ${data.code} fue corregida${by}: ${correctionWord(data.correction).toLowerCase()}.`,
  'nonconformity.closed': ({ data, by }) =>
    `La salida no conforme ${data.code} fue cerrada${by} con el plan y el acta del seguimiento.`,
};
