import type { InvitationState } from '@alianzas/domain/intake';
import { portal } from '@alianzas/paths';
import { Actions, ButtonLink, ConfirmPanel, Main, SummaryList } from '@alianzas/ui';

interface Given {
  code: string;
  state: InvitationState;
  organization: string;
  contactName: string;
  answeredAt: string | null;
  answeredBy: string | null;
  answerReason: string | null;
  expiresAt: string;
  professional: string | null;
  isSignedIn: boolean;
}

const TITLES: Record<InvitationState, string> = {
  sent: 'La invitación venció',
  expired: 'La invitación venció',
  accepted: 'Su organización aceptó la invitación',
  declined: 'Su organización declinó la invitación',
  revoked: 'La Secretaría retiró la invitación',
};

/** An invitation that no longer waits: its answer, when, and who gave it. */
export function AnswerGiven({ invitation }: { invitation: Given }) {
  const { code, state, organization, contactName, answeredAt, answeredBy, answerReason, expiresAt, professional } =
    invitation;
  const { isSignedIn } = invitation;
  const isAnswered = answeredAt !== null;
  return (
    <Main width="reading">
      <ConfirmPanel title={TITLES[state]} number={code} numberLabel="Invitación">
        <p>{organization} · Red Distrital de Cultura Ciudadana y Democrática</p>
      </ConfirmPanel>
      <SummaryList
        rows={[
          ...(isAnswered
            ? [{ term: 'Fecha de la respuesta', detail: answeredAt }]
            : [{ term: 'Venció', detail: expiresAt }]),
          ...(isAnswered ? [{ term: 'Respondió', detail: answeredBy ?? contactName }] : []),
          ...(answerReason ? [{ term: 'Motivo', detail: answerReason }] : []),
          { term: 'La invitó', detail: professional ?? 'Equipo de la Red' },
        ]}
      />
      {state === 'accepted' && isSignedIn ? null : <p>{WORDS[state]}</p>}
      <Actions>
        <NextStep isAccepted={state === 'accepted'} isSignedIn={isSignedIn} />
      </Actions>
    </Main>
  );
}

function NextStep({ isAccepted, isSignedIn }: { isAccepted: boolean; isSignedIn: boolean }) {
  if (!isAccepted) return <ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>;
  if (isSignedIn) return <ButtonLink href={portal.start()}>Ver mis alianzas</ButtonLink>;
  return <ButtonLink href={portal.signIn()}>Ingresar</ButtonLink>;
}

const PLAIN = 'Si su organización quiere participar más adelante, puede acercarse con una solicitud de acompañamiento.';

const WORDS: Record<InvitationState, string> = {
  sent: `Responda al correo que la trajo y pida una nueva. ${PLAIN}`,
  expired: `Responda al correo que la trajo y pida una nueva. ${PLAIN}`,
  accepted: 'Ingrese con el correo en que recibió la invitación para seguir su alianza.',
  declined: PLAIN,
  revoked: PLAIN,
};
