import type { LedgerLine } from '@alianzas/domain/contribution';
import { categoryWord, longDay, pesos, statusOf } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Link } from '@alianzas/ui';

/** The deliveries that are told apart: they came after the cut, or are outside the life of their alliance, and add to nothing. */
export function Apart({ lines }: { lines: readonly LedgerLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="correcciones">
      <h2 id="correcciones">Correcciones posteriores</h2>
      <p>
        Se registraron o se verificaron después del balance, o fuera de la vida de su alianza. No suman a las cifras.
      </p>
      <DataTable
        caption="Correcciones posteriores, una línea por entrega"
        captionHidden
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'alliance',
            label: 'Alianza',
            cell: (line) => <Link href={backoffice.allianceContributions(line.alliance)}>{line.alliance}</Link>,
          },
          { key: 'ally', label: 'Aliado', cell: (line) => line.organization },
          { key: 'initiative', label: 'Iniciativa', cell: (line) => line.initiative },
          { key: 'what', label: 'Entrega', cell: (line) => `${categoryWord(line.category)}: ${line.description}` },
          { key: 'on', label: 'Entregado', cell: (line) => longDay(line.deliveredOn) },
          { key: 'state', label: 'Estado', cell: (line) => statusOf('contribution', line.state).label },
          { key: 'why', label: 'Motivo', cell: (line) => line.apartReason ?? 'Se verificó después del balance' },
          {
            key: 'value',
            label: 'Valor',
            numeric: true,
            cell: (line) => (line.value === null ? 'Sin valor' : pesos(line.value)),
          },
        ]}
      />
    </section>
  );
}
