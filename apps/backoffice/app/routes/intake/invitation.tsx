import { mailedLink } from '@alianzas/auth';
import { lastDayOfToken } from '@alianzas/domain/identity';
import {
  asksHowVerified,
  hasLapsed,
  isInvitedAnew,
  mayInvite,
  offersOfInvitation,
  resendInvitation,
  revokeInvitation,
} from '@alianzas/domain/intake';
import { resendInvitation as resendInput, revokeInvitation as revokeInput } from '@alianzas/domain/intake/inputs';
import { bogotaDay, isOffered } from '@alianzas/domain/platform';
import { invitationPage } from '@alianzas/domain/views';
import { instantWords, servesUntil, stopped, whyNot } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { BackLink, Main, PageTitle, SummaryList, Timeline, TwoColumns } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { byDay } from '../../pages/history-days.ts';
import { staffOf } from '../../pages/staff.ts';
import { StatusTag } from '../../pages/words.tsx';
import { LABELS, ResendForm, RevokeForm, rowsOf, TakeUpAgain } from './invitation-parts.tsx';
import { NEWCOMER_AT } from './newcomer-at.ts';

export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  const { invitation, history } = await invitationPage(ctx, params.code ?? '');
  const found = { ...invitation, expiresAt: new Date(invitation.expiresAt), takenOut: false, ofTheTeam: false };
  const { revoke, resend } = offersOfInvitation(found, invitation.standing, ctx.actor, ctx.now);
  return {
    invitation,
    days: byDay(history, {}),
    until: bogotaDay(found.expiresAt),
    untilAnew: lastDayOfToken('invitation', ctx.now),
    lapsed: hasLapsed(found, ctx.now),
    asksHow: isOffered(resend) && (await asksHowVerified(ctx, invitation)),
    whatLeaves: revoke?.ok ? revoke.value : null,
    whyNotRevoke: whyNot(revoke),
    can: {
      ...{ revoke: isOffered(revoke), resend: isOffered(resend) },
      inviteAnew: mayInvite(ctx.actor) && isInvitedAnew(found, invitation.standing),
    },
  };
});

const here = ({ params }: ActionFunctionArgs) => backoffice.invitation(params.code ?? '');

export const action = acts({
  resend: act(
    resendInput,
    (ctx, input, { context }) => resendInvitation(ctx, input, linkFor(context)),
    (args) => done(here(args), 'invitationSentAgain'),
    { beside: NEWCOMER_AT },
  ),
  revoke: act(revokeInput, revokeInvitation, (args) => done(here(args), 'invitationRevoked')),
});

function linkFor({ dataKey, portalOrigin }: AppLoadContext) {
  return mailedLink({ key: dataKey, linkTo: (token) => `${portalOrigin}${portal.invitation(token)}` });
}

export default function InvitationScreen() {
  const { invitation, days, until, untilAnew, lapsed, asksHow, whatLeaves, whyNotRevoke, can } =
    useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const to = `${invitation.contactName}, a ${invitation.contactEmail}`;
  return (
    <Main>
      <BackLink href={backoffice.invitations()}>Volver a las invitaciones</BackLink>
      <DoneBanner
        named={{
          invitationSent: `La invitación va en camino para ${to}. El vínculo ${servesUntil(until)}.`,
          invitationSentAgain: `La invitación va en camino otra vez para ${to}. El vínculo nuevo ${servesUntil(until)}.`,
        }}
      />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle kicker="Invitación" code={invitation.code}>
        {invitation.organization}
      </PageTitle>
      <p>
        <StatusTag of="invitation" code={lapsed ? 'expired' : invitation.state} />
      </p>
      {can.inviteAnew ? (
        <p>
          Esta invitación ya no se responde.{' '}
          <a href={`${backoffice.newAlliance()}?organizacion=${invitation.organizationId}`}>
            Invitar otra vez a esta organización
          </a>
        </p>
      ) : null}
      {invitation.renewalAskedAt ? (
        <p>
          {stopped(
            `La organización abrió el vínculo después de que venció y pidió otra el ${instantWords(invitation.renewalAskedAt)}`,
          )}
        </p>
      ) : null}
      <TwoColumns
        rail={
          can.revoke || can.resend ? (
            <TakeUpAgain
              invitation={invitation}
              mayResend={can.resend}
              leaving={whatLeaves}
              whyNotRevoke={whyNotRevoke}
              asksHow={asksHow}
              lapsed={lapsed}
              untilAnew={untilAnew}
              state={state}
            />
          ) : undefined
        }
      >
        {can.resend ? null : <ResendForm invitation={invitation} state={state} closed />}
        {can.revoke ? null : <RevokeForm invitation={invitation} state={state} closed />}
        <SummaryList rows={rowsOf(invitation)} />
        <section className="space-y-4" aria-labelledby="historial">
          <h2 id="historial">Historial</h2>
          <Timeline days={days} level={3} />
        </section>
      </TwoColumns>
    </Main>
  );
}
