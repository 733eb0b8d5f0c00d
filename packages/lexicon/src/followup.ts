import type { Cause, FollowUpEvent, Nonconformity, NonconformityOrigin } from '@alianzas/domain/followup';
import type { Correction } from '@alianzas/domain/procedure';
import { longDay } from './formats/days.ts';
import { count, counted, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, wordOf } from './speech.ts';

export const nonconformityStatuses = {
  proposed: { label: 'Propuesta', tone: 'attention' },
  open: { label: 'Abierta', tone: 'problem' },
  corrected: { label: 'Corregida', tone: 'progress' },
  closed: { label: 'Cerrada', tone: 'good' },
  dismissed: { label: 'Descartada', tone: 'neutral' },
} as const satisfies Record<Nonconformity['state'], Status>;

/** Whose doing it was that an activity was not met. */
export const causes = {
  ally: 'Del aliado',
  secretariat: 'De la Secretaría',
  external: 'Ajena a las dos partes',
} as const satisfies Record<Cause, string>;

/** What found a salida no conforme. */
export const nonconformityOrigins = {
  followUp: 'Un seguimiento dijo que la actividad no se cumplió',
  overdue: 'Pasó la fecha de la actividad sin que llegara evidencia',
  answerNo: 'La respuesta de la actividad 13 fue No',
} as const satisfies Record<NonconformityOrigin, string>;

export function nonconformityOriginWord(code: string | null): string {
  return wordOf(nonconformityOrigins, code);
}

/** The label as the rest of a sentence: only its first letter changes, so that the answer «No» stays as it is. */
function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

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
    'El seguimiento habla de una actividad que no está en el plan vigente: mire abajo las que están.',
  'followUp.activityTwice':
    'El seguimiento habla dos veces de la misma actividad. Deje una sola respuesta por actividad.',
  'followUp.activityMissing': ({ numbers }) =>
    `Falta decir cómo van estas actividades del plan: ${numbered(numbers)}. Responda por cada una ${citing(12)}.`,
  'followUp.observationMissing': ({ numbers }) =>
    `Explique qué pasó en las actividades que no se cumplieron del todo: ${numbered(numbers)} ${citing(12)}.`,
  'followUp.dayMissing': ({ numbers }) =>
    `Falta decir para cuándo se corrigen estas actividades no cumplidas: ${numbered(numbers)}. Escriba el día de cada salida no conforme ${citing(12)}.`,
  'followUp.dayBeforeMeeting': ({ numbers, heldOn }) =>
    `El día de corrección es anterior a la reunión en estas actividades: ${numbered(numbers)}. Escriba uno desde el ${longDay(String(heldOn))} ${citing(12)}.`,
  'followUp.reasonMissing': ({ numbers }) =>
    `Estas actividades no tienen evidencia aceptada: ${numbered(numbers)}. Escriba en la observación por qué se dan por cumplidas ${citing(12)}.`,
  'followUp.stillUnderWay': ({ numbers }) =>
    `Este seguimiento cierra la actividad 12 y ya no admite «En curso»: ${numbered(numbers)}. Diga si se cumplieron, se cumplieron en parte o no se cumplieron ${citing(12)}.`,
  'nonconformity.toDecide': ({ codes }) =>
    `Hay salidas no conformes propuestas sin decidir: ${listed(codes as readonly string[], 3)}. Ábralas, descártelas o dé su actividad por «No cumplida» en el acta ${citing('sección 7')}.`,
  'compliance.activitiesNotMet': ({ numbers }) =>
    `Según el último seguimiento, estas actividades no se cumplieron del todo: ${numbered(numbers)}. Responda No y acuerde un nuevo compromiso ${citing(13)}.`,
  'compliance.nonconformitiesOpen': ({ codes }) =>
    `La alianza tiene salidas no conformes sin cerrar: ${listed(codes as readonly string[], 3)}. Ciérrelas o descártelas antes de responder Sí ${citing('sección 7')}.`,
  'compliance.renewalOfYes':
    'La actividad, la causa y el nuevo compromiso son solo del No, y usted respondió Sí. Déjelos vacíos, o cambie la respuesta.',
  'compliance.activityReplaced': ({ number }) =>
    `La actividad ${number} ya fue reemplazada por un nuevo compromiso. Elija una actividad vigente ${citing(13)}.`,
  'compliance.activityMet': ({ number }) =>
    `La actividad ${number} se cumplió según el seguimiento. Elija la actividad que falta por cumplir ${citing(13)}.`,
  'compliance.amendmentNotFiled': ({ filings }) =>
    `Falta radicar ${count(Number(filings), 'nuevo compromiso', 'nuevos compromisos')}. Escriba el radicado antes de responder Sí ${citing(13)}.`,
  'nonconformity.notProposed': ({ number, state }) =>
    `La salida no conforme ${number} ya está ${stateWord(state)}. Esta página ya muestra qué se decidió.`,
  'nonconformity.settled': ({ number, state }) =>
    `La salida no conforme ${number} ya está ${stateWord(state)}. Esta página ya muestra cómo quedó.`,
  'nonconformity.notOpen': ({ number, state }) =>
    state === 'proposed'
      ? `La salida no conforme ${number} es solo una propuesta. Ábrala antes de corregirla ${citing('sección 7')}.`
      : `La salida no conforme ${number} ya está ${stateWord(state)}. Esta página ya muestra cómo quedó.`,
  'nonconformity.notCorrected': ({ number, state }) =>
    state === 'closed' || state === 'dismissed'
      ? `La salida no conforme ${number} ya está ${stateWord(state)}. Esta página ya muestra cómo quedó.`
      : `La salida no conforme ${number} no tiene corrección. Ajuste o ejecute lo planeado antes de cerrarla ${citing('sección 7')}.`,
  'nonconformity.notCarriedOut': ({ number }) =>
    `Ese seguimiento, u otro posterior, no da por cumplida ni reemplazada la actividad de ${number}. Elija uno que sí lo haga y que ninguno posterior contradiga ${citing('sección 7')}.`,
  'nonconformity.recordMissing': ({ number, plan, acta }) =>
    `Para cerrar ${number} falta ${recordsMissing(plan === true, acta === true)} de un mismo seguimiento posterior ${citing('sección 7')}.`,
} as const satisfies RefusalWords;

