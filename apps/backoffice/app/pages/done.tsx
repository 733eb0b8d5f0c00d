import { Banner } from '@alianzas/ui';
import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';

/** What each confirmation says; a code that is not here shows nothing. */
const SENTENCES: Record<string, string> = {
  saved: 'Guardamos sus cambios.',
  draftDiscarded: 'Descartamos lo que había guardado sin enviar.',
  draftChanged:
    'Lo guardado no se descartó: cambió en otra pestaña después de abrir esta página. Abajo está como quedó.',
  requestAccepted: 'Aceptó la solicitud y abrió la alianza. La organización ya lo sabe por correo.',
  requestAcceptedUnattended:
    'Aceptó la solicitud y abrió la alianza. La organización no tiene hoy quien actúe por ella: la respuesta va por correo solo a quien escribió la solicitud.',
  requestAnswered: 'La respuesta quedó registrada y va por correo a la organización.',
  organizationRegistered: 'Registramos la organización como aliado potencial.',
  legalNatureVerified: 'Quedó registrado que usted verificó la naturaleza jurídica.',
  doubtSettled: 'Quedó registrado por qué es una organización. La marca se quitó.',
  organizationsMerged: 'Los dos registros son ahora una sola organización. Sus personas ya lo saben por correo.',
  personBrought: 'La persona actúa desde hoy por la organización. Lo sabe por correo.',
  membershipEnded: 'La persona ya no actúa por la organización. Se les avisó por correo.',
  organizationsParted: 'Los registros quedaron separados de nuevo. Sus personas ya lo saben por correo.',
  requestTaken: 'La solicitud quedó a su nombre. La organización ve que está en revisión.',
  invitationSentAgain: 'La invitación va en camino otra vez, con un vínculo nuevo.',
  invitationRevoked: 'La invitación quedó revocada y la organización lo sabe por correo.',
  invitationSent: 'La invitación va en camino.',
  allianceSuspended: 'La alianza quedó suspendida. Las organizaciones ya lo saben por correo.',
  allianceResumed: 'La alianza se reanudó. Las organizaciones ya lo saben por correo.',
  stepUndone: 'El paso quedó deshecho: la actividad anterior está abierta de nuevo. La razón quedó en el historial.',
  meetingMoved: 'La reunión cambió. Las personas de las organizaciones reciben un correo.',
  meetingCorrected: 'La reunión cambió. Nadie recibe correo.',
  meetingDropped: 'La reunión quedó cancelada. Nadie recibe correo.',
  meetingCancelled: 'La reunión quedó cancelada. Las personas de las organizaciones reciben un correo.',
  partyRemoved: 'La organización salió de la alianza. Sus personas ya lo saben por correo, con la razón.',
  casesHandedOver:
    'La entrega quedó hecha. Quien entrega y quien recibe lo saben por correo, menos usted y quien ya no tiene cuenta, y las personas de cada organización reciben un correo con quién responde ahora.',
  allianceEnded: 'La alianza terminó. La razón quedó en el historial.',
  activityClosed: 'La actividad quedó cerrada con su registro.',
  proposalSaved: 'Guardamos la propuesta.',
  inputCited: 'La propuesta cita el insumo, con sus soportes.',
  inputWithdrawn: 'El insumo salió de la propuesta.',
  versionRequestEntered: 'Guardamos la referencia. Ya se ve en la página del procedimiento.',
  linkSaved: 'Guardamos la dirección. Ya se ve en las páginas del procedimiento.',
  legalNatureWithdrawn: 'La verificación quedó retirada, con su razón. Puede registrarse de nuevo.',
  contributionWithdrawn: 'La entrega quedó retirada: no suma, y se puede leer con su razón.',
  contributionCorrected: 'La entrega quedó corregida: la anterior se conserva como retirada.',
  partyAdded: 'La organización ya hace parte de la alianza. Sus personas ya lo saben por correo.',
  networkEntered: 'La organización está en la base de datos de la Red, con lo que usted escribió.',
  inclusionNotified: 'Quedó registrada la comunicación de la actividad 7.',
  commitmentProposed: 'Agregamos el compromiso.',
  commitmentAmended: 'Guardamos el cambio y el compromiso se propuso de nuevo.',
  renewalCorrected: 'Guardamos el cambio. El compromiso sigue en firme.',
  acceptanceAsked: 'Pedimos la aceptación por correo a cada organización que tiene compromisos por aceptar.',
  acceptanceRegistered: 'La aceptación quedó registrada con su soporte.',
  packetPrepared: 'El paquete espera su radicado en la mesa de radicación.',
  planSaved: 'Guardamos el plan.',
  planActionRemoved: 'La acción salió del plan, con las actividades que tenía.',
  planActivityRemoved: 'La actividad salió del plan.',
  followUpDateRemoved: 'La fecha de seguimiento salió del plan.',
  activityEdited: 'La actividad del plan quedó cambiada. Lo que decía antes quedó guardado.',
  complianceDecided: 'La decisión de la actividad 13 quedó registrada.',
  passwordChanged: 'Su contraseña cambió. Le avisamos por correo.',
  sessionEnded: 'La sesión quedó cerrada.',
  sessionsEnded: 'Cerramos las demás sesiones. Solo queda abierta esta.',
  staffInvited: 'La invitación va en camino.',
  rolesSet: 'Los roles cambiaron y ya tienen efecto.',
  activationResent: 'Enviamos otro vínculo. El anterior ya no sirve.',
  secondFactorReset: 'El segundo factor quedó anulado. La persona recibe un vínculo para configurar otro.',
  staffSessionsEnded: 'Todas las sesiones de la persona quedaron cerradas.',
  accountDisabled: 'La cuenta quedó inactiva y sus sesiones cerradas.',
  accountEnabled: 'La cuenta está activa de nuevo, con los roles que tenía.',
  passwordReset: 'Su contraseña cambió. Ingrese con la nueva y su segundo factor.',
  evidenceSubmitted: 'La evidencia quedó recibida y espera revisión.',
  evidenceAccepted: 'Aceptó la evidencia: es registro de la actividad 11.',
  evidenceReturned: 'Devolvió la evidencia con su razón.',
  evidenceCorrected: 'Registró que la evidencia ya no cuenta, con su razón.',
  evidenceWithdrawn: 'La evidencia quedó retirada, con su razón. Si su actividad no tiene otra, queda por reportar.',
  verifiedCorrected:
    'La corrección quedó registrada. Otra persona del equipo la verifica; hasta entonces cuenta la entrega como estaba.',
  contributionDeclared: 'La entrega quedó declarada. Otra persona del equipo la verifica.',
  contributionVerified:
    'Verificó la entrega. Suma en la cuantificación si no se registró aparte ni se verificó después de confirmar el balance.',
  nonconformityOpened: 'La salida no conforme quedó abierta, con su responsable y su fecha.',
  nonconformityDismissed: 'La salida no conforme quedó descartada, con su razón.',
  nonconformityCorrected: 'La corrección quedó registrada.',
  nonconformityClosed: 'La salida no conforme quedó cerrada con sus dos registros.',
  meetingConvened: 'La reunión quedó convocada. Las personas de las organizaciones reciben un correo.',
  committeeConvened: 'La reunión quedó convocada. Es del equipo: ninguna organización recibe correo.',
  meetingRegistered: 'La reunión quedó registrada, sin correo a nadie. Faltan la asistencia y el acta.',
  attendanceSaved: 'Guardamos la asistencia.',
  actaDrafted: 'El acta quedó abierta. Escriba lo que se decidió.',
  actaSaved: 'Guardamos el borrador del acta.',
  actaUnchanged: 'El acta ya decía eso: sigue en revisión.',
  actaSubmitted: 'El acta quedó en revisión. Revise qué pasará al aprobarla.',
  actaApproved: 'El acta quedó aprobada y sus decisiones ya tienen efecto.',
  actaAnnulled: 'El acta quedó anulada. La reunión puede tener otra.',
  cycleOpened: 'La vigencia quedó abierta. Falta cerrar su actividad 1 con el acta del comité.',
  editionOpened: 'La edición de la gala quedó abierta.',
  categoryDecided: 'La decisión sobre la categoría quedó registrada.',
  methodologyAdded: 'La metodología ya se puede elegir en los pactos.',
  methodologyRetired: 'La metodología salió de la lista. Los pactos que la tienen la conservan.',
  dialogueRecorded: 'El espacio de diálogo quedó registrado.',
  initiativeDrafted: 'La iniciativa quedó propuesta. El comité la podrá priorizar.',
  commitmentWithdrawn: 'El compromiso quedó retirado. La otra parte lo sabe por correo.',
  objectionAnswered:
    'Respondió la objeción: el compromiso sigue en firme y la organización recibe la razón por correo.',
  commitmentReplaced: 'El compromiso quedó reemplazado. El anterior se puede leer, y el nuevo es el que cuenta.',
  packetTakenBack: 'Salió de la mesa. Sus compromisos siguen como estaban: prepárelo otra vez cuando corresponda.',
  numberCorrected: 'El radicado quedó corregido. El anterior se conserva con la razón.',
  numberEntered: 'El radicado quedó registrado.',
  filingReceived: 'Confirmamos que los compromisos llegaron a la persona responsable del equipo.',
  balanceSaved: 'Guardamos los textos del balance.',
  improvementAdded: 'La acción de mejora quedó en el balance.',
  carriedOver:
    'La alianza quedó trasladada con su actividad y su versión. Abajo, en «Trasladadas», está la vigencia a la que pasó.',
  balanceConfirmed: 'El balance quedó confirmado y espera su radicado.',
};

interface DoneBannerProps {
  /** What the page itself says of a code, with what it alone knows: a name never goes in an address */
  named?: Readonly<Record<string, string | undefined>>;
  children?: ReactNode;
}

/** The confirmation of what the form before this page did; `children` is the way on from there. */
export function DoneBanner({ named = {}, children }: DoneBannerProps) {
  const [search] = useSearchParams();
  const said = search.get('hecho') ?? '';
  const own = Object.hasOwn(named, said) ? named[said] : undefined;
  const sentence = own ?? (Object.hasOwn(SENTENCES, said) ? SENTENCES[said] : null);
  return sentence ? (
    <Banner kind="done" title={sentence}>
      {children}
    </Banner>
  ) : null;
}
