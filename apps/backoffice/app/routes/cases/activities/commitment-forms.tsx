import { amendCommitment, proposeCommitment } from '@alianzas/domain/commitment/inputs';
import type { CommitmentRow } from '@alianzas/domain/views';
import { commitmentChanging } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Details, Form, RadioGroup, SubmitButton } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from './fields.tsx';
import { labels } from './labels.ts';
import type { ScreenProps } from './types.ts';

export function ProposeForm(props: ScreenProps) {
  const { file, state, submission } = props;
  return (
    <Form
      action={backoffice.activity(file.code, 9)}
      hidden={{ intent: 'propose', alliance: file.id, key: typed(state, 'key', submission) }}
      label="Escribir un compromiso"
    >
      <h3 id="escribir">Escribir un compromiso</h3>
      <ProposeFields {...props} />
      <Actions>
        <SubmitButton tone="secondary">Agregar el compromiso</SubmitButton>
        <SaveUnsent />
      </Actions>
    </Form>
  );
}

export function ProposeFields({ file, state, today }: Pick<ScreenProps, 'file' | 'state' | 'today'>) {
  const form = { schema: proposeCommitment, labels: labels.propose, state, form: 'nuevo' };
  return (
    <>
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
      <Field of={form} name="action" rows={3} />
      <Field of={form} name="deliverable" hint="Lo que se verá cuando se cumpla" rows={2} />
      <Field of={form} name="dueOn" min={today} />
    </>
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
  const given = { action: row.action, deliverable: row.deliverable, dueOn: row.dueOn };
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
      {(state) => (
        <>
          <AmendFields state={state} today={today} given={given} form={String(row.number)} />
          <Actions>
            <SubmitButton tone="secondary">Guardar y proponer de nuevo</SubmitButton>
            <SaveUnsent of={row.id} />
          </Actions>
        </>
      )}
    </VersionedForm>
  );
  if (closed) return form;
  return (
    <Details summary={commitmentChanging(row)} open={sent !== undefined}>
      {form}
    </Details>
  );
}

/** Of a form about one commitment: what it said, and what tells it from the others of its page. */
export interface AboutCommitment extends Pick<ScreenProps, 'state' | 'today'> {
  given?: Readonly<Record<string, string>>;
  form?: string;
}

export function AmendFields({ state, today, given = {}, form = 'cambio' }: AboutCommitment) {
  const own = { schema: amendCommitment, labels: labels.amend, state, given, form };
  return (
    <>
      <Field of={own} name="action" rows={3} />
      <Field of={own} name="deliverable" rows={2} />
      <Field of={own} name="dueOn" min={today} />
    </>
  );
}
