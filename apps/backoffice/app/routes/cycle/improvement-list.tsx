import { type ImprovementRow, improvementsPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { type Column, DataTable, EmptyState, Link, Main, PageTitle, Pagination, Tag } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { activityTitle } from '../../pages/activity-quote.tsx';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
import { Day } from '../../pages/words.tsx';

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  return improvementsPage(ctx, filterOf(new URL(request.url).searchParams, 'despues'));
});

const here = backoffice.improvements();

const STAGES = {
  proposed: { label: 'Propuesta', tone: 'progress' },
  confirmed: { label: 'Balance confirmado', tone: 'progress' },
  filed: { label: 'Balance radicado', tone: 'good' },
} as const;

const COLUMNS: Column<ImprovementRow>[] = [
  {
    key: 'activity',
    label: 'Actividad',
    cell: ({ activity, cycle }) => (
      <Link href={backoffice.procedureActivity(activity, cycle.procedureVersion)}>
        {activityTitle(activity, cycle.procedureVersion)}
      </Link>
    ),
  },
  { key: 'finding', label: 'Hallazgo', cell: ({ finding }) => finding },
  { key: 'action', label: 'Acción', cell: ({ action }) => action },
  { key: 'responsible', label: 'Responsable', cell: ({ responsible }) => responsible },
  { key: 'due', label: 'Para cuándo', cell: ({ dueOn }) => <Day on={dueOn} /> },
  { key: 'state', label: 'Estado', cell: ({ stage }) => <Tag tone={STAGES[stage].tone}>{STAGES[stage].label}</Tag> },
  {
    key: 'balance',
    label: 'Balance',
    cell: ({ cycle }) => <Link href={backoffice.balance(cycle.year)}>{String(cycle.year)}</Link>,
  },
];

/** What the balances propose to change in the procedure: what was found, who answers for it and for when. */
export default function ImprovementList() {
  const { rows, next } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle lead="Lo que cada balance propone cambiar del procedimiento: qué se encontró, quién responde y para cuándo. Primero lo más reciente.">
        Acciones de mejora
      </PageTitle>
      {rows.length === 0 ? (
        <EmptyState title="Todavía no hay acciones de mejora">
          Las propone el equipo en el balance de cada vigencia (actividad 16). Cada balance necesita al menos una.
        </EmptyState>
      ) : (
        <DataTable caption="Acciones de mejora" captionHidden columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination next={next ? withFilters(here, { despues: next }) : undefined} />
    </Main>
  );
}
