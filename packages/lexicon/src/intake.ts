import type { IntakeEvent, InvitationState, RequestState } from '@alianzas/domain/intake';
import type { RequestPage } from '@alianzas/domain/intake/inputs';
import { longDay } from './formats/days.ts';
import { count, listed } from './formats/numbers.ts';
import { goTo } from './go-to.ts';
import { consentPurposes, imagePurposes } from './organization.ts';
import { type EventWords, type RefusalWords, type Status, stateIn, wordOf } from './speech.ts';

export const requestStatuses = {
  draft: { label: 'Borrador', tone: 'neutral' },
  sent: { label: 'Enviada', tone: 'progress' },
  reviewing: { label: 'En revisión', tone: 'progress' },
  incomplete: { label: 'Por completar', tone: 'attention' },
  accepted: { label: 'Aceptada', tone: 'good' },
  declined: { label: 'No procede', tone: 'neutral' },
  duplicate: { label: 'Duplicada', tone: 'neutral' },
  lapsed: { label: 'Desistida', tone: 'neutral' },
  withdrawn: { label: 'Retirada', tone: 'neutral' },
} as const satisfies Record<RequestState, Status>;

/** What becomes of a request that was not completed in its term, to who answers requests. */
export const uncompletedWords =
  'Si no la envía, la ley la entiende desistida por un acto motivado, que se expide fuera de Alianzas (Ley 1755 de 2015, artículo 17). Con ese acto se cierra aquí.';

/** Who answered an invitation, as a sentence names them: a refusal needs no account, only the link. */
export function invitationAnswerer(answeredBy: string | null, contactName: string): string {
  return answeredBy ?? `quien abrió el vínculo que recibió ${contactName}`;
}

/** A text that binds, in the version that was agreed to, with what was ticked in it. */
interface Agreed {
  id: string;
  version: string;
  text: string;
  purposes?: readonly string[];
}

const AGREED: Readonly<Record<string, string>> = {
  generalConditions: 'Condiciones generales',
  purposes: 'Propósitos de las alianzas',
  personalData: 'Autorización de datos personales',
  imageOfAdult: 'Autorización de imagen y voz',
};
const TICKED = { ...consentPurposes, ...imagePurposes };

/** What an invitation said and cites, the reason of a refusal, and each text that its acceptance agreed to: what a receipt of its answer keeps. */
export function invitationTexts(invitation: {
  code: string;
  message: string;
  initiatives: readonly { name: string }[];
  answerReason: string | null;
  agreed: readonly Agreed[];
}): { title: string; text: string }[] {
  const { code, message, initiatives, answerReason, agreed } = invitation;
  return [
    { title: `Invitación ${code}`, text: message },
    { title: 'Iniciativas que cita', text: initiatives.map(({ name }) => name).join('\n') },
    { title: 'Motivo', text: answerReason ?? '' },
    ...agreed.map((one) => ({ title: `${wordOf(AGREED, one.id)}, texto ${one.version}`, text: one.text })),
    { title: 'Lo que autorizó', text: agreed.flatMap(tickedIn).join('\n') },
  ].filter(({ text }) => text !== '');
}

/** What a text authorises, by its code. */
export function consentTextWord(id: string): string {
  return wordOf(AGREED, id);
}

/** What was ticked in a text, by its code. */
export function consentPurposeWord(code: string): string {
  return wordOf(TICKED, code);
}

/** A line for each purpose that was ticked in a text. */
function tickedIn({ id, version, purposes = [] }: Agreed): string[] {
  return purposes.map((code) => `${wordOf(AGREED, id)}, texto ${version}: ${wordOf(TICKED, code)}`);
}

export const invitationStatuses = {
  sent: { label: 'Enviada', tone: 'progress' },
  accepted: { label: 'Aceptada', tone: 'good' },
  declined: { label: 'Declinada', tone: 'neutral' },
  expired: { label: 'Vencida', tone: 'attention' },
  revoked: { label: 'Revocada', tone: 'neutral' },
} as const satisfies Record<InvitationState, Status>;

/** What the link that follows a request lets whoever holds it do, wherever it is given. */
export const requestLinkAllows =
  'Quien lo tenga puede ver la solicitud, retirarla y, si se devuelve para completarla, cambiarla y enviarla de nuevo.';

