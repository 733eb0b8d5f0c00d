import { contentOf } from '@alianzas/domain/procedure';
import { type NonconformityRow, nonconformitiesPage } from '@alianzas/domain/views';
import { statuses } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  Main,
  PageTitle,
  Pagination,
  Quote,
  SubNavigation,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
import { Day, Moment, StatusTag } from '../../pages/words.tsx';

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const search = new URL(request.url).searchParams;
  const filter = filterOf(search, 'estado');
  return { filter, ...(await nonconformitiesPage(ctx, { state: filter, after: filterOf(search, 'despues') })) };
});

const here = backoffice.nonconformities();

const COLUMNS: Column<NonconformityRow>[] = [
  {
    key: 'code',
    label: 'Salida',
    cell: (row) => (
      <Link className="whitespace-nowrap" href={backoffice.nonconformity(row.code)}>
        {row.code}
      </Link>
    ),
  },
  { key: 'state', label: 'Estado', cell: (row) => <StatusTag of="nonconformity" code={row.state} /> },
  {
    key: 'case',
    label: 'Alianza',
    cell: (row) => (
      <span>
        <Link className="whitespace-nowrap" href={backoffice.alliance(row.alliance.code)}>
          {row.alliance.code}
        </Link>
        , {row.alliance.title}
      </span>
    ),
  },
  { key: 'activity', label: 'Actividad del plan', cell: (row) => `${row.activity.number}. ${row.activity.title}` },
  { key: 'opened', label: 'Registrada', cell: (row) => <Moment at={row.openedAt} /> },
  { key: 'due', label: 'Para cuándo', cell: (row) => (row.dueOn ? <Day on={row.dueOn} /> : 'Sin fecha') },
];

export default function Nonconformities() {
  const { filter, rows, next, versions } = useLoaderData<typeof loader>();
  const tabs = [['', { label: 'Todas' }] as const, ...Object.entries(statuses.nonconformity)];
  return (
    <Main>
      <PageTitle lead="Lo que no se cumplió del plan, quién responde por corregirlo y con qué registro se cerró.">
        Salidas no conformes
      </PageTitle>
      {versions.map((version) => (
        <Quote
          key={version}
          source={`Procedimiento, versión ${version}, sección 7`}
          href={`${backoffice.procedure(version)}#no-conformes`}
        >
          {contentOf(version).nonconformity.criterion}
        </Quote>
      ))}
      <SubNavigation
        label="Salidas no conformes por estado"
        links={tabs.map(([code, { label }]) => ({
          label,
          href: withFilters(here, { estado: code }),
          current: code === filter,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title="No hay salidas no conformes en este estado">
          Las abre un seguimiento que encuentra una actividad sin cumplir. El sistema las propone cuando pasa una fecha
          sin evidencia o la respuesta de la actividad 13 es No, y una persona decide.
        </EmptyState>
      ) : (
        <DataTable
          caption="Salidas no conformes"
          captionHidden
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
      <Pagination next={next ? withFilters(here, { estado: filter, despues: next }) : undefined} />
    </Main>
  );
}
