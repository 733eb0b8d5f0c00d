import { hasEnded } from '@alianzas/domain/alliance/inputs';
import { isUnanswered } from '@alianzas/domain/commitment/inputs';
import type { CaseFile, CommitmentRow } from '@alianzas/domain/views';
import { answeredWords, commitmentStanding, dueStatus, longDay, receiptText, secretariat } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Column, DataTable, Details, EmptyState, Fingerprint, Link, Tag, Written } from '@alianzas/ui';
import { Answers } from '@alianzas/web/answers';
import { FiledUnder } from '../../pages/filed-under.tsx';
import { Moment } from '../../pages/words.tsx';

interface TableProps {
  rows: readonly CommitmentRow[];
  today: string;
  file: Pick<CaseFile, 'code' | 'again' | 'state'>;
}

/** What was promised, by both sides, with the same dates and the same colours. */
export function CommitmentTable({ rows, today, file }: TableProps) {
  if (rows.length === 0)
    return <EmptyState title="Todavía no hay compromisos">Cada parte escribe los suyos en la actividad 9.</EmptyState>;
  return (
    <>
      <DataTable
        caption="Compromisos de todas las partes"
        captionHidden
        columns={columnsFor(today, file)}
        rows={rows}
        rowKey={(row) => row.id}
      />
      {rows.map((row) => (
        <Answers key={row.id} number={row.number} answers={row.answers} />
      ))}
    </>
  );
}

function columnsFor(today: string, file: TableProps['file']): Column<CommitmentRow>[] {
  return [
    {
      key: 'number',
      label: 'N.º',
      cell: numberOf,
    },
    { key: 'who', label: 'Quién', cell: (row) => row.organization?.name ?? `La Secretaría (${secretariat.short})` },
    {
      key: 'action',
      label: 'Qué hará',
      cell: (row) => (
        <div className="lg:min-w-64">
          <Written text={row.action} />
          <p className="meta">
            Entregable: <Written text={row.deliverable} />
          </p>
        </div>
      ),
    },
    { key: 'due', label: 'Para cuándo', cell: (row) => <Due row={row} today={today} /> },
    { key: 'state', label: 'Estado', cell: (row) => <Standing row={row} /> },
    { key: 'filing', label: 'Radicado', cell: (row) => <Filed row={row} file={file} /> },
  ];
}

function numberOf({ number, parent, round }: CommitmentRow): string {
  if (parent === null) return String(number);
  return `${number}, en lugar del ${parent}${round > 0 ? ` (vuelta ${round})` : ''}`;
}

function Due({ row, today }: { row: CommitmentRow; today: string }) {
  const { label, tone } = dueStatus(row.dueOn, today);
  return (
    <>
      {longDay(row.dueOn)} {row.owed || isUnanswered(row) ? <Tag tone={tone}>{label}</Tag> : null}
    </>
  );
}

function Standing({ row }: { row: CommitmentRow }) {
  const status = commitmentStanding(row);
  return (
    <>
      <Tag tone={status.tone}>{status.label}</Tag>
      {row.endedAt ? <Ended row={row} at={row.endedAt} /> : null}
      {row.answer && !row.answer.kept ? (
        <p>
          <Written text={row.answer.note} />
        </p>
      ) : null}
      {row.answeredAt ? (
        <p className="meta">
          {answeredWords({ ...row, organization: row.organization?.name ?? null, by: row.answeredBy })}
          {' el '}
          <Moment at={row.answeredAt} />
          {row.file ? (
            <>
              {' '}
              <a href={backoffice.file(row.file)}>Descargar el soporte del compromiso {row.number}</a>
            </>
          ) : null}
        </p>
      ) : null}
      <Acts row={row} />
    </>
  );
}

/** What each side wrote and answered, as it was that day: an answer stays although the commitment changed since. */
function Acts({ row: { number, acts } }: { row: CommitmentRow }) {
  if (acts.length === 0) return null;
  return (
    <Details summary={`Historia del compromiso ${number}`}>
      <ol>
        {acts.map(({ kept, by, side, at, sha256 }) => {
          const { title, lines } = receiptText(kept);
          return (
            <li key={sha256 + at}>
              <p>{title}</p>
              <p>
                <Written text={lines.join('\n')} />
              </p>
              <p className="meta wrap-anywhere">
                {by}
                {side === 'team' ? `, de ${secretariat.plain}` : ''}, el <Moment at={at} />
              </p>
              <Fingerprint sha256={sha256} />
            </li>
          );
        })}
      </ol>
    </Details>
  );
}

/** Why it was withdrawn, or replaced before it was filed. */
function Ended({ row, at }: { row: CommitmentRow; at: string }) {
  return (
    <>
      {row.successor === null ? null : <p>Lo reemplaza el compromiso {row.successor}.</p>}
      <p>
        <Written text={row.endReason ?? ''} />
      </p>
      <p className="meta">
        {row.endedBy ?? 'Alguien'}, el <Moment at={at} />
      </p>
    </>
  );
}

function Filed({ row, file }: { row: CommitmentRow; file: TableProps['file'] }) {
  if (!row.filing) {
    const href = row.loose ? againOf(row, file) : null;
    return href ? <Link href={href}>Por preparar otra vez</Link> : null;
  }
  return (
    <a href={backoffice.packet(row.filing.id)}>
      {row.filing.number ? <FiledUnder {...row.filing} filedOn={null} /> : unfiled(file)}
    </a>
  );
}

/** Of a case that ended nothing waits for its number any more. */
const unfiled = (file: TableProps['file']) => (hasEnded(file) ? 'Sin radicar' : 'Pendiente de radicar');

/** Where what was taken off the filing desk is prepared again: the packet at 9, the amendment on its own page. */
function againOf({ round }: CommitmentRow, { code, again }: TableProps['file']): string | null {
  if (round === 0) return again.packet && backoffice.activity(code, 9);
  return again.amendment && backoffice.packet(again.amendment);
}
