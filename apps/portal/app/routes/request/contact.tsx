import { pageReadAs } from '@alianzas/domain/intake';
import { requestPages } from '@alianzas/domain/intake/inputs';
import { organizationRoles } from '@alianzas/lexicon';
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

const rules: PageRules<'contact'> = {
  says: {
    name: { empty: 'Escriba el nombre y apellido.' },
    position: { empty: 'Escriba el cargo.' },
    role: { empty: 'Seleccione el papel en la organización.' },
    email: { empty: 'Escriba el correo electrónico.' },
    phone: { empty: 'Escriba el teléfono.' },
  },
};

const ROLES = (['representative', 'delegate', 'liaison'] as const).map((value) => ({
  value,
  label: organizationRoles[value],
}));

export const loader = reads(async (page, args) => {
  const request = await requestToWrite(page, args);
  const { isClosed } = request;
  return { isClosed, version: pageReadAs(request.content, 'contact'), saved: request.content.contact ?? null };
});

export const action = acts(async (args: ActionFunctionArgs) =>
  savePage(args, 'contact', await bodyOf(args.request), rules),
);

export default function Contact() {
  const { isClosed, version, saved } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <PageFrame
      title="Diga con quién hablamos"
      lead="La persona de su organización con la que hablaremos. A su correo llega la respuesta."
      state={state}
      labels={LABELS}
      version={version}
      isClosed={isClosed}
    >
      {(state) => <ContactFields state={state} saved={saved} />}
    </PageFrame>
  );
}

const LABELS = {
  name: 'Nombre y apellido',
  position: 'Cargo',
  role: 'Papel en la organización',
  email: 'Correo electrónico',
  phone: 'Teléfono',
};

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function ContactFields({ state, saved }: Pick<Loaded, 'saved'> & { state: FormState | undefined }) {
  const form = { schema: requestPages.contact, labels: LABELS, state, given: saved ?? {} };
  return (
    <>
      <Field of={form} name="name" autoComplete="name" />
      <Field of={form} name="position" autoComplete="organization-title" />
      <RadioGroup
        name="role"
        legend={LABELS.role}
        choices={ROLES}
        error={fieldError(state, 'role')}
        defaultValue={typed(state, 'role', saved?.role)}
      />
      <Field of={form} name="email" autoComplete="email" />
      <Field of={form} name="phone" autoComplete="tel" />
    </>
  );
}
