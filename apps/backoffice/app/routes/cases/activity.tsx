import { mayDrive } from '@alianzas/domain/alliance';
import { bogotaDay, type Ctx, newId } from '@alianzas/domain/platform';
import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { type CaseFile, partyCandidates } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { BackLink } from '@alianzas/ui';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { bodyOf, parseForm } from '../../form.ts';
import { filterOf, takeIntent } from '../../pages/fields.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { acts, done, type FormState, invalid, reads, settled } from '../../reads.ts';
import { commandOf } from './activities/commands.ts';
import { labelsOf } from './activities/labels.ts';
import { MissingList } from './activities/missing-list.tsx';
import { readActivity } from './activities/reading.ts';
import { Row, Standing } from './activities/row.tsx';
import { screens } from './activities/screens.ts';
import type { ActivityData } from './activities/types.ts';
import { caseOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request }) => {
  const number = activityNumber(params.n);
  const file = await caseOf(page, params.code);
  return {
    number,
    data: { ...(await readActivity(page.ctx, number, file)), ...(await sought(page.ctx, number, file, request)) },
    kind: filterOf(new URL(request.url).searchParams, 'tipo'),
    today: bogotaDay(page.ctx.now),
    submission: newId(page.ctx.now),
    can: { drive: mayDrive(page.ctx.actor, { professionalId: file.professional.id }) },
  };
});

/** At activity 2, the organizations that answer to what was sought. */
async function sought(ctx: Ctx, number: ActivityNumber, file: CaseFile, request: Request): Promise<ActivityData> {
  const text = filterOf(new URL(request.url).searchParams, 'buscar');
  return number === 2 && text ? { sought: text, candidates: await partyCandidates(ctx, file.id, text) } : {};
}

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const number = activityNumber(params.n);
  const form = await bodyOf(request);
  const intent = takeIntent(form);
  const command = commandOf(number, intent);
  if (!command) throw new Response(null, { status: 400 });
  const parsed = parseForm(command.prepare(form), command.schema);
  const values = { ...parsed.values, intent };
  if (!parsed.ok) return invalid(parsed.errors, values);
  try {
    const outcome = await context.write(({ ctx }) => command.run(ctx, parsed.value));
    const here = command.closes
      ? backoffice.alliance(params.code ?? '')
      : backoffice.activity(params.code ?? '', number);
    return settled(outcome, () => done(here, command.said), values);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Stale') throw error;
    return json<FormState>({ errors: { '': [STALE] }, values, refusal: null }, 409);
  }
});

const STALE =
  'Otra persona guardó mientras usted escribía. Abajo sigue lo que usted escribió: compárelo con lo guardado y guarde de nuevo si quiere que quede.';

export default function ActivityScreen() {
  const { number, data, kind, today, submission, can } = useLoaderData<typeof loader>();
  const file = useCase();
  const state = useActionData<typeof action>();
  const activity = activityOf(number);
  const Screen = screens[number];
  const shown = Screen && (file.step === number || isOpenBeside(file.visits, number));
  return (
    <>
      <BackLink href={backoffice.alliance(file.code)}>Volver al resumen de la alianza</BackLink>
      <FormErrors state={state} labels={labelsOf(state)} />
      {shown ? <MissingList activity={activity} file={file} data={data} canDrive={can.drive} /> : null}
      <Row activity={activity} version={file.procedureVersion} />
      <Standing activity={activity} file={file} />
      <p>
        <a href={`${backoffice.allianceRecords(file.code)}#actividad-${number}`}>Registros de esta actividad</a>
      </p>
      {shown ? (
        <Screen
          activity={activity}
          file={file}
          data={data}
          state={state}
          today={today}
          submission={submission}
          kind={kind}
          canDrive={can.drive}
        />
      ) : null}
    </>
  );
}

/** 6 and 7 open beside the step when decision 5 is taken again. */
function isOpenBeside(visits: readonly { activity: number; state: string }[], number: number): boolean {
  return visits.some((visit) => visit.activity === number && visit.state === 'open');
}

function activityNumber(text: string | undefined): ActivityNumber {
  const number = Number(text);
  if (!/^\d{1,2}$/.test(text ?? '') || number < 2 || number > 16) throw new Response(null, { status: 404 });
  return number as ActivityNumber;
}
