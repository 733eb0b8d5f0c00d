import { mayDrive } from '@alianzas/domain/alliance';
import { bogotaDay, type Ctx, newId } from '@alianzas/domain/platform';
import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { allianceRecords, type CaseFile, partyCandidates, type RecordLine } from '@alianzas/domain/views';
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
import { RecordLines } from './record-lines.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params, request }) => {
  const number = activityNumber(params.n);
  const file = await caseOf(page, params.code);
  return {
    number,
    ...(isOpen(file, number)
      ? { data: await readOpen(page.ctx, number, file, request), left: null }
      : { data: null, left: await recordsOf(page.ctx, number, file) }),
    kind: filterOf(new URL(request.url).searchParams, 'tipo'),
    today: bogotaDay(page.ctx.now),
    submission: newId(page.ctx.now),
    can: { drive: mayDrive(page.ctx.actor, { professionalId: file.professional.id }) },
  };
});

/** What an open activity shows; at activity 2, also the organizations that answer to what was sought. */
async function readOpen(ctx: Ctx, number: ActivityNumber, file: CaseFile, request: Request): Promise<ActivityData> {
  const data = await readActivity(ctx, number, file);
  const text = filterOf(new URL(request.url).searchParams, 'buscar');
  return number === 2 && text ? { ...data, sought: text, candidates: await partyCandidates(ctx, file.id, text) } : data;
}

/** The records that a closed activity left. */
async function recordsOf(ctx: Ctx, number: ActivityNumber, file: CaseFile): Promise<RecordLine[]> {
  return (await allianceRecords(ctx, file.id)).filter((line) => line.activities.includes(number));
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
  const { number, data, left, kind, today, submission, can } = useLoaderData<typeof loader>();
  const file = useCase();
  const state = useActionData<typeof action>();
  const activity = activityOf(number);
  const Screen = screens[number];
  return (
    <>
      <BackLink href={backoffice.alliance(file.code)}>Volver al resumen de la alianza</BackLink>
      <FormErrors state={state} labels={labelsOf(state)} />
      {data ? <MissingList activity={activity} file={file} data={data} canDrive={can.drive} /> : null}
      <Row activity={activity} version={file.procedureVersion} />
      <Standing activity={activity} file={file} />
      {left ? (
        <Left lines={left} />
      ) : (
        <p>
          <a href={`${backoffice.allianceRecords(file.code)}#actividad-${number}`}>Registros de esta actividad</a>
        </p>
      )}
      {data && Screen ? (
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

function Left({ lines }: { lines: readonly RecordLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="space-y-3" aria-labelledby="registros">
      <h2 id="registros">Lo que quedó</h2>
      <RecordLines lines={lines} />
    </section>
  );
}

/** The activity where the case stands; 6 and 7 open beside it when decision 5 is taken again. */
function isOpen({ step, visits }: CaseFile, number: ActivityNumber): boolean {
  return step === number || visits.some((visit) => visit.activity === number && visit.state === 'open');
}

function activityNumber(text: string | undefined): ActivityNumber {
  const number = Number(text);
  if (!/^\d{1,2}$/.test(text ?? '') || number < 2 || number > 16) throw new Response(null, { status: 404 });
  return number as ActivityNumber;
}
