import {
  mayRegisterOrganization,
  notePersonRefused,
  registerOrganization,
  similarOrganizations,
} from '@alianzas/domain/organization';
import { registerOrganization as registerInput } from '@alianzas/domain/organization/inputs';
import { Forbidden, newId } from '@alianzas/domain/platform';
import { versionInForce } from '@alianzas/domain/procedure';
import { localities, nitHint, organizationKinds } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, CheckboxGroup, Form, Main, Notice, PageTitle, Quote, SelectField, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, type FormState, invalid, parseForm, refused, settled } from '@alianzas/web/actions';
import { answeredIfPerson, typedIn } from '@alianzas/web/answered-person';
import { Field } from '@alianzas/web/field';
import { chosen, FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { asksIfPerson, MaybePerson, SaidOrganization } from '@alianzas/web/maybe-person';
import { useSent } from '@alianzas/web/sent';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { staffOf } from '../../pages/staff.ts';
import { bodyAsked } from './request-content.ts';
import { Similar, type SimilarRows, similarRows } from './similar.tsx';

export const loader = reads(async ({ ctx, who }) => {
  staffOf(who);
  if (!mayRegisterOrganization(ctx.actor)) throw new Forbidden('registerOrganization');
  return { key: newId(ctx.now) };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const body = await bodyOf(request);
  const answer = answeredIfPerson(body);
  if (answer === 'person') {
    await context.note(({ ctx }) => notePersonRefused(ctx, 'registration'));
    return refused({ code: PERSON_REFUSED }, typedIn(body));
  }
  if (answer !== null) return answer;
  const form = parseForm(body, registerInput);
  if (!form.ok) return invalid(form.errors, form.values);
  const registered = await context.write(({ ctx }) => registerOrganization(ctx, form.value));
  // A refusal keeps nothing: its log is a transaction of its own.
  if (!registered.ok && registered.refusal.code === PERSON_REFUSED) {
    await context.note(({ ctx }) => notePersonRefused(ctx, 'registration'));
  }
  if (!registered.ok && registered.refusal.code === 'organization.alike') {
    const { ctx } = await context.page();
    const like = await similarOrganizations(ctx, bodyAsked({ organization: form.value }, form.value.name));
    const { refusal } = registered;
    return json<State>({ errors: {}, values: form.values, refusal, alike: similarRows(like, form.value.name) }, 409);
  }
  return settled(registered, ({ id }) => done(backoffice.organization(id), 'organizationRegistered'), form.values);
});

type State = FormState & { alike?: SimilarRows };

const PERSON_REFUSED = 'organization.naturalPerson';
const KINDS = Object.entries(organizationKinds).map(([value, { label }]) => ({ value, label }));
const LOCALITIES = [...localities].map(([value, label]) => ({ value, label }));

const LABELS = {
  name: 'Nombre',
  kind: 'Tipo de organización',
  nit: 'NIT, si la organización tiene',
  dependency: 'Dependencia, si es una entidad pública',
  locality: 'Localidad',
  neighbourhood: 'Barrio',
};

export default function NewOrganization() {
  const { key } = useLoaderData<typeof loader>();
  const state: State | undefined = useSent<typeof action>();
  if (asksIfPerson(state)) {
    return (
      <Main width="reading">
        <BackLink href={backoffice.organizations()}>Volver a las organizaciones</BackLink>
        <MaybePerson
          state={state}
          action={backoffice.newOrganization()}
          name={typed(state, 'name') ?? ''}
          ways={<Policy />}
        />
      </Main>
    );
  }
  const alike: SimilarRows = state?.alike ?? { rows: [], total: 0, name: '' };
  const form = { schema: registerInput, labels: LABELS, state };
  const field = (name: string) => ({ name, error: fieldError(state, name), defaultValue: typed(state, name) });
  return (
    <Main width="reading">
      <BackLink href={backoffice.organizations()}>Volver a las organizaciones</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Queda como aliado potencial. Antes de vincularla a una iniciativa alguien del equipo verifica su naturaleza jurídica.">
        Registrar una organización
      </PageTitle>
      {state?.refusal?.code === PERSON_REFUSED ? <Policy /> : null}
      {alike.total > 0 ? <Similar {...alike} /> : null}
      <Form action={backoffice.newOrganization()} hidden={{ key: typed(state, 'key', key) }}>
        <Field of={form} name="name" hint="Como aparece en el documento que prueba su existencia" />
        <SelectField {...field('kind')} label={LABELS.kind} empty="Elija uno" options={KINDS} />
        <Field of={form} name="nit" hint={nitHint} optional={false} />
        <Field
          of={form}
          name="dependency"
          optional={false}
          hint="Las entidades públicas comparten el NIT con otras. Las demás organizaciones la dejan vacía."
        />
        <SelectField
          {...field('locality')}
          label={LABELS.locality}
          optional
          empty="Sin localidad"
          options={LOCALITIES}
        />
        <Field of={form} name="neighbourhood" width="medium" />
        <SaidOrganization state={state} />
        {alike.rows.length > 0 ? (
          <CheckboxGroup
            name="seen"
            legend="¿Es alguna de las parecidas?"
            hint="Si es otra, dígalo de cada una"
            choices={alike.rows.map(({ id, name }) => ({ value: id, label: `No es ${name}` }))}
            defaultValues={chosen(state, 'seen')}
          />
        ) : null}
        <SubmitButton>Registrar la organización</SubmitButton>
      </Form>
    </Main>
  );
}

/** The policies of section 6, word for word, when somebody who is not an organization knocks. */
function Policy() {
  return (
    <Notice tone="attention">
      {versionInForce.content.policies.map((policy) => (
        <Quote
          key={policy}
          source={`Procedimiento, versión ${versionInForce.number}, sección 6: políticas de operación`}
          href={backoffice.procedure()}
        >
          {policy}
        </Quote>
      ))}
      <p>
        La persona puede participar a través de una junta de acción comunal, un colectivo o la organización de su
        barrio.
      </p>
    </Notice>
  );
}
