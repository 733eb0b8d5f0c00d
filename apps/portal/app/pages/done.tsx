import { Banner } from '@alianzas/ui';
import { useSearchParams } from '@remix-run/react';

/** What each confirmation says; a code that is not here shows nothing. */
const SENTENCES: Record<string, string> = {
  saved: 'Guardamos sus cambios.',
  draftDiscarded: 'Descartamos lo que había guardado sin enviar.',
  draftChanged:
    'Lo guardado no se descartó: cambió en otra pestaña después de abrir esta página. Abajo está como quedó.',
  commitmentsAccepted: 'Los compromisos quedaron aceptados. El equipo los radica y le avisa.',
  commitmentProposed: 'Su compromiso quedó propuesto.',
  commitmentAmended: 'Su compromiso quedó cambiado. El equipo lo sabe por correo.',
  commitmentWithdrawn: 'Su compromiso quedó retirado. El equipo lo sabe por correo.',
  commitmentReplaced: 'Su compromiso quedó reemplazado. El nuevo espera la aceptación de su organización.',
  commitmentReturned: 'Su observación quedó guardada y el equipo ya la puede leer.',
  evidenceSubmitted: 'Recibimos su evidencia. El equipo la revisa y le avisa.',
  evidenceWithdrawn: 'Su evidencia quedó retirada, con su razón. Si su actividad no tiene otra, queda por reportar.',
  contributionWithdrawn: 'Su aporte quedó retirado: no suma. Lo que decía y la razón se conservan.',
  contributionCorrected: 'Su aporte quedó corregido. El anterior se conserva como retirado.',
  contributionDeclared: 'Su aporte quedó registrado. El equipo lo verifica y le avisa.',
  documentKept: 'Adjuntamos el documento.',
  documentRemoved: 'Quitamos el documento.',
  documentChanged: 'Adjuntamos el documento nuevo y quitamos el otro.',
  requestWithdrawn: 'Retiramos su solicitud. Nadie más la estudia.',
  requestLeft: 'Este navegador ya no abre esa solicitud.',
  signedOut: 'Usted salió del portal.',
  draftsStay: 'Usted salió del portal. En este navegador queda lo que empezó y no ha enviado: está en la lista.',
  'invitation-accepted': 'Aceptó la invitación. Desde aquí puede seguir su alianza.',
};

/** The confirmation of what the form before this page did. */
export function DoneBanner() {
  const [search] = useSearchParams();
  const said = search.get('hecho') ?? '';
  const sentence = Object.hasOwn(SENTENCES, said) ? SENTENCES[said] : null;
  return sentence ? <Banner kind="done" title={sentence} /> : null;
}
