import type { CaseOutcome } from '@alianzas/domain/views';
import { longDay, outcomeWord, recognitionWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { SummaryList } from '@alianzas/ui';

/** How it ended: who was recognised, who goes on, and the balance that counted it. Nothing of one of which nothing is decided. */
export function Outcome({ outcome: { recognised, continuing, balances } }: { outcome: CaseOutcome }) {
  if (recognised.length + continuing.length + balances.length === 0) return null;
  return (
    <SummaryList
      title="El resultado"
      rows={[
        ...recognised.map((one) => ({
          term: `Reconocimiento de ${one.organization}`,
          detail: `${recognitionWord(one.recognised)}, ${one.edition}`,
        })),
        ...continuing.map((one) => ({
          term: `Continuidad de ${one.organization}`,
          detail: outcomeWord(one.outcome),
        })),
        ...balances.map(({ year, number, filedOn }) => ({
          term: `Balance final ${year}`,
          detail: (
            <>
              Radicado <span className="code">{number}</span>, del {longDay(filedOn)}.{' '}
              <a href={backoffice.balance(year)}>Ver el balance {year}</a>
            </>
          ),
        })),
      ]}
    />
  );
}
