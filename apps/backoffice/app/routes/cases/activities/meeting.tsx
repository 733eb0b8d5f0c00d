import { missingSentence, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, DataTable, Notice, SummaryList, Tag } from '@alianzas/ui';
import { Moment } from '../../../pages/words.tsx';
import { conveneHref, liveMeeting } from '../next-step.ts';
import { AgreedSoFar } from './agreed.tsx';
import { caseActivityMeetings } from './meeting-state.ts';
import type { ScreenProps } from './types.ts';

/** Activities whose record is an acta de reunión: which meeting supports them, and where its acta stands. */
export function MeetingScreen({ activity, file, data, canDrive }: ScreenProps) {
  const records = data.records!;
  const meetings = caseActivityMeetings(records, activity.number);
  const live = liveMeeting(records, activity.number);
  const waits = activity.number === 8 && file.invitation !== null && file.invitation.state !== 'accepted';
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">Reunión y acta</h2>
      <Notice tone="attention">{missingSentence(activity.number)}</Notice>
      {waits ? (
        <Notice tone="attention">
          La organización no ha aceptado la invitación: su decisión es voluntaria y la mesa de trabajo espera su
          respuesta.
        </Notice>
      ) : null}
      {meetings.length === 0 ? null : (
        <DataTable
          caption={`Reuniones que soportan la actividad ${activity.number}`}
          rows={meetings}
          rowKey={(row) => row.code}
          columns={[
            { key: 'title', label: 'Reunión', cell: (row) => <a href={backoffice.meeting(row.code)}>{row.title}</a> },
            { key: 'at', label: 'Cuándo', cell: (row) => <Moment at={row.startsAt} /> },
            { key: 'state', label: 'Estado', cell: (row) => <Word of="meeting" code={row.state} /> },
            {
              key: 'acta',
              label: 'Acta',
              cell: (row) => (row.acta ? <a href={backoffice.acta(row.code)}>{row.acta.code}</a> : 'Sin acta'),
            },
            {
              key: 'actaState',
              label: 'Estado del acta',
              cell: (row) => (row.acta ? <Word of="acta" code={row.acta.state} /> : ''),
            },
          ]}
        />
      )}
      {live === undefined && canDrive ? (
        <ButtonLink href={conveneHref(file, activity.number)}>Convocar la reunión</ButtonLink>
      ) : null}
      {live?.acta ? <ButtonLink href={backoffice.acta(live.code)}>Abrir el acta {live.acta.code}</ButtonLink> : null}
      {live && !live.acta ? (
        <ButtonLink href={backoffice.meeting(live.code)}>Abrir la reunión {live.code}</ButtonLink>
      ) : null}
      <p className="meta">
        Una reunión puede soportar varias actividades y varias alianzas con una sola acta. La actividad se cierra cuando
        el equipo aprueba el acta.
      </p>
      <AgreedSoFar file={file} />
      {activity.number === 5 ? <WhereAnswersGo /> : null}
    </section>
  );
}

function Word({ of, code }: { of: 'meeting' | 'acta'; code: string }) {
  const { label, tone } = statusOf(of, code);
  return <Tag tone={tone}>{label}</Tag>;
}

function WhereAnswersGo() {
  return (
    <SummaryList
      title="A dónde lleva cada respuesta"
      rows={[
        {
          term: 'SI',
          detail:
            'Con al menos un SI la alianza sigue en la actividad 6, que incluye a esas organizaciones en la base de datos de la Red.',
        },
        {
          term: 'NO',
          detail:
            'No es un rechazo: si todas responden NO, la alianza continúa en la actividad 8 y la organización queda en articulación.',
        },
      ]}
    />
  );
}
