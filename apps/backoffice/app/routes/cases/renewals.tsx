import { correctRenewal, renewAgain } from '@alianzas/domain/followup/inputs';
import type { CommitmentRow } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Actions, Details, Link, Notice, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { labels } from './activities/labels.ts';

/** A commitment, with what stands in the way of each of its forms. */
export type RowToMend = CommitmentRow & {
  why: { readonly [act in keyof CommitmentRow['asDriver']]: string | null };
};

interface Props {
  rows: readonly RowToMend[];
  code: string;
  today: string;
  /** The submission key of this page */
  submission: string;
  state: FormState | undefined;
}

/** What a No at 13 asked for: corrected until its organization accepts it, then replaced until it is filed; off the desk first. */
export function Renewals(props: Props) {
  const { rows, state } = props;
  const sentOf = (intent: string, row: RowToMend) =>
    state?.values.intent === intent && state.values.commitment === row.id ? state : undefined;
  return rows.map((row) => {
    const [correcting, renewing] = [sentOf('correct', row), sentOf('renewAgain', row)];
    return (
      <div key={row.id} className="space-y-4">
        {row.can.takeBackFirst && row.filing && !row.can.keep ? (
          <AtTheDesk number={row.number} packet={row.filing.id} />
        ) : null}
        {row.can.correct || correcting ? <CorrectForm {...props} row={row} state={correcting} /> : null}
        {row.can.renewAgain || renewing ? <RenewForm {...props} row={row} state={renewing} /> : null}
      </div>
    );
  });
}

/** Where the page corrects a commitment: an objection leads there, and finds it open. */
export const correctionAt = (number: number) => `corregir-${number}`;

/** What is at the desk stays as it is: the way to change it leads by there. */
function AtTheDesk({ number, packet }: { number: number; packet: string }) {
  return (
    <Notice>
      El compromiso {number} espera su radicado. Si hay que cambiarlo,{' '}
      <Link href={backoffice.packet(packet)}>devuélvalo antes desde la mesa de radicación</Link>.
    </Notice>
  );
}

type RowProps = Props & { row: RowToMend };

const given = ({ action, deliverable, dueOn }: RowToMend) => ({ action, deliverable, dueOn });

function CorrectForm({ code, row, today, state: sent }: RowProps) {
  const title = `Corregir el compromiso ${row.number}`;
  return (
    <Details summary={title} open={sent !== undefined || row.can.keep} id={correctionAt(row.number)}>
      <VersionedForm
        state={sent}
        version={row.version}
        closed={!row.can.correct}
        why={row.why.correct}
        action={backoffice.allianceCommitments(code)}
        hidden={{ intent: 'correct', commitment: row.id }}
        label={title}
      >
        {(state) => {
          const form = `correccion-${row.number}`;
          const own = { schema: correctRenewal, labels: labels.amend, state, given: given(row), form };
          return (
            <>
              <p>
                Sigue en firme con lo que escriba aquí, y el plan cambia con él. {whoReads(row)} Después se prepara de
                nuevo para radicar.
              </p>
              <Field of={own} name="action" rows={3} />
              <Field of={own} name="deliverable" rows={2} />
              <Field of={own} name="dueOn" min={today} />
              <Actions>
                <SubmitButton tone="secondary">Guardar la corrección</SubmitButton>
                <SaveUnsent of={`correct-${row.id}`} />
              </Actions>
            </>
          );
        }}
      </VersionedForm>
    </Details>
  );
}

function RenewForm({ code, row, today, submission, state: sent }: RowProps) {
  const title = `Reemplazar el compromiso ${row.number}, que ya está aceptado`;
  const key = typed(sent, 'key', submission);
  return (
    <Details summary={title} open={sent !== undefined}>
      <VersionedForm
        makesNew
        state={sent}
        version={row.version}
        closed={!row.can.renewAgain}
        why={row.why.renewAgain}
        action={backoffice.allianceCommitments(code)}
        hidden={{ intent: 'renewAgain', commitment: row.id, key }}
        label={title}
      >
        {(state) => {
          const form = `reemplazo-${row.number}`;
          const own = { schema: renewAgain, labels: labels.replace, state, given: given(row), form };
          return (
            <>
              <p>
                El {row.number} queda guardado como se aceptó y deja de contar. El nuevo queda en firme y en el plan al
                guardarlo. {whoReads(row)} Después se prepara para radicar.
              </p>
              <Field of={own} name="action" rows={3} />
              <Field of={own} name="deliverable" rows={2} />
              <Field of={own} name="dueOn" min={today} />
              <Field of={own} name="reason" hint="Va en el correo a la organización" rows={3} />
              <Actions>
                <SubmitButton tone="secondary">Reemplazar el compromiso {row.number}</SubmitButton>
                <SaveUnsent of={`renew-${row.id}`} />
              </Actions>
            </>
          );
        }}
      </VersionedForm>
    </Details>
  );
}

function whoReads({ organization }: RowToMend): string {
  return organization ? `${organization.name} recibe un correo y lo confirma o lo objeta otra vez.` : '';
}
