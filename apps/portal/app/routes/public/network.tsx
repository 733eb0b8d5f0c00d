import { readSearch } from '@alianzas/domain/platform/inputs';
import { publicNetworkPage } from '@alianzas/domain/views';
import { count, localityWord, longDay, organizationKindWord, sectors, sectorWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ButtonLink, DataTable, EmptyState, FilterBar, Main, PageTitle, Pagination, SelectField } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { localityOptions } from '../request/organization-choices.ts';

const SECTORS = Object.entries(sectors).map(([value, label]) => ({ value, label }));

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  const filter = (name: string) => readSearch(search.get(name)) || null;
  const [sector, locality] = [filter('sector'), filter('localidad')];
  const { members, next, total, localities } = await publicNetworkPage(ctx, {
    sector,
    locality,
    after: filter('desde'),
  });
  const address = (over: Record<string, string | null>) => {
    const kept = Object.entries({ sector, localidad: locality, ...over }).filter(
      (pair): pair is [string, string] => pair[1] !== null,
    );
    return kept.length === 0 ? portal.network() : `${portal.network()}?${new URLSearchParams(kept)}`;
  };
  return {
    sector,
    locality,
    total,
    localities: localities.map((one) => ({
      label: localityWord(one.locality),
      members: one.members,
      href: address({ sector: null, localidad: one.locality }),
    })),
    next: next && address({ desde: next }),
    chosen: [
      ...(sector ? [{ label: sectorWord(sector), href: address({ sector: null }) }] : []),
      ...(locality ? [{ label: localityWord(locality), href: address({ localidad: null }) }] : []),
    ],
    members: members.map((member) => ({
      id: member.id,
      name: member.name,
      kind: organizationKindWord(member.kind),
      locality: member.locality ? localityWord(member.locality) : 'Sin registrar',
      since: longDay(member.since),
    })),
  };
});

/** The members of the Red, as organizations: nothing of persons is published here. */
export default function Network() {
  const { members, next, total, localities, chosen, sector, locality } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle lead="Las organizaciones que son miembros de la Red Distrital de Cultura Ciudadana y Democrática.">
        Quiénes hacen la Red
      </PageTitle>
      <FilterBar action={portal.network()} label="Filtrar la lista" chosen={chosen} clear={portal.network()}>
        <SelectField
          name="sector"
          label="Sector"
          empty="Todos"
          options={SECTORS}
          defaultValue={sector ?? ''}
          width="medium"
        />
        <SelectField
          name="localidad"
          label="Localidad"
          empty="Todas"
          options={localityOptions}
          defaultValue={locality ?? ''}
          width="medium"
        />
      </FilterBar>
      {members.length === 0 ? (
        <EmptyState
          title={
            chosen.length > 0 ? 'Ninguna organización cumple esos filtros' : 'Todavía no hay organizaciones en la Red'
          }
          action={
            chosen.length > 0 ? (
              <a href={portal.network()}>Quitar los filtros</a>
            ) : (
              <ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>
            )
          }
        />
      ) : (
        <DataTable
          caption={`${count(total, 'organización', 'organizaciones')}, por nombre`}
          rows={members}
          rowKey={(member) => member.id}
          columns={[
            { key: 'name', label: 'Organización', cell: (member) => member.name },
            { key: 'kind', label: 'Tipo', cell: (member) => member.kind },
            { key: 'locality', label: 'Localidad', cell: (member) => member.locality },
            { key: 'since', label: 'En la Red desde', cell: (member) => member.since },
          ]}
        />
      )}
      <Pagination next={next ?? undefined} />
      {localities.length === 0 ? null : (
        <section id="localidades" className="space-y-4" aria-labelledby="por-localidad">
          <h2 id="por-localidad">Por localidad</h2>
          <ul>
            {localities.map(({ label, members: many, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>: {count(many, 'organización', 'organizaciones')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Main>
  );
}
