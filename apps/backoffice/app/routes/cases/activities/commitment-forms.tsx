import type { CommitmentRow } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Actions, DateField, Details, Form, RadioGroup, SubmitButton, TextArea, TextField } from '@alianzas/ui';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { fieldsOf, ownState } from './fields.tsx';
import { labels } from './labels.ts';
import type { ScreenProps } from './types.ts';

export function ProposeForm({ file, state, submission, today }: ScreenProps) {
  const field = fieldsOf('propose', state, {}, 'nuevo');
  return (
    <Form
      action={backoffice.activity(file.code, 9)}
      hidden={{ intent: 'propose', alliance: file.id, key: typed(state, 'key', submission) }}
      label="Escribir un compromiso"
    >
      <h3 id="escribir">Escribir un compromiso</h3>
      <RadioGroup
        name="organization"
        legend={labels.propose.organization}
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
      <TextArea {...field('action')} rows={3} limit={1000} />
      <TextField {...field('deliverable')} hint="Lo que se verá cuando se cumpla" />
      <DateField {...field('dueOn')} min={today} />
      <Actions>
        <SubmitButton tone="secondary">Agregar el compromiso</SubmitButton>
        <SaveUnsent />
      </Actions>
    </Form>
  );
}

/** Each commitment that nobody has accepted may be written again, until the packet is prepared. */
export function AmendForms(props: ScreenProps) {
  return (
    <>
      {(props.data.commitments ?? []).map((row) => (
        <AmendForm key={row.id} {...props} row={row} />
      ))}
    </>
  );
}

function AmendForm({ file, row, today, ...props }: ScreenProps & { row: CommitmentRow }) {
  const sent = ownState(props.state, 'amend', { name: 'commitment', value: row.id });
  const otherwise = { action: row.action, deliverable: row.deliverable, dueOn: row.dueOn };
  const closed = !row.can.amend;
  const form = (
    <VersionedForm
      state={sent}
      version={row.version}
      closed={closed}
      action={backoffice.activity(file.code, 9)}
      hidden={{ intent: 'amend', commitment: row.id }}
      label={`Cambiar el compromiso ${row.number}`}
    >
      {(state) => {
        const own = fieldsOf('amend', state, otherwise, String(row.number));
        return (
          <>
            <TextArea {...own('action')} rows={3} limit={1000} />
            <TextField {...own('deliverable')} />
            <DateField {...own('dueOn')} min={today} />
            <Actions>
              <SubmitButton tone="secondary">Guardar y proponer de nuevo</SubmitButton>
              <SaveUnsent of={row.id} />
            </Actions>
          </>
        );
      }}
    </VersionedForm>
  );
  if (closed) return form;
  return (
    <Details summary={`Cambiar el compromiso ${row.number}`} open={sent !== undefined}>
      {form}
    </Details>
  );
}
