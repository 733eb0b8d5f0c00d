import { isGone, pageReadAs } from '@alianzas/domain/intake';
import { requestPages } from '@alianzas/domain/intake/inputs';
import { kinds, unsureWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { RadioGroup } from '@alianzas/ui';
import { acts, bodyOf, type FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requestToWrite } from './editable.ts';
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

export const loader = reads(async (page, args) => {
  const request = await requestToWrite(page, args);
  const { isClosed, initiatives } = request;
  const { wish } = request.content;
  const gone = isGone(
    wish,
    initiatives.map(({ id }) => id),
  );
  return { isClosed, version: pageReadAs(request.content, 'wish'), initiatives, gone, saved: wish ?? null };
});

export const action = acts(async (args: ActionFunctionArgs) =>
  savePage(args, 'wish', await bodyOf(args.request), rules),
);

export default function Wish() {
  const { isClosed, version, initiatives, gone, saved } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <PageFrame title="Cuente qué quiere hacer" state={state} labels={LABELS} version={version} isClosed={isClosed}>
      {(state) => <WishFields state={state} saved={saved} initiatives={initiatives} gone={gone} />}
    </PageFrame>
  );
}

const LABELS = {
  initiative: '¿A qué iniciativa priorizada se suma?',
  kind: '¿Qué tipo de alianza le interesa?',
  actions: '¿Qué acciones quiere hacer?',
  influenceCircle: '¿A quiénes llega su organización?',
  territory: '¿Dónde?',
};

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function WishFields({
  state,
  saved,
  initiatives,
  gone,
}: Pick<Loaded, 'saved' | 'initiatives' | 'gone'> & { state: FormState | undefined }) {
  const form = { schema: requestPages.wish, labels: LABELS, state, given: saved ?? {} };
  const chosen = (name: 'initiative' | 'kind') => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, saved?.[name]),
  });
  const years = new Set(initiatives.map(({ year }) => year));
  const choices = [
    ...initiatives.map(({ id, name, lineOfWork, year }) => ({
      value: id,
      label: name,
      hint: years.size > 1 ? `Vigencia ${year}. ${lineOfWork}` : lineOfWork,
    })),
    UNSURE,
  ];
  return (
    <>
      <RadioGroup
        {...chosen('initiative')}
        legend={LABELS.initiative}
        hint={gone ? 'La que se había escogido no está entre las que se ofrecen ahora: escoja otra.' : undefined}
        choices={choices}
      />
      <RadioGroup {...chosen('kind')} legend={LABELS.kind} choices={KINDS} />
      <p>
        <a href={portal.kinds()} target="_blank" rel="noopener">
          Conozca los cuatro tipos (se abre en otra pestaña)
        </a>
      </p>
      <Field of={form} name="actions" hint="Una por línea está bien." />
      <Field
        of={form}
        name="influenceCircle"
        hint="Su círculo de influencia: empleados, clientes, estudiantes, vecinos."
      />
      <Field of={form} name="territory" hint="Barrios, localidades, espacios o toda la ciudad." />
    </>
  );
}
