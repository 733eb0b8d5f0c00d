import { cancelMeeting, moveMeeting, recordAttendance } from '@alianzas/domain/meeting';
import * as inputs from '@alianzas/domain/meeting/inputs';
import type { Ctx, Outcome } from '@alianzas/domain/platform';
import { type MeetingPage, meetingPage } from '@alianzas/domain/views';
import { modalityWord, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, Main, PageTitle, SummaryList, Tag } from '@alianzas/ui';
import { type ActionFunctionArgs, json, type TypedResponse } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type * as z from 'zod';
import { bodyOf, parseForm } from '../../form.ts';
import { activityTitle } from '../../pages/activity-quote.tsx';
import { DoneBanner } from '../../pages/done.tsx';
import { takeIntent, withoutEmptyRows } from '../../pages/fields.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { AgendaList } from '../../pages/meeting-agenda.tsx';
import { whenWords } from '../../pages/meeting-words.ts';
import { acts, done, type FormState, invalid, reads } from '../../reads.ts';
import { ATTENDANCE_LABELS, Attendance } from './attendance.tsx';
import { Cancelled, CHANGE_LABELS, ChangeMeeting } from './meeting-change.tsx';
import { Quotes } from './quotes.tsx';
import { settledAt } from './settled-at.ts';

export const meta = ({ data }: { data?: MeetingPage }) => [{ title: `${data?.title ?? 'Reunión'} · Alianzas` }];

export const loader = reads(async ({ ctx }, { params }) => meetingPage(ctx, params.code!));

export const action = acts(async ({ request, context, params }: ActionFunctionArgs) => {
  const body = await bodyOf(request);
  const intent = takeIntent(body);
  const here = backoffice.meeting(params.code!);
  const on = (said: string, quiet: string) => (value: { told: boolean } | undefined) =>
    done(here, value?.told === false ? quiet : said);
  if (intent === 'move')
    return change(context, { intent, body }, inputs.moveMeeting, moveMeeting, on('meetingMoved', 'meetingCorrected'));
  if (intent === 'cancel')
    return change(
      context,
      { intent, body },
      inputs.cancelMeeting,
      cancelMeeting,
      on('meetingCancelled', 'meetingDropped'),
    );
  const rows = withoutEmptyRows(body, 'others', 'name');
  return change(context, { intent, body: rows }, inputs.recordAttendance, recordAttendance, () =>
    done(here, 'attendanceSaved'),
  );
});

/** Parses, does and answers; one that somebody changed meanwhile is shown as it stands, with what was typed. */
async function change<S extends z.ZodType, T>(
  context: ActionFunctionArgs['context'],
  { intent, body }: { intent: string; body: FormData },
  schema: S,
  verb: (ctx: Ctx, input: z.output<S>) => Promise<Outcome<T>>,
  on: (value: T) => TypedResponse<never>,
) {
  const form = parseForm(body, schema);
  const values = { ...form.values, intent };
  if (!form.ok) return invalid(form.errors, values);
  try {
    return settledAt(await context.write(({ ctx }) => verb(ctx, form.value)), on, values);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Stale') throw error;
    return json<FormState>({ errors: { '': [STALE] }, values, refusal: null }, 409);
  }
}

const STALE =
  'Otra persona cambió la reunión mientras usted escribía. Revise cómo quedó y, si todavía hace falta, cámbiela.';

export default function Meeting() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
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
          page.state === 'cancelled' ? undefined : (
            <ButtonLink href={backoffice.acta(page.code)}>{actaAct(page)}</ButtonLink>
          )
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
            <li key={activity}>{activityTitle(activity)}</li>
          ))}
        </ul>
        <Quotes activities={page.activities} />
      </section>
      {page.state === 'cancelled' ? null : <Attendance page={page} state={state} />}
      <ChangeMeeting page={page} state={state} />
    </Main>
  );
}

function Alliances({ page }: { page: MeetingPage }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {page.alliances.map(({ id, code, title, step }) => (
        <li key={id}>
          <a href={backoffice.alliance(code)}>{code}</a> {title} {step ? `(actividad ${step})` : ''}
        </li>
      ))}
    </ul>
  );
}

function ActaState({ page }: { page: MeetingPage }) {
  if (!page.acta) return <>Sin acta</>;
  const { label, tone } = statusOf('acta', page.acta.state);
  return (
    <>
      <a href={backoffice.acta(page.code)}>{page.acta.code}</a> <Tag tone={tone}>{label}</Tag>
    </>
  );
}

function actaAct({ acta, can }: MeetingPage): string {
  if (!acta) return can.write ? 'Escribir el acta' : 'Ver el acta';
  return acta.state === 'draft' && can.write ? 'Seguir con el acta' : 'Ver el acta';
}
