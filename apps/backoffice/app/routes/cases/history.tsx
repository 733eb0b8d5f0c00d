import { historyPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { EmptyState, Pagination, Timeline } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { byDay } from '../../pages/history-days.ts';
import { caseOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request }) => {
  const file = await caseOf(page, params.code);
  const {
    entries,
    names: cited,
    next,
  } = await historyPage(page.ctx, file.id, filterOf(new URL(request.url).searchParams, 'antes') || null);
  const names = { ...cited, ...Object.fromEntries(file.parties.map((party) => [party.organization, party.name])) };
  return { days: byDay(entries, names), next };
});

export default function History() {
  const file = useCase();
  const { days, next } = useLoaderData<typeof loader>();
  return (
    <section className="space-y-4" aria-labelledby="historial">
      <h2 id="historial">Historial</h2>
      {days.length === 0 ? <EmptyState title="No hay más en el historial" /> : <Timeline days={days} level={3} />}
      <Pagination next={next ? withFilters(backoffice.history(file.code), { antes: next }) : undefined} />
    </section>
  );
}
