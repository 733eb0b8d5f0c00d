import type { ReferenceLink } from '@alianzas/domain/reference';
import { setReferenceLink } from '@alianzas/domain/reference';
import { setReferenceLink as linkInput } from '@alianzas/domain/reference/inputs';
import { procedurePage } from '@alianzas/domain/views';
import { referenceLinks } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Main, PageTitle, SubmitButton, SummaryList, TextField } from '@alianzas/ui';
import { acts, bodyOf, done, type FormState, invalid, parseForm, settled } from '@alianzas/web/actions';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AdministrationPages } from '../../pages/administration-pages.tsx';
import { DoneBanner } from '../../pages/done.tsx';

export const loader = reads(async ({ ctx }) => {
  const { links, can } = await procedurePage(ctx);
  return { links, can };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), linkInput);
  if (!form.ok) return invalid(form.errors, form.values);
  const set = await context.write(({ ctx }) => setReferenceLink(ctx, form.value));
  return settled(set, () => done(backoffice.parameters(), 'linkSaved'), form.values);
});

/** Where the things are that the procedure refers to: the entity's own addresses. */
export default function Parameters() {
  const { links, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <FormErrors state={state} labels={{ url: nameOf(typed(state, 'link')) }} />
      <DoneBanner />
      <PageTitle
        kicker="Administración"
        lead="Direcciones de lo que el procedimiento cita y no contiene. Empiezan por https:// y se muestran en las páginas del procedimiento, también en el portal; la que quede vacía se muestra como pendiente."
      >
        Parámetros
      </PageTitle>
      <AdministrationPages at="Parámetros" />
      {can.setLinks ? null : (
        <SummaryList
          rows={links.map(({ code, url }) => ({ term: referenceLinks[code].name, detail: url ?? 'Pendiente' }))}
        />
      )}
      {(can.setLinks ? links : []).map((link) => (
        <LinkForm key={link.code} link={link} state={typed(state, 'link') === link.code ? state : undefined} />
      ))}
    </Main>
  );
}

function LinkForm({ link, state }: { link: ReferenceLink; state: FormState | undefined }) {
  const { name, asks } = referenceLinks[link.code];
  return (
    <section className="space-y-2" aria-labelledby={link.code}>
      <h2 id={link.code}>{name}</h2>
      <p className="meta">{asks}</p>
      <VersionedForm
        state={state}
        version={link.version}
        action={backoffice.parameters()}
        hidden={{ link: link.code }}
        label={`Dirección: ${name}`}
      >
        {(state) => (
          <>
            <TextField
              name="url"
              id={state ? 'url' : `url-${link.code}`}
              label="Dirección"
              optional
              type="url"
              error={fieldError(state, 'url')}
              defaultValue={typed(state, 'url', link.url ?? '')}
            />
            <SubmitButton tone="secondary">Guardar la dirección</SubmitButton>
          </>
        )}
      </VersionedForm>
    </section>
  );
}

function nameOf(code: string | undefined): string {
  return code && code in referenceLinks ? referenceLinks[code as ReferenceLink['code']].name : 'Dirección';
}