/** The tasks of the request, as its list of tasks names them. */
export const requestTasks = {
  organization: 'Identifique su organización',
  contact: 'Diga con quién hablamos',
  wish: 'Cuente qué quiere hacer',
  offers: 'Diga qué puede aportar',
  consent: 'Autorice el tratamiento de datos',
} as const satisfies Record<RequestPage, string>;

/** What an organization says that it could give. */
export const offerClasses = {
  inKind: 'Incentivos en especie',
  space: 'Espacios físicos',
  outreach: 'Difusión en sus canales',
  hours: 'Horas de trabajo o voluntariado',
  other: 'Otro aporte',
} as const;

const pagesMissing = {
  organization: 'su organización',
  contact: 'la persona de contacto',
  wish: 'qué quiere hacer',
  offers: 'qué puede aportar',
  consent: 'la autorización de datos',
} as const satisfies Record<RequestPage, string>;

export const intakeRefusals = {
  'request.notEditable': ({ state }) =>
    `La solicitud ya no se puede cambiar: ${stateIn(requestStatuses, state)}. Si necesita corregir algo, ${goTo}`,
  'request.alreadyAnswered': ({ state }) =>
    `Esta solicitud ya fue respondida: ${stateIn(requestStatuses, state)}. Lea la respuesta en la página de la solicitud.`,
  'request.repeatsNone': ({ repeats }) =>
    `No hay una solicitud enviada con el código ${repeats}. Revíselo en su página.`,
  'request.repeatsUnseen': ({ repeats, name }) =>
    `${repeats} es de ${name ?? 'otra organización'}. Compárela con esta y confirme que es la que sigue: cerrar esta no se puede deshacer.`,
  'request.repeatsItself': ({ repeats }) =>
    `${repeats} es esta misma solicitud. Escriba el código de la otra, la que sigue.`,
  'request.repeatsUnsent': ({ repeats }) =>
    `La solicitud ${repeats} todavía no se ha enviado: nadie la va a responder. Responda esta.`,
  'request.repeatsDuplicate': ({ repeats }) =>
    `La solicitud ${repeats} también se cerró por duplicada: no sigue. Escriba el código de la que sí sigue, o responda esta.`,
  'request.repeatsDeclined': ({ repeats }) =>
    `La solicitud ${repeats} ya se respondió: no procede. Responda esta con su propia razón.`,
  'request.repeatsLapsed': ({ repeats }) =>
    `La solicitud ${repeats} se cerró por desistimiento: no sigue. Responda esta.`,
  'request.notBack': ({ state }) =>
    `Esta solicitud no espera que la organización la complete: ${stateIn(requestStatuses, state)}. Lea en su página qué pasó.`,
  'request.stillCompleting': ({ by }) =>
    `La organización todavía está en su plazo para completarla${by ? `: va hasta el ${longDay(String(by))}` : ''}. Espere a que venza.`,
  'request.repeatsWithdrawn': ({ repeats }) =>
    `La solicitud ${repeats} la retiró su organización: no sigue. Responda esta.`,
  'request.initiativeGone':
    'La iniciativa escogida no está entre las que se ofrecen ahora. En «Cuente qué quiere hacer» escoja otra, o «No lo sé todavía», y envíela.',
  'request.pagesMissing': ({ pages }) =>
    `A la solicitud le falta: ${listed((pages as readonly string[]).map((page) => wordOf(pagesMissing, page)))}. Complete cada parte y envíela.`,
  'request.notWaiting': ({ state }) =>
    `Esta solicitud ya no se puede retirar: ${stateIn(requestStatuses, state)}. Si necesita algo más, ${goTo}`,
  'request.tooManyHere': ({ limit }) =>
    `Este navegador ya guarda ${limit} solicitudes sin enviar y solo aquí se abren: no cabe otra. Siga con una y envíela, o abra la que ya no sirve y deje de seguirla aquí.`,
  'request.filesTooMany': ({ limit }) =>
    `En cada envío caben ${limit} documentos y ya los adjuntó. Quite uno para adjuntar otro.`,
  'request.fileSent':
    'Este documento ya se envió con la solicitud y se conserva como llegó. Puede adjuntar otro que lo corrija.',
  'invitation.caseEnded':
    'La alianza de esta invitación ya terminó, o sigue sin la organización. Para invitarla de nuevo envíe otra invitación.',
  'invitation.noLongerOpen':
    'La alianza de esta invitación ya terminó o sigue sin su organización, y no se puede aceptar. Si su organización quiere participar, envíe una solicitud de acompañamiento.',
  'invitation.beingIncluded':
    'Su organización obtuvo SI en la actividad 5 y se está incluyendo en la Red. Espere a que se cierre la actividad 7 para declinar o revocar la invitación.',
  'invitation.workBegan': `La alianza ya pasó su mesa de trabajo: la invitación no se declina ni se revoca. Si hace falta, ${goTo}`,
  'invitation.takenOut': `Después de enviada la invitación se registró que usted ya no actúa por la organización. Si es un error, ${goTo}`,
  'invitation.another': ({ invitation }) =>
    invitation
      ? `Lo que envió es de ${invitation}, y en este navegador se abrió después otra invitación: no se hizo nada. Abra otra vez el vínculo de ${invitation} que llegó por correo, y responda ahí.`
      : 'No sabemos de qué invitación es lo que envió: no se hizo nada. Abra otra vez el vínculo que llegó por correo, y responda ahí.',
  'invitation.alreadyAnswered': ({ state }) =>
    `Esta invitación ya no espera respuesta: ${stateIn(invitationStatuses, state)}. Si necesita cambiar algo, ${goTo}`,
  'invitation.expired': ({ on }) =>
    `La invitación venció el ${longDay(String(on))}. Abra el vínculo del correo: allí puede pedir otro.`,
  'invitation.notAccepted': ({ state }) =>
    `La organización no ha aceptado la invitación: ${stateIn(invitationStatuses, state)}. Su decisión es voluntaria: espere su respuesta antes de la mesa de trabajo.`,
} as const satisfies RefusalWords;

