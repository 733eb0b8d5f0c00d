import type { CommitmentOffers } from '@alianzas/domain/commitment';
import { DateField, Details, Form, SubmitButton, TextArea, TextField, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';

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
  const { can } = props.one;
  return (
    <>
      {can.amend ? <AmendForm {...props} /> : null}
      {can.withdraw ? <WithdrawForm {...props} /> : null}
      {can.replace ? <ReplaceForm {...props} /> : null}
    </>
  );
}

/** What came back of this form, and its fields: the one that came back takes the plain name as its id. */
function formOf({ one, state }: Props, intent: string) {
  const isOwn = state?.values.intent === intent && state.values.commitment === one.id;
  const own = isOwn ? state : undefined;
  return {
    own,
    field: (name: string, otherwise?: string) => ({
      name,
      id: own ? name : `${name}-${intent}-${one.number}`,
      error: fieldError(own, name),
      defaultValue: typed(own, name, otherwise),
    }),
  };
}

function PromiseFields({ one, field }: { one: Shown; field: ReturnType<typeof formOf>['field'] }) {
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
  const { own, field } = formOf(props, 'amend');
  return (
    <Details summary={`Cambiar el compromiso ${one.number}`} open={own !== undefined}>
      <Form action={address} hidden={{ intent: 'amend', commitment: one.id, version: String(one.version) }}>
        <PromiseFields one={one} field={field} />
        <SubmitButton tone="secondary">Guardar y proponer de nuevo</SubmitButton>
      </Form>
    </Details>
  );
}

function WithdrawForm(props: Props) {
  const { one, address } = props;
  const { own, field } = formOf(props, 'withdraw');
  return (
    <Details summary={`Retirar el compromiso ${one.number}`} open={own !== undefined}>
      <Form action={address} hidden={{ intent: 'withdraw', commitment: one.id, version: String(one.version) }}>
        <p>Queda en la lista como retirado y deja de contar. No se puede deshacer.</p>
        <TextArea label="¿Por qué lo retira?" hint="Lo lee el equipo de la Secretaría" {...field('reason')} />
        <SubmitButton tone="danger">Retirar el compromiso</SubmitButton>
      </Form>
    </Details>
  );
}

function ReplaceForm(props: Props) {
  const { one, address, newKey } = props;
  const { own, field } = formOf(props, 'replace');
  const key = typed(own, 'key', newKey);
  return (
    <Details summary={`Reemplazar el compromiso ${one.number}, que ya está aceptado`} open={own !== undefined}>
      <Form action={address} hidden={{ intent: 'replace', commitment: one.id, version: String(one.version), key }}>
        <p>
          El compromiso {one.number} queda guardado como se aceptó y deja de contar. El nuevo se acepta otra vez en esta
          página.
        </p>
        <PromiseFields one={one} field={field} />
        <TextArea label="¿Por qué lo reemplaza?" hint="Lo lee el equipo de la Secretaría" {...field('reason')} />
        <SubmitButton tone="secondary">Reemplazar el compromiso</SubmitButton>
      </Form>
    </Details>
  );
}
