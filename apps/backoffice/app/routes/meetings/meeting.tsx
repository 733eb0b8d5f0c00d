import { recordAttendance } from '@alianzas/domain/meeting';
import { recordAttendance as schema } from '@alianzas/domain/meeting/inputs';
import { type MeetingPage, meetingPage } from '@alianzas/domain/views';
import { modalityWord, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, Main, PageTitle, SummaryList, Tag } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bodyOf, parseForm } from '../../form.ts';
import { ActivityQuote, activityTitle } from '../../pages/activity-quote.tsx';
import { DoneBanner } from '../../pages/done.tsx';
import { FormErrors } from '../../pages/form-errors.tsx';
import { whenWords } from '../../pages/meeting-words.ts';
import { acts, done, invalid, reads, settled } from '../../reads.ts';
import { Attendance } from './attendance.tsx';

export const meta = ({ data }: { data?: MeetingPage }) => [{ title: `${data?.title ?? 'Reunión'} · Alianzas` }];

export const loader = reads(async ({ ctx }, { params }) => meetingPage(ctx, params.code!));

export const action = acts(async ({ request, context, params }: ActionFunctionArgs) => {
  const form = parseForm(named(await bodyOf(request)), schema);
  if (!form.ok) return invalid(form.errors, form.values);
  const kept = await context.write(({ ctx }) => recordAttendance(ctx, form.value));
  return settled(kept, () => done(backoffice.meeting(params.code!), 'attendanceSaved'), form.values);
});

/** The rows left without a name say nobody: they are not sent on. */
function named(body: FormData): FormData {
  const kept = new FormData();
  for (const [name, value] of body) {
    const row = /^(others\[\d+\])\./.exec(name)?.[1];
    if (!row || String(body.get(`${row}.name`) ?? '').trim() !== '') kept.append(name, value);
  }
  return kept;
}

export default function Meeting() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <Main>
      <BackLink href={backoffice.meetings()}>Reuniones</BackLink>
      <DoneBanner />
      <FormErrors state={state} />
      <PageTitle
        kicker={`Reunión de la vigencia ${page.year}`}
        code={page.code}
        lead={whenWords(page)}
        actions={<ButtonLink href={backoffice.acta(page.code)}>{actaAct(page)}</ButtonLink>}
      >
        {page.title}
      </PageTitle>
      <SummaryList
        rows={[
          { term: 'Dónde', detail: `${page.place} (${modalityWord(page.modality).toLowerCase()})` },
          { term: 'Convocó', detail: page.convenedBy },
          {
            term: 'Alianzas',
            detail:
              page.alliances.length === 0 ? 'Ninguna: el comité trabaja para toda la Red' : <Alliances page={page} />,
          },
          { term: 'Agenda', detail: <span className="whitespace-pre-line">{page.agenda}</span> },
          { term: 'Acta', detail: <ActaState page={page} /> },
        ]}
      />
      <section className="space-y-4" aria-labelledby="actividades">
        <h2 id="actividades">Actividades que apoya</h2>
        {page.activities.map((activity) => (
          <section className="space-y-4" key={activity}>
            <h3>{activityTitle(activity)}</h3>
            <ActivityQuote activity={activity} />
          </section>
        ))}
      </section>
      <Attendance page={page} state={state} />
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
