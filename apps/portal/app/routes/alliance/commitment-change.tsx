import type { answerToObjection, CommitmentAnswer } from '@alianzas/domain/commitment';
import { amendCommitment, replaceCommitment, withdrawCommitment } from '@alianzas/domain/commitment/inputs';
import { instantWords } from '@alianzas/lexicon';
import { Actions, Details, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { type Bound, Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';

/** What each field of a commitment is called: in its form, and in the summary of its errors. */
export const LABELS = {
  organization: 'Por cuál de sus organizaciones',
  note: 'Qué cambiaría',
  commitments: 'Compromisos que acepta',
  principles: 'Principios del pacto',
  statement: 'Facultad de comprometer a su organización',
  action: 'Qué va a hacer su organización',
  deliverable: 'Qué va a entregar o mostrar',
  dueOn: 'Para cuándo',
  reason: 'Por qué',
};

interface Shown {
  id: string;
  number: number;
  action: string;
  deliverable: string;
  dueOn: string;
  version: number;
  stands: boolean;
  endReason: string | null;
  successor: number | null;
  can: Record<'amend' | 'withdraw' | 'replace', boolean>;
}

interface Props {
  one: Shown;
  state: FormState | undefined;
  address: string;
  /** The submission key of this page */
  newKey: string;
}

interface AnsweredProps {
  one: {
    stands: boolean;
    by: string;
    objected: boolean;
    objectionAnswer: ReturnType<typeof answerToObjection>;
    answer: CommitmentAnswer | null;
  };
}

/** What the team may do of an objection now. */
const ANSWERS = {
  correct: 'El equipo responde su objeción: lo corrige o lo mantiene. Mientras tanto el compromiso sigue en firme.',
  keep: 'El equipo responde su objeción: en este momento el compromiso ya no se puede corregir, y le dice por qué lo mantiene. Sigue en firme.',
  none: 'La alianza no está en curso: su objeción queda guardada y por ahora el equipo no la responde.',
};

/** What the own organization wrote instead of accepting it, until the team answers, and whom it waits for. */
export function Answered({ one: { answer, by, objected, objectionAnswer, stands } }: AnsweredProps) {
  if (answer === null || answer.kept) return null;
  return (
    <>
      <p>
        {by} escribió el {instantWords(answer.at)}: <Written text={answer.note} />
      </p>
      {objected ? <p>{ANSWERS[objectionAnswer ?? 'none']}</p> : null}
      {!objected && stands ? <p>El equipo lo ajusta con su organización y lo propone de nuevo.</p> : null}
    </>
  );
}

/** Of one that its organization has still to answer and this reader cannot: who does, where and until when, or what stands in the way. */
export function Awaited({ one: { awaited, round } }: { one: { awaited?: string | null | undefined; round: number } }) {
  return awaited === undefined ? null : <p>{awaited ?? AWAITED[round > 0 ? 'inForce' : 'proposed']}</p>;
}

const AWAITED = {
  proposed:
    'Lo acepta o lo devuelve en esta página quien representa a su organización, o su persona delegada. La actividad 9 lo espera.',
  inForce:
    'Lo confirma o lo objeta en esta página quien representa a su organización, o su persona delegada. No tiene fecha límite: mientras tanto sigue en firme.',
};

/** What became of one that was withdrawn, or replaced before it was filed, and why. */
export function Ended({ one }: { one: Shown }) {
  if (one.stands) return null;
  return (
    <>
      {one.successor === null ? null : (
        <p>
          Lo reemplaza el <a href={`#compromiso-${one.successor}`}>compromiso {one.successor}</a>.
        </p>
      )}
      {one.endReason === null ? null : (
        <p>
          Por qué: <Written text={one.endReason} />
        </p>
      )}
    </>
  );
}

/** A commitment of the own organization that was written by mistake: changed or withdrawn until it is accepted, then replaced until it is filed. */
export function ChangeCommitment(props: Props) {
  const { can } = props.one;
  const shown = (intent: keyof Shown['can']) => can[intent] || sentOf(props, intent) !== undefined;
  return (
    <>
      {shown('amend') ? <AmendForm {...props} /> : null}
      {shown('withdraw') ? <WithdrawForm {...props} /> : null}
      {shown('replace') ? <ReplaceForm {...props} /> : null}
    </>
  );
}

/** What came back of this form of this commitment. */
function sentOf({ one, state }: Props, intent: string): FormState | undefined {
  return state?.values.intent === intent && state.values.commitment === one.id ? state : undefined;
}

/** What is promised: of a new commitment, and of one that changes. */
export function PromiseFields({ of }: { of: Omit<Bound, 'labels'> }) {
  const form = { ...of, labels: LABELS };
  return (
    <>
      <Field of={form} name="action" />
      <Field of={form} name="deliverable" rows={2} />
      <Field of={form} name="dueOn" />
    </>
  );
}

/** What the forms of a commitment show before anything is typed. */
function given({ action, deliverable, dueOn }: Shown) {
  return { action, deliverable, dueOn };
}

function AmendForm(props: Props) {
  const { one, address } = props;
  const sent = sentOf(props, 'amend');
  return (
    <Details summary={`Cambiar el compromiso ${one.number}`} open={sent !== undefined}>
      <VersionedForm
        state={sent}
        version={one.version}
        closed={!one.can.amend}
        action={address}
        hidden={{ intent: 'amend', commitment: one.id }}
      >
        {(state) => (
          <>
            <PromiseFields of={{ schema: amendCommitment, state, given: given(one), form: `amend-${one.number}` }} />
            <Actions>
              <SubmitButton tone="secondary">Guardar y proponer de nuevo</SubmitButton>
              <SaveUnsent of={`amend-${one.id}`} />
            </Actions>
          </>
        )}
      </VersionedForm>
    </Details>
  );
}

function WithdrawForm(props: Props) {
  const { one, address } = props;
  const sent = sentOf(props, 'withdraw');
  return (
    <Details summary={`Retirar el compromiso ${one.number}`} open={sent !== undefined}>
      <VersionedForm
        isAct
        state={sent}
        version={one.version}
        closed={!one.can.withdraw}
        action={address}
        hidden={{ intent: 'withdraw', commitment: one.id }}
      >
        {(state) => (
          <>
            <p>Queda en la lista como retirado y deja de contar. No se puede deshacer.</p>
            <Field
              of={{ schema: withdrawCommitment, labels: LABELS, state, form: `withdraw-${one.number}` }}
              name="reason"
              hint="Lo lee el equipo de la Secretaría"
            />
            <SubmitButton tone="danger">Retirar el compromiso</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Details>
  );
}

function ReplaceForm(props: Props) {
  const { one, address, newKey } = props;
  const sent = sentOf(props, 'replace');
  const form = `replace-${one.number}`;
  const key = typed(sent, 'key', newKey);
  return (
    <Details summary={`Reemplazar el compromiso ${one.number}, que ya está aceptado`} open={sent !== undefined}>
      <VersionedForm
        makesNew
        state={sent}
        version={one.version}
        closed={!one.can.replace}
        action={address}
        hidden={{ intent: 'replace', commitment: one.id, key }}
      >
        {(state) => (
          <>
            <p>
              El compromiso {one.number} queda guardado como se aceptó y deja de contar. El nuevo se acepta otra vez en
              esta página.
            </p>
            <PromiseFields of={{ schema: replaceCommitment, state, given: given(one), form }} />
            <Field
              of={{ schema: replaceCommitment, labels: LABELS, state, form }}
              name="reason"
              hint="Lo lee el equipo de la Secretaría"
            />
            <Actions>
              <SubmitButton tone="secondary">Reemplazar el compromiso</SubmitButton>
              <SaveUnsent of={`replace-${one.id}`} />
            </Actions>
          </>
        )}
      </VersionedForm>
    </Details>
  );
}
