import { contentOf } from '@alianzas/domain/procedure';
import { matrixPage } from '@alianzas/domain/views';
import { BarChart } from '@alianzas/drawings';
import { count, originWord, pesos } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Link,
  Main,
  Notice,
  PageTitle,
  Quote,
  Stat,
  Stats,
  SubNavigation,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { numberAsked } from '@alianzas/web/params';
import { useLoaderData } from '@remix-run/react';
import { staffOf } from '../../pages/staff.ts';
import { Apart } from './apart.tsx';
import { LEDGER_COLUMNS } from './ledger-columns.tsx';

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const search = new URL(request.url).searchParams;
  const which = search.get('entregas');
  const of = { initiative: search.get('iniciativa'), ally: search.get('aliado'), origin: search.get('origen') };
  return matrixPage(ctx, numberAsked(request, 'vigencia'), which === null ? null : { which, ...of });
});

type Page = Awaited<ReturnType<typeof matrixPage>>;

/** The third general condition: what each ally delivered for each initiative, and what it adds up to. */
export default function Matrix() {
  const page = useLoaderData<typeof loader>();
  const { year, years, cells, totals, procedureVersion } = page;
  const here = backoffice.contributionsMatrix();
  return (
    <Main>
      <PageTitle
        lead="Lo que los aliados entregaron para cada iniciativa, y los recursos que movilizan otras entidades y organizaciones para las estrategias de cultura ciudadana."
        actions={
          year && cells.length > 0 ? (
            <ButtonLink href={backoffice.contributionsData(year)} tone="secondary">
              Descargar las entregas (CSV)
            </ButtonLink>
          ) : undefined
        }
      >
        {year ? `Matriz de entregas ${year}` : 'Matriz de entregas'}
      </PageTitle>
      <Quote
        source={`Procedimiento, versión ${procedureVersion}, condiciones generales`}
        href={`${backoffice.procedure(procedureVersion)}#condiciones`}
      >
        {contentOf(procedureVersion).conditions.conditions[2] ?? ''}
      </Quote>
      {years.length > 1 ? (
        <SubNavigation
          label="Vigencias"
          links={years.map((one) => ({ label: String(one), href: `${here}?vigencia=${one}`, current: one === year }))}
        />
      ) : null}
      {cells.length === 0 ? (
        <section id="entregas">
          <EmptyState title="Todavía no hay entregas en esta vigencia">
            Se declaran en los aportes de cada alianza y las verifica una segunda persona.
          </EmptyState>
        </section>
      ) : (
        <>
          {page.cut ? <Notice>Las entregas quedaron fijas cuando se confirmó el balance.</Notice> : null}
          <Whole totals={totals} year={year!} />
          {page.deliveries ? <Deliveries lines={page.deliveries} /> : null}
          <Cells cells={cells} year={year!} />
          <By
            title="Por iniciativa"
            id="por-iniciativa"
            rows={totals.byInitiative}
            opens={(iniciativa) => backoffice.deliveries(year!, 'verificadas', { iniciativa })}
          />
          <By
            title="Por aliado"
            id="por-aliado"
            rows={totals.byAlly}
            opens={(aliado) => backoffice.deliveries(year!, 'verificadas', { aliado })}
          />
        </>
      )}
      <Apart lines={page.apart} />
    </Main>
  );
}

