import type { MeetingEvent, MeetingState, Modality } from '@alianzas/domain/meeting';
import type { MeetingActivity } from '@alianzas/domain/meeting/inputs';
import { instantWords, longDay } from './formats/days.ts';
import { count, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, wordOf } from './speech.ts';

export const meetingStatuses = {
  scheduled: { label: 'Programada', tone: 'progress' },
  held: { label: 'Realizada', tone: 'good' },
  cancelled: { label: 'Cancelada', tone: 'neutral' },
} as const satisfies Record<MeetingState, Status>;

export const modalities = {
  onSite: 'Presencial',
  virtual: 'Virtual',
  mixed: 'Mixta',
} as const satisfies Record<Modality, string>;

/** What a meeting is for, by the activity that it supports. */
export const meetingPurposes = {
  1: 'Comité: priorizar iniciativas',
  3: 'Reunión de primer contacto',
  4: 'Validar la inclusión a la Red',
  5: 'Decidir si la entidad hace parte activa',
  8: 'Mesa de trabajo: metodología',
  9: 'Formalización de la alianza',
  12: 'Reunión de seguimiento',
  14: 'Reunión de reconocimientos',
  15: 'Reunión de sostenimiento',
} as const satisfies Record<MeetingActivity, string>;

/** What happens in a meeting about each activity, for people outside: a line of its agenda, without the procedure's own words. */
const agendas = {
  1: 'La Secretaría define en qué iniciativas de cultura ciudadana trabajará en la vigencia.',
  3: 'Conocernos: el equipo presenta la propuesta de la alianza y la organización cuenta qué puede hacer y a quiénes llega.',
  4: 'La participación: vemos cómo la organización hace parte activa de la acción y qué solución aporta.',
  5: 'La decisión: queda en acta si la organización entra a la Red Distrital de Cultura Ciudadana y Democrática o si la alianza sigue en articulación.',
  8: 'Cómo trabajaremos: acordamos la metodología y la organización nombra a la persona que será su enlace.',
  9: 'Los compromisos: revisamos qué hará cada parte y para cuándo.',
  12: 'Cómo vamos: repasamos las actividades del plan, lo que se cumplió y lo que falta.',
  14: 'El reconocimiento: el equipo define qué aliados se reconocen en la gala de la semana de cultura ciudadana.',
  15: 'La continuidad: vemos cómo se ha sostenido la alianza y qué organizaciones continúan.',
} as const satisfies Record<MeetingActivity, string>;

/** The agenda that is proposed for a meeting, a line an activity. */
export function agendaFor(activities: readonly MeetingActivity[]): string {
  return activities.map((activity, index) => `${index + 1}. ${agendas[activity]}`).join('\n');
}

/** The points of an agenda as a list shows them: without the numbers that were typed. */
export function agendaPoints(agenda: string): string[] {
  return agenda
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^\d{1,2}[.)]\s+/, ''))
    .filter((line) => line !== '');
}

export function modalityWord(code: string): string {
  return wordOf(modalities, code);
}

export function meetingPurposeWord(activity: number): string {
  return wordOf(meetingPurposes, activity);
}

export const meetingRefusals = {
  'meeting.cancelled': 'Esta reunión fue cancelada. Convoque una nueva.',
  'meeting.alreadyHeld': 'Esta reunión ya se realizó: no se cancela ni se cambia de fecha. Escriba su acta.',
  'meeting.hasActa':
    'Esta reunión ya tiene un acta empezada. Anule primero el acta, con su razón, y después cancele la reunión.',
  'meeting.sameMoment': 'Nada cambiaría: escriba otro día, otra hora, otra modalidad u otro lugar.',
  'meeting.movedToThePast':
    'Esa hora ya pasó, y hay personas convocadas que esperan la reunión. Elija un momento por venir o, si no se hizo, cancélela.',
  'meeting.closed': 'El acta de esta reunión ya está aprobada: la asistencia quedó como está en ella.',
  'meeting.notYet': 'La reunión todavía no ha empezado. Registre la asistencia cuando empiece.',
  'meeting.endsBeforeStart': 'La reunión no puede terminar antes de empezar. Corrija las horas.',
  'meeting.committeeAlone': `El comité que prioriza iniciativas no trata otras actividades. Convoque otra reunión para ellas ${citing(1)}.`,
  'meeting.committeeWithoutAlliances': `El comité que prioriza iniciativas no trata alianzas. Quítelas de la convocatoria ${citing(1)}.`,
  'meeting.activityNotPossible': ({ activity, cases, steps }) =>
    activity === null
      ? `Hoy no hay qué decidir en una reunión con acta: ${listed(placesOf(cases, steps), 10)}. Siga con la actividad en la que está.`
      : `En esta reunión no se puede tratar la actividad ${activity} de ${listed(placesOf(cases, steps), 10)}. Quite la actividad o la alianza.`,
  'meeting.organizationOfNoCase':
    'Una de las organizaciones no hace parte de las alianzas de la reunión. Mire abajo cuáles quedan y registre la asistencia otra vez.',
  'meeting.caseOfAnotherCycle': ({ cases, year }) =>
    `Una reunión trata solo alianzas de su vigencia, y estas no son de la vigencia ${year}: ${listed(textsIn(cases), 6)}. Quítelas o cambie la vigencia.`,
  'meeting.beforeCase': ({ cases, on }) =>
    `Ese día es muy anterior a la solicitud o la invitación de ${listed(textsIn(cases), 6)}. Elija un día desde el ${longDay(String(on))}, o quítela de la reunión.`,
  'meeting.withoutAlliances': 'La reunión debe tratar al menos una alianza. Agréguela a la convocatoria.',
} as const satisfies RefusalWords;

function textsIn(fact: unknown): string[] {
  return Array.isArray(fact) ? fact.map(String) : [];
}

/** Each case with where it stands. */
function placesOf(cases: unknown, steps: unknown): string[] {
  const at = textsIn(steps);
  return textsIn(cases).map((code, n) => (at[n] ? `${code} (está en la ${at[n]})` : code));
}

export const meetingEvents: EventWords<MeetingEvent> = {
  'meeting.convened': ({ data, by }) =>
    data.told === false
      ? `La reunión ${data.code} del ${instantWords(data.startsAt)} quedó registrada${by}`.replace(/\.?$/, '.')
      : `La reunión ${data.code} fue convocada${by} para el ${instantWords(data.startsAt)}`.replace(/\.?$/, '.'),
  'meeting.moved': ({ data, by }) =>
    `La reunión ${data.code} cambió${by}: será el ${instantWords(data.startsAt)}`.replace(/\.?$/, '.'),
  'meeting.held': ({ data }) =>
    `La reunión ${data.code} se realizó con ${count(data.present, 'asistente', 'asistentes')}.`,
  'meeting.cancelled': ({ data, by }) => `La reunión ${data.code} fue cancelada${by}.`,
};

/** What becomes of a meeting while its case stands still. */
export function stillConvened(title: string, startsAt: Date | string): string {
  return `La reunión «${title}», del ${instantWords(startsAt)}, sigue convocada. Si se cancela, le escribiremos.`;
}
