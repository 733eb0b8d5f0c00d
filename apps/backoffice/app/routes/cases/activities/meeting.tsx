import { listed, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, ButtonLink, DataTable, SummaryList, Tag } from '@alianzas/ui';
import { conveneFor, togetherWith } from '../../../pages/meeting-together.ts';
import { Moment } from '../../../pages/words.tsx';
import { liveMeeting } from '../next-step.ts';
import { AgreedSoFar } from './agreed.tsx';
import { caseActivityMeetings } from './meeting-state.ts';
import type { ScreenProps } from './types.ts';

/** Activities whose record is an acta de reunión: which meeting supports them, and where its acta stands. */
export function MeetingScreen({ activity, file, data, canDrive }: ScreenProps) {
  const records = data.records!;
  const meetings = caseActivityMeetings(records, activity.number);
  const live = liveMeeting(records, activity.number);
  return (
    <section className="space-y-4" aria-labelledby="registro">
      <h2 id="registro">Reunión y acta</h2>
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
              cell: (row) => (row.acta ? <Word of="acta" code={row.acta.state} /> : ''),
            },
          ]}
        />
      )}
      {live === undefined && canDrive ? <Convene activity={activity.number} alliance={file.code} /> : null}
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

/** One meeting and one acta for what goes together, first; the activity alone, second. */
function Convene({ activity, alliance }: { activity: number; alliance: string }) {
  const together = togetherWith(activity);
  if (together.length === 1) return <ButtonLink href={conveneFor(together, alliance)}>Convocar la reunión</ButtonLink>;
  const all = listed(together.map(String));
  return (
    <>
      <p>
        <strong>Recomendado: una sola reunión.</strong> Las actividades {all} tratan lo mismo, con las mismas personas,
        y una sola acta puede cerrarlas.
      </p>
      <Actions>
        <ButtonLink href={conveneFor(together, alliance)}>Convocar una sola reunión para {all}</ButtonLink>
        <ButtonLink tone="secondary" href={conveneFor([activity], alliance)}>
          Convocar solo la actividad {activity}
        </ButtonLink>
      </Actions>
    </>
  );
}

function WhereAnswersGo() {
  return (
    <SummaryList
      title="A dónde lleva cada respuesta"
      rows={[
        {
          term: 'SI',
          detail:
            'Con al menos un SI la alianza sigue en la actividad 6, que incluye a esas organizaciones en la base de datos de la Red, o pone al día la fila de la que ya estaba.',
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
