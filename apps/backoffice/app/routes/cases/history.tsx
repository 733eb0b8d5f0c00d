import { bogotaDay } from '@alianzas/domain/platform';
import { type HistoryEntry, historyPage } from '@alianzas/domain/views';
import { eventSentence, type TimelineEvent, timeWords, weekdayDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { EmptyState, Pagination, Timeline } from '@alianzas/ui';
import { useLoaderData } from '@remix-run/react';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { reads } from '../../reads.ts';
import { caseOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request }) => {
  const file = await caseOf(page, params.code);
  const { entries, next } = await historyPage(
    page.ctx,
    file.id,
    filterOf(new URL(request.url).searchParams, 'antes') || null,
  );
  const names = Object.fromEntries(file.parties.map((party) => [party.organization, party.name]));
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

interface Entry {
  id: string;
  sentence: string;
  time: string;
  who?: string;
  audience?: string;
}

interface HistoryDay {
  date: string;
  day: string;
  entries: Entry[];
}

function byDay(entries: readonly HistoryEntry[], names: Readonly<Record<string, string>>): HistoryDay[] {
  const days = new Map<string, HistoryDay>();
  for (const { id, name, at, who, audience, data } of entries) {
    const date = bogotaDay(new Date(at));
    const day = days.get(date) ?? { date, day: weekdayDay(date), entries: [] };
    const told = { name, data, audience, actorName: null, names } as TimelineEvent;
    const entry = {
      id,
      sentence: eventSentence(told, 'staff'),
      time: timeWords(at),
      ...(who ? { who } : {}),
      ...(audience === 'staff' ? { audience: 'Solo el equipo' } : {}),
    };
    day.entries.push(entry);
    days.set(date, day);
  }
  return [...days.values()];
}
