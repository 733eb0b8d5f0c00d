import { offersReport, reportedIn } from '@alianzas/domain/evidence';
import { planOf } from '@alianzas/domain/plan';
import { dueDifferences, followUpStanding } from '@alianzas/domain/plan/inputs';
import { belongsTo, isOffered } from '@alianzas/domain/platform';
import {
  complianceWord,
  count,
  followUpDay,
  longDay,
  relativeDue,
  shortDay,
  standingWords,
  stopped,
} from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { ButtonLink, type Column, DataTable, EmptyState, Notice, SummaryList, Tag, Written } from '@alianzas/ui';
import { leftUnsentOf } from '@alianzas/web/left-unsent';
import { LeftUnsentNotice } from '@alianzas/web/left-unsent-notice';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';

export const loader = reads(async ({ ctx }, { params, context }) => {
  const { found, facts, today } = await caseOf(ctx, params.code);
  const plan = await planOf(ctx, found.id);
  const reported = await reportedIn(ctx, found.id);
  const parties = new Map(found.parties.map((party) => [party.id, party]));
  const approved = Boolean(plan.section?.approved);
  const unreported = new Set(found.waiting.toLoad.map((one) => one.number));
  const returned = new Set(found.waiting.returned.map((one) => one.activity));
  const file = { state: found.state, step: found.step, professionalId: '' };
  const sideOf = (partyId: string | null) => {
    const party = partyId ? parties.get(partyId) : undefined;
    return {
      organization: party?.organizationId ?? null,
      name: party?.name ?? 'la Secretaría',
      isOwn: party !== undefined && belongsTo(ctx.actor, party.organizationId),
    };
  };
  const actions = plan.actions.map(({ id, title, commitment, activities }) => ({
    id,
    title: title === commitment.action ? null : title,
    commitment: { number: commitment.number, action: commitment.action, due: longDay(commitment.dueOn) },
    ...sideOf(commitment.partyId),
    activities: activities
      .filter((one) => one.replacedAt === null)
      .map((one) => {
        const side = sideOf(one.partyId);
        return {
          number: one.number,
          title: one.title,
          by: one.partyId === commitment.partyId ? one.responsible : `${one.responsible} · ${side.name}`,
          when: `${shortDay(one.startsOn)} a ${shortDay(one.endsOn)}`,
          relative: reported.get(one.id)?.isOwed ? relativeDue(one.endsOn, today) : null,
          compliance: one.compliance ? complianceWord(one.compliance) : 'Sin seguimiento todavía',
          canReport: side.isOwn && isOffered(offersReport(one, file, side.organization, ctx.actor)),
          reported: (reported.get(one.id)?.standing ?? []).map((some) => ({
            says: standingWords(some),
            href: `${portal.evidence(found.code)}#evidencia-${some.newest}`,
          })),
          isUnreported: unreported.has(one.number),
          isReturned: returned.has(one.number),
        };
      }),
  }));
  return {
    facts,
    left: await leftUnsentOf(context, found.code, [portal.newEvidence]),
    approved,
    differences: dueDifferences(plan.actions).map(({ commitment, activity }) => ({
      commitment: commitment.number,
      promised: longDay(commitment.dueOn),
      activity: activity.number,
      planned: longDay(activity.endsOn),
    })),
    actions: approved ? actions.filter((action) => action.activities.length > 0) : actions,
    section: plan.section
      ? {
          term: `${longDay(plan.section.startsOn)} a ${longDay(plan.section.endsOn)} (${count(plan.section.termMonths, 'mes', 'meses')})`,
          mechanisms: plan.section.followUpMechanisms,
        }
      : null,
    dates: plan.dates.map(({ onDay, meetingId }) =>
      followUpDay(onDay, followUpStanding({ onDay, held: meetingId !== null }, found, today)),
    ),
  };
});

