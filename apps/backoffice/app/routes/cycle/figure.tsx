import type { FigureName, FigureRow } from '@alianzas/domain/balance';
import { NotFound } from '@alianzas/domain/platform';
import { activitiesOf } from '@alianzas/domain/procedure';
import { figurePage } from '@alianzas/domain/views';
import { decimal, measured } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, type Column, DataTable, EmptyState, Link, Main, PageTitle } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { numberAsked } from '@alianzas/web/params';
import { useLoaderData } from '@remix-run/react';
import { FIGURES, figureAt } from './figure-words.ts';
import { yearOf } from './year.ts';

export const loader = reads(async ({ ctx }, { params, request }) => {
  const name = figureAt(params.figure);
  if (!name) throw new NotFound('figure');
  const activity = numberAsked(request, 'actividad');
  const page = await figurePage(ctx, yearOf(params), name, activity);
  return {
    ...page,
    name,
    title: titleOf(name, activity, page.version),
    median: activity === null ? null : medianOf(page.rows),
  };
});

/** What the figure counts; of one activity, with its name. */
function titleOf(name: FigureName, activity: number | null, version: number): string {
  const asked = activitiesOf(version).find(({ number }) => number === activity);
  return asked ? `Veces que se cerró la actividad ${asked.number}, ${asked.name}` : FIGURES[name].label;
}

/** The middle of the days of those rows, or between the two in the middle; null where none keeps its days. */
function medianOf(rows: readonly FigureRow[]): number | null {
  const days = rows.flatMap((row) => (typeof row.days === 'number' ? [row.days] : [])).sort((a, b) => a - b);
  if (days.length === 0) return null;
  const half = days.length / 2;
  return (days[Math.ceil(half) - 1]! + days[Math.floor(half)]!) / 2;
}

const LEADS = {
  frozen: 'Quedaron fijas cuando se confirmó el balance: lo que cambió después no las cambia.',
  now: 'Se cuentan ahora; quedan fijas al confirmar el balance.',
  afterwards:
    'Este balance se confirmó antes de que se guardaran estas filas: se cuentan ahora y pueden haber cambiado.',
};

const DAYS: Column<Pick<FigureRow, 'days'>> = {
  key: 'days',
  label: 'Días',
  numeric: true,
  cell: ({ days }) => (typeof days === 'number' ? decimal(days.toFixed(1)) : 'No se guardaron'),
};

/** The very rows that a figure of the balance counts: they are as many as it says. */
export default function Figure() {
  const { year, name, rows, drawn, title, median } = useLoaderData<typeof loader>();
  const { label, row } = FIGURES[name];
  const numbered = rows.map((one, index) => ({ ...one, number: index + 1 }));
  return (
    <Main>
      <BackLink href={backoffice.balance(year)}>{`Balance ${year}`}</BackLink>
      <PageTitle kicker={`Balance ${year}`} lead={LEADS[drawn]}>
        {`${title}, ${year}: ${rows.length}`}
      </PageTitle>
      {median === null ? null : (
        <p>
          La mediana de los días que estuvo abierta es {measured(median, 'día', 'días')}: la mitad de las veces duró eso
          o menos, y la otra mitad, eso o más.
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title="No hay ninguna en esta vigencia" />
      ) : (
        <DataTable
          caption={label}
          captionHidden
          rows={numbered}
          rowKey={(one) => String(one.number)}
          columns={[
            { key: 'name', label: row, cell: (one) => one.name },
            {
              key: 'alliance',
              label: row === 'Alianza' ? 'Código' : 'Alianza',
              cell: ({ alliance }) =>
                alliance ? (
                  <Link className="whitespace-nowrap" href={backoffice.alliance(alliance)}>
                    {alliance}
                  </Link>
                ) : null,
            },
            ...(median === null ? [] : [DAYS]),
          ]}
        />
      )}
    </Main>
  );
}
