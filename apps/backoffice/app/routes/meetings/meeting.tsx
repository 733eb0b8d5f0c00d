import { cancelMeeting, moveMeeting, recordAttendance } from '@alianzas/domain/meeting';
import * as inputs from '@alianzas/domain/meeting/inputs';
import type { Ctx, Outcome } from '@alianzas/domain/platform';
import { type MeetingPage, meetingPage } from '@alianzas/domain/views';
import { modalityWord, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, Link, Main, PageTitle, SummaryList, Tag } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type * as z from 'zod';
import { activityTitle } from '../../pages/activity-quote.tsx';
import { DoneBanner } from '../../pages/done.tsx';
import { withoutEmptyRows } from '../../pages/fields.ts';
import { AgendaList } from '../../pages/meeting-agenda.tsx';
import { whenWords } from '../../pages/meeting-words.ts';
import { ATTENDANCE_LABELS, Attendance } from './attendance.tsx';
import { BESIDE } from './beside.ts';
import { Cancelled, CHANGE_LABELS, ChangeMeeting } from './meeting-change.tsx';
import { Quotes } from './quotes.tsx';

export const meta = ({ data }: { data?: MeetingPage }) => [{ title: `${data?.title ?? 'Reunión'} · Alianzas` }];

export const loader = reads(async ({ ctx }, { params }) => meetingPage(ctx, params.code!));

type Told = { told: boolean } | undefined;

const here = ({ params }: ActionFunctionArgs) => backoffice.meeting(params.code ?? '');

/** A change of which nobody is told, such as of a meeting that was never announced, is confirmed as a correction. */
function changed<S extends z.ZodType, T extends Told | undefined>(
  schema: S,
  verb: (ctx: Ctx, input: z.output<S>) => Promise<Outcome<T>>,
  said: { told: string; quiet: string },
) {
  const on = (args: ActionFunctionArgs, value: T) => done(here(args), value?.told === false ? said.quiet : said.told);
  return act(schema, verb, on, { beside: BESIDE });
}

export const action = acts({
  move: changed(inputs.moveMeeting, moveMeeting, { told: 'meetingMoved', quiet: 'meetingCorrected' }),
  cancel: changed(inputs.cancelMeeting, cancelMeeting, { told: 'meetingCancelled', quiet: 'meetingDropped' }),
  attend: act(inputs.recordAttendance, recordAttendance, (args) => done(here(args), 'attendanceSaved'), {
    beside: BESIDE,
    prepare: (form) => withoutEmptyRows(form, 'others', 'name', 'position'),
  }),
});

export default function Meeting() {
  const page = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main>
      <BackLink href={backoffice.meetings()}>Reuniones</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={{ ...CHANGE_LABELS, ...ATTENDANCE_LABELS }} />
      <PageTitle
        kicker={`Reunión de la vigencia ${page.year}`}
        code={page.code}
        lead={whenWords(page)}
        actions={
          isToMinute(page) ? <ButtonLink href={backoffice.acta(page.code)}>{actaAct(page)}</ButtonLink> : undefined
        }
      >
        {page.title}
      </PageTitle>
      <Cancelled page={page} />
      <SummaryList
        rows={[
          { term: 'Dónde', detail: `${page.place} (${modalityWord(page.modality).toLowerCase()})` },
          { term: 'Convocó', detail: page.convenedBy },
          {
            term: 'Alianzas',
            detail:
              page.alliances.length === 0 ? 'Ninguna: el comité trabaja para toda la Red' : <Alliances page={page} />,
          },
          { term: 'Agenda', detail: <AgendaList agenda={page.agenda} /> },
          { term: 'Acta', detail: <ActaState page={page} /> },
        ]}
      />
      <section className="space-y-4" aria-labelledby="actividades">
        <h2 id="actividades">Actividades que apoya</h2>
        <ul className="list-disc space-y-1 pl-5">
          {page.activities.map((activity) => (
            <li key={activity}>{activityTitle(activity, page.versions[0]!)}</li>
          ))}
        </ul>
        <Quotes activities={page.activities} versions={page.versions} />
      </section>
      {page.minuted ? <Attendance page={page} state={state} /> : null}
      <ChangeMeeting page={page} state={state} />
    </Main>
  );
}

/** Where a case stands today, which is not what its meeting was convened for: that stands below. */
function standing({ step, isOver }: MeetingPage['alliances'][number]): string {
  return isOver ? 'Ya terminó' : `Hoy está en la actividad ${step}`;
}

function Alliances({ page }: { page: MeetingPage }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {page.alliances.map((one) => (
        <li key={one.id}>
          <Link href={backoffice.alliance(one.code)}>{one.code}</Link> {one.title}{' '}
          <span className="meta">{standing(one)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Its acta is the next thing to do once it began; of one to come it waits in its own line. */
function isToMinute({ minuted, begun, acta }: MeetingPage): boolean {
  return minuted && (begun || acta !== null);
}

function ActaState({ page }: { page: MeetingPage }) {
  if (!page.acta && page.can.draft && !isToMinute(page))
    return (
      <>
        Se escribe cuando la reunión se haga.{' '}
        <Link href={backoffice.acta(page.code)}>Preparar el borrador desde ya</Link>
      </>
    );
  if (!page.acta) return <>Sin acta</>;
  const { label, tone } = statusOf('acta', page.acta.state);
  return (
    <>
      <Link href={backoffice.acta(page.code)}>{page.acta.code}</Link> <Tag tone={tone}>{label}</Tag>
    </>
  );
}

function actaAct({ can }: MeetingPage): string {
  if (can.draft) return 'Escribir el acta';
  return can.goOn ? 'Seguir con el acta' : 'Ver el acta';
}
