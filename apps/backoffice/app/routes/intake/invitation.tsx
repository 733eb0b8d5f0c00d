import { mailedLink } from '@alianzas/auth';
import { mayInvite, resendInvitation, revokeInvitation } from '@alianzas/domain/intake';
import { resendInvitation as resendInput, revokeInvitation as revokeInput } from '@alianzas/domain/intake/inputs';
import { invitationPage } from '@alianzas/domain/views';
import { instantWords } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { BackLink, Main, PageTitle, SummaryList, Timeline, TwoColumns } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bodyOf, parseForm } from '../../form.ts';
import { DoneBanner } from '../../pages/done.tsx';
import { takeIntent } from '../../pages/fields.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { byDay } from '../../pages/history-days.ts';
import { staffOf } from '../../pages/staff.ts';
import { StatusTag } from '../../pages/words.tsx';
import { acts, done, invalid, reads, settled } from '../../reads.ts';
import { rowsOf, TakeUpAgain } from './invitation-parts.tsx';

export const meta = () => [{ title: 'Invitación · Alianzas' }];

export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  const { invitation, history } = await invitationPage(ctx, params.code ?? '');
  const isOpen = invitation.state === 'sent' || invitation.state === 'expired';
  const mayAct = isOpen && mayInvite(ctx.actor);
  return {
    invitation,
    days: byDay(history, {}),
    lapsed: isOpen && new Date(invitation.expiresAt) <= ctx.now,
    can: { revoke: mayAct, resend: mayAct && invitation.caseOpen },
  };
});

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = await bodyOf(request);
  const intent = takeIntent(form);
  const here = backoffice.invitation(params.code ?? '');
  if (intent === 'resend') {
    const parsed = parseForm(form, resendInput);
    if (!parsed.ok) return invalid(parsed.errors, { ...parsed.values, intent });
    const linkTo = (token: string) => `${context.portalOrigin}${portal.invitation(token)}`;
    const link = mailedLink({ key: context.dataKey, linkTo });
    const sent = await context.write(({ ctx }) => resendInvitation(ctx, parsed.value, link));
    return settled(sent, () => done(here, 'invitationSentAgain'), { ...parsed.values, intent });
  }
  if (intent !== 'revoke') throw new Response(null, { status: 400 });
  const parsed = parseForm(form, revokeInput);
  if (!parsed.ok) return invalid(parsed.errors, { ...parsed.values, intent });
  const revoked = await context.write(({ ctx }) => revokeInvitation(ctx, parsed.value));
  return settled(revoked, () => done(here, 'invitationRevoked'), { ...parsed.values, intent });
});

export default function InvitationScreen() {
  const { invitation, days, lapsed, can } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <Main>
      <BackLink href={backoffice.invitations()}>Volver a las invitaciones</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={{ reason: 'Por qué se revoca' }} />
      <PageTitle kicker="Invitación" code={invitation.code}>
        {invitation.organization}
      </PageTitle>
      <p>
        <StatusTag of="invitation" code={lapsed ? 'expired' : invitation.state} />
      </p>
      {invitation.renewalAskedAt ? (
        <p>
          La organización abrió el vínculo después de que venció y pidió otra el{' '}
          {instantWords(invitation.renewalAskedAt)}.
        </p>
      ) : null}
      <TwoColumns
        rail={
          can.revoke ? (
            <TakeUpAgain invitation={invitation} mayResend={can.resend} lapsed={lapsed} state={state} />
          ) : undefined
        }
      >
        <SummaryList rows={rowsOf(invitation)} />
        <section className="space-y-4" aria-labelledby="historial">
          <h2 id="historial">Historial</h2>
          <Timeline days={days} level={3} />
        </section>
      </TwoColumns>
    </Main>
  );
}
