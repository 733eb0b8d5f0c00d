import { type StaffRow, staffPage } from '@alianzas/domain/views';
import { instantWords, staffRoles } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  MailLink,
  Main,
  PageTitle,
  Pagination,
  SelectField,
  Tag,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useOpens } from '@alianzas/web/opens';
import { useLoaderData } from '@remix-run/react';
import { AdministrationPages } from '../../pages/administration-pages.tsx';
import { DoneBanner } from '../../pages/done.tsx';
import { filterOf, labelAmong, withFilters } from '../../pages/fields.ts';
import { SearchField } from '../../pages/search-field.tsx';
import { staffOf } from '../../pages/staff.ts';
import { ACCOUNT, ROLE_OPTIONS, type Standing } from './account-words.ts';
import { standingOf } from './standing.ts';

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const search = new URL(request.url).searchParams;
  const filters = { text: filterOf(search, 'q'), role: filterOf(search, 'rol'), state: filterOf(search, 'estado') };
  const { rows, next } = await staffPage(ctx, { ...filters, after: filterOf(search, 'despues') });
  return { filters, next, rows: rows.map((row) => ({ ...row, standing: standingOf(row, who.demonstration) })) };
});

type Row = StaffRow & { standing: Standing };

const COLUMNS: Column<Row>[] = [
  {
    key: 'name',
    label: 'Persona',
    cell: (row) => (
      <>
        <a href={backoffice.user(row.id)}>{row.name}</a>
        <br />
        <span className="meta">
          <MailLink to={row.email} />
        </span>
      </>
    ),
  },
  { key: 'position', label: 'Cargo', cell: (row) => row.position },
  { key: 'roles', label: 'Roles', cell: (row) => row.roles.map((role) => staffRoles[role]).join(', ') },
  {
    key: 'state',
    label: 'Estado',
    cell: (row) => <Tag tone={ACCOUNT[row.standing].tone}>{ACCOUNT[row.standing].label}</Tag>,
  },
  { key: 'entry', label: 'Último ingreso', cell: (row) => (row.lastEntry ? instantWords(row.lastEntry) : 'Nunca') },
];

const STATES = (['active', 'invited', 'disabled'] as const).map((value) => ({ value, label: ACCOUNT[value].label }));

export default function Users() {
  const { filters, rows, next } = useLoaderData<typeof loader>();
  const here = backoffice.users();
  const opens = useOpens();
  const query = { q: filters.text, rol: filters.role, estado: filters.state };
  const labels = {
    q: `«${filters.text}»`,
    rol: labelAmong(ROLE_OPTIONS, filters.role),
    estado: labelAmong(STATES, filters.state),
  };
  const chosen = (['q', 'rol', 'estado'] as const)
    .filter((name) => query[name])
    .map((name) => ({ label: labels[name], href: withFilters(here, { ...query, [name]: '' }) }));
  return (
    <Main>
      <DoneBanner />
      <PageTitle
        kicker="Administración"
        lead="Quién entra al módulo de gestión y qué puede hacer. Nadie se borra: lo que hizo queda en el historial."
        actions={
          opens('administration/invite-user') ? (
            <ButtonLink href={backoffice.inviteUser()}>Invitar a una persona</ButtonLink>
          ) : null
        }
      >
        Usuarios
      </PageTitle>
      <AdministrationPages at="Usuarios" />
      <FilterBar action={here} label="Buscar usuarios" chosen={chosen} clear={here}>
        <SearchField name="q" label="Nombre, correo o cargo" text={filters.text} width="medium" />
        <SelectField name="rol" label="Rol" empty="Todos" defaultValue={filters.role} options={ROLE_OPTIONS} />
        <SelectField name="estado" label="Estado" empty="Todos" defaultValue={filters.state} options={STATES} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title="Nadie cumple el filtro" action={<a href={here}>Ver a todas las personas</a>} />
      ) : (
        <DataTable caption="Usuarios" captionHidden columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination next={next ? withFilters(here, { ...query, despues: next }) : undefined} />
    </Main>
  );
}
