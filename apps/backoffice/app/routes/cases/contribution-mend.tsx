import { withdrawContribution } from '@alianzas/domain/contribution/inputs';
import { Details, Form, Link, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import type { Line } from './contribution-parts.tsx';

/** The way back of what was declared by mistake and nobody verified; of one that was taken back, why. */
export function Mend({ row, here, state }: { row: Line; here: string; state: FormState | undefined }) {
  if (row.withdrawReason)
    return (
      <p className="meta">
        <Written text={`Se retiró: ${row.withdrawReason}`} />
      </p>
    );
  if (row.can.correctVerified)
    return (
      <p>
        <Link href={`${here}?corregir=${row.id}#corregir`}>Corregir lo verificado</Link>
      </p>
    );
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
          <Field
            of={{ schema: withdrawContribution, labels: { reason: 'Razón' }, state, form: row.id }}
            name="reason"
            hint={
              row.correctReason
                ? 'La corrección se conserva con su razón, y la entrega verificada sigue como está.'
                : 'La línea se conserva con su razón y no suma.'
            }
            rows={3}
          />
          <SubmitButton tone="danger">Retirar la entrega</SubmitButton>
        </Form>
      </Details>
    </>
  );
}
