import type { FigureRow } from '@alianzas/domain/balance';
import { NotFound } from '@alianzas/domain/platform';
import { figurePage } from '@alianzas/domain/views';
import { decimal } from '@alianzas/lexicon';
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
  return { ...(await figurePage(ctx, yearOf(params), name, activity)), name, activity };
});

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
  const { year, name, rows, drawn, activity } = useLoaderData<typeof loader>();
  const { label, row } = FIGURES[name];
  const hasDays = activity !== null && rows.some(({ days }) => typeof days === 'number');
  const numbered = rows.map((one, index) => ({ ...one, number: index + 1 }));
  return (
    <Main>
      <BackLink href={backoffice.balance(year)}>{`Balance ${year}`}</BackLink>
      <PageTitle kicker={`Balance ${year}`} lead={LEADS[drawn]}>
        {`${activity === null ? label : `${label} (actividad ${activity})`}: ${rows.length}`}
      </PageTitle>
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
            ...(hasDays ? [DAYS] : []),
          ]}
        />
      )}
    </Main>
  );
}
