import { datumHints, organizationRoles } from '@alianzas/lexicon';
import { RadioGroup, TextField } from '@alianzas/ui';
import { acts, bodyOf, type FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editableRequest } from './editable.ts';
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

export const loader = reads(async (page, { params }) => {
  const request = await editableRequest(page, params.request);
  return { version: request.version, saved: request.content.contact ?? null };
});

export const action = acts(async (args: ActionFunctionArgs) =>
  savePage(args, 'contact', await bodyOf(args.request), rules),
);

export default function Contact() {
  const { version, saved } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <PageFrame
      title="Diga con quién hablamos"
      lead="La persona de su organización con la que hablaremos. A su correo llega la respuesta."
      state={state}
      version={version}
    >
      {(state) => <ContactFields state={state} saved={saved} />}
    </PageFrame>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function ContactFields({ state, saved }: Pick<Loaded, 'saved'> & { state: FormState | undefined }) {
  const field = (name: 'name' | 'position' | 'email' | 'phone') => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, saved?.[name]),
  });
  return (
    <>
      <TextField {...field('name')} label="Nombre y apellido" autoComplete="name" />
      <TextField {...field('position')} label="Cargo" autoComplete="organization-title" />
      <RadioGroup
        name="role"
        legend="Papel en la organización"
        choices={ROLES}
        error={fieldError(state, 'role')}
        defaultValue={typed(state, 'role', saved?.role)}
      />
      <TextField
        {...field('email')}
        label="Correo electrónico"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
      />
      <TextField
        {...field('phone')}
        label="Teléfono"
        hint={datumHints.phone}
        inputMode="tel"
        autoComplete="tel"
        width="medium"
      />
    </>
  );
}
