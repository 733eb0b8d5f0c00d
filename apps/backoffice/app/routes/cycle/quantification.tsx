import { quantificationPage } from '@alianzas/domain/views';
import { BarChart } from '@alianzas/drawings';
import { count, pesos, quantificationHeadings } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, DataTable, EmptyState, Link, Main, Notice, PageTitle, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { FiledUnder } from '../../pages/filed-under.tsx';
import { staffOf } from '../../pages/staff.ts';
import { Apart } from './apart.tsx';
import { inFormat, PROVISIONAL } from './quantification-format.ts';
import { yearOf } from './year.ts';

export const meta = ({ params }: { params: { year?: string } }) => [
  { title: `Cuantificación ${params.year} · Alianzas` },
];

export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  return quantificationPage(ctx, yearOf(params));
});

/** The columns that count deliveries, or add up their pesos. */
const COUNTS = new Set(['deliveries', 'value']);
const NUMERIC = new Set(['number', 'year', 'deliveries', 'value']);

/** The Cuantificación in the format for it, provisional and marked as such. */
export default function Quantification() {
  const page = useLoaderData<typeof loader>();
  const { year, format, totals, filing } = page;
  const rows = inFormat(page);
  const opens = (origen: string) => backoffice.deliveries(year, 'cuantificadas', { origen });
  const opened = ({ initiativeId, organizationId, origin }: (typeof page.lines)[number]) =>
    backoffice.deliveries(year, 'cuantificadas', {
      ...{ iniciativa: initiativeId, aliado: organizationId, origen: origin },
    });
  return (
    <Main>
      <BackLink href={backoffice.balance(year)}>{`Balance final ${year}`}</BackLink>
      <PageTitle
        kicker="Actividad 16"
        lead="Cuantificación de recursos privados y comunitarios ejecutados de forma articulada en estrategias de transformación cultural"
        actions={
          <ButtonLink href={backoffice.quantificationData(year)} tone="secondary">
            Descargar (CSV)
          </ButtonLink>
        }
      >
        {`Cuantificación ${year}`}
      </PageTitle>
      {format.official ? null : <Notice tone="attention">{PROVISIONAL}</Notice>}
      <SummaryList
        rows={[
          { term: 'Recursos privados', detail: <Link href={opens('private')}>{pesos(totals.private)}</Link> },
          { term: 'Recursos comunitarios', detail: <Link href={opens('community')}>{pesos(totals.community)}</Link> },
          {
            term: 'Total',
            detail: (
              <Link href={backoffice.deliveries(year, 'cuantificadas')}>
                <strong>{pesos(totals.total)}</strong>
              </Link>
            ),
          },
          {
            term: 'Sin valor en pesos',
            detail: (
              <Link href={backoffice.deliveries(year, 'sin-valor-cuantificables')}>
                {count(page.notMonetizable, 'entrega que no se puede monetizar', 'entregas que no se pueden monetizar')}
              </Link>
            ),
          },
          { term: 'Radicado', detail: filing ? <FiledUnder {...filing} /> : 'Pendiente' },
        ]}
      />
      {page.frozenTotal === null ? null : <Notice>Cifras y líneas fijas desde que se confirmó el balance.</Notice>}
      {rows.length === 0 ? (
        <EmptyState title="Todavía no hay aportes privados ni comunitarios verificados en esta vigencia" />
      ) : (
        <>
          <BarChart
            title="Privados y comunitarios, por separado"
            link={Link}
            bars={[
              {
                label: 'Privados',
                value: Number(totals.private),
                shown: pesos(totals.private),
                href: opens('private'),
              },
              {
                label: 'Comunitarios',
                value: Number(totals.community),
                shown: pesos(totals.community),
                href: opens('community'),
                pattern: 'striped',
              },
            ]}
          />
          <DataTable
            caption="Cuantificación, una línea por aliado e iniciativa"
            captionHidden
            rows={rows}
            rowKey={(line) => line.number}
            columns={format.columns.map((column) => ({
              key: column,
              label: quantificationHeadings[column],
              numeric: NUMERIC.has(column),
              cell: (line: (typeof rows)[number]) =>
                COUNTS.has(column) ? (
                  <Link href={opened(page.lines[Number(line.number) - 1]!)}>
                    {column === 'value' ? pesos(line.value) : line[column]}
                  </Link>
                ) : (
                  line[column]
                ),
            }))}
          />
        </>
      )}
      <Apart lines={page.apart} />
    </Main>
  );
}
