import type { ActaEvent, ActaState } from '@alianzas/domain/acta';
import { instantWords } from './formats/days.ts';
import { count, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import type { EventWords, RefusalWords, Status } from './speech.ts';

export const actaStatuses = {
  draft: { label: 'Borrador', tone: 'neutral' },
  inReview: { label: 'En revisión', tone: 'progress' },
  approved: { label: 'Aprobada', tone: 'good' },
  annulled: { label: 'Anulada', tone: 'neutral' },
} as const satisfies Record<ActaState, Status>;

const SAME = {
  cycle: 'la misma vigencia',
  alliance: 'la misma alianza',
  organization: 'la misma organización de la misma alianza',
};

export const actaRefusals = {
  'acta.closed': ({ state }) =>
    state === 'approved'
      ? 'El acta ya está aprobada y no se puede cambiar. Si un paso se dio por error, quien lidera el equipo lo deshace en el estado de la alianza.'
      : 'El acta ya está anulada y no se puede cambiar. Abra otra para la misma reunión.',
  'acta.notDraft': 'Solo un acta en borrador se envía a revisión. Consulte su estado antes de continuar.',
  'acta.notInReview': 'El acta no está en revisión. Envíela a revisión antes de aprobarla.',
  'acta.alreadyDrafted': 'Esta reunión ya tiene un acta. Ábrala y continúe en ella.',
  'acta.meetingNotHeld':
    'Falta registrar quién asistió a la reunión. Regístrelo en la página de la reunión y vuelva al acta.',
  'acta.meetingNotYet': ({ at }) =>
    `La reunión todavía no empieza. Desde el ${instantWords(String(at))} podrá registrar quién asistió, en su página, y enviar el acta; el borrador queda guardado.`,
  'acta.reasonMissing':
    'El acta está en revisión y guardarla la devuelve a borrador. Escriba qué hay que corregir: lo lee quien la envió.',
  'acta.alreadyReturned':
    'El acta ya volvió a borrador, con la razón que se lee arriba, y la de usted no se guarda. Bórrela y escriba lo que falta en el borrador.',
  'acta.textMissing': 'El acta no tiene desarrollo. Escriba lo que se trató en la reunión.',
  'acta.itemsMissing': 'El acta no registra ninguna decisión ni tema. Responda al menos uno de sus puntos.',
  'acta.itemUnfinished': ({ activity }) =>
    `Al punto de la actividad ${activity} le falta algo que se pide. Complételo y guarde el acta ${citing(Number(activity))}.`,
  'acta.oneItemOnly': ({ activity, of }) =>
    `El acta habla más de una vez de la actividad ${activity} para ${SAME[of as keyof typeof SAME] ?? SAME.organization}. Deje un solo punto ${citing(Number(activity))}.`,
  'acta.activityNotOfMeeting': ({ activity }) =>
    `La reunión no se convocó para la actividad ${activity}. Quite ese punto o convoque una reunión que la trate.`,
  'acta.allianceNotOfMeeting': 'El acta habla de una alianza que no se convocó. Quite ese punto.',
  'acta.itemWithoutCase': ({ activity }) =>
    activity === 1
      ? `La priorización de iniciativas es de toda la vigencia. Quite la alianza de ese punto ${citing(1)}.`
      : `Falta decir de qué alianza trata el punto de la actividad ${activity}. Seleccione la alianza.`,
  'acta.itemWithoutParty': ({ activity, of }) =>
    of === 'organization'
      ? `Falta decir de qué organización trata el punto de la actividad ${activity}. Diga una por punto ${citing(Number(activity))}.`
      : `El punto de la actividad ${activity} no es de una organización. Quite la organización de ese punto ${citing(Number(activity))}.`,
  'acta.partyMissing': ({ missing, names }) => {
    const whom = Array.isArray(names)
      ? listed(names)
      : `${count(Number(missing), 'organización', 'organizaciones')} de la alianza`;
    return `El acta no dice nada de ${whom}. Complete ese punto, o deje toda la alianza en blanco o «Sin decidir».`;
  },
  'acta.bodyAnsweredTwice': ({ activity }) =>
    `El acta le da dos respuestas distintas a una misma organización, que está más de una vez en la reunión. Deje la misma en todas ${citing(Number(activity))}.`,
  'acta.methodologyTwice': ({ names }) =>
    `La metodología es una para la alianza, y ${Array.isArray(names) ? `la de ${listed(names)} es otra` : 'el acta trae más de una'}. Corrija el acta y guárdela: queda la de la primera organización ${citing(8)}.`,
  'acta.partyUnknown': 'El acta habla de una organización que no hace parte de la alianza. Quite ese punto.',
} as const satisfies RefusalWords;

export const actaEvents: EventWords<ActaEvent> = {
  'acta.drafted': ({ data, by }) => `El acta ${data.code} fue empezada${by}.`,
  'acta.saved': ({ data, by }) => `El borrador del acta ${data.code} fue guardado${by}.`,
  'acta.submitted': ({ data, by }) => `El acta ${data.code} fue enviada a revisión${by}.`,
  'acta.reopened': ({ data, by }) => `El acta ${data.code} salió de revisión y volvió a borrador: fue devuelta${by}.`,
  'acta.approved': ({ data, by, isAlly }) => {
    if (isAlly) return `El acta ${data.code} quedó aprobada${by}: ya puede leer su extracto.`;
    const which = data.activities.length === 1 ? 'la actividad' : 'las actividades';
    return `El acta ${data.code} quedó aprobada${by}, con ${which} ${listed(data.activities.map(String))}.`;
  },
  'acta.annulled': ({ data, by }) => `El acta ${data.code} fue anulada${by}.`,
};
