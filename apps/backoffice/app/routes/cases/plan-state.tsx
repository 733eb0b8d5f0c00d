import type { PlanStatePage } from '@alianzas/domain/views';
import { planStatePage } from '@alianzas/domain/views';
import { complianceWord, count, longDay, shortDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  BackLink,
  type Column,
  DataTable,
  Link,
  Main,
  Notice,
  PageTitle,
  SummaryList,
  Tag,
  Written,
} from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { staffOf } from '../../pages/staff.ts';
import { whoAnswers } from '../../pages/who-answers.ts';
import { Moment } from '../../pages/words.tsx';

export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  return planStatePage(ctx, params.code ?? '', params.number ?? '');
});

type Activity = PlanStatePage['content']['actions'][number]['activities'][number];

const COLUMNS: Column<Activity>[] = [
  { key: 'title', label: 'Actividad', cell: (row) => `${row.number}. ${row.title}` },
  { key: 'who', label: 'Responde', cell: (row) => whoAnswers(row) },
  { key: 'when', label: 'Fechas', cell: (row) => `${shortDay(row.startsOn)} a ${shortDay(row.endsOn)}` },
  { key: 'place', label: 'Lugar', cell: (row) => row.place || 'Por definir' },
  { key: 'state', label: 'Cumplimiento', cell: (row) => <Compliance row={row} /> },
  { key: 'said', label: 'Observación', cell: (row) => row.observation },
];

/** The section of the plan as the follow-up left it: read and printed as it was, whatever the plan says today. */
export default function PlanState() {
  const page = useLoaderData<typeof loader>() as PlanStatePage;
  const { alliance, takenOn, section, actions, dates } = page.content;
  return (
    <Main>
      <BackLink href={backoffice.alliancePlan(alliance.code)}>{alliance.title}</BackLink>
      <PageTitle
        kicker="Plan de trabajo RED con seguimiento"
        code={alliance.code}
        lead={`Como quedó el ${longDay(takenOn)}, en el seguimiento ${page.number}.`}
      >
        {`${alliance.title}: seguimiento ${page.number}`}
      </PageTitle>
      {page.undoneAt ? (
        <Notice tone="attention">
          Este seguimiento se deshizo el <Moment at={page.undoneAt} /> y ya no tiene efecto. Se conserva como quedó.
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { term: 'Seguimiento', detail: <Followed page={page} /> },
          {
            term: 'Duración',
            detail: `${longDay(section.startsOn)} a ${longDay(section.endsOn)} (${count(section.termMonths, 'mes', 'meses')})`,
          },
          { term: 'Mecanismos de seguimiento', detail: section.followUpMechanisms },
          { term: 'Cómo responde el plan a las capacidades', detail: section.capacityStatement ?? '' },
          {
            term: 'Fechas de seguimiento',
            detail: dates.map(({ onDay, held }) => `${longDay(onDay)}${held ? ' (hecha)' : ''}`).join(' · '),
          },
          {
            term: 'Huella del contenido (SHA-256)',
            detail: page.sha256,
          },
        ]}
      />
      {actions.map(({ title, coresponsibility, commitment, activities }) => (
        <section className="space-y-4" key={`${commitment.number} ${title}`}>
          <h2>{title}</h2>
          <p className="meta">
            Compromiso {commitment.number}: <Written text={commitment.action} />
          </p>
          <p>
            <Written text={coresponsibility} />
          </p>
          <DataTable
            caption={`Actividades de ${title}`}
            captionHidden
            columns={COLUMNS}
            rows={activities}
            rowKey={(row) => row.id}
          />
        </section>
      ))}
    </Main>
  );
}

function Followed({ page }: { page: PlanStatePage }) {
  return (
    <>
      <Moment at={page.takenAt} />, por {page.takenBy},{' '}
      <Link href={backoffice.acta(page.meeting)}>acta {page.acta}</Link>
    </>
  );
}

function Compliance({ row }: { row: Activity }) {
  if (row.replaced) return <Tag>Reemplazada</Tag>;
  if (!row.compliance) return 'Sin decir';
  return <Tag tone={row.compliance === 'met' ? 'good' : 'attention'}>{complianceWord(row.compliance)}</Tag>;
}
