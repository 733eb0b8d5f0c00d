import { yearsCut } from '@alianzas/domain/cycle';
import { offersReport } from '@alianzas/domain/evidence';
import { EVIDENCE_BYTES, EVIDENCE_FILES, reportEvidence as fields } from '@alianzas/domain/evidence/inputs';
import { planOf, standsInPlaceOf } from '@alianzas/domain/plan';
import { bogotaDay, type Ctx, isOffered, NotFound, newId } from '@alianzas/domain/platform';
import { sentBack } from '@alianzas/domain/views';
import { apartHintAfter, longDay, whyNot } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { acceptOf } from '@alianzas/storage/slots';
import {
  Actions,
  BackLink,
  FileField,
  Main,
  Notice,
  PageTitle,
  RadioGroup,
  SubmitButton,
  SummaryList,
  Written,
} from '@alianzas/ui';
import { acts, done, invalid, notYetPast, parseForm, refused } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FilesAgain } from '@alianzas/web/files-again';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { keptState, reads } from '@alianzas/web/loaders';
import { takenWords } from '@alianzas/web/overtaken';
import { Pointing } from '@alianzas/web/pointing';
import { KeepsUnsent, UnsentButton } from '@alianzas/web/save-unsent';
import { ofThing, useSent } from '@alianzas/web/sent';
import { isGone, takenFrom } from '@alianzas/web/taken-out';
import { limitsInWords } from '@alianzas/web/upload-limits';
import { received, type Slots, withoutFiles } from '@alianzas/web/uploads';
import { OfferedForm } from '@alianzas/web/versioned-form';
import { WaitingFiles } from '@alianzas/web/waiting-files';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { type Gone, GoneActivity } from '../../pages/alliance/gone-activity.tsx';
import { reportWith } from '../../pages/alliance/reported.ts';
import { DoneBanner } from '../../pages/done.tsx';

const SAID_BEFORE = 'Abajo está lo que reportó, con sus archivos: cambie lo que haga falta.';
const OF_ITS_SIDE = 'La carga quien hace parte de la organización que responde por esta actividad.';
const OF_THE_SECRETARIAT = 'Por esta actividad responde hoy la Secretaría, que carga su propia evidencia.';

async function activityOfPage(ctx: Ctx, code: string | undefined, number: number) {
  const { found } = await caseOf(ctx, code);
  const plan = await planOf(ctx, found.id);
  // One that the loop replaced meanwhile is found too: its page says so, beside what was typed
  const isAsked = (one: { number: number }) => one.number === number;
  const action = plan.actions.find(({ activities }) => activities.some(isAsked));
  const activity = action?.activities.find(isAsked);
  const party = found.parties.find((one) => one.id === activity?.partyId);
  if (!action || !activity) throw new NotFound('planActivity');
  const side = party?.organizationId ?? null;
  const offer = offersReport(activity, { ...found, professionalId: '' }, side, ctx.actor);
  return { found, activity, party, commitment: action.commitment, offer };
}

export const loader = reads(async ({ ctx }, args) => {
  const { params, request, context } = args;
  const page = await activityOfPage(ctx, params.code, Number(params.activity)).catch(async (error: unknown) => {
    const gone = isGone(error) ? await goneOf(args) : null;
    if (!gone) throw error;
    return gone;
  });
  if ('said' in page) return json({ gone: page }, 410);
  const { found, activity, party, commitment, offer } = page;
  // What was kept of it before it passed to the secretariat is still its writer's to copy
  if (!party && !(await keptState(request, context))) throw new NotFound('planActivity');
  return {
    gone: null,
    commitment: `${commitment.number}. ${commitment.action}`,
    promised: longDay(commitment.dueOn),
    deliverable: commitment.deliverable,
    reason: found.waiting.returned.find((one) => one.activity === activity.number)?.reason ?? null,
    before: isOffered(offer) ? await sentBack(ctx, found.id, activity.number) : null,
    code: found.code,
    number: activity.number,
    title: activity.title,
    due: longDay(activity.endsOn),
    planActivity: activity.id,
    can: { report: isOffered(offer) },
    inItsPlace: activity.replacedAt ? await standsInPlaceOf(ctx, found.id, activity.id) : null,
    whyNot: whyNot(offer) ?? (party ? OF_ITS_SIDE : OF_THE_SECRETARIAT),
    cut: await yearsCut(ctx, found.id),
    key: newId(ctx.now),
    today: bogotaDay(ctx.now),
  };
});

/** Who took the activity out of the plan, and when, or that its reader wrote of it here; null where neither is so. */
async function goneOf({ params, context, request }: LoaderFunctionArgs): Promise<Gone | null> {
  const { found } = await caseOf((await context.page()).ctx, params.code);
  const number = Number(params.activity);
  const activities = Number.isSafeInteger(number) && number < 10_000 ? [number] : [];
  const [taken] = await takenFrom(context, found.code, { activities });
  if (!taken && !(await keptState(request, context))) return null;
  return { code: found.code, said: taken ? takenWords(taken) : null };
}

const FILES: Slots = { slots: { files: 'evidence' }, maxFiles: EVIDENCE_FILES, most: EVIDENCE_BYTES, required: [] };

