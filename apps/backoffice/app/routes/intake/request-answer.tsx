import { acceptRequest, answerRequest, markDuplicate } from '@alianzas/domain/intake/inputs';
import { formatNit } from '@alianzas/domain/platform/inputs';
import type { Choices } from '@alianzas/domain/views';
import { Actions, Checkbox, CheckboxGroup, Details, RadioGroup, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { chosen, fieldError, typed } from '@alianzas/web/form-errors';
import { SamePerson } from '@alianzas/web/same-person';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { initiativeChoices, initiativesHint } from './initiative-choices.ts';
import { NewcomerFields } from './newcomer-fields.tsx';
import type { NewcomerWords } from './newcomer-words.ts';
import { NoInitiatives } from './no-initiatives.tsx';
import { type ComparedRequest, RepeatsSeen } from './repeats-seen.tsx';
import type { SimilarRow } from './similar.tsx';

interface AnswerProps {
  /** As it was read: its version, and the initiative that it chose, null when it left that to the team */
  request: ComparedRequest & { id: string; version: number; wished: string | null };
  action: string;
  choices: Choices;
  similar: readonly SimilarRow[];
  /** Of those similar whose people do not have the address of the request */
  newcomer: NewcomerWords;
  me: string;
  state: FormState | undefined;
  /** It reads like a natural person and was not asked, so that who answers must say it */
  asksIfPerson: boolean;
  /** It waits for no answer of who reads: of one that was typed meanwhile, the words are given back */
  closed: boolean;
  /** Its term to be completed passed: it may be closed by the act that declares it withdrawn */
  lapses: boolean;
}

/** The four ways to answer; the one that was tried stays open with what was typed. */
export function AnswerForms(props: AnswerProps) {
  if (props.lapses) return <LapseForm {...props} state={tried(props.state, 'lapse')} />;
  if (props.closed) return <AnswerLost {...props} />;
  return (
    <section className="space-y-4" aria-labelledby="responder">
      <h2 id="responder">Responder</h2>
      {tried(props.state, 'lapse') ? <NoteForm {...props} {...LAPSE} closed /> : null}
      <AcceptForm {...props} state={tried(props.state, 'accept')} />
      {WAYS.map((way) => (
        <Details key={way.intent} summary={way.summary} open={tried(props.state, way.intent) !== undefined}>
          <NoteForm {...props} {...way} state={tried(props.state, way.intent)} />
        </Details>
      ))}
    </section>
  );
}

/** The one answer to a request that came back and was not completed in its term. */
function LapseForm(props: AnswerProps) {
  return (
    <section className="space-y-4" aria-labelledby="desistida">
      <h2 id="desistida">{LAPSE.summary}</h2>
      <NoteForm {...props} {...LAPSE} closed={false} />
    </section>
  );
}

/** What was typed as an answer that somebody else gave first. */
function AnswerLost(props: AnswerProps) {
  const way = EVERY_WAY.find(({ intent }) => tried(props.state, intent));
  return way ? <NoteForm {...props} {...way} /> : <AcceptForm {...props} state={tried(props.state, 'accept')} />;
}

const WAYS = [
  {
    intent: 'return',
    summary: 'Pedir más información',
    label: 'Qué falta',
    hint: 'La organización lo lee en su correo y completa la misma solicitud.',
    button: 'Pedir más información',
    lacks: 'Escriba qué le falta a la solicitud, para que la organización lo complete.',
  },
  {
    intent: 'decline',
    summary: 'No procede',
    label: 'Por qué no procede',
    hint: 'Diga la razón y un camino: otra convocatoria, otra entidad o qué tendría que cambiar.',
    button: 'Responder que no procede',
    lacks: 'Escriba por qué la solicitud no procede.',
  },
  {
    intent: 'duplicate',
    summary: 'Está duplicada',
    label: 'Por qué es la misma',
    hint: 'La organización lo lee en su correo, con el código de la otra.',
    button: 'Marcar como duplicada',
    lacks: 'Escriba por qué es la misma solicitud.',
  },
] as const;

const LAPSE = {
  intent: 'lapse',
  summary: 'Cerrarla por desistimiento',
  label: 'Con qué acto se declaró el desistimiento',
  hint: 'Número y fecha del acto que se expidió y se notificó (Ley 1755 de 2015, artículo 17), y su razón. La organización lo lee en su correo.',
  button: 'Cerrar por desistimiento',
  lacks: 'Escriba el número y la fecha del acto que declaró el desistimiento, y su razón.',
} as const;

const EVERY_WAY = [...WAYS, LAPSE] as const;

const LABELS = {
  repeats: 'Cuál solicitud repite',
  title: 'Título de la alianza',
  initiatives: 'Iniciativas priorizadas que atiende',
  professional: 'Profesional responsable',
  organization: 'Organización',
  newcomer: 'Si su correo no es de nadie de la organización elegida',
  verifiedHow: 'Cómo verificó que esta persona actúa por la organización',
};

/** What each line of an error begins with; a note is called as its way of answering calls it. */
export function answerLabels(state: FormState | undefined): Record<string, string> {
  const way = EVERY_WAY.find(({ intent }) => tried(state, intent));
  return way ? { ...LABELS, note: way.label } : LABELS;
}

/** What a way of answering says when it comes without its note. */
export function lacksNote(intent: string): string {
  return EVERY_WAY.find((way) => way.intent === intent)!.lacks;
}

function tried(state: FormState | undefined, intent: string): FormState | undefined {
  return state?.values.intent === intent ? state : undefined;
}

function AcceptForm({ request, action, state, closed, ...fields }: AnswerProps) {
  return (
    <VersionedForm
      isAct
      state={state}
      version={request.version}
      closed={closed}
      action={action}
      hidden={{ intent: 'accept', request: request.id }}
      label="Aceptar la solicitud"
    >
      {(state) => <AcceptFields {...fields} request={request} state={state} />}
    </VersionedForm>
  );
}

type FieldsProps = Omit<AnswerProps, 'action' | 'closed'>;

function AcceptFields({ request, choices, similar, newcomer, me, state, asksIfPerson }: FieldsProps) {
  return (
    <>
      <NoInitiatives initiatives={choices.initiatives} />
      <Field
        of={{ schema: acceptRequest, labels: LABELS, state, given: { title: `Alianza con ${request.name}` } }}
        name="title"
        hint="Cómo la llamará todo el equipo"
      />
      <CheckboxGroup
        name="initiatives"
        legend={LABELS.initiatives}
        hint={initiativesHint(choices.initiatives)}
        error={fieldError(state, 'initiatives')}
        choices={initiativeChoices(choices.initiatives)}
        defaultValues={chosen(state, 'initiatives', request.wished ? [request.wished] : [])}
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
            hint:
              [one.nit ? `NIT ${formatNit(one.nit, one.dv)}.` : '', newcomer[one.id] ?? ''].join(' ').trim() ||
              undefined,
          })),
        ]}
        defaultValue={typed(state, 'organization', '')}
      />
      <SamePerson state={state} />
      {Object.keys(newcomer).length > 0 ? <NewcomerFields labels={LABELS} state={state} /> : null}
      {asksIfPerson || state?.refusal?.code === 'organization.maybePerson' ? (
        <Checkbox
          name="isOrganization"
          value="yes"
          label="Es una organización, no una persona natural. Queda marcada para revisarlo."
          defaultChecked={state?.values.isOrganization === 'yes'}
        />
      ) : null}
      <SubmitButton>Aceptar y abrir la alianza</SubmitButton>
    </>
  );
}

type NoteProps = AnswerProps & (typeof EVERY_WAY)[number];

function NoteForm({ request, action, intent, label, hint, button, state, closed }: NoteProps) {
  return (
    <VersionedForm
      isAct
      state={state}
      version={request.version}
      closed={closed}
      action={action}
      hidden={{ intent, request: request.id }}
      label={button}
    >
      {(state) => (
        <>
          {intent === 'duplicate' ? (
            <>
              <Field
                of={{ schema: markDuplicate, labels: LABELS, state, form: intent }}
                name="repeats"
                hint="El código de la otra, la que sigue: por ejemplo SOL-2026-0001. Se cierra esta."
              />
              <RepeatsSeen request={request} state={state} />
            </>
          ) : null}
          <Field of={{ schema: answerRequest, labels: { note: label }, state, form: intent }} name="note" hint={hint} />
          <Actions>
            <SubmitButton tone="secondary">{button}</SubmitButton>
            <SaveUnsent />
          </Actions>
        </>
      )}
    </VersionedForm>
  );
}
