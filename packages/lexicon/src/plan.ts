import type { Compliance, PlanEvent, PlanSection } from '@alianzas/domain/plan';
import type { FollowUpStanding } from '@alianzas/domain/plan/inputs';
import { longDay } from './formats/days.ts';
import { count, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, wordOf } from './speech.ts';

export const planStatuses = {
  draft: { label: 'Borrador', tone: 'neutral' },
  approved: { label: 'Aprobado', tone: 'good' },
} as const satisfies Record<PlanSection['state'], Status>;

/** What a follow-up said of an activity of the plan, and what is computed until then from its days and evidence. */
export const planActivityStatuses = {
  scheduled: { label: 'Programada', tone: 'neutral' },
  underWay: { label: 'En ejecución', tone: 'progress' },
  overdue: { label: 'Vencida', tone: 'problem' },
  met: { label: 'Cumplida', tone: 'good' },
  partly: { label: 'Cumplida en parte', tone: 'attention' },
  notMet: { label: 'No cumplida', tone: 'problem' },
  replaced: { label: 'Reemplazada', tone: 'neutral' },
} as const satisfies Record<Compliance | 'scheduled' | 'underWay' | 'overdue' | 'replaced', Status>;

/** What a follow-up says of an activity, for its form. */
export const compliances = {
  met: 'Cumplida',
  underWay: 'En curso',
  partly: 'Cumplida en parte',
  notMet: 'No cumplida',
} as const satisfies Record<Compliance, string>;

const { underWay: _, ...judgements } = compliances;

/** What a follow-up may answer: only one held while the plan is carried out leaves an activity under way (Q-23). */
export function compliancesWhere(closes: boolean): Partial<typeof compliances> {
  return closes ? judgements : compliances;
}

export function complianceWord(code: string | null): string {
  return wordOf(compliances, code);
}

const followUps = {
  held: 'hecha',
  toCome: 'por venir',
  pending: 'no se hizo: sigue pendiente',
  notHeld: 'no se hizo',
} as const satisfies Record<FollowUpStanding, string>;

/** The day of a planned follow-up meeting, and how it stands. */
export function followUpDay(onDay: string, standing: FollowUpStanding): string {
  return `${longDay(onDay)} (${followUps[standing]})`;
}

function numbered(numbers: unknown): string {
  return listed(numbers as readonly string[]);
}