export const action = acts(async (args: ActionFunctionArgs) => {
  const { context, params } = args;
  const upload = await received(args, FILES);
  const { ctx } = await context.page();
  const { found, party } = await activityOfPage(ctx, params.code, Number(params.activity));
  if (!party) throw new NotFound('planActivity');
  const form = parseForm(upload.texts, fields);
  if (upload.refusal) return refused(upload.refusal, form.values, upload.waiting);
  const errors = { ...upload.errors, ...withoutFiles(upload, 'files') };
  if (!form.ok || Object.keys(errors).length > 0) {
    const early = await notYetPast(args, fields, form.values);
    return invalid({ ...early, ...(form.ok ? {} : form.errors), ...errors }, form.values, upload.waiting);
  }
  const owner = { alliance: found.id, organization: party.organizationId };
  const reported = await reportWith(context, upload.kept('files'), owner, form.value);
  if (reported.ok) return done(portal.evidence(found.code), 'evidenceSubmitted');
  return refused(reported.refusal, form.values, upload.waiting);
}, FILES);

const LABELS = {
  description: 'Qué se hizo',
  executedOn: 'Cuándo se hizo',
  apartReason: 'Por qué se registra fuera de fecha',
  place: 'Dónde se hizo',
  peopleReached: 'Cuántas personas participaron',
  showsMinors: 'Si aparecen menores de edad',
  files: 'Archivos',
};

export default function NewEvidence() {
  const data = useLoaderData<typeof loader>();
  const came = useSent<typeof action>();
  return data.gone ? <GoneActivity {...data.gone} state={came} /> : <Report data={data} came={came} />;
}

type Found = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { gone: null }>;

function Report({ data, came }: { data: Found; came: ReturnType<typeof useSent<typeof action>> }) {
  const { code, number, title, due, planActivity, key, today, can, before, ...asked } = data;
  const state = ofThing(came, { planActivity });
  const form = { schema: fields, labels: LABELS, state, given: before?.given ?? { executedOn: today } };
  return (
    <Main width="reading">
      <BackLink href={portal.plan(code)}>Plan de trabajo</BackLink>
      <DoneBanner />
      <FormErrors state={came} labels={LABELS} />
      <PageTitle
        kicker="Cargar evidencia"
        code={code}
        lead={`Actividad ${number}: ${title}. En el plan termina el ${due}.`}
      >
        {`¿Qué se hizo en la actividad ${number}?`}
      </PageTitle>
      {asked.reason ? (
        <Notice tone="attention">
          <p>
            <strong>Por qué le devolvieron la anterior:</strong> <Written text={asked.reason} />
          </p>
          {before ? <p>{SAID_BEFORE}</p> : null}
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { term: 'Compromiso', detail: asked.commitment },
          { term: 'Se acordó entregar', detail: `${asked.deliverable.replace(/\.$/, '')}, para el ${asked.promised}` },
        ]}
      />
      {can.report || state ? null : (
        <Notice>
          <Pointing text={asked.whyNot} />
        </Notice>
      )}
      {asked.inItsPlace === null ? null : (
        <p>
          <a
            href={portal.newEvidence(code, asked.inItsPlace)}
          >{`Reportar la actividad ${asked.inItsPlace}, que la reemplaza`}</a>
        </p>
      )}
      <OfferedForm
        isOffered={can.report}
        why={asked.whyNot}
        state={state}
        action={portal.newEvidence(code, number)}
        multipart
        hidden={{ key: typed(state, 'key', key), planActivity }}
      >
        <Field of={form} name="description" />
        <Field of={form} name="executedOn" />
        <Field of={form} name="apartReason" optional={false} hint={apartHintAfter(data.cut)} />
        <Field of={form} name="place" hint="Barrio, dirección o lugar" />
        <Field of={form} name="peopleReached" />
        <RadioGroup
          name="showsMinors"
          legend="¿Aparecen menores de edad?"
          hint="Si aparecen, las demás organizaciones no ven la evidencia: solo la suya y las personas de la Secretaría que la necesitan para su trabajo."
          choices={[
            { value: 'no', label: 'No aparecen' },
            { value: 'yes', label: 'Sí aparecen' },
          ]}
          defaultValue={typed(state, 'showsMinors', before?.showsMinors)}
          error={fieldError(state, 'showsMinors')}
        />
        <KeepsUnsent of={planActivity} />
        <FilesAgain state={state} before={before} picture={portal.thumbnail} />
        <WaitingFiles state={state} field="files" picture={portal.waitingPicture} />
        <FileField
          name="files"
          label="Archivos"
          hint="Puede elegir varios: fotos, documentos o un video."
          accept={acceptOf('evidence')}
          limit={limitsInWords(FILES, 'files')}
          multiple
          error={fieldError(state, 'files')}
        />
        <Notice>
          Los demás ven las fotos y los videos sin la ubicación que guarda el celular. El original queda en el
          expediente, con su huella.
        </Notice>
        <Actions>
          <SubmitButton>Enviar la evidencia</SubmitButton>
          <UnsentButton />
        </Actions>
      </OfferedForm>
    </Main>
  );
}
