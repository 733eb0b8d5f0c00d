import { asksPrinciples, mayDrive } from '@alianzas/domain/alliance';
import { commitmentsOf, registerAcceptance, versionOf } from '@alianzas/domain/commitment';
import { registerAcceptance as acceptanceInput } from '@alianzas/domain/commitment/inputs';
import { keepFiles } from '@alianzas/domain/evidence';
import { bogotaDay, Forbidden } from '@alianzas/domain/platform';
import { principlesOf } from '@alianzas/domain/procedure';
import { commitmentsPage } from '@alianzas/domain/views';
import { evidenceForms } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { acceptOf } from '@alianzas/storage';
import { BackLink, CheckboxGroup, EmptyState, FileField, Form, RadioGroup, SubmitButton } from '@alianzas/ui';
import { acts, done, invalid, isStale, parseForm, refused, stale, unlessStale } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { chosen, FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { limitsInWords } from '@alianzas/web/upload-limits';
import { received, type Slots } from '@alianzas/web/uploads';
import { WaitingFiles } from '@alianzas/web/waiting-files';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from './known.ts';
import { useCase } from './use-case.ts';

const form = acceptanceInput.omit({ file: true });

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  if (!mayDrive(page.ctx.actor, { professionalId: file.professional.id })) throw new Forbidden('acceptCommitment');
  const rows = (await commitmentsPage(page.ctx, file.id)).filter(({ can }) => can.register);
  const promised = (await commitmentsOf(page.ctx, file.id)).filter(({ partyId }) => partyId !== null);
  const principles = rows.some(({ principled }) => asksPrinciples(file, principled));
  return {
    rows,
    principles,
    today: bogotaDay(page.ctx.now),
    read: versionOf(promised),
    accept: acceptOf('proof'),
    limit: limitsInWords(FILES, 'proof'),
  };
});

const FILES: Slots = { slots: { proof: 'proof' } };

export const action = acts(async (args: ActionFunctionArgs) => {
  const { params, context } = args;
  const upload = await received(args, FILES);
  const parsed = parseForm(upload.texts, form);
  if (upload.refusal) return refused(upload.refusal, parsed.values, upload.waiting);
  if (!upload.ok || !parsed.ok) {
    return invalid({ ...(parsed.ok ? {} : parsed.errors), ...upload.errors }, parsed.values, upload.waiting);
  }
  const { alliance } = parsed.value;
  const outcome = await unlessStale(() =>
    context.write(async ({ ctx }) => {
      const kept = await keepFiles(ctx, { alliance, organization: null, files: upload.kept('proof') });
      return kept.ok ? registerAcceptance(ctx, { ...parsed.value, file: kept.value.ids[0]! }) : kept;
    }),
  );
  if (isStale(outcome)) return stale(args, outcome, parsed.values, upload.waiting);
  if (outcome.ok) return done(backoffice.activity(params.code ?? '', 9), 'acceptanceRegistered');
  return refused(outcome.refusal, parsed.values, upload.waiting);
}, FILES);

const FORMS = (['email', 'document'] as const).map((value) => ({ value, label: evidenceForms[value] }));

const LABELS = {
  commitments: 'Compromisos que acepta',
  principles: 'Los tres principios del pacto, como los acepta el soporte',
  acceptedBy: 'Quién la aceptó por la organización',
  position: 'Su cargo en la organización',
  acceptedOn: 'Día en que aceptó',
  form: 'Cómo llegó',
  proof: 'Soporte',
};

export default function Acceptance() {
  const file = useCase();
  const { rows, principles, today, read, accept, limit } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const of = { schema: form, labels: LABELS, state };
  return (
    <section className="space-y-4" aria-labelledby="aceptacion">
      <BackLink href={backoffice.activity(file.code, 9)}>Volver a la actividad 9</BackLink>
      <FormErrors state={state} labels={LABELS} />
      <h2 id="aceptacion">Registrar una aceptación recibida</h2>
      <p>
        Una organización aceptó por correo electrónico o con un documento firmado, como se acordó con ella. El soporte,
        quién aceptó y el día quedan con el compromiso.
      </p>
      {rows.length === 0 ? (
        <EmptyState title="Ningún compromiso espera aceptación" />
      ) : (
        <Form
          action={backoffice.allianceAcceptance(file.code)}
          multipart
          hidden={{ alliance: file.id, version: state?.isStale ? String(read) : typed(state, 'version', String(read)) }}
        >
          <CheckboxGroup
            name="commitments"
            legend={LABELS.commitments}
            error={fieldError(state, 'commitments')}
            choices={rows.map((row) => ({
              value: row.id,
              label: `${row.number}. ${row.organization?.name}: ${row.action}`,
            }))}
            defaultValues={chosen(state, 'commitments')}
          />
          {principles ? (
            <CheckboxGroup
              name="principles"
              legend={LABELS.principles}
              error={fieldError(state, 'principles')}
              choices={principlesOf(file.procedureVersion).map(({ code, name, text }) => ({
                value: code,
                label: `${name}: ${text}`,
              }))}
              defaultValues={chosen(state, 'principles')}
            />
          ) : null}
          <Field
            of={of}
            name="acceptedBy"
            hint="Quien escribió el correo o firmó el documento, y puede comprometer a la organización."
          />
          <Field of={of} name="position" />
          <Field of={of} name="acceptedOn" hint="El del correo o el de la firma." max={today} />
          <RadioGroup
            name="form"
            legend={LABELS.form}
            error={fieldError(state, 'form')}
            choices={FORMS}
            defaultValue={typed(state, 'form')}
          />
          <WaitingFiles state={state} field="proof" picture={backoffice.waitingPicture} />
          <FileField
            name="proof"
            label={LABELS.proof}
            accept={accept}
            limit={limit}
            error={fieldError(state, 'proof')}
          />
          <SubmitButton>Registrar la aceptación</SubmitButton>
        </Form>
      )}
    </section>
  );
}
