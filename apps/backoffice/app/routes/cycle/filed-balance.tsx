import type { PackedBalance } from '@alianzas/domain/views';
import { instantWords } from '@alianzas/lexicon';
import { SummaryList } from '@alianzas/ui';
import { BalanceFigures } from './balance-figures.tsx';
import { PhaseTexts } from './balance-words.tsx';

/** What a balance that is filed says, as it was confirmed: whoever files it enters no other page of it. */
export function FiledBalance({ balance }: { balance: PackedBalance }) {
  const { narrative, figures, procedureVersion, sha256, confirmedBy, confirmedAt } = balance;
  return (
    <>
      <section className="space-y-4" aria-labelledby="contenido">
        <h2 id="contenido">Lo que dice el balance</h2>
        <SummaryList
          rows={[
            { term: 'Lo confirmó', detail: `${confirmedBy}, el ${instantWords(confirmedAt)}` },
            { term: 'Huella del contenido (SHA-256)', detail: sha256 },
          ]}
        />
        <PhaseTexts narrative={narrative} />
      </section>
      <BalanceFigures figures={figures} version={procedureVersion} frozen />
    </>
  );
}
