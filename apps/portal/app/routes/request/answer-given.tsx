import type { InvitationState } from '@alianzas/domain/intake';
import { capitalized, fingerprintSays, invitationAnswerer, wordOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import {
  ActionForm,
  Actions,
  ButtonLink,
  ConfirmPanel,
  Details,
  Fingerprint,
  Main,
  SummaryList,
  Written,
} from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { type Invites, ToWhomToWrite } from './to-whom-to-write.tsx';
import { Unreceived } from './unreceived.tsx';

interface Given extends Invites {
  code: string;
  state: InvitationState;
  isAccepted: boolean;
  organization: string;
  contactName: string;
  answeredAt: string | null;
  answeredBy: string | null;
  answerReason: string | null;
  revokeReason: string | null;
  revokedAt: string | null;
  expiresAt: string;
  /** Whether only its term ran out, so that another may be asked for */
  hasLapsed: boolean;
  isSignedIn: boolean;
  /** What was answered, each text with its fingerprint */
  texts: readonly { title: string; text: string; sha256: string }[];
}

const TITLES: Record<InvitationState, string> = {
  sent: 'La invitación venció',
  expired: 'La invitación venció',
  accepted: 'Su organización aceptó la invitación',
  declined: 'Su organización declinó la invitación',
  revoked: 'La Secretaría retiró la invitación',
};

/** An invitation that no longer waits: its answer, when, and who gave it. */
export function AnswerGiven({ invitation, state: sent }: { invitation: Given; state: FormState | undefined }) {
  const { code, state, organization, contactName, answeredAt, answeredBy, answerReason, professional, revokeReason } =
    invitation;
  const { isAccepted, isSignedIn, hasLapsed } = invitation;
  const isAnswered = answeredAt !== null;
  const reason = answerReason ?? revokeReason;
  return (
    <Main width="reading">
      {sent?.doneAt ? (
        <FormErrors state={sent} />
      ) : (
        <Unreceived
          state={state}
          inviter={professional ?? 'el equipo de la Red'}
          sent={sent}
          keptReason={answerReason}
        />
      )}
      <ConfirmPanel title={wordOf(TITLES, state)} number={code} numberLabel="Invitación">
        <p>{organization} · Red Distrital de Cultura Ciudadana y Democrática</p>
      </ConfirmPanel>
      <SummaryList
        rows={[
          ended(invitation),
          ...(isAnswered
            ? [{ term: 'Respondió', detail: capitalized(invitationAnswerer(answeredBy, contactName)) }]
            : []),
          ...(reason ? [{ term: 'Motivo', detail: reason }] : []),
          { term: 'La acompaña en la Secretaría', detail: <ToWhomToWrite {...invitation} /> },
        ]}
      />
      {invitation.texts.length > 0 ? <Texts of={invitation.texts} /> : null}
      {isAccepted && isSignedIn ? null : <p>{wordOf(WORDS, state)}</p>}
      <Actions>
        <NextStep isAccepted={isAccepted} hasLapsed={hasLapsed} isSignedIn={isSignedIn} />
      </Actions>
    </Main>
  );
}

/** What was read and written, whole, as the receipt that was mailed says it. */
function Texts({ of: texts }: { of: Given['texts'] }) {
  return (
    <section id="constancia" className="space-y-4">
      <h2>Constancia</h2>
      <p>Abra cada texto de esta lista: está completo, con su huella. {fingerprintSays}</p>
      {texts.map(({ title, text, sha256 }) => (
        <Details key={title} summary={title}>
          <p>
            <Written text={text} />
          </p>
          <Fingerprint sha256={sha256} />
        </Details>
      ))}
    </section>
  );
}

/** Its last day: when it was answered, revoked, or ran out. */
function ended({ answeredAt, revokedAt, expiresAt }: Given) {
  if (answeredAt) return { term: 'Fecha de la respuesta', detail: answeredAt };
  if (revokedAt) return { term: 'Retirada', detail: revokedAt };
  return { term: 'Venció', detail: expiresAt };
}

function NextStep(props: { isAccepted: boolean; hasLapsed: boolean; isSignedIn: boolean }) {
  const { isAccepted, hasLapsed, isSignedIn } = props;
  if (hasLapsed) return <ActionForm action={portal.invitationAgain()} label="Pedir otra invitación" tone="primary" />;
  if (!isAccepted) return <ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>;
  if (isSignedIn) return <ButtonLink href={portal.start()}>Ver mis alianzas</ButtonLink>;
  return <ButtonLink href={portal.signIn()}>Ingresar</ButtonLink>;
}

const PLAIN = 'Si su organización quiere participar más adelante, puede acercarse con una solicitud de acompañamiento.';

const WORDS: Record<InvitationState, string> = {
  sent: `Si la invitación sigue en pie, recibirá un vínculo nuevo. ${PLAIN}`,
  expired: `Si la invitación sigue en pie, recibirá un vínculo nuevo. ${PLAIN}`,
  accepted: 'Ingrese con el correo en que recibió la invitación para seguir su alianza.',
  declined: PLAIN,
  revoked: PLAIN,
};
