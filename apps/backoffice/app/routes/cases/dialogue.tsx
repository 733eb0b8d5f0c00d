import { offersDialogue, recordDialogueSpace } from '@alianzas/domain/alliance';
import { recordDialogueSpace as input } from '@alianzas/domain/alliance/inputs';
import { bogotaDay, isOffered, newId } from '@alianzas/domain/platform';
import { type DialogueLine, dialoguePage } from '@alianzas/domain/views';
import { dialogueKinds, dialogueWord, longDay, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Details, EmptyState, Form, Notice, SelectField, SubmitButton, SummaryList } from '@alianzas/ui';
import { acts, bodyOf, done, type FormState, invalid, parseForm, settled } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { caseOf, standingOf } from './known.ts';
import { useCase } from './use-case.ts';

export const loader = reads(async (page, { params }) => {
  const file = await caseOf(page, params.code);
  const { actor, now } = page.ctx;
  const dialogue = await dialoguePage(page.ctx, file.id);
  return {
    ...dialogue,
    submission: newId(now),
    today: bogotaDay(now),
    can: { record: isOffered(offersDialogue(standingOf(file), dialogue.methodology, actor)) },
  };
});

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), input);
  if (!form.ok) return invalid(form.errors, form.values);
  const recorded = await context.write(({ ctx }) => recordDialogueSpace(ctx, form.value));
  return settled(recorded, () => done(backoffice.allianceDialogue(params.code ?? ''), 'dialogueRecorded'), form.values);
});

const LABELS = {
  kind: 'Qué fue',
  heldOn: 'Fecha',
  place: 'Lugar',
  citizens: 'Quiénes vinieron de la ciudadanía',
  institutions: 'Instituciones Distritales que vinieron',
  agreements: 'Qué se acordó',
  disagreements: 'Qué quedó sin acuerdo',
};

/** The spaces of diálogo, escucha, concertación y resolución de conflictos of a pact. */
export default function Dialogue() {
  const file = useCase();
  const { methodology, spaces, submission, today, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>() as FormState | undefined;
  return (
    <section className="space-y-4" aria-labelledby="dialogo">
      <FormErrors state={state} labels={LABELS} />
      <h2 id="dialogo">Espacios de diálogo</h2>
      {methodology === '' ? (
        <Notice>
          Esta alianza no se hace bajo una metodología de pactos, así que no registra espacios de diálogo.
        </Notice>
      ) : (
        <p>{`Entre la ciudadanía y las Instituciones Distritales, bajo la metodología ${methodology}.`}</p>
      )}
      {methodology !== '' && spaces.length === 0 ? <EmptyState title="Todavía no hay espacios registrados" /> : null}
      {spaces.map((space) => (
        <Space key={space.id} space={space} />
      ))}
      {can.record ? (
        <Details summary="Registrar un espacio" open={state !== undefined || spaces.length === 0}>
          <RecordForm alliance={file.id} code={file.code} state={state} submission={submission} today={today} />
        </Details>
      ) : null}
    </section>
  );
}

function Space({ space }: { space: DialogueLine }) {
  return (
    <SummaryList
      title={`${dialogueWord(space.kind)}, ${longDay(space.heldOn)}`}
      rows={[
        { term: 'Lugar', detail: space.place },
        { term: 'Ciudadanía', detail: space.citizens },
        { term: 'Instituciones Distritales', detail: space.institutions },
        { term: 'Acuerdos', detail: space.agreements },
        { term: 'Desacuerdos', detail: space.disagreements || 'Ninguno' },
        { term: 'Registró', detail: space.recordedBy },
      ]}
    />
  );
}

interface RecordProps {
  alliance: string;
  code: string;
  state: FormState | undefined;
  submission: string;
  today: string;
}

function RecordForm({ alliance, code, state, submission, today }: RecordProps) {
  const form = { schema: input, labels: LABELS, state };
  return (
    <Form
      action={backoffice.allianceDialogue(code)}
      hidden={{ alliance, key: typed(state, 'key', submission) }}
      label="Registrar un espacio"
    >
      <SelectField
        name="kind"
        label={LABELS.kind}
        error={fieldError(state, 'kind')}
        defaultValue={typed(state, 'kind')}
        options={optionsOf(dialogueKinds)}
      />
      <Field of={form} name="heldOn" max={today} />
      <Field of={form} name="place" />
      <Field of={form} name="citizens" hint="Grupos, no nombres: vecinas de la cuadra, comerciantes" rows={2} />
      <Field of={form} name="institutions" rows={2} />
      <Field of={form} name="agreements" />
      <Field of={form} name="disagreements" rows={3} />
      <Actions>
        <SubmitButton>Registrar el espacio</SubmitButton>
        <SaveUnsent />
      </Actions>
    </Form>
  );
}
