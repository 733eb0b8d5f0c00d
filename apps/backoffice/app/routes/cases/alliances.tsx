import { mayHandOver } from '@alianzas/domain/alliance';
import { mayInvite } from '@alianzas/domain/intake';
import { bogotaDay } from '@alianzas/domain/platform';
import { activityOf, versionInForce } from '@alianzas/domain/procedure';
import { alliancesPage, codeElsewhere } from '@alianzas/domain/views';
import { count, sectors, toldStatuses } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterBar,
  Main,
  type Option,
  PageTitle,
  Pagination,
  PhvaLegend,
  SelectField,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { SearchField } from '../../pages/search-field.tsx';
import { staffOf } from '../../pages/staff.ts';
import { allianceColumns } from './alliances-columns.tsx';

export const loader = reads(async ({ ctx, who }, { request }) => {
  const { id } = staffOf(who);
  const search = new URL(request.url).searchParams;
  const filters = {
    text: filterOf(search, 'q'),
    activity: filterOf(search, 'actividad'),
    state: filterOf(search, 'estado'),
    professional: filterOf(search, 'profesional'),
    cycle: filterOf(search, 'vigencia'),
    sector: filterOf(search, 'sector'),
    initiative: filterOf(search, 'iniciativa'),
    organization: filterOf(search, 'organizacion'),
    methodology: filterOf(search, 'metodologia'),
    running: RUNNING[filterOf(search, 'curso')] ?? filterOf(search, 'curso'),
  };
  const elsewhere = await codeElsewhere(ctx, filters.text);
  if (elsewhere) throw redirect(backoffice[elsewhere.noun](elsewhere.code));
  const found = await alliancesPage(ctx, { ...filters, after: filterOf(search, 'despues') });
  const rows = found.rows.map((row) => ({
    ...row,
    since: row.since && bogotaDay(new Date(row.since)),
    mine: row.professional !== null && row.professionalId === id,
  }));
  return { filters, ...found, rows, can: { invite: mayInvite(ctx.actor), handOver: mayHandOver(ctx.actor) } };
});

/** As the address says it. */
const RUNNING: Readonly<Record<string, string>> = { si: 'yes', no: 'no' };

const ACTIVITIES = ([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const).map((n) => ({
  value: String(n),
  label: `${n}. ${activityOf(n, versionInForce.number).name}`,
}));
const SECTORS = Object.entries(sectors).map(([value, label]) => ({ value, label }));
const COURSES = [
  { value: 'si', label: 'En curso' },
  { value: 'no', label: 'Ya no están en curso' },
];
const STATES = Object.entries(toldStatuses).map(([value, { label }]) => ({ value, label }));

export default function Alliances() {
  const { filters, rows, next, total, years, professionals, initiatives, organization, can } =
    useLoaderData<typeof loader>();
  const here = backoffice.alliances();
  const query = {
    q: filters.text,
    actividad: filters.activity,
    estado: filters.state,
    profesional: filters.professional,
    vigencia: filters.cycle,
    sector: filters.sector,
    iniciativa: filters.initiative,
    organizacion: filters.organization,
    metodologia: filters.methodology,
    curso: Object.keys(RUNNING).find((word) => RUNNING[word] === filters.running) ?? filters.running,
  };
  const selects: { name: keyof typeof query; label: string; empty: string; options: Option[] }[] = [
    { name: 'actividad', label: 'Actividad', empty: 'Todas', options: ACTIVITIES },
    { name: 'estado', label: 'Estado', empty: 'Todos', options: STATES },
    {
      name: 'profesional',
      label: 'Profesional',
      empty: 'Todo el equipo',
      options: professionals.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'vigencia',
      label: 'Vigencia',
      empty: 'Todas',
      options: years.map((year) => ({ value: String(year), label: String(year) })),
    },
    { name: 'sector', label: 'Sector', empty: 'Todos', options: SECTORS },
    {
      name: 'iniciativa',
      label: 'Iniciativa',
      empty: 'Todas',
      options: initiatives.map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` })),
    },
    { name: 'curso', label: 'En curso', empty: 'Todas', options: COURSES },
  ];
  const chips = selects
    .filter(({ name }) => query[name] !== '')
    .map(({ name, label, options }) => ({
      label: `${label}: ${options.find((one) => one.value === query[name])?.label ?? query[name]}`,
      href: withFilters(here, { ...query, [name]: '' }),
    }));
  const named = [
    { name: 'q', label: `«${query.q}»` },
    { name: 'organizacion', label: `Organización: ${organization ?? query.organizacion}` },
    { name: 'metodologia', label: `Metodología: ${query.metodologia}` },
  ] as const;
  const chosen = [
    ...named
      .filter(({ name }) => query[name] !== '')
      .map(({ name, label }) => ({ label, href: withFilters(here, { ...query, [name]: '' }) })),
    ...chips,
  ];
  return (
    <Main>
      <DoneBanner />
      <PageTitle
        lead={`${count(total, 'alianza', 'alianzas')}${chosen.length > 0 ? ' con estos filtros' : ''}, las más recientes primero.`}
        actions={
          <>
            {can.invite ? <ButtonLink href={backoffice.newAlliance()}>Invitar a una organización</ButtonLink> : null}
            {can.handOver ? (
              <ButtonLink href={withFilters(backoffice.handOver(), { de: filters.professional })} tone="secondary">
                Entregar alianzas a otra persona
              </ButtonLink>
            ) : null}
            <ButtonLink href={backoffice.alliancesData()} tone="secondary">
              Descargar todas en CSV
            </ButtonLink>
          </>
        }
      >
        Alianzas
      </PageTitle>
      <FilterBar action={here} label="Filtrar alianzas" chosen={chosen} clear={here}>
        <SearchField name="q" label="Código, nombre o NIT" text={query.q} />
        {selects.map((one) => (
          <SelectField
            key={one.name}
            name={one.name}
            label={one.label}
            empty={one.empty}
            options={one.options}
            defaultValue={query[one.name]}
          />
        ))}
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title="Ninguna alianza cumple estos filtros" action={<a href={here}>Quitar los filtros</a>} />
      ) : (
        <>
          <PhvaLegend />
          <DataTable caption="Alianzas" captionHidden columns={allianceColumns} rows={rows} rowKey={(row) => row.id} />
        </>
      )}
      <Pagination next={next ? withFilters(here, { ...query, despues: next }) : undefined} />
    </Main>
  );
}
