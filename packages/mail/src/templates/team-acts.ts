import { countedOnceEnded } from '@alianzas/lexicon';

export interface Told {
  title: string;
  /** After the name of whom it is about */
  says: string;
  /** After the names of several */
  saysOfMany?: string;
  next: string;
  button: string;
}

const CASE = { button: 'Abrir la alianza' } as const;
const KNOWN = { says: 'ya lo sabe por correo.', saysOfMany: 'ya lo saben por correo.' } as const;
const NONCONFORMITY = { button: 'Ver la salida no conforme' } as const;

/** What the team is told of each act in a case: its title, what it says after the name of whom it is about, and what to do. */
export const TOLD = {
  commitmentReturned: {
    title: 'Devolvieron un compromiso',
    says: 'devolvió un compromiso con una observación.',
    next: 'Ajústelo con la organización y pida de nuevo la aceptación. Sin ella no se cierra la actividad 9.',
    button: 'Ver los compromisos',
  },
  commitmentObjected: {
    title: 'Objetaron un compromiso nuevo',
    says: 'objetó el compromiso nuevo. Sigue en firme y en el plan.',
    next: 'Responda la objeción en la página de los compromisos. Hasta entonces la alianza espera al equipo.',
    button: 'Ver los compromisos',
  },
  commitmentKept: {
    title: 'Se respondió una objeción',
    says: 'mantiene un compromiso nuevo que una organización había objetado.',
    next: 'El compromiso sigue en firme. La organización leyó la razón en su correo.',
    button: 'Ver los compromisos',
  },
  commitmentProposed: {
    title: 'Propusieron un compromiso',
    says: 'propuso un compromiso suyo.',
    next: 'Léalo y, si está de acuerdo, pida que lo acepten. Si no, hable con la organización para que lo cambie o lo retire.',
    button: 'Ver los compromisos',
  },
  commitmentAmended: {
    title: 'Cambiaron un compromiso',
    says: 'cambió un compromiso que todavía no estaba aceptado.',
    next: 'Léalo: para preparar el paquete de la actividad 9 tiene que quedar aceptado.',
    button: 'Ver los compromisos',
  },
  commitmentWithdrawn: {
    title: 'Retiraron un compromiso',
    says: 'retiró un compromiso que todavía no estaba aceptado.',
    next: 'Ya no cuenta. Revise que a cada organización le quede al menos uno en la actividad 9.',
    button: 'Ver los compromisos',
  },
  commitmentReplaced: {
    title: 'Reemplazaron un compromiso aceptado',
    says: 'puso otro compromiso en lugar de uno aceptado.',
    next: 'El nuevo se acepta otra vez antes de preparar el paquete de la actividad 9.',
    button: 'Ver los compromisos',
  },
  ownCommitmentReplaced: {
    title: 'Se reemplazó un compromiso de la Secretaría',
    says: 'puso otro compromiso suyo en lugar del que tenía.',
    next: 'El nuevo queda en firme desde hoy: nadie más lo acepta. Entra en el paquete de la actividad 9.',
    button: 'Ver los compromisos',
  },
  numberCorrected: {
    title: 'Se corrigió un radicado',
    says: 'se había escrito mal y ya está corregido.',
    next: 'Use el número nuevo. El anterior queda guardado con la corrección.',
    button: 'Ver los compromisos',
  },
  repeatedEnded: {
    title: 'Una solicitud repetida quedó sin la otra',
    says: 'había enviado una solicitud que se cerró por repetir otra, y esa otra terminó sin ser aceptada.',
    next: 'No hay nada que responder: quien la envió puede enviar una nueva.',
    button: 'Ver la solicitud',
  },
  requestWithdrawn: {
    title: 'Retiraron una solicitud',
    says: 'retiró su solicitud de acompañamiento.',
    next: 'No hay nada que responder.',
    button: 'Ver la solicitud',
  },
  invitationRevoked: {
    ...CASE,
    title: 'Se retiró una invitación',
    says: 'ya no tiene que responder: la invitación se revocó.',
    next: 'El caso que abrió terminó con ella: no llegó a ser una alianza. No hay nada que hacer.',
  },
  invitationRevokedAlone: {
    ...CASE,
    title: 'Se retiró una invitación',
    says: 'ya no tiene que responder: la invitación se revocó.',
    next: 'La alianza sigue con las demás organizaciones.',
  },
  contributionDeclared: {
    title: 'Hay un aporte por verificar',
    says: 'registró un aporte.',
    next: 'Revise su valor y su soporte. Lo verifica alguien distinto de quien lo registró.',
    button: 'Ver los aportes',
  },
  contributionWithdrawn: {
    title: 'Se retiró un aporte sin verificar',
    says: 'retiró un aporte que nadie había verificado.',
    next: 'No hay nada que verificar de él.',
    button: 'Ver los aportes',
  },
  evidenceWithdrawn: {
    title: 'Retiraron una evidencia sin aceptar',
    says: 'retiró una evidencia que nadie había aceptado.',
    next: 'No hay nada que revisar de ella. Si su actividad no tiene otra, queda por reportar.',
    button: 'Ver las evidencias',
  },
  ownEvidenceReported: {
    title: 'Hay evidencia de la Secretaría por revisar',
    says: 'reportó la ejecución de una actividad suya.',
    next: 'Revísela usted: quien la reportó no puede aceptarla.',
    button: 'Revisar la evidencia',
  },
  ownEvidenceAccepted: {
    title: 'Se aceptó una evidencia de la Secretaría',
    says: 'ya tiene aceptada la evidencia de una actividad suya.',
    next: 'Con una evidencia aceptada puede concluir la ejecución (actividad 11).',
    button: 'Ver la evidencia',
  },
  ownEvidenceReturned: {
    title: 'Se devolvió una evidencia de la Secretaría',
    says: 'tiene que corregir la evidencia de una actividad suya.',
    next: 'Lea la razón y reporte otra en su lugar.',
    button: 'Ver la evidencia',
  },
  evidenceCorrected: {
    title: 'Una evidencia aceptada ya no cuenta',
    says: 'tiene una evidencia aceptada que se corrigió: ya no cuenta.',
    next: 'Lea la razón. Si su actividad no tiene otra evidencia, queda por reportar.',
    button: 'Ver la evidencia',
  },
  nonconformityProposed: {
    ...NONCONFORMITY,
    title: 'Hay una posible salida no conforme',
    says: 'se propuso sola y espera su decisión.',
    next: 'Ábrala, con quien responde y para cuándo, o descártela con su razón. Mientras tanto solo la ve el equipo.',
  },
  nonconformityOpened: {
    ...NONCONFORMITY,
    title: 'Se abrió una salida no conforme',
    says: 'quedó abierta en una alianza a su cargo.',
    next: 'Regístrele su corrección: ajustar la actividad o hacer lo que faltó.',
  },
  nonconformityDismissed: {
    ...NONCONFORMITY,
    title: 'Se descartó una salida no conforme',
    says: 'se descartó con su razón. Queda en el registro.',
    next: 'No hay nada que corregir.',
  },
  nonconformityCorrected: {
    ...NONCONFORMITY,
    title: 'Se corrigió una salida no conforme',
    says: 'ya tiene su corrección.',
    next: 'Se cierra con el plan y el acta de un seguimiento posterior.',
  },
  nonconformityClosed: {
    ...NONCONFORMITY,
    title: 'Se cerró una salida no conforme',
    says: 'quedó cerrada con el plan y el acta del seguimiento.',
    next: 'No hay nada más que hacer.',
  },
  caseGiven: {
    ...CASE,
    title: 'Tiene una alianza nueva',
    says: 'fue aceptada, y la alianza queda a su cargo.',
    next: 'Prepare la propuesta de la alianza (actividad 2).',
  },
  casesReceived: {
    title: 'Recibió alianzas a su cargo',
    says: 'respondía por lo que sigue. Desde hoy responde usted.',
    next: 'Ya están en su bandeja. Lea el historial de cada una antes de seguir.',
    button: 'Ver las alianzas',
  },
  casesLeft: {
    title: 'Hay alianzas sin profesional que las lleve',
    says: 'ya no puede llevar alianzas: su cuenta se inactivó, o perdió el rol que las lleva. Las que tenía siguen a su nombre.',
    next: 'Entréguelas a quien las lleve. Hasta entonces están en su bandeja, en «Alianzas sin profesional».',
    button: 'Entregar las alianzas',
  },
  casesGiven: {
    title: 'Sus alianzas quedaron a cargo de otra persona',
    says: 'responde desde hoy por lo que sigue.',
    next: 'Ya no están en su bandeja. Cuéntele lo que no quedó escrito en el historial.',
    button: 'Ver las alianzas',
  },
  memberJoined: {
    title: 'Entró una persona a una organización',
    says: 'actúa desde hoy por la organización, y lee sus alianzas en el portal.',
    next: 'Si no debe actuar por ella, pídale a la líder o a la dirección que la retire en la página de la organización.',
    button: 'Ver la organización',
  },
  memberJoinedToLead: {
    title: 'Entró una persona a una organización',
    says: 'actúa desde hoy por la organización, y lee sus alianzas en el portal.',
    next: 'Si no debe actuar por ella, retírela en la página de la organización.',
    button: 'Ver la organización',
  },
  memberEnded: {
    title: 'Una persona ya no actúa por una organización',
    says: 'ya no consulta desde hoy las alianzas de la organización en el portal ni responde por ella.',
    next: 'Revise si sus alianzas tienen quién las atienda.',
    button: 'Ver la organización',
  },
  lastMemberEnded: {
    title: 'Ya no actúa nadie por una organización',
    says: 'ya no consulta desde hoy las alianzas de la organización en el portal ni responde por ella: era la última persona que actuaba por ella.',
    next: 'Sus alianzas quedan sin quién las atienda: agregue en la página de la organización a quien actúe por ella.',
    button: 'Ver la organización',
  },
  suspended: {
    ...CASE,
    ...KNOWN,
    title: 'Se suspendió una alianza a su cargo',
    next: 'Queda quieta, en la actividad donde estaba, hasta que se reanude.',
  },
  resumed: {
    ...CASE,
    ...KNOWN,
    title: 'Se reanudó una alianza a su cargo',
    next: 'Revise sus fechas: algunas pudieron vencer mientras estuvo suspendida.',
  },
  stepClosed: {
    ...CASE,
    title: 'Se cerró una actividad de una alianza a su cargo',
    says: 'cerró una actividad de una alianza a su cargo.',
    next: 'Abra la alianza: dice qué espera ahora y de quién.',
  },
  actaApproved: {
    title: 'Se aprobó un acta de alianzas a su cargo',
    says: 'aprobó un acta que decide sobre alianzas a su cargo.',
    next: 'Mire qué espera ahora cada una, y de quién.',
    button: 'Ver qué sigue',
  },
  actaApprovedOfOne: {
    title: 'Se aprobó un acta de una alianza a su cargo',
    says: 'aprobó un acta que decide sobre una alianza a su cargo.',
    next: 'Mire qué espera ahora, y de quién.',
    button: 'Ver qué sigue',
  },
  carriedOver: {
    ...CASE,
    ...KNOWN,
    title: 'Una alianza a su cargo pasó a otra vigencia',
    next: 'Sigue en la actividad donde estaba y con su versión del procedimiento. Las sesiones que la esperan son ahora las de esa vigencia.',
  },
  withdrawn: {
    ...CASE,
    ...KNOWN,
    title: 'Terminó por retiro una alianza a su cargo',
    next: countedOnceEnded,
  },
  endedEarly: {
    ...CASE,
    ...KNOWN,
    title: 'Terminó antes de tiempo una alianza a su cargo',
    next: countedOnceEnded,
  },
  undone: {
    ...CASE,
    ...KNOWN,
    title: 'Se deshizo el último paso de una alianza a su cargo',
    next: 'Corrija el registro de la actividad que se abrió de nuevo.',
  },
} as const satisfies Record<string, Told>;
