import type { AllianceEvent, Door, ToldState, TurnAct } from '@alianzas/domain/alliance';
import type { AllianceKind, PurposeCode } from '@alianzas/domain/procedure';
import { missingSentence } from './activities.ts';
import { count, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, UNKNOWN, wordOf } from './speech.ts';

export const allianceStatuses = {
  running: { label: 'En curso', tone: 'progress' },
  suspended: { label: 'Suspendida', tone: 'attention' },
  withdrawn: { label: 'Retirada', tone: 'neutral' },
  endedEarly: { label: 'Terminada antes de tiempo', tone: 'neutral' },
  carriedOver: { label: 'Trasladada', tone: 'neutral' },
  closed: { label: 'Cerrada', tone: 'good' },
  declined: { label: 'Invitación declinada', tone: 'neutral' },
  revoked: { label: 'Invitación revocada', tone: 'neutral' },
} as const satisfies Record<ToldState | 'carriedOver', Status>;

const { carriedOver: _goesOn, ...told } = allianceStatuses;
/** Those in which a case is found: one that was carried over goes on in its other cycle. */
export const toldStatuses: Record<ToldState, Status> = told;

export const proposalStatuses = {
  draft: { label: 'Borrador', tone: 'neutral' },
  approved: { label: 'Aprobada', tone: 'good' },
} as const satisfies Record<string, Status>;

export const kinds = {
  loyalty: 'Fidelización',
  adoption: 'Apadrinamiento',
  pact: 'Pacto',
  support: 'Apoyo interinstitucional',
} as const satisfies Record<AllianceKind, string>;

export const doors = {
  request: 'Solicitud de acompañamiento',
  invitation: 'Invitación de la Secretaría',
} as const satisfies Record<Door, string>;

/** The four purposes of section 3 in few words, and another that is written. */
export const purposes = {
  voluntaryActions: 'Promover acciones voluntarias',
  inKindIncentives: 'Ofrecer incentivos en especie',
  spaces: 'Facilitar el préstamo de espacios',
  outreach: 'Apoyar la difusión',
  other: 'Otro propósito',
} as const satisfies Record<PurposeCode | 'other', string>;

/** What an adoption does with a public space or good. */
export const adoptionAims = { appropriation: 'Apropiación', protection: 'Protección', care: 'Cuidado' } as const;

/** The reach of the problem that a pact attends. */
export const pactLevels = { local: 'Local-territorial', district: 'Distrital' } as const;

export const supportClasses = {
  inKind: 'Incentivos en especie',
  space: 'Préstamo de espacios físicos',
  outreach: 'Apoyo en difusión',
  other: 'Otro apoyo',
} as const;

/** What turned a case outside its path, and back on it. */
export const turns = {
  suspended: 'Suspensión',
  resumed: 'Reanudación',
  withdrawn: 'Retiro',
  endedEarly: 'Terminación antes de tiempo',
  undone: 'Paso deshecho',
  partyRemoved: 'Salida de una organización',
} as const satisfies Record<TurnAct, string>;

export function turnWord(code: string): string {
  return wordOf(turns, code);
}

/** Of a case whose person cannot answer for it any more. */
export const withoutProfessional = 'Sin profesional que la lleve';

/** The answer of a request that leaves its initiative or its kind to be found together. */
export const unsureWord = 'No lo sé todavía';

/** The kind of an alliance; not knowing yet is an answer of a request, not a kind. */
export function kindWord(code: string | null): string {
  return code === 'unsure' ? unsureWord : wordOf(kinds, code);
}

export function doorWord(code: string): string {
  return wordOf(doors, code);
}

export function purposeWord(code: string): string {
  return wordOf(purposes, code);
}

/** What leads from a refusal to the history of its case. */
export const historySays = 'Su historial dice desde cuándo y por qué.';

