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
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
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

const here = backoffice.nonconformities();
const close = act(closeInput, closeNonconformity, () => done(here, 'nonconformityClosed'), { prepare: byFollowUp });

export const action = acts({
  correct: act(correctInput, correctNonconformity, () => done(here, 'nonconformityCorrected')),
  close,
});

/** One choice of the form names both the follow-up and its acta. */
function byFollowUp(form: FormData): FormData {
  const [snapshot, acta] = String(form.get('followUp') ?? '').split(' ');
  form.delete('followUp');
  if (snapshot) form.append('snapshot', snapshot);
  if (acta) form.append('acta', acta);
  return form;
}

export default function Nonconformities() {
  const { state: chosen, rows, next } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
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
