import { goingOf, isLate, isOwed } from '@alianzas/domain/plan/inputs';
import { networkPlanPage, type PlannedActivity, type PlanOfAlliance } from '@alianzas/domain/views';
import { complianceWord, count, listed, longDay, relativeDue, shortDay, statusWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, EmptyState, Link, Main, Notice, PageTitle, Pagination, SubNavigation, Tag } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { numberAsked } from '@alianzas/web/params';
import { useLoaderData } from '@remix-run/react';
import { ActivityQuote } from '../../pages/activity-quote.tsx';
import { filterOf } from '../../pages/fields.ts';
import { whoAnswers } from '../../pages/who-answers.ts';
import { StatusTag } from '../../pages/words.tsx';

export const loader = reads(async ({ ctx }, { request }) => {
  return networkPlanPage(ctx, {
    year: numberAsked(request, 'vigencia'),
    after: filterOf(new URL(request.url).searchParams, 'despues') || null,
  });
});

export default function NetworkPlan() {
  const { year, years, procedureVersion, today, isCut, alliances, goesOn, next } = useLoaderData<typeof loader>();
  const here = backoffice.networkPlan();
  return (
    <Main>
      <PageTitle lead="Un solo plan de la Red Distrital de Cultura Ciudadana y Democrática, con una sección por alianza. Los compromisos de la Secretaría están en el mismo plan.">
        {year ? `Plan de trabajo RED ${year}` : 'Plan de trabajo RED'}
      </PageTitle>
      <ActivityQuote activity={10} version={procedureVersion} />
      {years.length > 1 ? (
        <SubNavigation
          label="Vigencias"
          links={years.map((one) => ({ label: String(one), href: `${here}?vigencia=${one}`, current: one === year }))}
        />
      ) : null}
      {isCut ? (
        <Notice>
          Es el plan como quedó al confirmarse el balance, el {longDay(today)}: ya no cambia. Con él no se guardan los
          nombres de las personas responsables.
        </Notice>
      ) : null}
      {alliances.length === 0 ? (
        <EmptyState title="Ninguna alianza tiene todavía su sección del plan">
          Cada alianza la escribe en su actividad 10.
        </EmptyState>
      ) : (
        alliances.map((one) => (
          <Section key={one.code} plan={one} today={today} year={year!} isCut={isCut} goesOn={goesOn[one.code]} />
        ))
      )}
      <Pagination next={next ? `${here}?vigencia=${year}&despues=${encodeURIComponent(next)}` : undefined} />
    </Main>
  );
}

interface SectionProps extends AsOf {
  plan: PlanOfAlliance;
  year: number;
  goesOn: number | undefined;
}

function Section({ plan, today, year, isCut, goesOn }: SectionProps) {
  const inForce = plan.activities.filter((one) => !one.replaced);
  const met = inForce.filter((one) => one.compliance === 'met').length;
  return (
    <section className="space-y-4" aria-labelledby={plan.code}>
      <h2 id={plan.code}>
        <Link href={backoffice.alliancePlan(plan.code)}>{plan.title}</Link> <span className="code">{plan.code}</span>{' '}
        <StatusTag of="planSection" code={plan.state} />
      </h2>
      <p>{`${listed(plan.parties)} · Del ${longDay(plan.startsOn)} al ${longDay(plan.endsOn)} · Se cumplieron ${met} de ${count(inForce.length, 'actividad', 'actividades')}`}</p>
      {goesOn ? (
        <p>
          Sigue en el <a href={`${backoffice.networkPlan()}?vigencia=${goesOn}`}>plan de {goesOn}</a>.
        </p>
      ) : null}
      {plan.activities.length === 0 ? (
        <p>La sección todavía no tiene actividades.</p>
      ) : (
        <DataTable
          caption={`Actividades de ${plan.code}`}
          captionHidden
          rows={plan.activities}
          rowKey={(one) => String(one.number)}
          columns={[
            { key: 'title', label: 'Actividad específica', cell: (one) => `${one.number}. ${one.title}` },
            {
              key: 'action',
              label: 'Acción y compromiso',
              cell: (one) => `${one.action} (compromiso ${one.commitment})`,
            },
            { key: 'who', label: 'Responsable', cell: (one) => whoAnswers({ ...one, organization: one.party }) },
            { key: 'when', label: 'Tiempos', cell: (one) => `${shortDay(one.startsOn)} a ${shortDay(one.endsOn)}` },
            {
              key: 'evidence',
              label: 'Evidencias aceptadas',
              numeric: true,
              cell: (one) => (
                <Link href={backoffice.acceptedEvidence(plan.code, one.number, year)}>{one.evidence}</Link>
              ),
            },
            {
              key: 'state',
              label: 'Cumplimiento',
              cell: (one) => <Compliance activity={one} section={plan.state} today={today} isCut={isCut} />,
            },
          ]}
        />
      )}
    </section>
  );
}

/** The day as of which it is told; of a cut no day is counted from it: it goes by. */
interface AsOf {
  today: string;
  isCut: boolean;
}

function Compliance({ activity, section, today, isCut }: AsOf & { activity: PlannedActivity; section: string }) {
  if (activity.replaced) return <Tag>Reemplazada</Tag>;
  if (activity.compliance)
    return <Tag tone={activity.compliance === 'met' ? 'good' : 'attention'}>{complianceWord(activity.compliance)}</Tag>;
  const standing = goingOf(activity.startsOn, section, today);
  const going = statusWord('planActivity', standing);
  const told = { ...activity, reported: activity.reported || activity.evidence > 0 };
  if (standing === 'scheduled' || !isOwed(told)) return <Tag tone="progress">{going}</Tag>;
  const late = isLate(told, today);
  const due = isCut ? late && 'Vencida sin evidencia' : relativeDue(activity.endsOn, today);
  return <Tag tone={late ? 'problem' : 'progress'}>{due || going}</Tag>;
}
