import type { Choices } from '@alianzas/domain/views';
import {
  Checkbox,
  CheckboxGroup,
  Details,
  Form,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import type { SimilarRow } from './similar.tsx';

interface AnswerProps {
  request: string;
  name: string;
  action: string;
  choices: Choices;
  similar: readonly SimilarRow[];
  me: string;
  state: FormState | undefined;
  /** It reads like a natural person and was not asked, so that who answers must say it */
  asksIfPerson: boolean;
}

/** The four ways to answer; the one that was tried stays open with what was typed. */
export function AnswerForms(props: AnswerProps) {
  return (
    <section className="space-y-4" aria-labelledby="responder">
      <h2 id="responder">Responder</h2>
      <AcceptForm {...props} state={tried(props.state, 'accept')} />
      {WAYS.map((way) => (
        <Details key={way.intent} summary={way.summary} open={tried(props.state, way.intent) !== undefined}>
          <NoteForm {...props} {...way} state={tried(props.state, way.intent)} />
        </Details>
      ))}
    </section>
  );
}

const WAYS = [
  {
    intent: 'return',
    summary: 'Pedir más información',
    label: 'Qué falta',
    hint: 'La organización lo lee en su correo y completa la misma solicitud.',
    button: 'Pedir más información',
  },
  {
    intent: 'decline',
    summary: 'No procede',
    label: 'Por qué no procede',
    hint: 'Diga la razón y un camino: otra convocatoria, otra entidad o qué tendría que cambiar.',
    button: 'Responder que no procede',
  },
  {
    intent: 'duplicate',
    summary: 'Está duplicada',
    label: 'Cuál solicitud repite',
    hint: 'Por ejemplo: repite SOL-2026-0001.',
    button: 'Marcar como duplicada',
  },
] as const;

const LABELS = {
  title: 'Título de la alianza',
  initiatives: 'Iniciativas priorizadas que atiende',
  professional: 'Profesional responsable',
  organization: 'Organización',
};

/** What each line of an error begins with; a note is called as its way of answering calls it. */
export function answerLabels(state: FormState | undefined): Record<string, string> {
  const way = WAYS.find(({ intent }) => tried(state, intent));
  return way ? { ...LABELS, note: way.label } : LABELS;
}

function tried(state: FormState | undefined, intent: string): FormState | undefined {
  return state?.values.intent === intent ? state : undefined;
}

function AcceptForm({ request, name, action, choices, similar, me, state, asksIfPerson }: AnswerProps) {
  const chosen = state?.values.initiatives;
  return (
    <Form action={action} hidden={{ intent: 'accept', request }} label="Aceptar la solicitud">
      <TextField
        name="title"
        label={LABELS.title}
        hint="Cómo la llamará todo el equipo"
        error={fieldError(state, 'title')}
        defaultValue={typed(state, 'title', `Alianza con ${name}`)}
      />
      <CheckboxGroup
        name="initiatives"
        legend={LABELS.initiatives}
        error={fieldError(state, 'initiatives')}
        choices={choices.initiatives.map((one) => ({ value: one.id, label: one.name }))}
        defaultValues={Array.isArray(chosen) ? chosen.map(String) : [String(chosen ?? '')]}
      />
      <SelectField
        name="professional"
        label={LABELS.professional}
        error={fieldError(state, 'professional')}
        options={choices.professionals.map((one) => ({ value: one.id, label: one.name }))}
        defaultValue={typed(state, 'professional', me)}
      />
      {similar.map((one) => (
        <input key={one.id} type="hidden" name="seen" value={one.id} />
      ))}
      <RadioGroup
        name="organization"
        legend={LABELS.organization}
        error={fieldError(state, 'organization')}
        choices={[
          {
            value: '',
            label: 'Registrarla con los datos de la solicitud',
            hint: similar.length > 0 ? 'Es otra: no es ninguna de las parecidas.' : undefined,
          },
          ...similar.map((one) => ({
            value: one.id,
            label: `Es ${one.name}`,
            hint: one.nit ? `NIT ${one.nit}-${one.dv}` : undefined,
          })),
        ]}
        defaultValue={typed(state, 'organization', '')}
      />
      {asksIfPerson || state?.refusal?.code === 'organization.maybePerson' ? (
        <Checkbox
          name="isOrganization"
          value="yes"
          label="Es una organización, no una persona natural. Queda marcada para revisarlo."
          defaultChecked={state?.values.isOrganization === 'yes'}
        />
      ) : null}
      <SubmitButton>Aceptar y abrir la alianza</SubmitButton>
    </Form>
  );
}

type NoteProps = AnswerProps & (typeof WAYS)[number];

function NoteForm({ request, action, intent, label, hint, button, state }: NoteProps) {
  return (
    <Form action={action} hidden={{ intent, request }} label={button}>
      <TextArea
        name="note"
        id={idIn(state, 'note', intent)}
        label={label}
        hint={hint}
        limit={2000}
        error={fieldError(state, 'note')}
        defaultValue={typed(state, 'note')}
      />
      <SubmitButton tone="secondary">{button}</SubmitButton>
    </Form>
  );
}
