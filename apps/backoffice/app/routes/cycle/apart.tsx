import type { LedgerLine } from '@alianzas/domain/contribution';
import { DataTable } from '@alianzas/ui';
import { LEDGER_COLUMNS } from './ledger-columns.tsx';

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
          ...LEDGER_COLUMNS,
          { key: 'why', label: 'Motivo', cell: (line) => line.apartReason ?? 'Se verificó después del balance' },
        ]}
      />
    </section>
  );
}
