import { Banner } from '@alianzas/ui';
import { useSearchParams } from '@remix-run/react';

/** What each confirmation says; a code that is not here shows nothing. */
const SENTENCES: Record<string, string> = {
  saved: 'Guardamos sus cambios.',
  requestAccepted: 'Aceptó la solicitud y abrió la alianza. La organización ya lo sabe por correo.',
  requestAnswered: 'La respuesta quedó registrada y va por correo a la organización.',
  organizationRegistered: 'Registramos la organización como aliado potencial.',
  legalNatureVerified: 'Quedó registrado que usted verificó la naturaleza jurídica.',
  invitationSent: 'La invitación va en camino. El vínculo sirve siete días.',
  allianceEnded: 'La alianza terminó. La razón quedó en el historial.',
  activityClosed: 'La actividad quedó cerrada con su registro.',
  proposalSaved: 'Guardamos la propuesta.',
  partyAdded: 'La organización ya hace parte de la alianza.',
  networkEntered: 'La organización quedó en la base de datos de la Red.',
  inclusionNotified: 'Quedó registrada la comunicación de la inclusión.',
  commitmentProposed: 'Agregamos el compromiso.',
  commitmentAmended: 'Guardamos el cambio y el compromiso se propuso de nuevo.',
  acceptanceAsked: 'Pedimos la aceptación por correo a cada organización.',
  acceptanceRegistered: 'La aceptación quedó registrada con su soporte.',
  packetPrepared: 'El paquete espera su radicado en la mesa de radicación.',
  planSaved: 'Guardamos el plan.',
  complianceDecided: 'La decisión de la actividad 13 quedó registrada.',
  passwordReset: 'Su contraseña cambió. Ingrese con la nueva y su segundo factor.',
  evidenceSubmitted: 'La evidencia quedó recibida y espera revisión.',
  evidenceAccepted: 'Aceptó la evidencia: cuenta como registro de la actividad 11.',
  evidenceReturned: 'Devolvió la evidencia con su razón.',
  contributionDeclared: 'La entrega quedó declarada. Otra persona del equipo la verifica.',
  contributionVerified: 'Verificó la entrega: ya cuenta en la cuantificación.',
  nonconformityCorrected: 'La corrección quedó registrada.',
  nonconformityClosed: 'La salida no conforme quedó cerrada con sus dos registros.',
  meetingConvened: 'La reunión quedó convocada. Las personas de las organizaciones reciben un correo.',
  attendanceSaved: 'Guardamos la asistencia.',
  actaDrafted: 'El acta quedó abierta. Escriba lo que se decidió.',
  actaSaved: 'Guardamos el borrador del acta.',
  actaSubmitted: 'El acta quedó en revisión. Revise qué pasará al aprobarla.',
  actaApproved: 'El acta quedó aprobada y sus decisiones ya tienen efecto.',
  actaAnnulled: 'El acta quedó anulada. La reunión puede tener otra.',
  cycleOpened: 'La vigencia quedó abierta. Falta cerrar su actividad 1 con el acta del comité.',
  editionOpened: 'La edición de la gala quedó abierta.',
  initiativeDrafted: 'La iniciativa quedó propuesta. El comité la podrá priorizar.',
  numberEntered: 'El radicado quedó registrado.',
  filingReceived: 'Confirmamos que los compromisos llegaron a la persona responsable del equipo.',
  balanceSaved: 'Guardamos los textos del balance.',
  improvementAdded: 'La acción de mejora quedó en el balance.',
  carriedOver: 'La alianza pasó a la otra vigencia con su actividad y su versión.',
  balanceConfirmed: 'El balance quedó confirmado y espera su radicado.',
};

/** The confirmation of what the form before this page did. */
export function DoneBanner() {
  const [search] = useSearchParams();
  const sentence = SENTENCES[search.get('hecho') ?? ''];
  return sentence ? <Banner kind="done" title={sentence} /> : null;
}
