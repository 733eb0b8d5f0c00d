import { offersConvening } from '@alianzas/domain/meeting';
import { caseRecords } from '@alianzas/domain/views';
import { listed, whyNot } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, DataTable, EmptyState, Notice } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { conveneFor } from '../../pages/meeting-together.ts';
import { Moment, StatusTag } from '../../pages/words.tsx';
import { caseOf, convenedOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  const offered = offersConvening(convenedOf(file), page.ctx.actor);
  return {
    meetings: (await caseRecords(page.ctx, file.id)).meetings,
    about: offered?.ok ? offered.value : [],
    obstacle: whyNot(offered),
  };
});

export default function Meetings() {
  const file = useCase();
  const { meetings, about, obstacle } = useLoaderData<typeof loader>();
  const convene =
    about.length > 0 ? (
      <ButtonLink href={conveneFor(about.length === 1 ? about : [], file.code)}>Convocar una reunión</ButtonLink>
    ) : null;
  return (
    <section className="space-y-4" aria-labelledby="reuniones">
      <h2 id="reuniones">Reuniones</h2>
      {convene ?? (obstacle ? <Notice>{obstacle}</Notice> : null)}
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
              cell: (row) =>
                row.acta ? (
                  <a className="unbroken" href={backoffice.acta(row.code)}>
                    {row.acta.code}
                  </a>
                ) : (
                  'Sin acta'
                ),
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
