import type { CommitmentRow } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { DateField, SubmitButton, TextArea, TextField } from '@alianzas/ui';
import { typed } from '@alianzas/web/form-errors';
import { Offered, VersionedForm } from '@alianzas/web/versioned-form';
import { fieldsOf, ownState } from './fields.tsx';
import type { ScreenProps } from './types.ts';

/** What was written by mistake: withdrawn until it is accepted, and then replaced by another until it is filed. */
export function ChangeForms(props: ScreenProps) {
  const rows = props.data.commitments ?? [];
  return (
    <>
      {rows.map((row) => (
        <WithdrawForm key={row.id} {...props} row={row} />
      ))}
      {rows.map((row) => (
        <ReplaceForm key={row.id} {...props} row={row} />
      ))}
    </>
  );
}

type RowProps = ScreenProps & { row: CommitmentRow };

function WithdrawForm({ file, row, ...props }: RowProps) {
  const sent = ownState(props.state, 'withdraw', { name: 'commitment', value: row.id });
  return (
    <Offered isOffered={row.can.withdraw} summary={`Retirar el compromiso ${row.number}`} open={sent !== undefined}>
      <VersionedForm
        isAct
        state={sent}
        version={row.version}
        closed={!row.can.withdraw}
        action={backoffice.activity(file.code, 9)}
        hidden={{ intent: 'withdraw', commitment: row.id }}
        label={`Retirar el compromiso ${row.number}`}
      >
        {(state) => {
          const own = fieldsOf('withdraw', state, {}, `retiro-${row.number}`);
          return (
            <>
              <p>Queda en la lista como retirado y deja de contar. No se puede deshacer.</p>
              <TextArea {...own('reason')} hint="Va en el correo a la organización" rows={3} limit={2000} />
              <SubmitButton tone="danger">Retirar el compromiso {row.number}</SubmitButton>
            </>
          );
        }}
      </VersionedForm>
    </Offered>
  );
}

function ReplaceForm({ file, row, today, submission, ...props }: RowProps) {
  const sent = ownState(props.state, 'replace', { name: 'commitment', value: row.id });
  const otherwise = { action: row.action, deliverable: row.deliverable, dueOn: row.dueOn };
  const key = typed(sent, 'key', submission);
  return (
    <Offered
      isOffered={row.can.replace}
      summary={`Reemplazar el compromiso ${row.number}, que ya está aceptado`}
      open={sent !== undefined}
    >
      <VersionedForm
        state={sent}
        version={row.version}
        closed={!row.can.replace}
        action={backoffice.activity(file.code, 9)}
        hidden={{ intent: 'replace', commitment: row.id, key }}
        label={`Reemplazar el compromiso ${row.number}`}
      >
        {(state) => {
          const own = fieldsOf('replace', state, otherwise, `reemplazo-${row.number}`);
          return (
            <>
              <p>{whatHappens(row)}</p>
              <TextArea {...own('action')} rows={3} limit={1000} />
              <TextField {...own('deliverable')} />
              <DateField {...own('dueOn')} min={today} />
              <TextArea {...own('reason')} hint="Va en el correo a la organización" rows={3} limit={2000} />
              <SubmitButton tone="secondary">Reemplazar el compromiso {row.number}</SubmitButton>
            </>
          );
        }}
      </VersionedForm>
    </Offered>
  );
}

function whatHappens({ number, organization }: CommitmentRow): string {
  const kept = `El ${number} queda guardado como se aceptó y deja de contar.`;
  return organization
    ? `${kept} El nuevo espera otra vez la aceptación de ${organization.name}.`
    : `${kept} El nuevo queda en firme al guardarlo.`;
}
