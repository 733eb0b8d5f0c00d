import { planOf } from '@alianzas/domain/plan';
import { belongsTo } from '@alianzas/domain/platform';
import { complianceWord, longDay, relativeDue, shortDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ButtonLink, DataTable, EmptyState, SummaryList } from '@alianzas/ui';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';
import { reads } from '../../reads.ts';

export const meta = () => [{ title: 'Plan de trabajo · Alianzas' }];

export const loader = reads(async ({ ctx }, { params }) => {
  const { found, facts, today } = await caseOf(ctx, params.code);
  const plan = await planOf(ctx, found.id);
  const parties = new Map(found.parties.map((party) => [party.id, party]));
  const approved = plan.section?.state === 'approved';
  const activities = plan.actions.flatMap((action) =>
    action.activities
      .filter((one) => one.replacedAt === null)
      .map((one) => {
        const party = one.partyId ? parties.get(one.partyId) : undefined;
        const mine = party !== undefined && belongsTo(ctx.actor, party.organizationId);
        return {
          number: one.number,
          title: one.title,
          commitment: action.commitment.number,
          by: `${one.responsible} · ${party?.name ?? 'Secretaría'}`,
          when: `${shortDay(one.startsOn)} a ${shortDay(one.endsOn)}`,
          relative: relativeDue(one.endsOn, today),
          compliance: one.compliance ? complianceWord(one.compliance) : 'Sin seguimiento todavía',
          canReport: mine && found.step === 11,
        };
      }),
  );
  activities.sort((a, b) => a.number - b.number);
  return {
    facts,
    approved,
    activities,
    section: plan.section
      ? {
          term: `${longDay(plan.section.startsOn)} a ${longDay(plan.section.endsOn)} (${plan.section.termMonths} meses)`,
          mechanisms: plan.section.followUpMechanisms,
        }
      : null,
    dates: plan.dates.map((date) => ({ day: longDay(date.onDay), held: date.meetingId !== null })),
  };
});

export default function Plan() {
  const { facts, approved, activities, section, dates } = useLoaderData<typeof loader>();
  if (!approved || !section) {
    return (
      <CaseFrame facts={facts} at="plan">
        <EmptyState title="El plan de trabajo todavía no está aprobado">
          Se arma en la actividad 10, con los compromisos radicados de cada parte.
        </EmptyState>
      </CaseFrame>
    );
  }
  return (
    <CaseFrame facts={facts} at="plan">
      <h2>Plan de trabajo de la alianza</h2>
      <SummaryList
        rows={[
          { term: 'Plazo', detail: section.term },
          { term: 'Seguimiento', detail: section.mechanisms },
          {
            term: 'Reuniones de seguimiento',
            detail: dates.map((date) => `${date.day}${date.held ? ' (hecha)' : ' (pendiente)'}`).join(' · '),
          },
        ]}
      />
      <DataTable
        caption="Actividades de las dos partes"
        rows={activities}
        rowKey={(one) => String(one.number)}
        columns={[
          { key: 'number', label: 'N.º', numeric: true, cell: (one) => one.number },
          { key: 'title', label: 'Actividad', cell: (one) => one.title },
          { key: 'commitment', label: 'Compromiso', numeric: true, cell: (one) => one.commitment },
          { key: 'by', label: 'Responsable', cell: (one) => one.by },
          { key: 'when', label: 'Fechas', cell: (one) => `${one.when} · ${one.relative}` },
          { key: 'compliance', label: '¿Se cumple?', cell: (one) => one.compliance },
          {
            key: 'report',
            label: 'Evidencia',
            cell: (one) =>
              one.canReport ? (
                <ButtonLink href={portal.newEvidence(facts.code, one.number)} tone="secondary">
                  Cargar evidencia
                </ButtonLink>
              ) : (
                <a href={portal.evidence(facts.code)}>Ver evidencias</a>
              ),
          },
        ]}
      />
    </CaseFrame>
  );
}