export const planRefusals = {
  'plan.noTerm': 'El plan terminaría el mismo día en que empieza. Escriba una fecha final posterior a la inicial.',
  'plan.commitmentNotInForce': ({ number }) =>
    `El compromiso ${number} no está en firme. Una acción del plan nace de un compromiso aceptado ${citing(10)}.`,
  'plan.commitmentWithoutAction': ({ numbers }) =>
    `Estos compromisos no tienen acción en el plan: ${numbered(numbers)}. Agregue una por cada uno ${citing(10)}.`,
  'plan.actionWithoutActivity': ({ numbers }) =>
    `Las acciones de estos compromisos no tienen actividades: ${numbered(numbers)}. Agregue al menos una ${citing(10)}.`,
  'plan.activityOutsideTerm': ({ numbers }) =>
    `Estas actividades quedan fuera del plazo del plan: ${numbered(numbers)}. Cambie sus fechas o el plazo ${citing(11)}.`,
  'plan.activityInUse':
    'Esta actividad ya tiene evidencias o seguimiento y no se puede quitar. Cambie el plan en el próximo seguimiento.',
  'plan.activityReplaced': ({ number }) => `La actividad ${number} fue reemplazada por otra del plan. Cambie la nueva.`,
  'plan.activityMet': ({ number }) =>
    `El último seguimiento encontró cumplida la actividad ${number}: queda como está ${citing(12)}.`,
  'plan.nothingChanges': ({ number }) => `La actividad ${number} ya dice eso. Cambie algo antes de guardar.`,
  'plan.activityExecuted': ({ number }) =>
    `La actividad ${number} ya tiene evidencia aceptada: su texto, quién responde por ella y cuándo empieza quedan como están. Puede cambiar su fecha final, su lugar y la persona.`,
  'plan.activityReported': ({ number }) =>
    `La actividad ${number} tiene evidencia por revisar de la parte que responde por ella. Revísela antes de pasarla a otra parte.`,
  'plan.reasonMissing': 'El plan ya está aprobado. Escriba por qué cambia la actividad: lo leen todas las partes.',
  'plan.sideAgreed': ({ number }) =>
    `El plan aprobado dice qué parte responde por la actividad ${number}. Eso se acuerda de nuevo con un compromiso, no aquí.`,
  'plan.endInThePast': ({ onDay }) => `El ${longDay(String(onDay))} ya pasó. Elija una fecha final desde hoy.`,
  'plan.dueBeforeStart': ({ number, onDay }) =>
    `La actividad ${number} del plan, que lo cumple, empieza el ${longDay(String(onDay))}. Ponga esa fecha o una posterior, o cambie antes ese inicio ${citing(11)}.`,
  'plan.followUpMechanismsMissing': `Escriba cómo se hará el seguimiento ${citing('condiciones generales')}.`,
  'plan.followUpDatesMissing': `Agregue al menos una fecha de reunión de seguimiento ${citing(12)}.`,
  'plan.followUpDateInThePast': ({ onDay }) =>
    `El ${longDay(String(onDay))} ya pasó. Elija una fecha de seguimiento desde hoy.`,
  'plan.initialMeetingMissing': `El plan nace en una mesa inicial de articulación con su acta aprobada ${citing('condiciones generales')}. Apruebe primero el acta de la mesa.`,
  'plan.meetingNotInitial':
    'Esa reunión no es una mesa inicial de esta alianza con su acta aprobada. Elija una de la lista.',
  'plan.capacitiesMissing': ({ missing }) =>
    `Escriba las capacidades y el alcance de ejecución de cada parte: ${Number(missing) === 1 ? 'falta una' : `faltan ${missing}`} ${citing('condiciones generales')}.`,
  'plan.capacitiesOfParties':
    'Las capacidades y el alcance se escriben de las partes de esta alianza, una vez de cada una. Recargue la página y escríbalas de nuevo.',
  'plan.capacityStatementMissing': `Explique cómo el plan responde a las capacidades y alcance de cada parte ${citing('condiciones generales')}.`,
} as const satisfies RefusalWords;

export const planEvents: EventWords<PlanEvent> = {
  'plan.saved': ({ data, by }) =>
    `El plan de trabajo fue guardado${by}, con plazo de ${count(data.termMonths, 'mes', 'meses')} hasta el ${longDay(data.endsOn)}.`,
  'planAction.added': ({ by }) => `Una acción fue agregada al plan${by}.`,
  'planAction.removed': ({ by, isAlly }) => `Una acción fue retirada del plan${isAlly ? '' : by}.`,
  'planActivity.added': ({ data, by }) =>
    `La actividad ${data.number} del plan fue agregada${by}, hasta el ${longDay(data.endsOn)}.`,
  'planActivity.edited': ({ data, by, isAlly }) => {
    const moved =
      data.endsOn === data.endsBefore
        ? ''
        : `: termina el ${longDay(data.endsOn)} y antes el ${longDay(data.endsBefore)}`;
    return `La actividad ${data.number} del plan fue cambiada${isAlly ? '' : by}${moved}.`;
  },
  'planActivity.removed': ({ data, by, isAlly }) =>
    `La actividad ${data.number} del plan fue retirada${isAlly ? '' : by}.`,
  'planActivity.renewed': ({ data }) =>
    `La actividad ${data.number} entró al plan por el nuevo compromiso, hasta el ${longDay(data.endsOn)}.`,
  'followUpDate.added': ({ data, by }) => `El seguimiento del ${longDay(data.onDay)} fue programado${by}.`,
  'followUpDate.removed': ({ data, by }) => `El seguimiento del ${longDay(data.onDay)} fue retirado del plan${by}.`,
  'plan.approved': ({ data, isAlly }) => {
    const what = `${count(data.activities, 'actividad', 'actividades')} en ${count(data.termMonths, 'mes', 'meses')}`;
    return isAlly
      ? `El plan de trabajo está listo: ${what}.`
      : `Se cerró la actividad 10: el plan de trabajo quedó aprobado, con ${what}.`;
  },
};
