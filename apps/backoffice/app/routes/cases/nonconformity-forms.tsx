import { confirmNonconformity, correctNonconformity, dismissNonconformity } from '@alianzas/domain/followup/inputs';
import type { Offer } from '@alianzas/domain/platform';
import type { NonconformityPage } from '@alianzas/domain/views';
import { corrections, optionsOf, whyNot } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Details, Form, Notice, RadioGroup, SelectField, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field, idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from './activities/fields.tsx';

export const LABELS = {
  reason: 'Razón',
  responsible: 'Quién responde por corregirla',
  dueOn: 'Para cuándo',
  correction: 'Corrección',
  note: 'Qué se hizo',
  followUp: 'Seguimiento que lo comprueba',
};

interface Props {
  found: NonconformityPage;
  state: FormState | undefined;
  today: string;
}

/** What may be done of it now, by who reads it. */
export function NonconformityForms(props: Props) {
  const { offers, ended } = props.found;
  const of = (intent: string) => ({ ...props, state: ownState(props.state, intent) });
  return (
    <>
      {offers.open?.ok ? <OpenForm {...of('open')} /> : null}
      {offers.correct?.ok ? <CorrectForm {...of('correct')} /> : null}
      {offers.close?.ok ? <CloseForm {...of('close')} /> : null}
      {isToClose(offers.close) ? (
        <Notice>{ended && !ended.isClosable ? NEVER_CLOSED : whyNot(offers.close)}</Notice>
      ) : null}
      {offers.dismiss?.ok || of('dismiss').state ? <DismissForm {...of('dismiss')} /> : null}
    </>
  );
}

const NEVER_CLOSED =
  'Su alianza terminó y no habrá otro seguimiento que compruebe la corrección: ya no se cierra. Queda así en el balance, o se descarta con su razón.';

/** It is corrected, and only a later follow-up is wanting. */
function isToClose(offered: Offer): boolean {
  return offered?.ok === false && offered.refusal.code !== 'nonconformity.notCorrected';
}

function OpenForm({ found, state, today }: Props) {
  const given = { responsible: found.responsible, dueOn: found.proposedDue };
  const form = { schema: confirmNonconformity, labels: LABELS, state, given, form: 'open' };
  return (
    <Form
      action={backoffice.nonconformity(found.code)}
      hidden={{ intent: 'open', nonconformity: found.id }}
      label="Abrir la salida no conforme"
    >
      <Field of={form} name="reason" hint="Por qué es una salida no conforme" rows={3} />
      <Field of={form} name="responsible" hint="La persona o el cargo" rows={2} />
      <Field of={form} name="dueOn" min={today} />
      <Actions>
        <SubmitButton>Abrir la salida no conforme</SubmitButton>
        <SaveUnsent />
      </Actions>
    </Form>
  );
}

function DismissForm({ found, state }: Props) {
  return (
    <Details summary="Descartarla" open={state !== undefined}>
      <VersionedForm
        isAct
        state={state}
        version={found.version}
        closed={!found.offers.dismiss?.ok}
        action={backoffice.nonconformity(found.code)}
        hidden={{ intent: 'dismiss', nonconformity: found.id }}
        label="Descartar la salida no conforme"
      >
        {(sent) => (
          <>
            <Field
              of={{ schema: dismissNonconformity, labels: LABELS, state: sent, form: 'dismiss' }}
              name="reason"
              hint="Por qué no lo es. La salida se conserva con esta razón."
              rows={3}
            />
            <SubmitButton tone="danger">Descartar la salida no conforme</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Details>
  );
}

function CorrectForm({ found, state }: Props) {
  return (
    <Form
      action={backoffice.nonconformity(found.code)}
      hidden={{ intent: 'correct', nonconformity: found.id }}
      label="Corregir la salida no conforme"
    >
      <RadioGroup
        name="correction"
        id={idIn(state, 'correction', found.id)}
        legend={LABELS.correction}
        hint="Solo las dos del procedimiento, sección 7"
        error={fieldError(state, 'correction')}
        choices={optionsOf(corrections)}
        defaultValue={typed(state, 'correction')}
      />
      <Field of={{ schema: correctNonconformity, labels: LABELS, state, form: found.id }} name="note" rows={3} />
      <Actions>
        <SubmitButton>Registrar la corrección</SubmitButton>
        <SaveUnsent />
      </Actions>
    </Form>
  );
}

function CloseForm({ found, state }: Props) {
  return (
    <Form
      action={backoffice.nonconformity(found.code)}
      hidden={{ intent: 'close', nonconformity: found.id }}
      label="Cerrar la salida no conforme"
    >
      <SelectField
        name="followUp"
        id={idIn(state, 'followUp', found.id)}
        error={fieldError(state, 'followUp')}
        label={LABELS.followUp}
        hint="Su plan con seguimiento y su acta son los dos registros de la sección 7"
        options={found.later.map((one) => ({
          value: `${one.snapshot} ${one.acta}`,
          label: `Seguimiento ${one.number}, acta ${one.actaCode}`,
        }))}
      />
      <SubmitButton>Cerrar la salida no conforme</SubmitButton>
    </Form>
  );
}
