import type { MeetingState } from '@alianzas/domain/meeting';
import { allyMeetings } from '@alianzas/domain/views';
import { agendaPoints, instantWords, statusOf, timeWords, wordOf } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { EmptyState, Tag, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const meetings = await allyMeetings(ctx, found.id);
  return {
    facts,
    meetings: meetings.map((one) => ({
      code: one.code,
      title: one.title,
      agenda: agendaPoints(one.agenda),
      place: one.place,
      when: `${instantWords(one.startsAt)} a ${timeWords(one.endsAt)}`,
      state: one.state,
      isPast: one.isPast,
      wasMoved: one.moves > 0 && one.isToCome,
      cancelReason: one.cancelReason,
      acta: one.acta ? { id: one.acta, code: one.actaCode } : null,
    })),
  };
});

/** What stands where an extract would. */
const WITHOUT_ACTA: Record<MeetingState, string> = {
  held: 'Acta en preparación',
  scheduled: 'El acta se publica cuando se apruebe',
  cancelled: 'No tendrá acta: si se convoca otra reunión, le llega un correo',
};

export default function Meetings() {
  const { facts, meetings } = useLoaderData<typeof loader>();
  return (
    <CaseFrame facts={facts} at="meetings">
      <h2>Reuniones de la alianza</h2>
      {meetings.length === 0 ? (
        <EmptyState title="Todavía no hay reuniones">
          Cuando el equipo convoque una, le llega un correo y aparece aquí.
        </EmptyState>
      ) : (
        <ol className="records">
          {meetings.map((one) => {
            const status = statusOf('meeting', one.state);
            return (
              <li key={one.code} className="card">
                <p className="meta">{one.code}</p>
                <h3>{one.title}</h3>
                <p>
                  {one.isPast ? null : <Tag tone={status.tone}>{status.label}</Tag>} {one.when} ·{' '}
                  <Written text={one.place} />
                </p>
                {one.cancelReason ? (
                  <p>
                    Se canceló: <Written text={one.cancelReason} />
                  </p>
                ) : null}
                {one.wasMoved ? (
                  <p className="meta">La fecha o el lugar cambiaron desde la primera convocatoria.</p>
                ) : null}
                <ol>
                  {one.agenda.map((line) => (
                    <li key={line}>
                      <Written text={line} />
                    </li>
                  ))}
                </ol>
                {one.acta ? (
                  <a href={portal.acta(one.acta.id)}>Leer lo que dice el acta {one.acta.code}</a>
                ) : (
                  <p className="meta">{wordOf(WITHOUT_ACTA, one.isPast ? 'held' : one.state)}</p>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </CaseFrame>
  );
}