function stateWord(state: unknown): string {
  const status = nonconformityStatuses[state as Nonconformity['state']] ?? nonconformityStatuses.closed;
  return status.label.toLowerCase();
}

function recordsMissing(hasPlan: boolean, hasActa: boolean): string {
  if (hasPlan === hasActa) return 'el plan con seguimiento y el acta';
  return hasPlan ? 'el acta' : 'el plan con seguimiento';
}

export const followUpEvents: EventWords<FollowUpEvent> = {
  'followUp.recorded': ({ data, isAlly }) => {
    const found =
      counted([
        [data.met, 'cumplida', 'cumplidas'],
        [data.underWay ?? 0, 'en curso', 'en curso'],
        [data.partly, 'en parte', 'en parte'],
        [data.notMet, 'sin cumplir', 'sin cumplir'],
      ]) ?? 'sin actividades';
    return isAlly || data.closes === false
      ? `Se hizo el seguimiento del plan: ${found}.`
      : `Se cerró la actividad 12 con el seguimiento del plan: ${found}.`;
  },
  'compliance.decided': ({ data, isAlly }) => {
    if (data.answer === 'yes') {
      return isAlly
        ? 'El plan de trabajo se cumplió.'
        : 'Se cerró la actividad 13: Sí se cumple con el plan de trabajo.';
    }
    const others = data.alsoUnmet?.length ?? 0;
    if (isAlly) {
      return others === 0
        ? `Falta cumplir una actividad del plan: se acordó un nuevo compromiso y empieza la vuelta ${data.round}.`
        : `Faltan por cumplir ${others + 1} actividades del plan: una con un nuevo compromiso; ${others === 1 ? 'la otra sigue como estaba' : 'las otras siguen como estaban'}. Empieza la vuelta ${data.round}.`;
    }
    const told = `Se respondió No a la actividad 13: con un nuevo compromiso se vuelve a la 11, vuelta ${data.round}`;
    return others === 0
      ? `${told}.`
      : `${told}; ${count(others, 'otra actividad sin cumplir sigue', 'otras actividades sin cumplir siguen')} en el plan, con su salida no conforme.`;
  },
  'nonconformity.proposed': ({ data }) =>
    `Se propuso la salida no conforme ${data.code}: ${inSentence(nonconformityOriginWord(data.origin))}; falta que una persona decida.`,
  'nonconformity.dismissed': ({ data, by }) => `La salida no conforme ${data.code} fue descartada${by}, con su razón.`,
  'nonconformity.opened': ({ data }) => `Se abrió la salida no conforme ${data.code} por una actividad sin cumplir.`,
  'nonconformity.corrected': ({ data, by }) =>
    `La salida no conforme ${data.code} fue corregida${by}: ${correctionWord(data.correction).toLowerCase()}.`,
  'nonconformity.closed': ({ data, by }) =>
    `La salida no conforme ${data.code} fue cerrada${by} con el plan y el acta del seguimiento.`,
};
