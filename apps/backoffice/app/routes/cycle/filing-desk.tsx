import { bogotaDay } from '@alianzas/domain/platform';
import { type FilingTab, filingDeskPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { EmptyState, Main, PageTitle, Pagination, SubNavigation } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { FilingItem } from './filing-item.tsx';
import { idOf } from './year.ts';

const TABS: Record<string, FilingTab> = {
  pendientes: 'pending',
  'por-preparar': 'again',
  'sin-recibo': 'withoutReceipt',
  radicados: 'filed',
  terminadas: 'left',
};
const LABELS = {
  pendientes: 'Pendientes de radicar',
  'por-preparar': 'Por preparar otra vez',
  'sin-recibo': 'Sin recibo de la persona responsable',
  radicados: 'Radicados',
  terminadas: 'De alianzas terminadas, sin radicar',
} as const;
const EMPTY: Record<FilingTab, string> = {
  pending: 'Nada espera radicado',
  again: 'Nada de lo que salió de la mesa espera que se prepare otra vez',
  withoutReceipt: 'Todo lo radicado llegó a la persona responsable del equipo',
  filed: 'Todavía no hay radicados',
  left: 'Ninguna alianza terminó con algo sin radicar',
};

const COMES = 'Llega aquí lo que se prepara en las actividades 9, 13 y 16.';
/** The balance of 16 is of the year: of an alliance that ended, only its packets are left. */
const COMES_LEFT = 'Llega aquí lo de las actividades 9 y 13 que no se radicó antes de que su alianza terminara.';

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  const asked = search.get('ver') ?? 'pendientes';
  const shown = Object.hasOwn(TABS, asked) ? asked : 'pendientes';
  const page = await filingDeskPage(ctx, { tab: TABS[shown]!, after: idOf(search.get('despues')) });
  return { ...page, shown, today: bogotaDay(ctx.now) };
});

export default function FilingDesk() {
  const { lines, counts, next, shown, today } = useLoaderData<typeof loader>();
  const tabs = Object.entries(TABS).map(([value, tab]) => ({
    label: LABELS[value as keyof typeof LABELS],
    href: `${backoffice.filingDesk()}?ver=${value}`,
    current: value === shown,
    count: tab === 'filed' || tab === 'left' ? undefined : counts[tab],
  }));
  return (
    <Main>
      <PageTitle lead="Los compromisos de la actividad 9 y el balance de la 16 se radican en el aplicativo de correspondencia. Aquí se escribe el número y la fecha que da ese aplicativo: sin ellos, la actividad no se cierra.">
        Radicación
      </PageTitle>
      <SubNavigation label="Radicación" links={tabs} />
      {lines.length === 0 ? (
        <EmptyState title={EMPTY[TABS[shown]!]}>{TABS[shown] === 'left' ? COMES_LEFT : COMES}</EmptyState>
      ) : null}
      {lines.map((line) => (
        <FilingItem key={line.id} line={line} today={today} />
      ))}
      <Pagination next={next ? `${backoffice.filingDesk()}?ver=${shown}&despues=${next}` : undefined} />
    </Main>
  );
}
