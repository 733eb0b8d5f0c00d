import type { Commitment, CommitmentEvent, CommitmentState, EvidenceForm } from '@alianzas/domain/commitment';
import { longDay } from './formats/days.ts';
import { citing, secretariat } from './names.ts';
import { capitalized, type EventWords, type RefusalWords, type Status } from './speech.ts';

/** `overdue` is computed: in force, and its day has passed. */
export const commitmentStatuses = {
  proposed: { label: 'Propuesto', tone: 'progress' },
  returned: { label: 'Devuelto', tone: 'attention' },
  accepted: { label: 'Aceptado', tone: 'progress' },
  met: { label: 'Cumplido', tone: 'good' },
  replaced: { label: 'Reemplazado', tone: 'neutral' },
  withdrawn: { label: 'Retirado', tone: 'neutral' },
  overdue: { label: 'Vencido', tone: 'problem' },
} as const satisfies Record<CommitmentState | 'overdue', Status>;

/** A commitment's status as lists show it: what the loop begot is in force from the start, confirmed or not. */
export function commitmentStanding({
  state,
  round,
  objected,
}: Pick<Commitment, 'state' | 'round' | 'objected'>): Status {
  if (state !== 'proposed' || round === 0) return commitmentStatuses[state];
  return objected
    ? { label: 'En firme, con una objeción', tone: 'attention' }
    : { label: 'En firme, sin confirmar', tone: 'progress' };
}

/** Who objected to a commitment and on which day: `Fundación Una objetó el compromiso 3 el 5 de mayo de 2026`. */
export function objectionWords(one: { number: number; party: string | null; objectedOn: string | null }): string {
  return `${one.party ?? 'La organización'} objetó el compromiso ${one.number} el ${longDay(one.objectedOn ?? '')}`;
}

/** How the ally accepted. */
export const evidenceForms = {
  email: 'Correo electrónico',
  document: 'Documento formal',
  electronic: 'Aceptación en el portal',
} as const satisfies Record<EvidenceForm, string>;

export const commitmentRefusals = {
  'commitment.packetPrepared': `Los compromisos ya están listos para radicar y no se cambian mientras el paquete esté en la mesa. Hasta que tenga radicado, quien lleva la alianza puede devolverlo ${citing(9)}.`,
  'commitment.ownProposal': ({ number }) =>
    `El compromiso ${number} lo escribió su organización: no se devuelve. Cámbielo o retírelo.`,
  'commitment.dueInThePast': ({ dueOn }) =>
    `La fecha límite, ${longDay(String(dueOn))}, ya pasó. Escriba un día desde hoy.`,
  'commitment.waits': ({ number }) =>
    `El compromiso ${number} se responde en la actividad 9, que ahora no está abierta: la alianza volvió a una anterior. Espere a que se abra de nuevo.`,
  'commitment.lapsed': ({ number, dueOn }) =>
    `El plazo del compromiso ${number}, ${longDay(String(dueOn))}, pasó antes de que se aceptara. El equipo o su organización le cambian la fecha, y entonces se acepta.`,
  'commitment.alreadyAccepted': ({ number }) =>
    `El compromiso ${number} ya fue aceptado: no hace falta aceptarlo otra vez.`,
  'commitment.acceptedInFuture':
    'Ese día no ha llegado. Escriba el día en que la organización aceptó: hoy o uno anterior.',
  'commitment.acceptedBefore': ({ number, wordedOn }) =>
    `El compromiso ${number} se escribió como está el ${longDay(String(wordedOn))}: nadie lo aceptó antes. Revise el día, o pida a la organización que acepte lo que dice ahora.`,
  'commitment.ofOneOrganization':
    'Cada organización acepta lo suyo: registre por separado lo que aceptó cada una, con quién y el día en que aceptó.',
  'commitment.acceptedStands': ({ number }) =>
    `El compromiso ${number} ya fue aceptado: no se cambia ni se retira. Hasta que se radique puede reemplazarlo por otro ${citing(9)}.`,
  'commitment.ownWording': ({ number }) =>
    `Usted escribió el compromiso ${number} por la Secretaría. Lo acepta otra persona que represente a la organización.`,
  'commitment.ownObjection': ({ number }) =>
    `Usted objetó el compromiso ${number} por la organización. Responde otra persona del equipo: la responsable o quien acompaña la alianza.`,
  'commitment.ownAcceptance': ({ numbers }) =>
    `Usted aceptó por la organización compromisos de esta alianza: ${(numbers as readonly string[]).join(', ')}. La actividad 13 la decide otra persona del equipo.`,
  'commitment.notAccepted': ({ number }) =>
    `Nadie ha aceptado todavía el compromiso ${number}: cámbielo o retírelo, no hace falta reemplazarlo.`,
  'commitment.notInForce': ({ number, state }) =>
    `El compromiso ${number} ya no se reemplaza: está ${label(state)}. Esta página ya muestra cómo quedó.`,
  'commitment.notProposed': ({ number, state }) =>
    `El compromiso ${number} no espera respuesta: está ${label(state)}. Esta página ya muestra cómo quedó.`,
  'commitment.objectionStands': ({ number }) =>
    `La objeción al compromiso ${number} ya está en manos del equipo, que la responde. Mientras tanto el compromiso sigue en firme.`,
  'commitment.loopStands': ({ number }) =>
    `El compromiso ${number} nació de un No y no se retira. Corríjalo mientras nadie lo acepte o, si no tiene radicado, reemplácelo ${citing(13)}.`,
  'commitment.notOfLoop': ({ number }) =>
    `El compromiso ${number} se acordó en la formalización: se cambia mientras la actividad 9 está abierta ${citing(9)}.`,
  'commitment.amendmentPrepared': ({ number }) =>
    `El compromiso ${number} ya está listo para radicar y no se cambia mientras esté en la mesa. Hasta que tenga radicado, quien lleva la alianza puede devolverlo ${citing(13)}.`,
  'commitment.amendmentFiled': ({ number }) =>
    `El compromiso ${number} ya tiene radicado y se cumple como se radicó. Si no se cumple, otro No en la decisión 13 pide uno nuevo ${citing(13)}.`,
  'commitment.reported': ({ number }) =>
    `Del compromiso ${number} ya hay evidencia, o un seguimiento lo encontró cumplido: no se cambia. Si la evidencia no corresponde, quien la reportó puede retirarla ${citing(11)}.`,
  'commitment.loopNotAccepted': ({ number }) =>
    `Nadie ha aceptado todavía el compromiso ${number}: corríjalo, no hace falta reemplazarlo.`,
  'commitment.noObjection': ({ number }) =>
    `El compromiso ${number} no tiene una objeción por responder. Esta página ya muestra cómo quedó.`,
  'commitment.noneToAccept': `No hay compromisos pendientes de aceptar. Proponga al menos uno ${citing(9)}.`,
} as const satisfies RefusalWords;

