import { Details, Form, Link, SubmitButton, TextArea } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import type { Line } from './contribution-parts.tsx';

/** The way back of what was declared by mistake and nobody verified; of one that was taken back, why. */
export function Mend({ row, here, state }: { row: Line; here: string; state: FormState | undefined }) {
  if (row.withdrawReason) return <p className="meta">{`Se retiró: ${row.withdrawReason}`}</p>;
  if (!row.can.withdraw) return null;
  return (
    <>
      {row.can.correct ? (
        <p>
          <Link href={`${here}?corregir=${row.id}#corregir`}>Corregir</Link>
        </p>
      ) : null}
      <Details summary="Retirar" open={state !== undefined}>
        <Form action={here} hidden={{ intent: 'withdraw', contribution: row.id }} label={`Retirar ${row.description}`}>
          <TextArea
            name="reason"
            id={idIn(state, 'reason', row.id)}
            label="Razón"
            hint="La línea se conserva con su razón y no suma."
            rows={3}
            limit={1000}
            error={fieldError(state, 'reason')}
            defaultValue={typed(state, 'reason')}
          />
          <SubmitButton tone="danger">Retirar la entrega</SubmitButton>
        </Form>
      </Details>
    </>
  );
}
