import { mayRegisterOrganization } from '@alianzas/domain/organization';
import { formatNit } from '@alianzas/domain/platform/inputs';
import { type OrganizationRow, organizationsPage } from '@alianzas/domain/views';
import { organizationKindWord, reachedStandings, sectorWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Link,
  Main,
  PageTitle,
  Pagination,
  SelectField,
  Tag,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { filterOf, withFilters, wordAmong } from '../../pages/fields.ts';
import { SearchField } from '../../pages/search-field.tsx';
import { staffOf } from '../../pages/staff.ts';
import { PersonTag, StatusTag } from '../../pages/words.tsx';

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const search = new URL(request.url).searchParams;
  const filters = {
    text: filterOf(search, 'q'),
    standing: filterOf(search, 'calidad'),
    mark: filterOf(search, 'marca'),
  };
  const found = await organizationsPage(ctx, { ...filters, after: filterOf(search, 'despues') });
  return { filters, ...found, can: { register: mayRegisterOrganization(ctx.actor) } };
});

const COLUMNS: Column<OrganizationRow>[] = [
  {
    key: 'name',
    label: 'Organización',
    cell: (row) => (
      <>
        <a href={backoffice.organization(row.id)}>{row.name}</a>
        {row.doubted ? <PersonTag /> : null}
      </>
    ),
  },
  { key: 'kind', label: 'Tipo', cell: (row) => `${organizationKindWord(row.kind)} · ${sectorWord(row.sector)}` },
  {
    key: 'nit',
    label: 'NIT',
    cell: (row) => <span className="whitespace-nowrap">{row.nit ? formatNit(row.nit, row.dv) : 'Sin NIT'}</span>,
  },
  { key: 'standing', label: 'Calidad', cell: (row) => <StatusTag of="organization" code={row.standing} /> },
  {
    key: 'verified',
    label: 'Naturaleza jurídica',
    cell: (row) => (row.verified ? 'Verificada' : <Tag tone="attention">Por verificar</Tag>),
  },
  {
    key: 'alliances',
    label: 'Alianzas',
    numeric: true,
    cell: (row) => <Link href={backoffice.alliancesOf({ organizacion: row.id })}>{row.alliances}</Link>,
  },
];

export default function Organizations() {
  const { filters, rows, next, can } = useLoaderData<typeof loader>();
  const here = backoffice.organizations();
  const query = { q: filters.text, calidad: filters.standing, marca: filters.mark };
  const chosen = [
    ...(filters.text ? [{ label: `«${filters.text}»`, href: withFilters(here, { ...query, q: '' }) }] : []),
    ...(filters.standing
      ? [{ label: wordAmong(STANDING, filters.standing), href: withFilters(here, { ...query, calidad: '' }) }]
      : []),
    ...(filters.mark
      ? [{ label: wordAmong(MARKS, filters.mark), href: withFilters(here, { ...query, marca: '' }) }]
      : []),
  ];
  return (
    <Main>
      <PageTitle
        lead="Toda entidad que es o puede ser aliada. Las personas naturales no lo son."
        actions={
          can.register ? (
            <ButtonLink href={backoffice.newOrganization()}>Registrar una organización</ButtonLink>
          ) : undefined
        }
      >
        Organizaciones
      </PageTitle>
      <FilterBar action={here} label="Buscar organizaciones" chosen={chosen} clear={here}>
        <SearchField name="q" label="Nombre o NIT" text={filters.text} width="medium" />
        <SelectField
          name="calidad"
          label="Calidad"
          empty="Todas"
          defaultValue={filters.standing}
          options={Object.entries(STANDING).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="marca"
          label="Por revisar"
          empty="Todas"
          defaultValue={filters.mark}
          options={Object.entries(MARKS).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title="Ninguna organización cumple el filtro" action={<a href={here}>Ver todas</a>} />
      ) : (
        <DataTable caption="Organizaciones" captionHidden columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination next={next ? withFilters(here, { ...query, despues: next }) : undefined} />
    </Main>
  );
}

const MARKS: Readonly<Record<string, string>> = { persona: '¿Persona natural?' };

const STANDING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(reachedStandings).map(([code, { label }]) => [code, label]),
);
