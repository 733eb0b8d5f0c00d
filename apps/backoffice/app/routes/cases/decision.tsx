import { mayBeAnsweredAgain, offersAnswersAgain } from '@alianzas/domain/alliance';
import { caseRecords } from '@alianzas/domain/views';
import { answerWord, whyNot as obstacleOf, whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, DataTable, Notice, SummaryList } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { ActivityQuote } from '../../pages/activity-quote.tsx';
import { conveneFor } from '../../pages/meeting-together.ts';
import { Moment, StatusTag } from '../../pages/words.tsx';
import { caseOf, standingOf } from './known.ts';
import { liveMeeting } from './next-step.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  const again = offersAnswersAgain(standingOf(file), file, file.parties, page.ctx.actor);
  const meeting = liveMeeting(await caseRecords(page.ctx, file.id), 5);
  return {
    meeting: meeting ? { code: meeting.code, title: meeting.title } : null,
    whyNot: obstacleOf(mayBeAnsweredAgain(file, file, file.parties)),
    can: { drive: again !== null },
  };
});

/** Decision 5 taken again (idea 5): what stands, what a SI would open, and the meeting where it is decided. */
export default function Decision() {
  const { meeting, whyNot, can } = useLoaderData<typeof loader>();
  const file = useCase();
  return (
    <>
      <BackLink href={backoffice.alliance(file.code)}>Volver al resumen de la alianza</BackLink>
      <section className="space-y-4" aria-labelledby="decision">
        <h2 id="decision">Decidir de nuevo si la entidad hace parte activa</h2>
        <ActivityQuote activity={5} version={file.procedureVersion} />
        <DataTable
          caption="Lo que está decidido hoy de cada organización"
          captionHidden
          rows={file.parties}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', label: 'Organización', cell: (row) => row.name },
            { key: 'standing', label: 'Calidad', cell: (row) => <StatusTag of="organization" code={row.standing} /> },
            {
              key: 'answer',
              label: '¿Parte activa?',
              cell: (row) => (row.answer ? answerWord(5, row.answer) : 'Sin decidir'),
            },
            { key: 'reason', label: 'Razón', cell: (row) => row.reason ?? '' },
            { key: 'at', label: 'Decidido', cell: (row) => (row.decidedAt ? <Moment at={row.decidedAt} /> : '') },
          ]}
        />
      </section>
      {whyNot ? (
        <Notice>{whyNot}</Notice>
      ) : (
        <SummaryList
          title="Si el acta dice SI para una entidad que tiene NO"
          rows={[
            { term: 'El camino', detail: `La alianza sigue en la actividad ${file.step}: nada se detiene.` },
            {
              term: 'Se abre al lado',
              detail:
                'La actividad 6, que la incluye en la base de datos de la Red o pone al día su fila si ya estaba; después la 7, comunicárselo.',
            },
            { term: 'Su calidad', detail: 'Pasa de En articulación a Miembro de la Red al cerrar la actividad 6.' },
            {
              term: 'Las demás',
              detail: 'Una entidad que ya tiene SI lo conserva. Un NO que sigue en NO queda con su nueva razón.',
            },
          ]}
        />
      )}
      {whyNot === null && can.drive ? <Way code={file.code} meeting={meeting} /> : null}
      {can.drive ? null : <Notice>{whoMaySentence('decideActivePart')}</Notice>}
    </>
  );
}

function Way({ code, meeting }: { code: string; meeting: { code: string; title: string } | null }) {
  if (meeting)
    return (
      <div className="space-y-4">
        <p>La reunión {meeting.code} ya está convocada para decidirlo. La decisión tiene efecto al aprobar su acta.</p>
        <ButtonLink href={backoffice.meeting(meeting.code)}>Abrir la reunión</ButtonLink>
      </div>
    );
  return (
    <div className="space-y-4">
      <p>Se decide en una reunión y queda en su acta, con la razón. Tiene efecto al aprobarla.</p>
      <ButtonLink href={conveneFor([5], code)}>Convocar la reunión</ButtonLink>
    </div>
  );
}
