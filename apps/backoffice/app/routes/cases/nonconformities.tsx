import { closeNonconformity, correctNonconformity, mayTreat } from '@alianzas/domain/followup';
import {
  closeNonconformity as closeInput,
  correctNonconformity as correctInput,
} from '@alianzas/domain/followup/inputs';
import { nonconformityControl } from '@alianzas/domain/procedure';
import { nonconformitiesPage } from '@alianzas/domain/views';
import { statuses } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { EmptyState, Main, PageTitle, Pagination, Quote, SubNavigation } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bodyOf, parseForm } from '../../form.ts';
import { DoneBanner } from '../../pages/done.tsx';
import { filterOf, takeIntent, withFilters } from '../../pages/fields.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { staffOf } from '../../pages/staff.ts';
import { acts, done, invalid, reads, settled } from '../../reads.ts';
import { LABELS, Nonconformity } from './nonconformity-parts.tsx';

export const meta = () => [{ title: 'Salidas no conformes · Alianzas' }];

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const search = new URL(request.url).searchParams;
  const state = filterOf(search, 'estado');
  const { rows, next } = await nonconformitiesPage(ctx, { state, after: filterOf(search, 'despues') });
  return {
    state,
    next,
    rows: rows.map((row) => ({
      ...row,
      can: { treat: mayTreat(ctx.actor, { professionalId: row.alliance.professional }) },
    })),
  };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = await bodyOf(request);
  const intent = takeIntent(form);
  if (intent === 'close') {
    const [snapshot, acta] = String(form.get('followUp') ?? '').split(' ');
    form.delete('followUp');
    if (snapshot) form.append('snapshot', snapshot);
    if (acta) form.append('acta', acta);
    const parsed = parseForm(form, closeInput);
    const { snapshot: followUp, acta: _, ...errors } = parsed.ok ? {} : parsed.errors;
    if (!parsed.ok) return invalid({ ...errors, ...(followUp && { followUp }) }, { ...parsed.values, intent });
    return settled(
      await context.write(({ ctx }) => closeNonconformity(ctx, parsed.value)),
      () => done(backoffice.nonconformities(), 'nonconformityClosed'),
      { ...parsed.values, intent },
    );
  }
  const parsed = parseForm(form, correctInput);
  if (!parsed.ok) return invalid(parsed.errors, { ...parsed.values, intent });
  return settled(
    await context.write(({ ctx }) => correctNonconformity(ctx, parsed.value)),
    () => done(backoffice.nonconformities(), 'nonconformityCorrected'),
    { ...parsed.values, intent },
  );
});

export default function Nonconformities() {
  const { state: chosen, rows, next } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const here = backoffice.nonconformities();
  const tabs = [['', { label: 'Todas' }] as const, ...Object.entries(statuses.nonconformity)];
  return (
    <Main>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Lo que un seguimiento encontró sin cumplir en la actividad 12, cómo se corrigió y con qué registro se cerró.">
        Salidas no conformes
      </PageTitle>
      <Quote source="Procedimiento, versión 2, sección 7" href={backoffice.procedure()}>
        {nonconformityControl.criterion}
      </Quote>
      <SubNavigation
        label="Salidas no conformes por estado"
        links={tabs.map(([code, { label }]) => ({
          label,
          href: withFilters(here, { estado: code }),
          current: code === chosen,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title="No hay salidas no conformes en este estado">
          Se abren cuando la respuesta de la actividad 13 es No.
        </EmptyState>
      ) : null}
      {rows.map((row) => (
        <Nonconformity key={row.id} row={row} mayTreat={row.can.treat} state={state} />
      ))}
      <Pagination next={next ? withFilters(here, { estado: chosen, despues: next }) : undefined} />
    </Main>
  );
}