function label(state: unknown): string {
  return commitmentStatuses[state as CommitmentState]?.label.toLowerCase() ?? 'en otro estado';
}

const forms = {
  email: 'por correo electrónico',
  document: 'con documento formal',
  electronic: 'en el portal',
} as const;

/** Who accepted by e-mail or on paper, with their post: `Ana Ruiz (Presidenta)`. */
export function signerWords({ by, position }: { by: string; position: string }): string {
  return `${by} (${position})`;
}

/** The same, with when and how. */
export function signedWords(signed: { by: string; position: string; on: string }, form: string | null): string {
  const how = form === 'email' || form === 'document' ? ` ${forms[form]}` : '';
  return `Aceptó ${signerWords(signed)} el ${longDay(signed.on)}${how}`;
}

interface Answer {
  /** Null for the secretariat's own */
  organization: string | null;
  form: string | null;
  by: string | null;
  /** Of what came by e-mail or on paper; null of what was kept before it was asked, and of whom the reader does not know */
  acceptedOn: string | null;
  signer: { by: string; position: string } | null;
}

/** Who answered for a commitment and how, by name where the reader knows it. Of what came on paper it ends in who registered it. */
export function answeredWords({ organization, form, by, acceptedOn, signer }: Answer): string {
  const someoneOf = (side: string) => (by === null ? side : `${by}, de ${side},`);
  if (organization === null) return `${capitalized(someoneOf(secretariat.plain))} lo asumió`;
  if (form === 'electronic') return `${someoneOf(organization)} lo aceptó ${forms.electronic}`;
  if (form === 'email' || form === 'document') {
    const who = signer ? `${signerWords(signer)}, de ${organization},` : organization;
    const day = acceptedOn ? ` el ${longDay(acceptedOn)}` : '';
    return `${who} lo aceptó${day} ${forms[form]}, y ${someoneOf(secretariat.plain)} registró el soporte`;
  }
  return `${someoneOf(organization)} respondió`;
}

export const commitmentEvents: EventWords<CommitmentEvent> = {
  'commitment.proposed': ({ data, by }) => {
    const whose = data.party === null ? `de ${secretariat.plain} ` : '';
    return `El compromiso ${data.number} ${whose}fue propuesto${by}, para el ${longDay(data.dueOn)}.`;
  },
  'commitments.sentToAccept': ({ data, list }) =>
    `Se pidió aceptar los compromisos a ${list(data.organizations, 'organización', 'organizaciones')}.`,
  'commitment.accepted': ({ data, by }) => {
    if (data.form === 'electronic') return `El compromiso ${data.number} fue aceptado${by} ${forms.electronic}.`;
    const day = data.acceptedOn ? ` el ${longDay(data.acceptedOn)}` : '';
    return `El compromiso ${data.number} fue aceptado${day} ${forms[data.form]}, y el soporte fue registrado${by}.`;
  },
  'commitment.returned': ({ data, by }) =>
    data.isObjection
      ? `El compromiso ${data.number} fue objetado${by}. Sigue en firme.`
      : `El compromiso ${data.number} fue devuelto${by} con observaciones.`,
  'commitment.kept': ({ data, by }) => `El compromiso ${data.number}, que se había objetado, se mantuvo${by}.`,
  'commitment.amended': ({ data, by }) =>
    `El compromiso ${data.number} fue ajustado${by}, para el ${longDay(data.dueOn)}.`,
  'commitment.withdrawn': ({ data, by }) => `El compromiso ${data.number} fue retirado${by} antes de aceptarse.`,
  'commitment.replaced': ({ data, by }) =>
    `El compromiso ${data.replacedNumber} fue reemplazado${by} por el ${data.number}, para el ${longDay(data.dueOn)}.`,
  'commitment.renewed': ({ data }) =>
    `Se acordó el compromiso ${data.number} para la vuelta ${data.round}, con fecha límite ${longDay(data.dueOn)}.`,
  'commitment.met': ({ data }) => `El compromiso ${data.number} quedó cumplido.`,
};

/** What opens the form that changes a commitment, which is what waits for the team where its organization sent it back. */
export function commitmentChanging({ number, state }: { number: number; state: string }): string {
  return state === 'returned'
    ? `Corregir el compromiso ${number}, que la organización devolvió`
    : `Cambiar el compromiso ${number}`;
}