export const allianceRefusals = {
  'alliance.notRunning': ({ state }) =>
    `La alianza no está en curso: está ${stateIn(state).toLowerCase()}. ${historySays}`,
  'alliance.notSuspended': 'La alianza no está suspendida: no hay nada que reanudar.',
  'activePart.stillIncluding':
    'Primero termine de incluir y de comunicar a las entidades que ya tienen SI (actividades 6 y 7). Después podrá decidir de nuevo.',
  'activePart.alreadyYes':
    'Una entidad que ya hace parte activa no vuelve a NO. Deje su SI como está, o no la nombre en esta acta.',
  'activePart.allActive': 'Todas las organizaciones hacen parte activa: no queda ninguna por decidir de nuevo.',
  'activePart.nothingChanges':
    'Con estas respuestas ninguna entidad pasa de NO a SI. Cambie al menos una, o deje la decisión como está.',
  'alliance.alreadyEnded': 'La alianza ya terminó. Consulte en el historial cuándo y por qué.',
  'alliance.unanswered':
    'Nadie ha contestado la invitación: todavía no hay alianza que termine. Si ya no va, revoque la invitación.',
  'alliance.counted':
    'El balance final de su vigencia ya se confirmó y la cuenta como llegó hasta allí. Ya no se suspende ni se termina: se cierra cuando se radique ese balance.',
  'handover.samePerson': 'Ya están a cargo de esa persona. Elija a otra.',
  'handover.noSuchRole':
    'Una alianza queda a cargo de una persona profesional o de la persona responsable del equipo. Elija a otra, o pida que le den ese rol.',
  'handover.disabled': 'La cuenta de esa persona está inactiva: no podría entrar a seguir las alianzas. Elija a otra.',
  'handover.notActivated':
    'Esa persona todavía no activó su cuenta: no podría entrar a seguir las alianzas. Pídale que abra el vínculo que llegó a su correo, o elija a otra.',
  'handover.ended': ({ codes }) =>
    `Una alianza que terminó no cambia de manos. Quite de la lista: ${listed(codesIn(codes), 10)}.`,
  'handover.notTheirs': ({ codes }) =>
    `Mientras usted elegía, otra persona quedó a cargo. Quite de la lista: ${listed(codesIn(codes), 10)}.`,
  'activity.notOpen': ({ activity, step }) => {
    if (step === null)
      return `La actividad ${activity} no está abierta: el procedimiento ya terminó para esta alianza.`;
    if (Number(step) > Number(activity)) {
      return `La actividad ${activity} ya no está abierta. La alianza va en la actividad ${step}: continúe con ella.`;
    }
    return `La actividad ${activity} todavía no está abierta. Cierre primero la actividad ${step} ${citing(Number(step))}.`;
  },
  'activity.recordMissing': ({ activity }) =>
    `${missingSentence(Number(activity))} Después podrá cerrar la actividad ${citing(Number(activity))}.`,
  'proposal.otherPurposeMissing': 'Usted marcó otro propósito. Escriba cuál es.',
  'proposal.loyaltyTakesOneEntity': `Una fidelización une a la Secretaría con una sola entidad ${citing('glosario')}. Cambie el tipo de alianza o deje una entidad.`,
  'party.alreadyIn': 'Esta organización ya hace parte de la alianza. Elija otra.',
  'party.alreadyOut': 'Esta organización ya no hace parte de la alianza. Esta página ya muestra quiénes quedan.',
  'party.lastOne':
    'Una alianza tiene al menos una organización además de la Secretaría. Sume otra antes de quitar esta.',
  'party.invited':
    'Esta organización tiene una invitación sin respuesta. Revóquela con su razón en la página de la invitación: así sale de la alianza y sabe por qué.',
  'party.invitationClosed':
    'La invitación de esta organización a esta alianza se declinó o se revocó. Para volver a invitarla envíe otra invitación: abre otra alianza.',
  'party.hasRecords': 'Esta organización ya dejó registros en la alianza y no se puede quitar. Déjela como está.',
  'dates.endBeforeStart': 'La fecha final no puede ser anterior a la fecha inicial. Corrija una de las dos.',
} as const satisfies RefusalWords;

function codesIn(codes: unknown): string[] {
  return Array.isArray(codes) ? codes.map(String) : [];
}

