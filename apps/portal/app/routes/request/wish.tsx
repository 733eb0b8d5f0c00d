import { kinds, unsureWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { RadioGroup, TextArea, TextField } from '@alianzas/ui';
import { acts, bodyOf, type FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editableRequest } from './editable.ts';
import { PageFrame } from './page-frame.tsx';
import { type PageRules, savePage } from './save-page.ts';

const UNSURE = { value: 'unsure', label: unsureWord };
const KINDS = [...Object.entries(kinds).map(([value, label]) => ({ value, label })), UNSURE];

const rules: PageRules<'wish'> = {
  says: {
    initiative: { empty: `Seleccione la iniciativa, o «${unsureWord}».` },
    kind: { empty: `Seleccione el tipo de alianza, o «${unsureWord}».` },
    actions: { empty: 'Escriba qué acciones quiere hacer.' },
    influenceCircle: { empty: 'Escriba a quiénes llega su organización.' },
    territory: { empty: 'Escriba dónde quiere hacerlo.' },
  },
};

export const loader = reads(async (page, { params }) => {
  const request = await editableRequest(page, params.request);
  const { version, initiatives } = request;
  return { version, initiatives, saved: request.content.wish ?? null };
});

export const action = acts(async (args: ActionFunctionArgs) =>
  savePage(args, 'wish', await bodyOf(args.request), rules),
);

export default function Wish() {
  const { version, initiatives, saved } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <PageFrame title="Cuente qué quiere hacer" state={state} version={version}>
      {(state) => <WishFields state={state} saved={saved} initiatives={initiatives} />}
    </PageFrame>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function WishFields({
  state,
  saved,
  initiatives,
}: Pick<Loaded, 'saved' | 'initiatives'> & { state: FormState | undefined }) {
  const field = (name: 'initiative' | 'kind' | 'actions' | 'influenceCircle' | 'territory') => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, saved?.[name]),
  });
  const choices = [
    ...initiatives.map(({ id, name, lineOfWork }) => ({ value: id, label: name, hint: lineOfWork })),
    UNSURE,
  ];
  return (
    <>
      <RadioGroup {...field('initiative')} legend="¿A qué iniciativa priorizada se suma?" choices={choices} />
      <RadioGroup {...field('kind')} legend="¿Qué tipo de alianza le interesa?" choices={KINDS} />
      <p>
        <a href={portal.kinds()} target="_blank" rel="noopener">
          Conozca los cuatro tipos (se abre en otra pestaña)
        </a>
      </p>
      <TextArea
        {...field('actions')}
        label="¿Qué acciones quiere hacer?"
        hint="Una por línea está bien."
        limit={2000}
        rows={6}
      />
      <TextArea
        {...field('influenceCircle')}
        label="¿A quiénes llega su organización?"
        hint="Su círculo de influencia: empleados, clientes, estudiantes, vecinos."
        limit={1000}
        rows={4}
      />
      <TextField {...field('territory')} label="¿Dónde?" hint="Barrios, localidades, espacios o toda la ciudad." />
    </>
  );
}
