import { versionInForce } from '@alianzas/domain/procedure';
import { agentsPage } from '@alianzas/domain/views';
import { categoryStatus, continuityWord, involvementWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, DataTable, EmptyState, Link, Main, PageTitle, Pagination, Quote, Tag } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { filterOf } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';

export const loader = reads(async ({ ctx, who }, { request }) => {
  staffOf(who);
  return agentsPage(ctx, filterOf(new URL(request.url).searchParams, 'despues'));
});

/** Of the day: it is of every ally or pact, whatever its year */
const { number, content } = versionInForce;
const GROUND = content.conditions.closing[0] ?? '';

/** The allies and their category, from their involvement and the continuity of their actions. */
export default function Agents() {
  const { rows, next } = useLoaderData<typeof loader>();
  return (
    <Main>
      <BackLink href={backoffice.recognitions()}>Reconocimientos</BackLink>
      <PageTitle lead="La categoría de cada aliado sale de dos hechos: cuánto se involucra y cuánto ha sostenido sus acciones. Orienta la actividad 14, no la decide.">
        Agentes Ciudadanos de Cambio Cultural
      </PageTitle>
      <Quote
        source={`Procedimiento, versión ${number}, condiciones generales`}
        href={`${backoffice.procedure()}#condiciones`}
      >
        {GROUND}
      </Quote>
      {rows.length === 0 ? (
        <EmptyState title="Todavía no hay aliados">
          Una organización es aliada cuando hace parte de al menos una alianza.
        </EmptyState>
      ) : (
        <DataTable
          caption="Aliados y su categoría"
          captionHidden
          rows={rows}
          rowKey={(one) => one.id}
          columns={[
            { key: 'name', label: 'Aliado', cell: (one) => <a href={backoffice.agent(one.id)}>{one.name}</a> },
            {
              key: 'alliances',
              label: 'Alianzas',
              numeric: true,
              cell: (one) => <Link href={backoffice.alliancesOf({ organizacion: one.id })}>{one.alliances}</Link>,
            },
            {
              key: 'involvement',
              label: 'Involucramiento',
              cell: (one) => (one.involvement ? involvementWord(one.involvement) : ''),
            },
            {
              key: 'continuity',
              label: 'Sostenimiento',
              cell: (one) => (one.continuity ? continuityWord(one.continuity) : ''),
            },
            {
              key: 'category',
              label: 'Categoría',
              cell: (one) => {
                const { label, tone } = categoryStatus(one.category);
                return <Tag tone={tone}>{label}</Tag>;
              },
            },
          ]}
        />
      )}
      <Pagination next={next ? `${backoffice.agents()}?despues=${encodeURIComponent(next)}` : undefined} />
    </Main>
  );
}
