import type { CommitmentRow } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { DateField, Details, Form, RadioGroup, SubmitButton, TextArea, TextField } from '@alianzas/ui';
import { fieldError, typed } from '../../../pages/form-errors.tsx';
import { fieldOf, ownState } from './fields.tsx';
import type { ScreenProps } from './types.ts';

export function ProposeForm({ file, state, submission, today }: ScreenProps) {
  const field = fieldOf(state, {}, 'nuevo');
  return (
    <Form
      action={backoffice.activity(file.code, 9)}
      hidden={{ intent: 'propose', alliance: file.id, key: typed(state, 'key', submission) }}
      label="Escribir un compromiso"
    >
      <h3>Escribir un compromiso</h3>
      <RadioGroup
        name="organization"
        legend="¿Quién se compromete?"
        error={fieldError(state, 'organization')}
        choices={[
          ...file.parties.map((party) => ({
            value: party.organization,
            label: party.name,
            hint: 'Espera su aceptación',
          })),
          { value: 'secretariat', label: 'La Secretaría', hint: 'Queda en firme al guardarlo' },
        ]}
        defaultValue={typed(state, 'organization', file.parties[0]?.organization)}
      />
      <TextArea {...field('action')} label="Qué hará" rows={3} limit={1000} />
      <TextField {...field('deliverable')} label="Entregable" hint="Lo que se verá cuando se cumpla" />
      <DateField {...field('dueOn')} label="Para cuándo" min={today} />
      <SubmitButton tone="secondary">Agregar el compromiso</SubmitButton>
    </Form>
  );
}

/** Each commitment that nobody has accepted may be written again. */
export function AmendForms(props: ScreenProps) {
  const open = (props.data.commitments ?? []).filter((row) => row.state === 'proposed' || row.state === 'returned');
  return (
    <>
      {open.map((row) => (
        <AmendForm key={row.id} {...props} row={row} />
      ))}
    </>
  );
}

function AmendForm({ file, row, today, ...props }: ScreenProps & { row: CommitmentRow }) {
  const state = ownState(props.state, 'amend', { name: 'commitment', value: row.id });
  const otherwise = { action: row.action, deliverable: row.deliverable, dueOn: row.dueOn };
  const own = fieldOf(state, otherwise, String(row.number));
  return (
    <Details summary={`Cambiar el compromiso ${row.number}`} open={state !== undefined}>
      <Form
        action={backoffice.activity(file.code, 9)}
        hidden={{ intent: 'amend', commitment: row.id, version: String(row.version) }}
        label={`Cambiar el compromiso ${row.number}`}
      >
        <TextArea {...own('action')} label="Qué hará" rows={3} limit={1000} />
        <TextField {...own('deliverable')} label="Entregable" />
        <DateField {...own('dueOn')} label="Para cuándo" min={today} />
        <SubmitButton tone="secondary">Guardar y proponer de nuevo</SubmitButton>
      </Form>
    </Details>
  );
}