type Answered = Extract<IntakeEvent, { name: 'request.declined' }>['data'];

function answeredWords({ code, outcome, repeats }: Answered, by: string): string {
  if (outcome === 'lapsed')
    return `La solicitud ${code} fue cerrada por desistimiento${by}: no se completó en su plazo.`;
  if (outcome === 'declined') return `La solicitud ${code} fue respondida${by}: no procede.`;
  return `La solicitud ${code} fue marcada como duplicada${repeats ? ` de la ${repeats}` : ''}${by}.`;
}

export const intakeEvents: EventWords<IntakeEvent> = {
  'request.started': () => 'Se empezó una solicitud de acompañamiento.',
  'request.saved': () => 'Se guardó una página de la solicitud.',
  'request.sent': ({ data }) => {
    const sent = data.again ? 'fue enviada de nuevo' : 'fue enviada';
    return `La solicitud ${data.code} ${sent}: se responde a más tardar el ${longDay(data.dueOn)}.`;
  },
  'request.reviewing': ({ data, by }) => `La solicitud ${data.code} está en revisión${by}.`,
  'request.returned': ({ data, by }) => `La solicitud ${data.code} fue devuelta${by} para completarla.`,
  'request.accepted': ({ data, by }) => `La solicitud ${data.code} fue aceptada${by} y se abrió una alianza.`,
  'request.declined': ({ data, by }) => answeredWords(data, by),
  'request.withdrawn': () => 'La solicitud fue retirada por quien la envió.',
  'request.linkSent': ({ data }) => `Se envió al correo de la solicitud ${data.code} un vínculo nuevo para seguirla.`,
  'request.fileKept': () => 'Se adjuntó un documento a la solicitud.',
  'request.fileRemoved': () => 'Se retiró un documento de la solicitud antes de enviarla.',
  'request.abandoned': () => 'La solicitud nunca se envió y su borrador se borró al vencer los noventa días.',
  'invitation.sent': ({ data, by }) => {
    const cited = count(data.initiatives.length, 'iniciativa', 'iniciativas');
    return `La invitación ${data.code} fue enviada${by} y cita ${cited}.`;
  },
  'invitation.sentAgain': ({ data, by }) => `La invitación ${data.code} fue enviada de nuevo${by}, con otro plazo.`,
  'invitation.renewalAsked': ({ data }) => `La organización pidió otra invitación, porque la ${data.code} venció.`,
  'invitation.accepted': ({ data }) =>
    `La organización aceptó la invitación ${data.code}: participa en la implementación de la estrategia de cultura ciudadana.`,
  'invitation.declined': ({ data }) => `La organización declinó la invitación ${data.code}.`,
  'invitation.expired': ({ data }) => `La invitación ${data.code} venció sin respuesta.`,
  'invitation.revoked': ({ data, by }) => `La invitación ${data.code} fue revocada${by}.`,
};
