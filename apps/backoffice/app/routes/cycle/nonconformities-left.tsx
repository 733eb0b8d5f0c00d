import type { NonconformityLeft } from '@alianzas/domain/views';
import { statusWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Link } from '@alianzas/ui';

function stateOf({ state, isLater }: NonconformityLeft): string {
  const word = statusWord('nonconformity', state);
  return isLater ? `${word}, después de confirmar el balance` : word;
}

/** What the early end of an alliance left open, with the reason of that end: the balance closes none by silence. */
export function NonconformitiesLeft({ left }: { left: readonly NonconformityLeft[] }) {
  if (left.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="no-conformes">
      <h2 id="no-conformes">Salidas no conformes que quedaron abiertas</h2>
      <p>Su alianza terminó antes de que se cerraran. El balance las enumera con la razón de ese final.</p>
      <DataTable
        caption="Salidas no conformes que quedaron abiertas"
        captionHidden
        rows={left}
        rowKey={(one) => one.code}
        columns={[
          {
            key: 'code',
            label: 'Salida',
            cell: (one) => <Link href={backoffice.nonconformity(one.code)}>{one.code}</Link>,
          },
          { key: 'state', label: 'Estado', cell: stateOf },
          { key: 'case', label: 'Alianza', cell: (one) => `${one.alliance.code}, ${one.alliance.title}` },
          {
            key: 'activity',
            label: 'Actividad del plan',
            cell: (one) => `${one.activity.number}. ${one.activity.title}`,
          },
          {
            key: 'end',
            label: 'Cómo terminó la alianza',
            cell: (one) =>
              `${statusWord('alliance', one.alliance.state)}: ${one.alliance.reason ?? 'sin razón escrita'}`,
          },
        ]}
      />
    </section>
  );
}
