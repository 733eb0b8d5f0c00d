import { inviteStaff } from '@alianzas/auth';
import { lastDayOfToken, mayRunStaff } from '@alianzas/domain/identity';
import { createStaff } from '@alianzas/domain/identity/inputs';
import { Forbidden, newId } from '@alianzas/domain/platform';
import { servesUntil } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, CheckboxGroup, Form, Main, PageTitle, SubmitButton, TwoColumns } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { chosen, FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { SamePerson } from '@alianzas/web/same-person';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { staffOf } from '../../pages/staff.ts';
import { ROLE_CHOICES } from './account-words.ts';
import { linksOf } from './links.ts';

export const loader = reads(async ({ ctx, who }) => {
  staffOf(who);
  if (!mayRunStaff(ctx.actor)) throw new Forbidden('createStaff');
  return { key: newId(ctx.now), until: lastDayOfToken('staffActivation', ctx.now) };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), createStaff);
  if (!form.ok) return invalid(form.errors, form.values);
  const invited = await context.write(({ ctx }) => inviteStaff(ctx, linksOf(context), form.value));
  return settled(invited, ({ id }) => done(backoffice.user(id), 'staffInvited'), form.values, BESIDE);
});

const BESIDE = { 'staff.actsForOrganization': 'email' } as const;
const LABELS = { name: 'Nombre completo', email: 'Correo institucional', position: 'Cargo', roles: 'Roles' };

export default function InviteUser() {
  const { key, until } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const form = { schema: createStaff, labels: LABELS, state };
  return (
    <Main>
      <BackLink href={backoffice.users()}>Volver a los usuarios</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle kicker="Administración">Invitar a una persona</PageTitle>
      <TwoColumns rail={<WhatNext until={until} />}>
        <Form action={backoffice.inviteUser()} hidden={{ key: typed(state, 'key', key) }}>
          <Field of={form} name="name" />
          <Field of={form} name="email" hint="Ahí llega el vínculo para activar la cuenta. Es personal." />
          <SamePerson state={state} />
          <Field of={form} name="position" hint="Como aparece en su vinculación o contrato" />
          <CheckboxGroup
            name="roles"
            legend={LABELS.roles}
            hint="Dé solo los que necesita. Se pueden cambiar después."
            error={fieldError(state, 'roles')}
            choices={ROLE_CHOICES}
            defaultValues={chosen(state, 'roles')}
          />
          <SubmitButton>Enviar la invitación</SubmitButton>
        </Form>
      </TwoColumns>
    </Main>
  );
}

function WhatNext({ until }: { until: string }) {
  return (
    <section className="space-y-3" aria-labelledby="despues">
      <h2 id="despues">Qué pasa después</h2>
      <ol className="list-decimal space-y-2 pl-5">
        <li>La persona recibe un correo con un vínculo de un solo uso. Si la invita hoy, {servesUntil(until)}.</li>
        <li>Elige su contraseña. Nadie más la conoce, tampoco usted.</li>
        <li>Configura su segundo factor con una aplicación de autenticación y guarda sus códigos de recuperación.</li>
        <li>Ingresa con los dos, y ve lo que sus roles permiten.</li>
      </ol>
    </section>
  );
}