function Whole({ totals, year }: Pick<Page, 'totals'> & { year: number }) {
  const { whole, byOrigin } = totals;
  const opens = (which: 'verificadas' | 'declaradas' | 'todas') => backoffice.deliveries(year, which);
  return (
    <section className="space-y-4" aria-labelledby="movilizacion">
      <h2 id="movilizacion">Recursos movilizados</h2>
      <Stats>
        <Stat
          figure={pesos(whole.verified)}
          label="Verificado"
          note="suma de las líneas verificadas"
          href={opens('verificadas')}
        />
        <Stat
          figure={pesos(whole.declared)}
          label="Declarado"
          note="verificado y por verificar"
          href={opens('declaradas')}
        />
        <Stat figure={String(whole.deliveries)} label="Entregas" href={opens('todas')} />
      </Stats>
      <BarChart
        title="De dónde vienen"
        description="Aquí cuentan todos los sectores, también el público. La cuantificación del balance solo suma privados y comunitarios."
        link={Link}
        bars={byOrigin.map((one) => ({
          label: originWord(one.id),
          value: Number(one.verified),
          shown: pesos(one.verified),
          href: backoffice.deliveries(year, 'verificadas', { origen: one.id }),
          pattern: one.id === 'public' || one.id === 'mixed' ? ('hollow' as const) : ('solid' as const),
        }))}
      />
    </section>
  );
}

/** The very deliveries that a figure counts: of the matrix, of the quantification or of the balance. */
function Deliveries({ lines }: { lines: NonNullable<Page['deliveries']> }) {
  return (
    <section className="space-y-4" aria-labelledby="entregas">
      <h2 id="entregas">{count(lines.length, 'entrega de esta cifra', 'entregas de esta cifra')}</h2>
      <DataTable
        caption="Entregas de la cifra"
        captionHidden
        rows={lines}
        rowKey={(line) => line.id}
        columns={LEDGER_COLUMNS}
      />
    </section>
  );
}

function Cells({ cells, year }: Pick<Page, 'cells'> & { year: number }) {
  const opens = (which: 'todas' | 'declaradas' | 'verificadas' | 'sin-valor', cell: Page['cells'][number]) =>
    backoffice.deliveries(year, which, {
      ...{ iniciativa: cell.initiativeId, aliado: cell.organizationId, origen: cell.origin },
    });
  return (
    <section className="space-y-4" aria-labelledby="matriz">
      <h2 id="matriz">Iniciativa por aliado</h2>
      <DataTable
        caption="Entregas de cada aliado para cada iniciativa"
        captionHidden
        rows={cells}
        rowKey={(one) => `${one.initiativeId}/${one.organizationId}/${one.origin}`}
        columns={[
          { key: 'initiative', label: 'Iniciativa', cell: (one) => one.initiative },
          {
            key: 'ally',
            label: 'Aliado',
            cell: (one) => <Link href={backoffice.organization(one.organizationId)}>{one.organization}</Link>,
          },
          { key: 'origin', label: 'Origen', cell: (one) => originWord(one.origin) },
          {
            key: 'deliveries',
            label: 'Entregas',
            numeric: true,
            cell: (one) => <Link href={opens('todas', one)}>{one.deliveries}</Link>,
          },
          {
            key: 'free',
            label: 'Sin valor en pesos',
            numeric: true,
            cell: (one) => <Link href={opens('sin-valor', one)}>{one.notMonetizable}</Link>,
          },
          {
            key: 'declared',
            label: 'Declarado',
            numeric: true,
            cell: (one) => <Link href={opens('declaradas', one)}>{pesos(one.declared)}</Link>,
          },
          {
            key: 'verified',
            label: 'Verificado',
            numeric: true,
            cell: (one) => <Link href={opens('verificadas', one)}>{pesos(one.verified)}</Link>,
          },
        ]}
      />
    </section>
  );
}

interface ByProps {
  title: string;
  id: string;
  rows: Page['totals']['byAlly'];
  opens: (id: string) => string;
}

function By({ title, id, rows, opens }: ByProps) {
  return (
    <section className="space-y-4" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <BarChart
        title={`Verificado, ${title.toLowerCase()}`}
        link={Link}
        bars={rows.map((one) => ({
          href: opens(one.id),
          label: one.name,
          value: Number(one.verified),
          shown: `${pesos(one.verified)} · ${count(one.verifiedDeliveries, 'entrega verificada', 'entregas verificadas')}`,
        }))}
      />
    </section>
  );
}
