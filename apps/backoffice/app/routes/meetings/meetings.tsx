import { meetingsPage } from '@alianzas/domain/views';
import { whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, EmptyState, Main, Notice, PageTitle, Pagination } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { filterOf } from '../../pages/fields.ts';
import { MeetingTable } from '../../pages/meeting-table.tsx';
import { First } from './first-of.tsx';

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  return meetingsPage(ctx, { after: filterOf(search, 'despues') || null, all: search.has('todas') });
});

export default function Meetings() {
  const { coming, withoutActa, past, next, can } = useLoaderData<typeof loader>();
  return (
    <Main>
      <DoneBanner />
      <PageTitle
        lead="Cada reunión deja un acta de reunión. Un acta puede cerrar varias actividades de varias alianzas."
        actions={can.convene ? <ButtonLink href={backoffice.newMeeting()}>Convocar una reunión</ButtonLink> : undefined}
      >
        Reuniones
      </PageTitle>
      {can.convene ? null : <Notice>{whoMaySentence('conveneMeeting')}</Notice>}
      <section className="space-y-4" aria-labelledby="sin-acta">
        <h2 id="sin-acta">Ya pasaron y les falta el acta aprobada</h2>
        {withoutActa.total > 0 ? (
          <First caption="Reuniones sin acta aprobada" of={withoutActa} />
        ) : (
          <p>Todas las reuniones que ya pasaron tienen su acta aprobada.</p>
        )}
      </section>
      <section className="space-y-4" aria-labelledby="proximas">
        <h2 id="proximas">Próximas</h2>
        {coming.total > 0 ? (
          <First caption="Próximas reuniones" of={coming} />
        ) : (
          <EmptyState title="No hay reuniones convocadas">
            Las reuniones aparecen aquí desde que se convocan.
          </EmptyState>
        )}
      </section>
      <section className="space-y-4" aria-labelledby="realizadas">
        <h2 id="realizadas">Con acta aprobada, o canceladas</h2>
        {past.length > 0 ? (
          <MeetingTable caption="Reuniones con acta aprobada, o canceladas" meetings={past} />
        ) : (
          <p>Todavía ninguna.</p>
        )}
        <Pagination
          next={next ? `${backoffice.meetings()}?despues=${encodeURIComponent(next)}` : undefined}
          label="Reuniones anteriores"
        />
      </section>
    </Main>
  );
}
