import { inviteAgain, renewSecondFactor } from '@alianzas/auth';
import { disablePerson, enablePerson, endSessionsOf, setRoles } from '@alianzas/domain/identity';
import { changeAccount, setRoles as setRolesInput } from '@alianzas/domain/identity/inputs';
import { bogotaDay } from '@alianzas/domain/platform';
import { staffMemberPage } from '@alianzas/domain/views';
import { eventSentence, instantWords, servesUntil, type TimelineEvent } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle, SummaryList, Tag, TwoColumns } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { numberAsked } from '@alianzas/web/params';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { DoneBanner } from '../../pages/done.tsx';
import { staffOf } from '../../pages/staff.ts';
import { Moment } from '../../pages/words.tsx';
import { canDo } from './account-offers.ts';
import { ACCOUNT } from './account-words.ts';
import { linksOf } from './links.ts';
import { standingOf } from './standing.ts';
import { Access, Account, AccountHistory, LABELS, Roles } from './user-parts.tsx';

export const loader = reads(async ({ ctx, who }, { params, request, context }) => {
  const me = staffOf(who);
  const before = numberAsked(request, 'antes');
  const person = await staffMemberPage(ctx, params.id ?? '', context.visit().ctx.now, before);
  const history = person.history.map(({ id, name, at, who: by, data }) => ({
    id,
    at: instantWords(at),
    by,
    sentence: eventSentence({ name, data, audience: 'staff', actorName: null } as TimelineEvent, 'staff'),
  }));
  const until = person.activationUntil;
  const activationDay = until ? bogotaDay(new Date(until)) : null;
  return {
    person: { ...person, history, activationDay, standing: standingOf(person, who.demonstration) },
    own: person.id === me.id,
    can: canDo(person, ctx.actor),
  };
});

export type UserPage = ReturnType<typeof useLoaderData<typeof loader>>;

const here = ({ params }: ActionFunctionArgs) => backoffice.user(params.id ?? '');
const ofPerson = z.strictObject({ person: z.uuid() });

/** The person is the address's. */
function ofAddress(form: FormData, { params }: ActionFunctionArgs): FormData {
  form.set('person', params.id ?? '');
  return form;
}

export const action = acts({
  roles: act(setRolesInput, setRoles, (args) => done(here(args), 'rolesSet'), { prepare: ofAddress }),
  disable: act(changeAccount, disablePerson, (args) => done(here(args), 'accountDisabled'), { prepare: ofAddress }),
  enable: act(changeAccount, enablePerson, (args) => done(here(args), 'accountEnabled'), { prepare: ofAddress }),
  endSessions: act(
    ofPerson,
    (ctx, { person }) => endSessionsOf(ctx, person),
    (args) => done(here(args), 'staffSessionsEnded'),
    { prepare: ofAddress },
  ),
  activation: act(
    ofPerson,
    (ctx, { person }, { context }) => inviteAgain(ctx, linksOf(context), person),
    (args) => done(here(args), 'activationResent'),
    { prepare: ofAddress },
  ),
  factor: act(
    ofPerson,
    (ctx, { person }, { context }) => renewSecondFactor(ctx, linksOf(context), person),
    (args) => done(here(args), 'secondFactorReset'),
    { prepare: ofAddress },
  ),
});

export default function User() {
  const page = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const { person } = page;
  const { label, tone } = ACCOUNT[person.standing];
  return (
    <Main>
      <BackLink href={backoffice.users()}>Volver a los usuarios</BackLink>
      <DoneBanner
        named={{
          staffInvited: `La invitación va en camino para ${person.name}, a ${person.email}.${person.activationDay ? ` El vínculo ${servesUntil(person.activationDay)}.` : ''}`,
        }}
      />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle kicker={person.position}>{person.name}</PageTitle>
      <TwoColumns rail={<Access page={page} />} railFirst={person.awaited}>
        <SummaryList
          rows={[
            { term: 'Estado', detail: <Tag tone={tone}>{label}</Tag> },
            { term: 'Correo', detail: person.email },
            { term: 'En el equipo desde', detail: <Moment at={person.since} /> },
            { term: 'Último ingreso', detail: person.lastEntry ? <Moment at={person.lastEntry} /> : 'Nunca' },
            { term: 'Sesiones abiertas', detail: String(person.openSessions) },
          ]}
        />
        <Roles page={page} state={state} />
        <Account page={page} state={state} />
        <AccountHistory person={person} />
      </TwoColumns>
    </Main>
  );
}
