import { admit, NATURAL_PERSON } from '@alianzas/domain/organization/inputs';
import type { Refusal } from '@alianzas/domain/platform';
import { nitHint } from '@alianzas/lexicon';
import { SelectField, TextField } from '@alianzas/ui';
import { acts, bodyOf, type FormState, refused } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GroupedSelect } from '../../pages/grouped-select.tsx';
import { NaturalPerson } from '../../pages/natural-person.tsx';
import { editableRequest } from './editable.ts';
import { kindGroups, localityOptions } from './organization-choices.ts';
import { PageFrame } from './page-frame.tsx';
import { notedPerson } from './person-refused.ts';
import { type PageRules, savePage } from './save-page.ts';

const PERSON: Refusal = { code: 'organization.naturalPerson' };

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

export const loader = reads(async (page, { params }) => {
  const request = await editableRequest(page, params.request);
  return {
    version: request.version,
    saved: request.content.organization ?? null,
  };
});

/** A natural person is refused before anything else is asked of them; the refusal is logged. */
export const action = acts(async (args: ActionFunctionArgs) => {
  const body = await bodyOf(args.request);
  if (body.get('kind') !== NATURAL_PERSON) return savePage(args, 'organization', body, rules);
  await notedPerson(args.context);
  return refused(PERSON, Object.fromEntries(body));
});

export default function Organization() {
  const { version, saved } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const isPerson = state?.refusal?.code === PERSON.code;
  return (
    <PageFrame
      title="Identifique su organización"
      state={state}
      version={version}
      notice={isPerson ? <NaturalPerson /> : null}
    >
      {(state) => <OrganizationFields state={state} saved={saved} />}
    </PageFrame>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function OrganizationFields({ state, saved }: Pick<Loaded, 'saved'> & { state: FormState | undefined }) {
  const field = (name: 'name' | 'nit' | 'dependency' | 'locality' | 'neighbourhood') => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, saved?.[name]),
  });
  return (
    <>
      <GroupedSelect
        name="kind"
        label="Tipo de organización"
        hint="Si tiene dudas, mire el documento que la acredita."
        empty="Seleccione un tipo"
        groups={kindGroups}
        error={fieldError(state, 'kind')}
        defaultValue={typed(state, 'kind', saved?.kind)}
      />
      <TextField
        {...field('name')}
        label="Nombre de la organización"
        autoComplete="organization"
        hint="Como aparece en sus documentos."
      />
      <TextField
        {...field('nit')}
        label="NIT, si su organización tiene"
        hint={nitHint}
        width="medium"
        inputMode="text"
      />
      <TextField
        {...field('dependency')}
        label="Dependencia, si es una entidad pública"
        hint="Las entidades públicas comparten el NIT con otras: escriba la suya. Las demás organizaciones la dejan vacía."
      />
      <SelectField
        {...field('locality')}
        label="Localidad"
        empty="Seleccione una localidad"
        options={localityOptions}
        width="medium"
      />
      <TextField {...field('neighbourhood')} label="Barrio o vereda" optional width="medium" />
    </>
  );
}
