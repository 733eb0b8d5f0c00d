import { replaceCommitment, withdrawCommitment } from '@alianzas/domain/commitment/inputs';
import type { CommitmentRow } from '@alianzas/domain/views';
import { stopped } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Details, SubmitButton } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import type { AboutCommitment } from './commitment-forms.tsx';
import { ownState } from './fields.tsx';
import { labels } from './labels.ts';
import type { ScreenProps } from './types.ts';

/** What was written by mistake: withdrawn until it is accepted, and then replaced by another until it is filed. */
export function ChangeForms(props: ScreenProps) {
  const rows = props.data.commitments ?? [];
  const sent = (intent: string, row: CommitmentRow) =>
    ownState(props.state, intent, { name: 'commitment', value: row.id }) !== undefined;
  return (
    <>
      {rows.map((row) =>
        row.can.withdraw || sent('withdraw', row) ? <WithdrawForm key={row.id} {...props} row={row} /> : null,
      )}
      {rows.map((row) =>
        row.can.replace || sent('replace', row) ? <ReplaceForm key={row.id} {...props} row={row} /> : null,
      )}
    </>
  );
}

type RowProps = ScreenProps & { row: CommitmentRow };

function WithdrawForm({ file, row, ...props }: RowProps) {
  const sent = ownState(props.state, 'withdraw', { name: 'commitment', value: row.id });
  return (
    <Details summary={`Retirar el compromiso ${row.number}`} open={sent !== undefined}>
      <VersionedForm
        isAct
        state={sent}
        version={row.version}
        closed={!row.can.withdraw}
        action={backoffice.activity(file.code, 9)}
        hidden={{ intent: 'withdraw', commitment: row.id }}
        label={`Retirar el compromiso ${row.number}`}
      >
        {(state) => (
          <>
            <p>Queda en la lista como retirado y deja de contar. No se puede deshacer.</p>
            <WithdrawFields state={state} form={`retiro-${row.number}`} />
            <SubmitButton tone="danger">Retirar el compromiso {row.number}</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Details>
  );
}

function ReplaceForm({ file, row, today, submission, ...props }: RowProps) {
  const sent = ownState(props.state, 'replace', { name: 'commitment', value: row.id });
  const given = { action: row.action, deliverable: row.deliverable, dueOn: row.dueOn };
  const key = typed(sent, 'key', submission);
  return (
    <Details summary={`Reemplazar el compromiso ${row.number}, que ya está aceptado`} open={sent !== undefined}>
      <VersionedForm
        makesNew
        state={sent}
        version={row.version}
        closed={!row.can.replace}
        action={backoffice.activity(file.code, 9)}
        hidden={{ intent: 'replace', commitment: row.id, key }}
        label={`Reemplazar el compromiso ${row.number}`}
      >
        {(state) => (
          <>
            <p>{whatHappens(row)}</p>
            <ReplaceFields state={state} today={today} given={given} form={`reemplazo-${row.number}`} />
            <Actions>
              <SubmitButton tone="secondary">Reemplazar el compromiso {row.number}</SubmitButton>
              <SaveUnsent of={`replace-${row.id}`} />
            </Actions>
          </>
        )}
      </VersionedForm>
    </Details>
  );
}

function whatHappens({ number, organization }: CommitmentRow): string {
  const kept = `El ${number} queda guardado como se aceptó y deja de contar.`;
  return organization
    ? `${kept} ${stopped(`El nuevo espera otra vez la aceptación de ${organization.name}`)}`
    : `${kept} El nuevo queda en firme al guardarlo.`;
}

export function WithdrawFields({ state, form = 'retiro' }: Pick<AboutCommitment, 'state' | 'form'>) {
  return (
    <Field
      of={{ schema: withdrawCommitment, labels: labels.withdraw, state, form }}
      name="reason"
      hint="Va en el correo a la organización"
      rows={3}
    />
  );
}

export function ReplaceFields({ state, today, given = {}, form = 'reemplazo' }: AboutCommitment) {
  const own = { schema: replaceCommitment, labels: labels.replace, state, given, form };
  return (
    <>
      <Field of={own} name="action" rows={3} />
      <Field of={own} name="deliverable" rows={2} />
      <Field of={own} name="dueOn" min={today} />
      <Field of={own} name="reason" hint="Va en el correo a la organización" rows={3} />
    </>
  );
}
