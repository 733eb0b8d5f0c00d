import { keepCommitment } from '@alianzas/domain/commitment/inputs';
import { backoffice } from '@alianzas/paths';
import { Details, Link, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { Moment } from '../../pages/words.tsx';
import { labels } from './activities/labels.ts';
import { correctionAt, type RowToMend } from './renewals.tsx';

interface Props {
  rows: readonly RowToMend[];
  code: string;
  state: FormState | undefined;
}

/** The objections that wait for the team: each is answered by keeping the commitment, with a reason that its organization reads, or by correcting it. */
export function Objections({ rows, code, state }: Props) {
  const sentOf = ({ id }: RowToMend) =>
    state?.values.intent === 'keep' && state.values.commitment === id ? state : undefined;
  const shown = rows.filter((row) => row.can.keep || sentOf(row) !== undefined);
  return shown.map((row) => (
    <Details key={row.id} summary={`Responder la objeción al compromiso ${row.number}`} open>
      <VersionedForm
        isAct
        state={sentOf(row)}
        version={row.version}
        closed={!row.can.keep}
        why={row.why.keep}
        action={backoffice.allianceCommitments(code)}
        hidden={{ intent: 'keep', commitment: row.id }}
        label={`Responder la objeción al compromiso ${row.number}`}
      >
        {(state) => (
          <>
            <Objection row={row} />
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

/** Who objected, when and with which words; and both answers to it: kept here, or corrected where that is done. */
function Objection({ row }: { row: RowToMend }) {
  const { number, answer, organization } = row;
  return (
    <>
      {answer ? (
        <p>
          {organization?.name} lo objetó el <Moment at={answer.at} />: <Written text={answer.note} />
        </p>
      ) : null}
      <p>
        El compromiso {number} sigue en firme mientras tanto. Manténgalo aquí, con su razón, si debe quedar como está.
        Si la organización tiene razón, <OtherWay row={row} />
      </p>
    </>
  );
}

function OtherWay({ row: { number, can, filing } }: { row: RowToMend }) {
  if (can.correct)
    return (
      <>
        <Link href={`#${correctionAt(number)}`}>corrija el compromiso {number}</Link>, más abajo en esta página.
      </>
    );
  if (can.takeBackFirst && filing)
    return (
      <>
        <Link href={backoffice.packet(filing.id)}>devuélvalo primero de la mesa de radicación</Link> y corríjalo después
        en esta página.
      </>
    );
  return 'no se corrige ahora en esta página: un No en la actividad 13 puede reemplazarlo.';
}
