import { Banner } from '@alianzas/ui';
import { useSearchParams } from '@remix-run/react';

/** What each confirmation says; a code that is not here shows nothing. */
const SENTENCES: Record<string, string> = {
  saved: 'Guardamos sus cambios.',
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
