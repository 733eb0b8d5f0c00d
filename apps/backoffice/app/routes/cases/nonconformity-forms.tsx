import type { offersOfNonconformity } from '@alianzas/domain/followup';
import type { NonconformityPage } from '@alianzas/domain/views';
import { corrections, optionsOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  DateField,
  Details,
  Form,
  Notice,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
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
export function NonconformityForms({ offers, ...props }: Props & { offers: ReturnType<typeof offersOfNonconformity> }) {
  const of = (intent: string) => ({ ...props, state: ownState(props.state, intent) });
  return (
    <>
      {offers.open ? <OpenForm {...of('open')} /> : null}
      {offers.correct ? <CorrectForm {...of('correct')} /> : null}
      {offers.close ? <CloseForm {...of('close')} /> : null}
      {offers.dismiss ? <DismissForm {...of('dismiss')} /> : null}
    </>
  );
}

function OpenForm({ found, state, today }: Props) {
  return (
    <Form
      action={backoffice.nonconformity(found.code)}
      hidden={{ intent: 'open', nonconformity: found.id }}
      label="Abrir la salida no conforme"
    >
      <TextArea
        name="reason"
        id={idIn(state, 'reason', 'open')}
        label={LABELS.reason}
        hint="Por qué es una salida no conforme"
        rows={3}
        limit={2000}
        error={fieldError(state, 'reason')}
        defaultValue={typed(state, 'reason')}
      />
      <TextField
        name="responsible"
        id={idIn(state, 'responsible', 'open')}
        label={LABELS.responsible}
        hint="La persona o el cargo"
        error={fieldError(state, 'responsible')}
        defaultValue={typed(state, 'responsible', found.responsible)}
      />
      <DateField
        name="dueOn"
        id={idIn(state, 'dueOn', 'open')}
        label={LABELS.dueOn}
        min={today}
        error={fieldError(state, 'dueOn')}
        defaultValue={typed(state, 'dueOn', found.dueOn)}
      />
      <SubmitButton>Abrir la salida no conforme</SubmitButton>
    </Form>
  );
}

function DismissForm({ found, state }: Props) {
  return (
    <Details summary="Descartarla" open={state !== undefined}>
      <Form
        action={backoffice.nonconformity(found.code)}
        hidden={{ intent: 'dismiss', nonconformity: found.id }}
        label="Descartar la salida no conforme"
      >
        <TextArea
          name="reason"
          id={idIn(state, 'reason', 'dismiss')}
          label={LABELS.reason}
          hint="Por qué no lo es. La salida se conserva con esta razón."
          rows={3}
          limit={2000}
          error={fieldError(state, 'reason')}
          defaultValue={typed(state, 'reason')}
        />
        <SubmitButton tone="danger">Descartar la salida no conforme</SubmitButton>
      </Form>
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
      <TextArea
        name="note"
        id={idIn(state, 'note', found.id)}
        label={LABELS.note}
        rows={3}
        limit={2000}
        error={fieldError(state, 'note')}
        defaultValue={typed(state, 'note')}
      />
      <SubmitButton>Registrar la corrección</SubmitButton>
    </Form>
  );
}

function CloseForm({ found, state }: Props) {
  if (found.later.length === 0)
    return (
      <Notice>Se cierra con el plan con seguimiento y el acta de un seguimiento posterior. Todavía no hay uno.</Notice>
    );
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
