import { completedBy, isBack, isUncompleted, mayBeAnswered } from '@alianzas/domain/intake';
import { bogotaDay, type Day } from '@alianzas/domain/platform';
import { type RequestRow, requestsPage } from '@alianzas/domain/views';
import { instantWords, longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  Main,
  PageTitle,
  Pagination,
  SubNavigation,
  Tag,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { type Due, dueIn } from '../../pages/due.ts';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
import { PersonTag, StatusTag } from '../../pages/words.tsx';

const TABS = [
  { filter: '', label: 'Por responder' },
  { filter: 'incomplete', label: 'Por completar' },
  { filter: 'accepted', label: 'Aceptadas' },
  { filter: 'declined', label: 'No proceden' },
  { filter: 'duplicate', label: 'Duplicadas' },
  { filter: 'lapsed', label: 'Desistidas' },
  { filter: 'withdrawn', label: 'Retiradas' },
];

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  const search = new URL(request.url).searchParams;
  const filter = filterOf(search, 'estado');
  const { rows, ...found } = await requestsPage(ctx, filter, filterOf(search, 'despues'));
  const today = bogotaDay(ctx.now);
  return {
    filter,
    ...found,
    rows: rows.map((row) => ({
      ...row,
      due: mayBeAnswered(row).ok ? dueIn(row.dueOn, today, row.receivedOn) : null,
      ends: endsOf(row, today),
    })),
  };
});

/** The day that its term ended; of one that came back, the day until which its organization completes it. */
function endsOf(row: RequestRow, today: Day): string {
  if (!isBack(row) || !row.answeredAt) return longDay(row.dueOn);
  const at = new Date(row.answeredAt);
  const by = longDay(completedBy(at));
  return isUncompleted(at, today)
    ? `La organización tenía hasta el ${by} para completarla (venció)`
    : `La organización la completa hasta el ${by}`;
}

export default function Requests() {
  const { filter, rows, next, counts } = useLoaderData<typeof loader>();
  const open: Partial<Record<string, number>> = { '': counts.waiting, incomplete: counts.incomplete };
  const links = TABS.map((tab) => ({
    label: tab.label,
    href: withFilters(backoffice.requests(), { estado: tab.filter }),
    current: tab.filter === filter,
    count: open[tab.filter] ?? 0,
  }));
  return (
    <Main>
      <DoneBanner />
      <PageTitle lead="La primera puerta de la Red: lo que las organizaciones piden, con quince días hábiles para responder.">
        Solicitudes de acompañamiento
      </PageTitle>
      <SubNavigation label="Solicitudes por estado" links={links} />
      {rows.length === 0 ? (
        <EmptyState title="No hay solicitudes en este estado">
          Cuando una organización envíe la suya desde el portal, aparecerá aquí.
        </EmptyState>
      ) : (
        <DataTable caption="Solicitudes" captionHidden columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination next={next ? withFilters(backoffice.requests(), { estado: filter, despues: next }) : undefined} />
    </Main>
  );
}

type Row = RequestRow & { due: Due | null; ends: string };

const COLUMNS: Column<Row>[] = [
  {
    key: 'name',
    label: 'Organización',
    cell: (row) => (
      <>
        <Link href={backoffice.request(row.code)}>{row.name}</Link>
        {row.due && row.signs.length > 0 ? <PersonTag /> : null}
      </>
    ),
  },
  { key: 'code', label: 'Solicitud', cell: (row) => <span className="code">{row.code}</span> },
  { key: 'sent', label: 'Enviada', cell: (row) => instantWords(row.sentAt) },
  {
    key: 'due',
    label: 'Respuesta',
    cell: (row) => (row.due ? <Tag tone={row.due.tone}>{row.due.label}</Tag> : row.ends),
  },
  { key: 'state', label: 'Estado', cell: (row) => <StatusTag of="request" code={row.state} /> },
];