function stateIn(state: unknown): string {
  return Object.hasOwn(allianceStatuses, String(state)) ? allianceStatuses[state as ToldState].label : UNKNOWN;
}

export const allianceEvents: EventWords<AllianceEvent> = {
  'alliance.opened': ({ data }) =>
    data.door === 'request'
      ? `Se abrió la alianza ${data.code} por una solicitud de acompañamiento.`
      : `Se abrió la alianza ${data.code} por una invitación de la Secretaría.`,
  'party.added': ({ data, name }) => `Se sumó a la alianza ${name(data.organization, 'otra organización')}.`,
  'party.removed': ({ data, name }) => `Salió de la alianza ${name(data.organization, 'una organización')}.`,
  'proposal.saved': ({ data, by }) => `La versión ${data.version} de la propuesta fue guardada${by}.`,
  'proposal.approved': ({ by, isAlly }) =>
    isAlly
      ? `La propuesta de la alianza quedó aprobada${by}: ya puede leerla.`
      : `Se cerró la actividad 2: la propuesta quedó aprobada${by}.`,
  'firstContact.recorded': ({ isAlly }) =>
    isAlly
      ? 'Quedó registrada la reunión de primer contacto.'
      : 'Se cerró la actividad 3: quedó registrada la reunión de primer contacto.',
  'inclusion.validated': ({ isAlly }) =>
    isAlly
      ? 'Quedó el análisis de la inclusión en la Red.'
      : 'Se cerró la actividad 4: quedó el análisis de la inclusión en la Red.',
  'activePart.decided': ({ data, isAlly, list }) => {
    const yes = data.yes.length > 0 ? `SI para ${list(data.yes, 'entidad', 'entidades')}` : '';
    const no = data.no.length > 0 ? `NO para ${list(data.no, 'entidad', 'entidades')}` : '';
    const said = [yes, no].filter(Boolean).join(' y ');
    return `${isAlly ? 'Se decidió si hacen parte activa de la acción' : 'Se cerró la actividad 5'}: ${said}.`;
  },
  'activePart.decidedAgain': ({ data, isAlly, list }) => {
    const yes = list(data.yes, 'entidad', 'entidades');
    return isAlly
      ? `Se decidió de nuevo si hacen parte activa de la acción: SI para ${yes}.`
      : `La decisión 5 se tomó de nuevo y abrió la actividad 6 al lado del camino: SI para ${yes}.`;
  },
  'alliance.suspended': ({ data, by }) => `La alianza fue suspendida${by} y conserva su actividad ${data.step}.`,
  'alliance.resumed': ({ data, by }) => `La alianza fue reanudada${by} y sigue en la actividad ${data.step}.`,
  'methodology.agreed': ({ data, isAlly }) => {
    const liaisons = count(data.liaisons.length, 'enlace', 'enlaces');
    return isAlly
      ? `Quedó definida la metodología de trabajo, con ${liaisons}.`
      : `Se cerró la actividad 8: quedó definida la metodología de trabajo, con ${liaisons}.`;
  },
  'alliance.handedOver': ({ data, by, isAlly, name }) =>
    isAlly
      ? `Por la Secretaría responde desde ese día ${name(data.to, 'otra persona')}.`
      : `La alianza fue entregada${by}: pasó de ${name(data.from, 'una persona del equipo')} a ${name(data.to, 'otra')}, que responde por ella desde ese día.`,
  'cases.handedOver': ({ data, by }) =>
    `${count(data.alliances, 'alianza fue entregada', 'alianzas fueron entregadas')}${by} a otra persona del equipo.`,
  'alliance.ended': ({ data, by }) => {
    // Ended by its invitation, declined or revoked: nobody registered a withdrawal
    if (data.turn === null) return 'El caso terminó con su invitación: no llegó a ser una alianza.';
    return data.outcome === 'withdrawn'
      ? `El retiro de la alianza fue registrado${by}: terminó en la actividad ${data.step}.`
      : `La alianza fue terminada antes de tiempo${by}, en la actividad ${data.step}.`;
  },
};
