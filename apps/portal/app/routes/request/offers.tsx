import { pageReadAs } from '@alianzas/domain/intake';
import { requestPages } from '@alianzas/domain/intake/inputs';
import { offerClasses } from '@alianzas/lexicon';
import { CheckboxGroup } from '@alianzas/ui';
import { acts, bodyOf, type FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { chosen, fieldError } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requestToWrite } from './editable.ts';
import { PageFrame } from './page-frame.tsx';
import { type PageRules, savePage } from './save-page.ts';

const rules: PageRules<'offers'> = {
  says: {
    description: {},
    when: {},
  },
};

const CLASSES = Object.entries(offerClasses).map(([value, label]) => ({ value, label }));

export const loader = reads(async (page, args) => {
  const request = await requestToWrite(page, args);
  const { isClosed } = request;
  return { isClosed, version: pageReadAs(request.content, 'offers'), saved: request.content.offers ?? null };
});

export const action = acts(async (args: ActionFunctionArgs) =>
  savePage(args, 'offers', await bodyOf(args.request), rules),
);

export default function Offers() {
  const { isClosed, version, saved } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <PageFrame
      title="Diga qué puede aportar"
      lead="Esta parte es opcional. Lo que escriba no lo compromete: los compromisos se acuerdan después."
      state={state}
      labels={LABELS}
      version={version}
      isClosed={isClosed}
    >
      {(state) => <OffersFields state={state} saved={saved} />}
    </PageFrame>
  );
}

const LABELS = { classes: '¿Qué podría aportar?', description: 'Descripción', when: '¿Cuándo?' };

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function OffersFields({ state, saved }: Pick<Loaded, 'saved'> & { state: FormState | undefined }) {
  const ticked = chosen(state, 'classes', saved?.classes);
  const given = { description: saved?.description, when: saved?.when };
  const form = { schema: requestPages.offers, labels: LABELS, state, given };
  return (
    <>
      <CheckboxGroup
        name="classes"
        legend={LABELS.classes}
        hint="Marque todo lo que aplique."
        optional
        choices={CLASSES}
        defaultValues={ticked}
        error={fieldError(state, 'classes')}
      />
      <Field of={form} name="description" hint="Por ejemplo: un salón para 40 personas, dos tardes al mes." />
      <Field of={form} name="when" hint="Fechas o épocas del año." />
    </>
  );
}