export default function Plan() {
  const { facts, left, approved, actions, section, dates, differences } = useLoaderData<typeof loader>();
  if (!section && actions.length === 0) {
    return (
      <CaseFrame facts={facts} at="plan">
        <LeftUnsentNotice left={left} />
        <EmptyState title="El plan de trabajo todavía no está aprobado">
          Se arma en la actividad 10, con los compromisos radicados de cada parte.
        </EmptyState>
      </CaseFrame>
    );
  }
  return (
    <CaseFrame facts={facts} at="plan">
      <h2>Plan de trabajo de la alianza</h2>
      <LeftUnsentNotice left={left} />
      {approved ? null : (
        <Notice>
          Es un borrador: el equipo lo está escribiendo y puede cambiar hasta que se apruebe en la actividad 10.
        </Notice>
      )}
      {section ? (
        <SummaryList
          rows={[
            { term: 'Plazo', detail: section.term },
            { term: 'Seguimiento', detail: section.mechanisms },
            { term: 'Reuniones de seguimiento', detail: dates.join(' · ') },
          ]}
        />
      ) : null}
      <TwoDates differences={differences} />
      {actions.map((action) => (
        <ActionOfPlan key={action.id} code={facts.code} action={action} approved={approved} />
      ))}
    </CaseFrame>
  );
}

type Differences = ReturnType<typeof useLoaderData<typeof loader>>['differences'];

/** A promise with a day, and another in the plan: which one holds is agreed with the team. */
function TwoDates({ differences }: { differences: Differences }) {
  if (differences.length === 0) return null;
  return (
    <Notice tone="attention">
      <p>
        Hay dos fechas para lo mismo: la del compromiso y la del plan. Acuerde una sola con la persona de la Secretaría
        que acompaña la alianza; mientras tanto, cuente con la primera que llega.
      </p>
      <ul className="list-disc pl-5">
        {differences.map((one) => (
          <li key={one.activity}>
            Compromiso {one.commitment}: para el {one.promised}. Actividad {one.activity}: hasta el {one.planned}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Action = ReturnType<typeof useLoaderData<typeof loader>>['actions'][number];

type Activity = Action['activities'][number];

const PLANNED: Column<Activity>[] = [
  { key: 'title', label: 'Actividad', cell: (one) => `${one.number}. ${one.title}` },
  { key: 'by', label: 'Responsable', cell: (one) => one.by },
  { key: 'when', label: 'Fechas', cell: (one) => [one.when, one.relative].filter(Boolean).join(' · ') },
];

/** How it goes, once the plan is approved. */
function goingOf(code: string): Column<Activity>[] {
  return [
    { key: 'compliance', label: '¿Se cumple?', cell: (one) => one.compliance },
    { key: 'report', label: 'Evidencia', cell: (one) => <Report code={code} activity={one} /> },
  ];
}

/** A commitment, who promised it and until when, with the activities that carry it out. */
function ActionOfPlan({ code, action, approved }: { code: string; action: Action; approved: boolean }) {
  const { id, title, commitment, isOwn, name, activities } = action;
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h3 id={id}>
        Compromiso {commitment.number}: <Written text={commitment.action} />
      </h3>
      <p>
        {isOwn ? <Tag tone="progress">De su organización</Tag> : stopped(`De ${name}`)} Para el {commitment.due}
      </p>
      {title ? <p className="meta">{title}</p> : null}
      {activities.length === 0 ? (
        <p className="meta">Todavía no tiene actividades.</p>
      ) : (
        <DataTable
          caption={`Actividades del compromiso ${commitment.number}`}
          captionHidden
          rows={activities}
          rowKey={(one) => String(one.number)}
          columns={approved ? [...PLANNED, ...goingOf(code)] : PLANNED}
        />
      )}
    </section>
  );
}

function Report({ code, activity }: { code: string; activity: Activity }) {
  const { reported } = activity;
  if (!activity.canReport && reported.length === 0) return <a href={portal.evidence(code)}>Ver evidencias</a>;
  return (
    <>
      {reported.map(({ says, href }) => (
        <p key={href}>
          <a href={href}>{says}</a>
        </p>
      ))}
      {activity.isUnreported ? <p>Falta su evidencia</p> : null}
      {activity.isReturned ? <p>Se la devolvieron: corríjala</p> : null}
      {activity.canReport ? (
        <ButtonLink
          href={portal.newEvidence(code, activity.number)}
          tone={activity.isUnreported || activity.isReturned ? 'primary' : 'secondary'}
        >
          Cargar evidencia
        </ButtonLink>
      ) : null}
    </>
  );
}
