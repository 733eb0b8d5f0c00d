import { inviteAgain, renewSecondFactor } from '@alianzas/auth';
import { disablePerson, enablePerson, endSessionsOf, mayResetSecondFactor, setRoles } from '@alianzas/domain/identity';
import { changeAccount, setRoles as setRolesInput } from '@alianzas/domain/identity/inputs';
import { bogotaDay, NotFound } from '@alianzas/domain/platform';
import { staffMemberPage } from '@alianzas/domain/views';
import { eventSentence, instantWords, longDay, type TimelineEvent } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle, SummaryList, Tag, TwoColumns } from '@alianzas/ui';
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bodyOf, parseForm } from '../../form.ts';
import { DoneBanner } from '../../pages/done.tsx';
import { takeIntent } from '../../pages/fields.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { staffOf } from '../../pages/staff.ts';
import { Moment } from '../../pages/words.tsx';
import { acts, done, invalid, reads, settled } from '../../reads.ts';
import { ACCOUNT } from './account-words.ts';
import { linksOf } from './links.ts';
import { standingOf } from './standing.ts';
import { Access, Account, AccountHistory, Roles } from './user-parts.tsx';

export const meta = () => [{ title: 'Usuario · Alianzas' }];

export const loader = reads(async ({ ctx, who }, { params, context }) => {
  const me = staffOf(who);
  const person = await staffMemberPage(ctx, params.id ?? '', context.visit().ctx.now);
  const history = person.history.map(({ id, name, at, who: by, data }) => ({
    id,
    at: instantWords(at),
    by,
    sentence: eventSentence({ name, data, audience: 'staff', actorName: null } as TimelineEvent, 'staff'),
  }));
  const until = person.activationUntil;
  const activationDay = until ? longDay(bogotaDay(new Date(until))) : null;
  return {
    person: { ...person, history, activationDay, standing: standingOf(person, who.demonstration) },
    own: person.id === me.id,
    can: { resetFactor: mayResetSecondFactor(ctx.actor, person.id) },
  };
});

export type UserPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = await bodyOf(request);
  const act = ACTS[takeIntent(form)];
  if (!act) throw new NotFound('act');
  form.set('person', params.id ?? '');
  return act(context, form, params.id ?? '');
});

type Act = (
  context: AppLoadContext,
  form: FormData,
  person: string,
) => Promise<ReturnType<typeof invalid> | ReturnType<typeof done>>;

/** The acts of this page, by the intent of each form. */
const ACTS: Readonly<Record<string, Act>> = {
  async roles(context, body, person) {
    const form = parseForm(body, setRolesInput);
    if (!form.ok) return invalid(form.errors, form.values);
    const set = await context.write(({ ctx }) => setRoles(ctx, form.value));
    return settled(set, () => done(backoffice.user(person), 'rolesSet'), form.values);
  },
  async disable(context, body, person) {
    const form = parseForm(body, changeAccount);
    if (!form.ok) return invalid(form.errors, form.values);
    const closed = await context.write(({ ctx }) => disablePerson(ctx, form.value));
    return settled(closed, () => done(backoffice.user(person), 'accountDisabled'), form.values);
  },
  async enable(context, body, person) {
    const form = parseForm(body, changeAccount);
    if (!form.ok) return invalid(form.errors, form.values);
    const opened = await context.write(({ ctx }) => enablePerson(ctx, form.value));
    return settled(opened, () => done(backoffice.user(person), 'accountEnabled'), form.values);
  },
  async endSessions(context, _body, person) {
    const ended = await context.write(({ ctx }) => endSessionsOf(ctx, person));
    return settled(ended, () => done(backoffice.user(person), 'staffSessionsEnded'));
  },
  async activation(context, _body, person) {
    const sent = await context.write(({ ctx }) => inviteAgain(ctx, linksOf(context), person));
    return settled(sent, () => done(backoffice.user(person), 'activationResent'));
  },
  async factor(context, _body, person) {
    const reset = await context.write(({ ctx }) => renewSecondFactor(ctx, linksOf(context), person));
    return settled(reset, () => done(backoffice.user(person), 'secondFactorReset'));
  },
};

export default function User() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { person } = page;
  const { label, tone } = ACCOUNT[person.standing];
  return (
    <Main>
      <BackLink href={backoffice.users()}>Volver a los usuarios</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={{ roles: 'Roles', reason: 'Razón' }} />
      <PageTitle kicker={person.position}>{person.name}</PageTitle>
      <TwoColumns rail={<Access page={page} />} railFirst={person.state === 'invited'}>
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
        <AccountHistory lines={person.history} />
      </TwoColumns>
    </Main>
  );
}
