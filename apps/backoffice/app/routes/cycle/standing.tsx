import type { StandingAlliance } from '@alianzas/domain/views';
import { listed, longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ButtonLink, DataTable, EmptyState } from '@alianzas/ui';
import { session } from './cycle-stages.tsx';

/** The alliances that wait for a session of 14 or 15, and the way to convene it with all of them. */
export function StandingSection({
  activity,
  standing,
  convene,
}: {
  activity: 14 | 15;
  standing: readonly StandingAlliance[];
  convene: boolean;
}) {
  if (standing.length === 0) {
    return (
      <EmptyState
        title={`Ninguna alianza está hoy en la actividad ${activity}`}
      >{`Llegan aquí al cerrar la actividad ${activity - 1}.`}</EmptyState>
    );
  }
  const years = [...new Set(standing.map(({ year }) => year))];
  return (
    <section className="space-y-4" aria-labelledby="esperan">
      <h2 id="esperan">Esperan una sesión</h2>
      <DataTable
        caption={`Alianzas en la actividad ${activity}`}
        captionHidden
        rows={standing}
        rowKey={(one) => one.code}
        columns={[
          {
            key: 'alliance',
            label: 'Alianza',
            cell: ({ code, title }) => (
              <>
                <a className="unbroken" href={backoffice.alliance(code)}>
                  {code}
                </a>{' '}
                {title}
              </>
            ),
          },
          { key: 'parties', label: 'Organizaciones', cell: ({ parties }) => listed(parties) },
          { key: 'year', label: 'Vigencia', numeric: true, cell: ({ year }) => year },
          { key: 'since', label: 'Desde', cell: ({ since }) => (since ? longDay(since) : '') },
        ]}
      />
      {convene
        ? years.map((year) => (
            <ButtonLink key={year} href={session(activity, year)}>
              {years.length === 1 ? 'Convocar la sesión con todas' : `Convocar la sesión con las de ${year}`}
            </ButtonLink>
          ))
        : null}
    </section>
  );
}
