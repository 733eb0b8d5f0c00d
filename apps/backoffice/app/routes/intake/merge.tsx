import { mayMergeOrganizations, mergeOrganizations, similarOrganizations } from '@alianzas/domain/organization';
import { mergeOrganizations as input } from '@alianzas/domain/organization/inputs';
import { Forbidden, newId } from '@alianzas/domain/platform';
import { type OrganizationFile, organizationPage, organizationsPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { filterOf } from '../../pages/fields.ts';
import { ChooseOther, LABELS, MergeForm, type MergeSide, SideBySide } from './merge-parts.tsx';
import { similarRows } from './similar.tsx';

/** The one that stays is that of the address; `con` is the one that goes into it. */
export const loader = reads(async ({ ctx }, { params, request }) => {
  if (!mayMergeOrganizations(ctx.actor)) throw new Forbidden('mergeOrganizations');
  const staying = await organizationPage(ctx, params.id ?? '');
  const search = new URL(request.url).searchParams;
  const [other, text] = [filterOf(search, 'con'), filterOf(search, 'q')];
  const key = newId(ctx.now);
  if (other && other !== staying.id) {
    const losing = await organizationPage(ctx, other);
    return { key, text, staying: sideOf(staying), losing: sideOf(losing), similar: null, found: null };
  }
  const { likeliest, ...alike } = await similarOrganizations(ctx, { name: staying.name, nit: staying.nit });
  const others = likeliest.filter(({ id }) => id !== staying.id);
  const similar = similarRows({ ...alike, likeliest: others, total: Math.max(0, alike.total - 1) }, staying.name);
  const page = text ? await organizationsPage(ctx, { text, standing: '', after: '' }) : null;
  const found = page && { rows: page.rows.filter(({ id }) => id !== staying.id), isCut: page.next !== null };
  return { key, text, staying: sideOf(staying), losing: null, similar, found };
});

/** What a page that compares two shows of each. */
function sideOf(file: OrganizationFile): MergeSide {
  const { id, name, kind, nit, dv, dependency, standing, locality, neighbourhood, verified, people, files } = file;
  const codes = files.map(({ code, title }) => ({ code, title }));
  return {
    ...{ id, name, kind, nit, dv, dependency, standing, locality, neighbourhood, verified },
    people: people.map((one) => ({ id: one.id, name: one.name, role: one.role, email: one.email })),
    alliances: codes.filter(({ code }, at) => codes.findIndex((one) => one.code === code) === at),
    requests: file.requests.map(({ code }) => code),
    entered: file.entry !== null,
    mergedInto: file.mergedInto,
  };
}

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), input);
  if (!form.ok) return invalid(form.errors, form.values);
  const merged = await context.write(({ ctx }) => mergeOrganizations(ctx, form.value));
  return settled(merged, () => done(backoffice.organization(form.value.into), 'organizationsMerged'), form.values);
});

export default function Merge() {
  const { key, text, staying, losing, similar, found } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main>
      <BackLink href={backoffice.organization(staying.id)}>Volver a {staying.name}</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle
        lead={
          losing
            ? 'Compare los dos registros antes de unirlos. Si no son la misma organización, vuelva sin cambiar nada.'
            : 'Elija el otro registro de la misma organización. En el paso siguiente se comparan los dos antes de unirlos.'
        }
      >
        Unir registros de {staying.name}
      </PageTitle>
      {losing ? (
        <>
          <SideBySide staying={staying} losing={losing} />
          <MergeForm formKey={key} staying={staying} losing={losing} state={state} />
        </>
      ) : (
        <ChooseOther staying={staying.id} text={text} similar={similar!} found={found} />
      )}
    </Main>
  );
}
