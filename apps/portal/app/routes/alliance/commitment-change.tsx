import type { CommitmentOffers } from '@alianzas/domain/commitment';
import { DateField, SubmitButton, TextArea, TextField, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { Offered, VersionedForm } from '@alianzas/web/versioned-form';

interface Shown {
  id: string;
  number: number;
  action: string;
  deliverable: string;
  dueOn: string;
  version: number;
  endReason: string | null;
  successor: number | null;
  can: CommitmentOffers;
}

interface Props {
  one: Shown;
  state: FormState | undefined;
  address: string;
  /** The submission key of this page */
  newKey: string;
}

/** What became of one that was withdrawn, or replaced before it was filed, and why. */
export function Ended({ one }: { one: Shown }) {
  if (one.endReason === null) return null;
  return (
    <>
      {one.successor === null ? null : (
        <p>
          Lo reemplaza el <a href={`#compromiso-${one.successor}`}>compromiso {one.successor}</a>.
        </p>
      )}
      <p>
        Por qué: <Written text={one.endReason} />
      </p>
    </>
  );
}

/** A commitment of the own organization that was written by mistake: changed or withdrawn until it is accepted, then replaced until it is filed. */
export function ChangeCommitment(props: Props) {
  return (
    <>
      <AmendForm {...props} />
      <WithdrawForm {...props} />
      <ReplaceForm {...props} />
    </>
  );
}

/** What came back of this form of this commitment. */
function sentOf({ one, state }: Props, intent: string): FormState | undefined {
  return state?.values.intent === intent && state.values.commitment === one.id ? state : undefined;
}

/** The fields of a form: those of the one that came back take the plain name as their id. */
function fieldsOf({ one }: Props, intent: string) {
  return (own: FormState | undefined) => (name: string, otherwise?: string) => ({
    name,
    id: own ? name : `${name}-${intent}-${one.number}`,
    error: fieldError(own, name),
    defaultValue: typed(own, name, otherwise),
  });
}

type Field = ReturnType<ReturnType<typeof fieldsOf>>;

function PromiseFields({ one, field }: { one: Shown; field: Field }) {
  return (
    <>
      <TextArea label="¿Qué va a hacer su organización?" {...field('action', one.action)} />
      <TextField label="¿Qué va a entregar o mostrar?" {...field('deliverable', one.deliverable)} />
      <DateField label="¿Para cuándo?" {...field('dueOn', one.dueOn)} />
    </>
  );
}

function AmendForm(props: Props) {
  const { one, address } = props;
  const [sent, fields] = [sentOf(props, 'amend'), fieldsOf(props, 'amend')];
  return (
    <Offered isOffered={one.can.amend} summary={`Cambiar el compromiso ${one.number}`} open={sent !== undefined}>
      <VersionedForm
        state={sent}
        version={one.version}
        closed={!one.can.amend}
        action={address}
        hidden={{ intent: 'amend', commitment: one.id }}
      >
        {(own) => (
          <>
            <PromiseFields one={one} field={fields(own)} />
            <SubmitButton tone="secondary">Guardar y proponer de nuevo</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Offered>
  );
}

function WithdrawForm(props: Props) {
  const { one, address } = props;
  const [sent, fields] = [sentOf(props, 'withdraw'), fieldsOf(props, 'withdraw')];
  return (
    <Offered isOffered={one.can.withdraw} summary={`Retirar el compromiso ${one.number}`} open={sent !== undefined}>
      <VersionedForm
        isAct
        state={sent}
        version={one.version}
        closed={!one.can.withdraw}
        action={address}
        hidden={{ intent: 'withdraw', commitment: one.id }}
      >
        {(own) => (
          <>
            <p>Queda en la lista como retirado y deja de contar. No se puede deshacer.</p>
            <TextArea label="¿Por qué lo retira?" hint="Lo lee el equipo de la Secretaría" {...fields(own)('reason')} />
            <SubmitButton tone="danger">Retirar el compromiso</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Offered>
  );
}

function ReplaceForm(props: Props) {
  const { one, address, newKey } = props;
  const [sent, fields] = [sentOf(props, 'replace'), fieldsOf(props, 'replace')];
  const key = typed(sent, 'key', newKey);
  return (
    <Offered
      isOffered={one.can.replace}
      summary={`Reemplazar el compromiso ${one.number}, que ya está aceptado`}
      open={sent !== undefined}
    >
      <VersionedForm
        state={sent}
        version={one.version}
        closed={!one.can.replace}
        action={address}
        hidden={{ intent: 'replace', commitment: one.id, key }}
      >
        {(own) => (
          <>
            <p>
              El compromiso {one.number} queda guardado como se aceptó y deja de contar. El nuevo se acepta otra vez en
              esta página.
            </p>
            <PromiseFields one={one} field={fields(own)} />
            <TextArea
              label="¿Por qué lo reemplaza?"
              hint="Lo lee el equipo de la Secretaría"
              {...fields(own)('reason')}
            />
            <SubmitButton tone="secondary">Reemplazar el compromiso</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Offered>
  );
}
