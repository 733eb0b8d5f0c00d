import { bogotaDay, type CalendarDay, clockFace, moveClock } from '@alianzas/domain/platform';
import { moveClock as schema } from '@alianzas/domain/platform/inputs';
import { capitalized, feastWord, longDay, weekdayDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, Banner, Card, Cards, Form, Main, PageTitle, Stat, Stats, SubmitButton } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

export const meta = () => [{ title: 'Adelantar el reloj · Alianzas' }, { name: 'robots', content: 'noindex' }];

export const loader = reads(async ({ ctx }, { request }) => {
  const { today, nextDay, nextWeek, nextMonth, last } = clockFace(bogotaDay(ctx.now));
  return {
    today: dayWords(today),
    realDay: dayWords(clockFace(bogotaDay(new Date())).today),
    steps: [
      { title: 'Un día', label: 'Adelantar un día', to: nextDay.day, ...dayWords(nextDay) },
      { title: 'Una semana', label: 'Adelantar una semana', to: nextWeek.day, ...dayWords(nextWeek) },
      { title: 'Un mes', label: 'Adelantar un mes', to: nextMonth.day, ...dayWords(nextMonth) },
    ],
    first: nextDay.day,
    last,
    moved: new URL(request.url).searchParams.get('hecho') === 'clockMoved',
  };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), schema);
  if (!form.ok) return invalid(form.errors, form.values);
  const moved = await context.write(({ ctx }) => moveClock(ctx, form.value));
  return settled(moved, () => done(backoffice.demoClock(), 'clockMoved'), form.values);
});

function dayWords({ day, business, feast }: CalendarDay) {
  const rest = feast ? `Festivo: ${feastWord(feast)}` : 'No es día hábil';
  const words = weekdayDay(day);
  const weekday = capitalized(words.slice(0, words.indexOf(',')));
  return { words, long: longDay(day), weekday, kind: business ? 'Día hábil' : rest };
}

const LABELS = { to: 'Nuevo día' };

export default function DemoClock() {
  const { today, realDay, steps, first, last, moved } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main>
      <FormErrors state={state} labels={LABELS} />
      {moved && !state ? (
        <Banner kind="done" title={`El reloj avanzó: en la demostración hoy es ${today.words}.`}>
          Los recordatorios de ese día llegan en unos segundos a los{' '}
          <a href={backoffice.demoMail()}>correos simulados</a>.
        </Banner>
      ) : null}
      <PageTitle
        kicker="Demostración"
        lead="Pase los días que quiera para ver qué ocurre con los plazos: los recordatorios salen, lo que no se cumplió aparece vencido y las invitaciones sin respuesta se cierran. El reloj solo avanza."
      >
        Adelantar el reloj
      </PageTitle>
      <Stats>
        <Stat
          label="Hoy en la demostración"
          figure={today.long}
          note={`${today.weekday}. ${today.kind}`}
          unopened="Un día, no una cuenta"
        />
        <Stat
          label="Hoy en el calendario"
          figure={realDay.long}
          note={`${realDay.weekday}. ${realDay.kind}`}
          unopened="Un día, no una cuenta"
        />
      </Stats>
      <Cards>
        {steps.map(({ title, label, to, words, kind }) => (
          <Card key={title} title={title} level={2}>
            <p>
              {words}
              <br />
              <span className="meta">{kind}</span>
            </p>
            <ActionForm action={backoffice.demoClock()} label={label} name="to" value={to} />
          </Card>
        ))}
        <Card title="Otro día" level={2}>
          <Form action={backoffice.demoClock()} label="Otro día">
            <Field
              of={{ schema, labels: LABELS, state }}
              name="to"
              hint="Un año como máximo cada vez"
              min={first}
              max={last}
            />
            <SubmitButton tone="secondary">Adelantar a ese día</SubmitButton>
          </Form>
        </Card>
      </Cards>
    </Main>
  );
}
