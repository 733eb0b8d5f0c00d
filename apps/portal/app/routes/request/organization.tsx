import { pageReadAs } from '@alianzas/domain/intake';
import { requestPages } from '@alianzas/domain/intake/inputs';
import { admit, NATURAL_PERSON } from '@alianzas/domain/organization/inputs';
import type { Refusal } from '@alianzas/domain/platform';
import { nitHint } from '@alianzas/lexicon';
import { Main, SelectField } from '@alianzas/ui';
import { acts, bodyOf, type FormState, refused } from '@alianzas/web/actions';
import { answeredIfPerson, typedIn } from '@alianzas/web/answered-person';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { asksIfPerson, MaybePerson } from '@alianzas/web/maybe-person';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GroupedSelect } from '../../pages/grouped-select.tsx';
import { NaturalPerson } from '../../pages/natural-person.tsx';
import { requestToWrite } from './editable.ts';
import { kindGroups, localityOptions } from './organization-choices.ts';
import { PageFrame } from './page-frame.tsx';
import { notedPerson } from './person-refused.ts';
import { type PageRules, savePage } from './save-page.ts';

const PERSON: Refusal = { code: 'organization.naturalPerson' };
const MAYBE = 'organization.maybePerson';

const rules: PageRules<'organization'> = {
  says: {
    kind: { empty: 'Seleccione el tipo de organización.' },
    name: { empty: 'Escriba el nombre de la organización.' },
    nit: {},
    dependency: {},
    locality: { empty: 'Seleccione la localidad.' },
    neighbourhood: {},
  },
  admits: admit,
  fieldOf: {
    'organization.kindUnknown': 'kind',
    'organization.nitMissing': 'nit',
    'organization.nitNotExpected': 'nit',
    'organization.dependencyMissing': 'dependency',
  },
};

export const loader = reads(async (page, args) => {
  const request = await requestToWrite(page, args);
  const { isClosed } = request;
  const saved = request.content.organization ?? null;
  const admitted = saved && admit(saved);
  return {
    isClosed,
    version: pageReadAs(request.content, 'organization'),
    saved,
    // Saved before anybody asked: it is asked when it is opened again
    asks: !isClosed && admitted?.ok === false && admitted.refusal.code === MAYBE ? admitted.refusal : null,
  };
});

/**
 * A natural person is refused before anything else is asked of them; the refusal is logged. Whoever only
 * reads like one is asked.
 */
export const action = acts(async (args: ActionFunctionArgs) => {
  const body = await bodyOf(args.request);
  const answer = answeredIfPerson(body);
  if (answer !== null && answer !== 'person') return answer;
  if (answer === null && body.get('kind') !== NATURAL_PERSON) return savePage(args, 'organization', body, rules);
  await notedPerson(args.context);
  return refused(PERSON, typedIn(body));
});

export default function Organization() {
  const { isClosed, version, saved, asks } = useLoaderData<typeof loader>();
  const answered = useSent<typeof action>();
  const unasked = asks && { errors: {}, values: { ...saved, version: `${version}` }, refusal: asks };
  const state = answered ?? unasked ?? undefined;
  const isPerson = state?.refusal?.code === PERSON.code;
  if (asksIfPerson(state)) {
    return (
      <Main width="reading">
        <MaybePerson state={state} name={typed(state, 'name') ?? ''} ways={<NaturalPerson />} />
      </Main>
    );
  }
  return (
    <PageFrame
      title="Identifique su organización"
      state={state}
      labels={LABELS}
      version={version}
      isClosed={isClosed}
      notice={isPerson ? <NaturalPerson /> : null}
    >
      {(state) => <OrganizationFields state={state} saved={saved} />}
    </PageFrame>
  );
}

const LABELS = {
  kind: 'Tipo de organización',
  name: 'Nombre de la organización',
  nit: 'NIT, si su organización tiene',
  dependency: 'Dependencia, si es una entidad pública',
  locality: 'Localidad',
  neighbourhood: 'Barrio o vereda',
};

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function OrganizationFields({ state, saved }: Pick<Loaded, 'saved'> & { state: FormState | undefined }) {
  const { name, nit, dependency, neighbourhood } = saved ?? {};
  const given = { name, nit, dependency, neighbourhood };
  const form = { schema: requestPages.organization, labels: LABELS, state, given };
  return (
    <>
      <GroupedSelect
        name="kind"
        label={LABELS.kind}
        hint="Si tiene dudas, mire el documento que la acredita."
        empty="Seleccione un tipo"
        groups={kindGroups}
        error={fieldError(state, 'kind')}
        defaultValue={typed(state, 'kind', saved?.kind)}
      />
      <Field of={form} name="name" autoComplete="organization" hint="Como aparece en sus documentos." />
      <Field of={form} name="nit" optional={false} hint={nitHint} />
      <Field
        of={form}
        name="dependency"
        optional={false}
        hint="Las entidades públicas comparten el NIT con otras: escriba la suya. Las demás organizaciones la dejan vacía."
      />
      <SelectField
        name="locality"
        error={fieldError(state, 'locality')}
        defaultValue={typed(state, 'locality', saved?.locality)}
        label={LABELS.locality}
        empty="Seleccione una localidad"
        options={localityOptions}
        width="medium"
      />
      <Field of={form} name="neighbourhood" width="medium" />
    </>
  );
}
