import { mailedLink } from '@alianzas/auth';
import { lastDayOfToken } from '@alianzas/domain/identity';
import { mayInvite, sendInvitation } from '@alianzas/domain/intake';
import { sendInvitation as inviteInput } from '@alianzas/domain/intake/inputs';
import { Forbidden, newId } from '@alianzas/domain/platform';
import { choicesOf, organizationPage, organizationsPage } from '@alianzas/domain/views';
import { servesUntil } from '@alianzas/lexicon';
import { backoffice, portal } from '@alianzas/paths';
import { BackLink, Main, PageTitle } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { filterOf } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
import { ChooseOrganization, InvitationForm, LABELS } from './invite-parts.tsx';
import { NEWCOMER_AT } from './newcomer-at.ts';

const ADDRESS_AT = { ...NEWCOMER_AT, 'membership.ofTheTeam': 'contactEmail' } as const;
const NOTHING = { rows: [], isCut: false };

export const loader = reads(async ({ ctx, who }, { request }) => {
  const me = staffOf(who).id;
  if (!mayInvite(ctx.actor)) throw new Forbidden('sendInvitation');
  const search = new URL(request.url).searchParams;
  const [text, id] = [filterOf(search, 'q'), filterOf(search, 'organizacion')];
  const key = newId(ctx.now);
  const until = lastDayOfToken('invitation', ctx.now);
  if (id) {
    const named = await organizationPage(ctx, id);
    // The registration that stayed is invited
    const chosen = named.mergedInto ? await organizationPage(ctx, named.mergedInto) : named;
    return { chosen, choices: await choicesOf(ctx), found: NOTHING, text, me, key, until };
  }
  const page = text ? await organizationsPage(ctx, { text, standing: '', after: '' }) : null;
  const found = page ? { rows: page.rows, isCut: page.next !== null } : NOTHING;
  return { chosen: null, choices: null, found, text, me, key, until };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), inviteInput);
  if (!form.ok) return invalid(form.errors, form.values);
  const linkTo = (token: string) => `${context.portalOrigin}${portal.invitation(token)}`;
  const link = mailedLink({ key: context.dataKey, linkTo });
  const sent = await context.write(({ ctx }) => sendInvitation(ctx, form.value, link));
  return settled(sent, ({ code }) => done(backoffice.invitation(code), 'invitationSent'), form.values, ADDRESS_AT);
});

export default function Invite() {
  const { chosen, choices, found, text, me, key, until } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={backoffice.alliances()}>Volver a las alianzas</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle
        kicker="Segunda puerta de la Red"
        lead={`La invitación cita iniciativas priorizadas. Aceptarla es voluntario: el silencio no es una respuesta. Si la envía hoy, el vínculo ${servesUntil(until)}.`}
      >
        {chosen ? `Invitar a ${chosen.name}` : '¿A qué organización invita?'}
      </PageTitle>
      {chosen && choices ? (
        <InvitationForm chosen={chosen} choices={choices} me={me} submission={key} state={state} />
      ) : (
        <ChooseOrganization text={text} found={found} />
      )}
    </Main>
  );
}
