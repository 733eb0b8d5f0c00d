import { asDriver, isOpenIn, mustBeOpen, offersActivity } from '@alianzas/domain/alliance';
import { complianceOf } from '@alianzas/domain/followup';
import { type Actor, bogotaDay, type Ctx, isOffered, newId } from '@alianzas/domain/platform';
import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { allianceRecords, type CaseFile, noticesPage, partyCandidates, type RecordLine } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { BackLink } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { draftState } from '@alianzas/web/drafts';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { OfferedForm } from '@alianzas/web/versioned-form';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { filterOf } from '../../pages/fields.ts';
import { commandOf, intents } from './activities/commands.ts';
import { AnswersGiven } from './activities/compliance.tsx';
import { labelsOf } from './activities/labels.ts';
import { MissingList } from './activities/missing-list.tsx';
import { NoticesSent } from './activities/notice.tsx';
import { readActivity } from './activities/reading.ts';
import { Row, Standing } from './activities/row.tsx';
import { screens } from './activities/screens.ts';
import { SentFields } from './activities/sent-fields.tsx';
import type { ActivityData } from './activities/types.ts';
import { caseOf, standingOf } from './known.ts';
import { whyNotHere } from './other-hands.ts';
import { RecordLines } from './record-lines.tsx';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, args) => {
  const { params, request } = args;
  const number = activityNumber(params.n);
  const file = await caseOf(page, params.code);
  const offerTo = (actor: Actor) => offersActivity(standingOf(file), file, number, actor);
  const { actor } = page.ctx;
  const isWorked = mustBeOpen(file, file, number).ok;
  return {
    number,
    ...(isWorked
      ? { data: await readOpen(page.ctx, number, file, request), left: null, among: null }
      : {
          data: null,
          left: await recordsOf(page.ctx, number, file),
          among: await chosenAmong(page.ctx, number, file, args),
        }),
    notices: number === 7 && !isWorked ? await noticesPage(page.ctx, file.id) : [],
    answers: number === 13 ? (await complianceOf(page.ctx, file.id)).map(told) : [],
    kind: filterOf(new URL(request.url).searchParams, 'tipo'),
    today: bogotaDay(page.ctx.now),
    submission: newId(page.ctx.now),
    can: { drive: isOffered(offerTo(actor)) },
    obstacle: isOpenIn(file, file, number) ? whyNotHere(actor, file, offerTo(asDriver(actor, standingOf(file)))) : null,
  };
});

function told({ visit, answer, reason }: Awaited<ReturnType<typeof complianceOf>>[number]) {
  return { visit, answer, reason };
}

/** What an open activity of a case that runs shows; at activity 2, also the organizations that answer to what was sought. */
async function readOpen(ctx: Ctx, number: ActivityNumber, file: CaseFile, request: Request): Promise<ActivityData> {
  const data = await readActivity(ctx, number, file);
  const text = filterOf(new URL(request.url).searchParams, 'buscar');
  return number === 2 && text ? { ...data, sought: text, candidates: await partyCandidates(ctx, file.id, text) } : data;
}

/** Of an activity that closed, or whose case stopped, while somebody wrote in it: what its forms choose among, to say in words what was chosen. */
async function chosenAmong(ctx: Ctx, number: ActivityNumber, file: CaseFile, { request, context }: LoaderFunctionArgs) {
  const wasWritten = context.isAnswer || (await draftState(request, context)) !== null;
  return wasWritten ? readActivity(ctx, number, file) : null;
}

/** The records that an activity left, closed or stopped. */
async function recordsOf(ctx: Ctx, number: ActivityNumber, file: CaseFile): Promise<RecordLine[]> {
  return (await allianceRecords(ctx, file.id)).filter((line) => line.activities.includes(number));
}

export const action = acts(Object.fromEntries(intents.map((intent) => [intent, actOf])));

async function actOf(form: FormData, args: ActionFunctionArgs, intent: string) {
  const code = args.params.code ?? '';
  const number = activityNumber(args.params.n);
  const command = commandOf(number, intent);
  if (!command) throw new Response(null, { status: 400 });
  const place = command.place(form);
  const here = command.closes ? backoffice.alliance(code) : backoffice.activity(code, number);
  const to = place ? `${here}#${encodeURIComponent(place)}` : here;
  const { prepare, beside } = command;
  const run = act(command.schema, command.run, () => done(to, command.said), { prepare, beside });
  return run(form, args, intent);
}

export default function ActivityScreen() {
  const { number, data, left, among, notices, answers, kind, today, submission, can, obstacle } =
    useLoaderData<typeof loader>();
  const file = useCase();
  const state = useSent<typeof action>();
  const activity = activityOf(number, file.procedureVersion);
  const Screen = screens[number];
  const shown = { activity, file, state, today, submission, kind, canDrive: can.drive };
  return (
    <>
      <BackLink href={backoffice.alliance(file.code)}>Volver al resumen de la alianza</BackLink>
      <FormErrors state={state} labels={labelsOf(state)} />
      {data ? <MissingList activity={activity} file={file} data={data} canDrive={can.drive} /> : null}
      <Row activity={activity} version={file.procedureVersion} />
      <Standing activity={activity} file={file} isWorked={data !== null} />
      <AnswersGiven answers={answers} />
      {data && can.drive ? null : (
        <OfferedForm isOffered={false} state={state} why={obstacle}>
          <SentFields {...shown} data={data ?? among ?? {}} />
        </OfferedForm>
      )}
      {left ? (
        <>
          <Left lines={left} />
          <NoticesSent lines={notices} />
        </>
      ) : (
        <p>
          <a href={`${backoffice.allianceRecords(file.code)}#actividad-${number}`}>Registros de esta actividad</a>
        </p>
      )}
      {data && Screen ? <Screen {...shown} data={data} /> : null}
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

function activityNumber(text: string | undefined): ActivityNumber {
  const number = Number(text);
  if (!/^\d{1,2}$/.test(text ?? '') || number < 2 || number > 16) throw new Response(null, { status: 404 });
  return number as ActivityNumber;
}
