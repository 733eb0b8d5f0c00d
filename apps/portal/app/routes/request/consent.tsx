import { pageReadAs } from '@alianzas/domain/intake';
import { bindingText } from '@alianzas/domain/procedure';
import { Checkbox } from '@alianzas/ui';
import { acts, bodyOf, type FormState } from '@alianzas/web/actions';
import { fieldError } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BindingTextView } from '../../pages/binding-text.tsx';
import { Section } from '../../pages/prose.tsx';
import { requestToWrite } from './editable.ts';
import { needed, OptionalConsents, shownTexts } from './optional-consents.tsx';
import { PageFrame } from './page-frame.tsx';
import { type PageRules, savePage } from './save-page.ts';

const NEEDED =
  'Para continuar debe autorizar el tratamiento de sus datos para gestionar la alianza. Las demás autorizaciones son opcionales.';

const rules: PageRules<'consent'> = { says: { management: { empty: NEEDED, wrong: NEEDED } } };

export const loader = reads(async (page, args) => {
  const request = await requestToWrite(page, args);
  const { isClosed } = request;
  return { isClosed, version: pageReadAs(request.content, 'consent'), saved: request.content.consent ?? null };
});

export const action = acts(async (args: ActionFunctionArgs) =>
  savePage(args, 'consent', await bodyOf(args.request), rules),
);

/** What is wrong here says by itself what it is about. */
const NO_LABELS = {};

/** A box is ticked only when its writer ticked it before; the version of the text goes with the answer. */
export default function Consent() {
  const { isClosed, version, saved } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <PageFrame
      title="Autorice el tratamiento de datos"
      state={state}
      labels={NO_LABELS}
      version={version}
      isClosed={isClosed}
      hidden={shownTexts()}
    >
      {(state) => <ConsentFields state={state} saved={saved} />}
    </PageFrame>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function ConsentFields({ state, saved }: Pick<Loaded, 'saved'> & { state: FormState | undefined }) {
  return (
    <>
      <Section title="El texto que autoriza">
        <BindingTextView text={bindingText('personalData')} />
      </Section>
      <h2>Lo que usted autoriza</h2>
      <Checkbox
        name="management"
        value="yes"
        label={`(Necesaria) ${needed.text}`}
        error={fieldError(state, 'management')}
        defaultChecked={state ? state.values.management === 'yes' : saved?.management === 'yes'}
      />
      <OptionalConsents state={state} saved={saved} />
    </>
  );
}
