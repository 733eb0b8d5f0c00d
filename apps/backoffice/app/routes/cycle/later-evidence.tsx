import type { LaterEvidence } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable } from '@alianzas/ui';

function whyApart({ apartReason, isCorrected }: LaterEvidence): string {
  if (isCorrected) return 'Se corrigió después del balance, que la cuenta: ya no cuenta';
  return apartReason === null ? 'Se aceptó después del balance' : apartReason || 'Lo dice la evidencia';
}

/** The evidence that the balance tells apart: it was accepted or corrected after the cut, or its day is outside what the cut counts. */
export function LaterEvidenceList({ rows }: { rows: readonly LaterEvidence[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="evidencias-posteriores">
      <h2 id="evidencias-posteriores">Evidencias posteriores o aparte</h2>
      <p>
        Se aceptaron después del balance, o se hicieron fuera de la vida de su alianza y su vigencia. No suman a las
        cifras. Las que el balance cuenta y se corrigieron después siguen en ellas.
      </p>
      <DataTable
        caption="Evidencias posteriores o aparte, una línea cada una"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'alliance',
            label: 'Alianza',
            cell: (row) => <a href={backoffice.allianceEvidence(row.alliance)}>{row.alliance}</a>,
          },
          {
            key: 'evidence',
            label: 'Evidencia',
            cell: (row) => <a href={backoffice.evidence(row.id)}>{`${row.number}. ${row.activity}`}</a>,
          },
          { key: 'on', label: 'Se hizo', cell: (row) => longDay(row.executedOn) },
          { key: 'why', label: 'Motivo', cell: (row) => whyApart(row) },
        ]}
      />
    </section>
  );
}
