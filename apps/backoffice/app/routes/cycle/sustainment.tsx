import { sustainmentPage } from '@alianzas/domain/views';
import { outcomeWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Main, PageTitle, Pagination, Tag, type Tone } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { ActivityQuotes } from '../../pages/activity-quote.tsx';
import { filterOf, withFilters } from '../../pages/fields.ts';
import { StandingSection } from './standing.tsx';

export const loader = reads(async ({ ctx }, { request }) =>
  sustainmentPage(ctx, { after: filterOf(new URL(request.url).searchParams, 'despues') }),
);

const TONES: Record<string, Tone> = {
  continues: 'good',
  continuesAdjusted: 'good',
  pauses: 'attention',
  ends: 'neutral',
};

export default function Sustainment() {
  const { standing, decided, next, versions, can } = useLoaderData<typeof loader>();
  return (
    <Main>
      <PageTitle lead="Quién continúa se decide por organización y alianza, en una sesión y con su razón.">
        Sostenimiento
      </PageTitle>
      <ActivityQuotes activity={15} versions={versions} />
      <StandingSection activity={15} standing={standing} convene={can.convene} />
      <section className="space-y-4" aria-labelledby="decididas">
        <h2 id="decididas">Lo decidido</h2>
        {decided.length === 0 ? <p>Todavía no hay decisiones de sostenimiento.</p> : null}
        {decided.length === 0 ? null : (
          <DataTable
            caption="Decisiones de sostenimiento, las más recientes primero"
            captionHidden
            rows={decided}
            rowKey={(one) => one.id}
            columns={[
              { key: 'organization', label: 'Organización', cell: (one) => one.organization },
              {
                key: 'alliance',
                label: 'Alianza',
                cell: (one) => (
                  <a className="whitespace-nowrap" href={backoffice.alliance(one.alliance)}>
                    {one.alliance}
                  </a>
                ),
              },
              { key: 'year', label: 'Vigencia', numeric: true, cell: (one) => one.year },
              {
                key: 'outcome',
                label: 'Resultado',
                cell: (one) => <Tag tone={TONES[one.outcome] ?? 'neutral'}>{outcomeWord(one.outcome)}</Tag>,
              },
              { key: 'reason', label: 'Razón', cell: (one) => one.reason },
              {
                key: 'acta',
                label: 'Registro',
                cell: (one) => <a href={backoffice.acta(one.meeting)}>Acta de reunión</a>,
              },
            ]}
          />
        )}
        <Pagination
          next={next ? withFilters(backoffice.sustainment(), { despues: next }) : undefined}
          label="Decisiones anteriores"
        />
      </section>
    </Main>
  );
}
