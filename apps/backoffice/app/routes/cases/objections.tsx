import { keepCommitment } from '@alianzas/domain/commitment/inputs';
import type { CommitmentRow } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { Details, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { labels } from './activities/labels.ts';

interface Props {
  rows: readonly CommitmentRow[];
  code: string;
  state: FormState | undefined;
}

/** The objections that wait for the team: each is answered by keeping the commitment, with a reason that its organization reads. */
export function Objections({ rows, code, state }: Props) {
  const sentOf = ({ id }: CommitmentRow) =>
    state?.values.intent === 'keep' && state.values.commitment === id ? state : undefined;
  const shown = rows.filter((row) => row.can.keep || sentOf(row) !== undefined);
  return shown.map((row) => (
    <Details key={row.id} summary={`Responder la objeción al compromiso ${row.number}`} open>
      <VersionedForm
        isAct
        state={sentOf(row)}
        version={row.version}
        closed={!row.can.keep}
        action={backoffice.allianceCommitments(code)}
        hidden={{ intent: 'keep', commitment: row.id }}
        label={`Responder la objeción al compromiso ${row.number}`}
      >
        {(state) => (
          <>
            <p>
              El compromiso {row.number} sigue en firme. Si la organización tiene razón, {otherWayOf(row.can)}
            </p>
            <Field
              of={{ schema: keepCommitment, labels: labels.keep, state, form: `objecion-${row.number}` }}
              name="reason"
              hint="Va en el correo a la organización"
              rows={3}
            />
            <SubmitButton>Mantener el compromiso {row.number}</SubmitButton>
          </>
        )}
      </VersionedForm>
    </Details>
  ));
}

/** What else is done about it, as it stands now. */
function otherWayOf({ correct, takeBackFirst }: CommitmentRow['can']): string {
  if (correct) return 'corríjalo en esta página.';
  if (takeBackFirst) return 'devuélvalo primero de la mesa de radicación y corríjalo después en esta página.';
  return 'no se corrige ahora en esta página: un No en la actividad 13 puede reemplazarlo.';
}
