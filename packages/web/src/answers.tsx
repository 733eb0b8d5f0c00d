import type { Answered } from '@alianzas/domain/receipt';
import { answeredWord, comparedWords, instantWords, secretariat } from '@alianzas/lexicon';
import { type Column, DataTable, Written } from '@alianzas/ui';

type Row = ReturnType<typeof comparedWords>[number];

const COLUMNS: readonly Column<Row>[] = [
  { key: 'part', label: 'Parte', cell: ({ part }) => part },
  { key: 'before', label: 'Lo que decía', cell: ({ before }) => before },
  { key: 'after', label: 'Lo que dice ahora', cell: ({ after }) => after },
];

/** What an organization sent back or objected to of a commitment, and what the team answered, beside what it said then. */
export function Answers({ number, answers }: { number: number; answers: readonly Answered<string>[] }) {
  return answers.map((one) => {
    const { note, by, at, answer } = one;
    return (
      <section key={at} className="space-y-2" aria-label={`Respuesta sobre el compromiso ${number}`}>
        <p>
          {by ?? 'La organización'} escribió el {instantWords(at)}: <Written text={note} />
        </p>
        <p>
          {answer.by ?? 'El equipo'}, de {secretariat.plain}, respondió el {instantWords(answer.at)}:{' '}
          {answeredWord(one)}.
          {answer.reason ? (
            <>
              {' '}
              Razón: <Written text={answer.reason} />
            </>
          ) : null}
        </p>
        <Changes number={number} rows={comparedWords(one).filter(({ isSame }) => !isSame)} />
      </section>
    );
  });
}

/** What the answer changed, and nothing of what stays as it was. */
function Changes({ number, rows }: { number: number; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={`El compromiso ${number}, antes y después de la respuesta: lo que cambió`}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ part }) => part}
    />
  );
}
