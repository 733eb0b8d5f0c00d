import { asDriver, mayDrive } from '@alianzas/domain/alliance';
import { yearsCut } from '@alianzas/domain/cycle';
import { keepFiles, offersReport, submitEvidence } from '@alianzas/domain/evidence';
import { EVIDENCE_BYTES, EVIDENCE_FILES, reportEvidence } from '@alianzas/domain/evidence/inputs';
import { standsInPlaceOf } from '@alianzas/domain/plan';
import { bogotaDay, Forbidden, NotFound, newId } from '@alianzas/domain/platform';
import { planPage, sentBack } from '@alianzas/domain/views';
import { apartHintAfter } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { acceptOf } from '@alianzas/storage';
import { Actions, BackLink, FileField, Notice, RadioGroup, SubmitButton } from '@alianzas/ui';
import { acts, done, invalid, notYetPast, parseForm, refused } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FilesAgain } from '@alianzas/web/files-again';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { keptState, reads } from '@alianzas/web/loaders';
import { Pointing } from '@alianzas/web/pointing';
import { KeepsUnsent, UnsentButton } from '@alianzas/web/save-unsent';
import { ofThing, useSent } from '@alianzas/web/sent';
import { limitsInWords } from '@alianzas/web/upload-limits';
import { received, type Slots, withoutFiles } from '@alianzas/web/uploads';
import { OfferedForm } from '@alianzas/web/versioned-form';
import { WaitingFiles } from '@alianzas/web/waiting-files';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { GoneActivity } from './gone-activity.tsx';
import { caseOf, standingOf, takenActivity } from './known.ts';
import { whyNotHere } from './other-hands.ts';
import { useCase } from './use-case.ts';

const fields = reportEvidence.extend({ alliance: z.uuid() });

const LABELS = {
  description: 'Qué se hizo',
  executedOn: 'Cuándo se hizo',
  apartReason: 'Por qué se registra fuera de fecha',
  place: 'Dónde se hizo',
  peopleReached: 'Cuántas personas participaron',
  showsMinors: '¿Aparecen menores de edad?',
  proof: 'Archivos',
};

export const loader = reads(async (page, { params, request, context }) => {
  const file = await caseOf(page, params.code);
  const { actor } = page.ctx;
  const standing = standingOf(file);
  // What was kept of it before the case passed to other hands is still its writer's to copy
  if (!mayDrive(actor, standing) && !(await keptState(request, context))) throw new Forbidden('submitEvidence');
  const activities = (await planPage(page.ctx, file.id)).actions.flatMap((action) => action.activities);
  const activity = activities.find((one) => String(one.number) === params.n);
  if (!activity) return json({ gone: await takenActivity(context, params) }, 410);
  const { organization } = activity;
  const isWritten = context.isAnswer || (await keptState(request, context)) !== null;
  if (organization !== null && !isWritten) throw new NotFound('planActivity');
  const replacedAt = activity.replaced ? page.ctx.now : null;
  const reported = { number: activity.number, replacedAt };
  const offer = offersReport(reported, standing, null, asDriver(actor, standing));
  return {
    gone: null,
    whyNot: ofAlly(organization) ?? whyNotHere(actor, file, offer),
    activity,
    inItsPlace: activity.replaced ? await standsInPlaceOf(page.ctx, file.id, activity.id) : null,
    before: offer?.ok ? await sentBack(page.ctx, file.id, activity.number) : null,
    cut: await yearsCut(page.ctx, file.id),
    submission: newId(page.ctx.now),
    today: bogotaDay(page.ctx.now),
    accept: acceptOf('evidence'),
    limit: limitsInWords(FILES, 'proof'),
  };
});

/** Why what was written of it before it passed to an organization is not sent here any more. */
function ofAlly(organization: string | null): string | null {
  if (organization === null) return null;
  return `Por esta actividad responde hoy ${organization}, que carga su propia evidencia.`;
}

const FILES: Slots = { slots: { proof: 'evidence' }, maxFiles: EVIDENCE_FILES, most: EVIDENCE_BYTES, required: [] };

