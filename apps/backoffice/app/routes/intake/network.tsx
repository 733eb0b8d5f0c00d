import { bogotaDay } from '@alianzas/domain/platform';
import { type NetworkRow, networkPage } from '@alianzas/domain/views';
import { relevantFields, relevantWord, sectorWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, type Column, DataTable, EmptyState, Main, PageTitle, Pagination, Unbroken } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
import { Day } from '../../pages/words.tsx';

const PAGE = 50;

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const { rows, next } = await networkPage(ctx, filterOf(new URL(request.url).searchParams, 'despues'), PAGE);
  return { rows: rows.map((row) => ({ ...row, enteredOn: bogotaDay(new Date(row.enteredAt)) })), next };
});

type Row = NetworkRow & { enteredOn: string };

const said = (row: Row, field: keyof typeof relevantFields) => relevantWord(field, row.relevant[field]);

/** How the ally is reached, in one column: apart, each would be too narrow for an address. */
function Contact({ row }: { row: Row }) {
  return (
    <div>
      <p>{said(row, 'contact')}</p>
      <p>
        <Unbroken text={said(row, 'email')} />
      </p>
      <p className="whitespace-nowrap">{said(row, 'phone')}</p>
    </div>
  );
}

const COLUMNS: Column<Row>[] = [
  { key: 'name', label: 'Aliado', cell: (row) => <a href={backoffice.organization(row.organization)}>{row.name}</a> },
  { key: 'sector', label: 'Sector', cell: (row) => sectorWord(row.sector) },
  { key: 'address', label: relevantFields.address, cell: (row) => said(row, 'address') },
  { key: 'contact', label: 'Contacto', cell: (row) => <Contact row={row} /> },
  { key: 'interests', label: relevantFields.interests, cell: (row) => said(row, 'interests') },
  { key: 'at', label: 'Incluido', cell: (row) => <Day on={row.enteredOn} /> },
  {
    key: 'alliance',
    label: 'Alianza',
    cell: (row) => (
      <a className="whitespace-nowrap" href={backoffice.alliance(row.alliance)}>
        {row.alliance}
      </a>
    ),
  },
];

export default function Network() {
  const { rows, next } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle
        kicker="Registro de la actividad 6"
        lead="El nombre de cada aliado de la Red Distrital de Cultura Ciudadana y Democrática y su información relevante. Solo entra quien recibió SI en la actividad 5."
        actions={
          <ButtonLink href={backoffice.networkData()} tone="secondary">
            Descargar en CSV
          </ButtonLink>
        }
      >
        Base de datos de la Red
      </PageTitle>
      {rows.length === 0 ? (
        <EmptyState title="Todavía no hay aliados en la base de datos">
          Entran desde la actividad 6 de cada alianza.
        </EmptyState>
      ) : (
        <DataTable
          caption="Base de datos de la Red"
          captionHidden
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.organization}
        />
      )}
      <Pagination next={next ? withFilters(backoffice.network(), { despues: next }) : undefined} />
    </Main>
  );
}
