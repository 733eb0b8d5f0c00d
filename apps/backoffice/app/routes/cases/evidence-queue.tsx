import { evidenceQueuePage } from '@alianzas/domain/views';
import { statuses } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { EmptyState, Link, Main, PageTitle, Pagination, SubNavigation } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
import { EvidenceTable } from './evidence-parts.tsx';

export const loader = reads(async ({ ctx, who }, { request }) => {
  const me = staffOf(who).id;
  const search = new URL(request.url).searchParams;
  const filter = filterOf(search, 'estado') || 'received';
  const mine = filterOf(search, 'mias') === 'si';
  const found = await evidenceQueuePage(ctx, {
    state: filter,
    professional: mine ? me : '',
    after: filterOf(search, 'despues'),
  });
  return { filter, mine, ...found };
});

export default function EvidenceQueue() {
  const { filter, mine, rows, next, waiting } = useLoaderData<typeof loader>();
  const here = backoffice.evidenceQueue();
  const query = { estado: filter, mias: mine ? 'si' : '' };
  const links = Object.entries(statuses.evidence).map(([code, { label }]) => ({
    label,
    href: withFilters(here, { ...query, estado: code }),
    current: code === filter,
    count: code === 'received' ? waiting : 0,
  }));
  return (
    <Main>
      <DoneBanner />
      <PageTitle lead="Lo que las organizaciones y la Secretaría reportan de la ejecución, primero lo más antiguo.">
        Evidencias
      </PageTitle>
      <SubNavigation label="Evidencias por estado" links={links} />
      <p>
        <Link href={withFilters(here, { ...query, mias: mine ? '' : 'si' })}>
          {mine ? 'Ver las de todo el equipo' : 'Ver solo las de mis alianzas'}
        </Link>
      </p>
      {rows.length === 0 ? (
        <EmptyState title="No hay evidencias en este estado">
          Cuando alguien reporte la ejecución de una actividad del plan, aparecerá aquí.
        </EmptyState>
      ) : (
        <EvidenceTable rows={rows} withAlliance />
      )}
      <Pagination next={next ? withFilters(here, { ...query, despues: next }) : undefined} />
    </Main>
  );
}
