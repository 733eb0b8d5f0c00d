import { offersConvening } from '@alianzas/domain/meeting';
import { isOffered } from '@alianzas/domain/platform';
import { caseRecords } from '@alianzas/domain/views';
import { listed } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, DataTable, EmptyState } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { Moment, StatusTag } from '../../pages/words.tsx';
import { caseOf, standingOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  return {
    meetings: (await caseRecords(page.ctx, file.id)).meetings,
    can: { convene: isOffered(offersConvening([standingOf(file)], page.ctx.actor)) },
  };
});

export default function Meetings() {
  const file = useCase();
  const { meetings, can } = useLoaderData<typeof loader>();
  const convene = can.convene ? (
    <ButtonLink href={`${backoffice.newMeeting()}?alianza=${file.code}&actividad=${file.step}`}>
      Convocar una reunión
    </ButtonLink>
  ) : null;
  return (
    <section className="space-y-4" aria-labelledby="reuniones">
      <h2 id="reuniones">Reuniones</h2>
      {convene}
      {meetings.length === 0 ? (
        <EmptyState title="La alianza todavía no tiene reuniones">
          Las actividades 3, 4, 5, 8, 9, 12, 14 y 15 se soportan en un acta de reunión.
        </EmptyState>
      ) : null}
      {meetings.length === 0 ? null : (
        <DataTable
          caption="Reuniones de la alianza, la más reciente primero"
          captionHidden
          rows={meetings}
          rowKey={(row) => row.code}
          columns={[
            {
              key: 'title',
              label: 'Reunión',
              cell: (row) => <a href={backoffice.meeting(row.code)}>{`${row.title} (${row.code})`}</a>,
            },
            { key: 'at', label: 'Cuándo', cell: (row) => <Moment at={row.startsAt} /> },
            { key: 'for', label: 'Actividades', cell: (row) => listed(row.activities.map(String)) },
            { key: 'state', label: 'Estado', cell: (row) => <StatusTag of="meeting" code={row.state} /> },
            {
              key: 'acta',
              label: 'Acta',
              cell: (row) => (row.acta ? <a href={backoffice.acta(row.code)}>{row.acta.code}</a> : 'Sin acta'),
            },
            {
              key: 'actaState',
              label: 'Estado del acta',
              cell: (row) => (row.acta ? <StatusTag of="acta" code={row.acta.state} /> : ''),
            },
          ]}
        />
      )}
    </section>
  );
}