export const action = acts(async (args: ActionFunctionArgs) => {
  const { params, context } = args;
  const upload = await received(args, FILES);
  const parsed = parseForm(upload.texts, fields);
  if (upload.refusal) return refused(upload.refusal, parsed.values, upload.waiting);
  const errors = { ...upload.errors, ...withoutFiles(upload, 'proof') };
  if (!parsed.ok || Object.keys(errors).length > 0) {
    const early = await notYetPast(args, fields, parsed.values);
    return invalid({ ...early, ...(parsed.ok ? {} : parsed.errors), ...errors }, parsed.values, upload.waiting);
  }
  const { alliance, filesAgain, ...told } = parsed.value;
  const outcome = await context.write(async ({ ctx }) => {
    const kept = await keepFiles(ctx, {
      ...{ alliance, organization: null, submission: told.key },
      files: upload.kept('proof'),
    });
    return kept.ok ? submitEvidence(ctx, { ...told, files: [...kept.value.ids, ...filesAgain] }) : kept;
  });
  if (outcome.ok) return done(backoffice.activity(params.code ?? '', 11), 'evidenceSubmitted');
  return refused(outcome.refusal, parsed.values, upload.waiting);
}, FILES);

/** The secretariat reports its own execution, held to the plan as the allies are. */
export default function NewEvidence() {
  const file = useCase();
  const data = useLoaderData<typeof loader>();
  const came = useSent<typeof action>();
  if (data.gone) return <GoneActivity code={file.code} taken={data.gone} state={came} />;
  return <Report data={data} came={came} />;
}

type Found = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { gone: null }>;

function Report({ data, came }: { data: Found; came: ReturnType<typeof useSent<typeof action>> }) {
  const file = useCase();
  const { whyNot: obstacle, activity, inItsPlace, before, submission, today, accept, limit } = data;
  const state = ofThing(came, { planActivity: activity.id });
  const form = {
    schema: fields,
    labels: LABELS,
    state,
    given: before?.given ?? { executedOn: today, place: activity.place },
  };
  return (
    <section className="space-y-4" aria-labelledby="reporte">
      <BackLink href={backoffice.activity(file.code, 11)}>Volver a la actividad 11</BackLink>
      <FormErrors state={came} labels={LABELS} />
      <h2 id="reporte">
        Reportar la actividad {activity.number}: {activity.title}
      </h2>
      <p>Es una actividad de la Secretaría. La organización verá este reporte igual que usted ve los de ella.</p>
      {obstacle && !state ? (
        <Notice>
          <Pointing text={obstacle} />
        </Notice>
      ) : null}
      {inItsPlace === null ? null : (
        <p>
          <a
            href={backoffice.newEvidence(file.code, inItsPlace)}
          >{`Reportar la actividad ${inItsPlace}, que la reemplaza`}</a>
        </p>
      )}
      {before ? (
        <Notice tone="attention">
          La evidencia {before.number} se devolvió. Abajo está lo que decía, con sus archivos: cambie lo que haga falta.
        </Notice>
      ) : null}
      <OfferedForm
        isOffered={!obstacle}
        why={obstacle}
        state={state}
        action={backoffice.newEvidence(file.code, activity.number)}
        multipart
        hidden={{ alliance: file.id, planActivity: activity.id, key: typed(state, 'key', submission) }}
      >
        <Field of={form} name="description" />
        <Field of={form} name="executedOn" max={today} />
        <Field of={form} name="apartReason" optional={false} hint={apartHintAfter(data.cut)} />
        <Field of={form} name="place" hint="Barrio, dirección o lugar" />
        <Field of={form} name="peopleReached" />
        <RadioGroup
          name="showsMinors"
          legend={LABELS.showsMinors}
          error={fieldError(state, 'showsMinors')}
          defaultValue={typed(state, 'showsMinors', before?.showsMinors)}
          choices={[
            { value: 'yes', label: 'Sí' },
            { value: 'no', label: 'No' },
          ]}
        />
        <KeepsUnsent of={activity.id} />
        <FilesAgain state={state} before={before} picture={backoffice.thumbnail} />
        <WaitingFiles state={state} field="proof" picture={backoffice.waitingPicture} />
        <FileField
          name="proof"
          label={LABELS.proof}
          multiple
          accept={accept}
          limit={limit}
          error={fieldError(state, 'proof')}
        />
        <Actions>
          <SubmitButton>Enviar la evidencia</SubmitButton>
          <UnsentButton />
        </Actions>
      </OfferedForm>
    </section>
  );
}
