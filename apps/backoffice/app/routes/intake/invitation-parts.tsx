import type { Leaving } from '@alianzas/domain/intake';
import { resendInvitation, revokeInvitation } from '@alianzas/domain/intake/inputs';
import type { InvitationFile } from '@alianzas/domain/views';
import { instantWords, invitationAnswerer, servesUntil } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, Details, Link, SubmitButton, type SummaryRow } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from '../cases/activities/fields.tsx';

export const LABELS = {
  reason: 'Por qué se revoca',
  verifiedHow: 'Cómo verificó que esta persona actúa por la organización',
};

/** What was sent, to whom, and how it ended. */
export function rowsOf(invitation: InvitationFile): SummaryRow[] {
  const { answeredAt, answeredBy, answerReason, revokedAt, revokedBy, revokeReason } = invitation;
  return [
    {
      term: 'Organización',
      detail: <Link href={backoffice.organization(invitation.organizationId)}>{invitation.organization}</Link>,
    },
    {
      term: 'Alianza',
      detail: (
        <>
          <Link href={backoffice.alliance(invitation.alliance)}>{invitation.alliance}</Link> {invitation.title}
        </>
      ),
    },
    { term: 'Enviada a', detail: `${invitation.contactName}, ${invitation.contactEmail}` },
    ...(invitation.verifiedHow ? [{ term: 'Cómo se verificó', detail: invitation.verifiedHow }] : []),
    { term: 'Enviada por', detail: invitation.invitedBy },
    { term: 'Último envío', detail: instantWords(invitation.sentAt) },
    { term: 'Plazo', detail: instantWords(invitation.expiresAt) },
    { term: 'Iniciativas que cita', detail: invitation.initiatives.map(({ name }) => name).join(', ') },
    { term: 'Mensaje', detail: invitation.message },
    ...(answeredAt
      ? [
          {
            term: 'Respondida',
            detail: `${instantWords(answeredAt)}, ${invitationAnswerer(answeredBy, invitation.contactName)}`,
          },
        ]
      : []),
    ...(answerReason ? [{ term: 'Motivo de la organización', detail: answerReason }] : []),
    ...(revokedAt ? [{ term: 'Revocada', detail: `${instantWords(revokedAt)}, ${revokedBy}` }] : []),
    ...(revokeReason ? [{ term: 'Motivo de la revocación', detail: revokeReason }] : []),
  ];
}

/** What revoking does to the case that the invitation opened. */
const LEAVES: Record<Leaving, string> = {
  caseEnds: 'La organización recibe el motivo por correo, y el caso que abrió termina con ella.',
  partyLeaves:
    'La organización recibe el motivo por correo y sale de la alianza, que sigue con las demás organizaciones.',
  nothing: 'La organización recibe el motivo por correo. Nada cambia en la alianza.',
};

interface TakeUpAgainProps {
  invitation: InvitationFile;
  mayResend: boolean;
  /** What revoking it does, or why it is not revoked now */
  leaving: Leaving | null;
  whyNotRevoke: string | null;
  /** Its address is of none of the organization's people, and nobody said yet how it was verified */
  asksHow: boolean;
  lapsed: boolean;
  /** Until when the link of one that is sent again today serves */
  untilAnew: string;
  state: FormState | undefined;
}

/** What the team may do while nobody has answered: send it again, or revoke it with a reason. */
export function TakeUpAgain({
  invitation,
  mayResend,
  leaving,
  whyNotRevoke,
  asksHow,
  lapsed,
  untilAnew,
  state,
}: TakeUpAgainProps) {
  return (
    <section className="space-y-4" aria-labelledby="sin-respuesta">
      <h2 id="sin-respuesta">{lapsed ? 'Venció sin respuesta' : 'Espera respuesta'}</h2>
      {mayResend ? (
        <>
          <p>Enviarla de nuevo hoy da un vínculo nuevo, que {servesUntil(untilAnew)}.</p>
          {asksHow || typed(ownState(state, 'resend'), 'verifiedHow') ? (
            <ResendForm invitation={invitation} state={state} />
          ) : (
            <SentAgain invitation={invitation} />
          )}
        </>
      ) : (
        <p>La alianza ya terminó o sigue sin esta organización: no se puede enviar de nuevo.</p>
      )}
      {leaving ? (
        <Details summary="Revocar la invitación" open={ownState(state, 'revoke') !== undefined}>
          <p>{LEAVES[leaving]}</p>
          <RevokeForm invitation={invitation} state={state} />
        </Details>
      ) : (
        <p>{whyNotRevoke}</p>
      )}
    </section>
  );
}

/** It is sent again with nothing to write: its address is of one of the organization's people, or was verified. */
function SentAgain({ invitation: { code, id, version } }: Pick<TakeUpAgainProps, 'invitation'>) {
  const hidden = { intent: 'resend', invitation: id, version: String(version) };
  return <ActionForm action={backoffice.invitation(code)} label="Enviarla de nuevo" tone="primary" hidden={hidden} />;
}

/** It is sent again once it is said how its address was verified; what was typed stays when somebody else was first. */
export function ResendForm({ invitation, state, closed = false }: RevokeProps) {
  return (
    <VersionedForm
      isAct
      state={ownState(state, 'resend')}
      version={invitation.version}
      closed={closed}
      action={backoffice.invitation(invitation.code)}
      hidden={{ intent: 'resend', invitation: invitation.id }}
      label="Enviar la invitación de nuevo"
    >
      {(state) => (
        <>
          <Field
            of={{ schema: resendInvitation, labels: LABELS, state }}
            name="verifiedHow"
            optional={false}
            hint="Su correo no es de ninguna de las personas que hoy actúan por ella. Con quién habló y qué documento vio: queda guardado"
          />
          <SubmitButton>Enviarla de nuevo</SubmitButton>
        </>
      )}
    </VersionedForm>
  );
}

/** What was typed stays when somebody else revoked it, or it was answered, meanwhile. */
export function RevokeForm({ invitation, state, closed = false }: RevokeProps) {
  return (
    <VersionedForm
      isAct
      state={ownState(state, 'revoke')}
      version={invitation.version}
      closed={closed}
      action={backoffice.invitation(invitation.code)}
      hidden={{ intent: 'revoke', invitation: invitation.id }}
      label="Revocar la invitación"
    >
      {(state) => (
        <>
          <Field of={{ schema: revokeInvitation, labels: LABELS, state }} name="reason" />
          <SubmitButton tone="secondary">Revocar</SubmitButton>
        </>
      )}
    </VersionedForm>
  );
}

interface RevokeProps extends Pick<TakeUpAgainProps, 'invitation' | 'state'> {
  closed?: boolean;
}
