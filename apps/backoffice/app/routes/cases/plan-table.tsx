import type { AllianceState } from '@alianzas/domain/alliance';
import { followUpStanding, goingOf, isLate } from '@alianzas/domain/plan/inputs';
import type { ActivityNumber } from '@alianzas/domain/procedure';
import type { CaseParty, PlanPage, PlanRow } from '@alianzas/domain/views';
import { complianceWord, count, followUpDay, longDay, shortDay, statusWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { type Column, DataTable, EmptyState, Link, Notice, SummaryList, Tag, Written } from '@alianzas/ui';
import { whoAnswers } from '../../pages/who-answers.ts';
import { DueDifferences } from './due-differences.tsx';

interface PlanTableProps {
  plan: PlanPage;
  today: string;
  file: { code: string; state: AllianceState; step: ActivityNumber | null; parties: readonly CaseParty[] };
  /** The activities that the reader may edit now */
  editable?: readonly string[];
}

/** The section of an alliance in the plan, with how each activity of both sides is going. */
export function PlanTable({ plan, today, file, editable = [] }: PlanTableProps) {
  const { section } = plan;
  const { code } = file;
  if (!section && plan.actions.length === 0)
    return (
      <EmptyState title="La sección del plan todavía no está escrita">
        Sale de los compromisos radicados y se aprueba en la actividad 10.
      </EmptyState>
    );
  return (
    <>
      {section ? (
        <Frame section={section} plan={plan} today={today} file={file} />
      ) : (
        <Notice tone="attention">
          Falta el marco del plan: su plazo, su mesa inicial y cómo se sigue. Estas son las acciones que ya están
          escritas.
        </Notice>
      )}
      <DueDifferences plan={plan} today={today} file={file} editable={editable} />
      {plan.actions.map((action) => (
        <section key={action.id} aria-label={`Compromiso ${action.commitment.number}: ${action.title}`}>
          <h3>{action.title}</h3>
          <p className="meta">
            Compromiso {action.commitment.number}, de {action.commitment.organization ?? 'la Secretaría'}
            {action.commitment.action === action.title ? null : (
              <>
                : <Written text={action.commitment.action} />
              </>
            )}
          </p>
          <p>
            <Written text={action.coresponsibility} />
          </p>
          {action.activities.length === 0 ? (
            <p className="meta">Le faltan actividades.</p>
          ) : (
            <DataTable
              caption={`Actividades de ${action.title}`}
              captionHidden
              columns={columnsFor({ section: section?.state, today }, code, (row) =>
                editable.includes(row.id) ? backoffice.planActivity(code, row.number) : null,
              )}
              rows={action.activities}
              rowKey={(row) => row.id}
            />
          )}
        </section>
      ))}
    </>
  );
}

type FrameProps = Pick<PlanTableProps, 'plan' | 'today' | 'file'> & { section: NonNullable<PlanPage['section']> };

/** What the section says before its actions: its term, how it is followed, where it was born, what each party can do. */
function Frame({ section, plan, today, file }: FrameProps) {
  return (
    <SummaryList
      rows={[
        { term: 'Estado', detail: statusWord('planSection', section.state) },
        {
          term: 'Duración',
          detail: `${longDay(section.startsOn)} a ${longDay(section.endsOn)} (${count(section.termMonths, 'mes', 'meses')})`,
        },
        { term: 'Mecanismos de seguimiento', detail: section.followUpMechanisms },
        {
          term: 'Mesa inicial de articulación',
          detail: section.meeting ? (
            <Link
              href={backoffice.acta(section.meeting.code)}
            >{`${section.meeting.code}, ${section.meeting.title}`}</Link>
          ) : (
            'Sin registrar'
          ),
        },
        {
          term: 'Capacidades y alcance de cada parte',
          detail: <PartyCapacities capacities={section.capacities ?? []} parties={file.parties} />,
        },
        { term: 'Cómo responde el plan a ellas', detail: section.capacityStatement ?? '' },
        {
          term: 'Fechas de seguimiento',
          detail: plan.dates.map((date) => followUpDay(date.onDay, followUpStanding(date, file, today))).join(' · '),
        },
      ]}
    />
  );
}

function PartyCapacities(props: {
  capacities: NonNullable<NonNullable<PlanPage['section']>['capacities']>;
  parties: readonly CaseParty[];
}) {
  if (props.capacities.length === 0) return 'Sin registrar';
  return (
    <dl>
      {props.capacities.map(({ party, capacity, scope }) => (
        <div key={party}>
          <dt>{props.parties.find((one) => one.id === party)?.name ?? 'La Secretaría'}</dt>
          <dd>
            <Written text={toldOf(capacity, scope)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function toldOf(capacity: string, scope: string): string {
  const told = [capacity && `Puede: ${capacity}.`, scope && `Alcance: ${scope}.`].filter(Boolean).join(' ');
  return told.replaceAll('..', '.') || 'Sin escribir';
}

/** The plan that its rows are of, and the day of which they are told. */
interface AsOf {
  section: string | undefined;
  today: string;
}

function columnsFor(asOf: AsOf, code: string, editing: (row: PlanRow) => string | null): Column<PlanRow>[] {
  return [
    { key: 'title', label: 'Actividad', cell: (row) => <Named row={row} href={editing(row)} /> },
    { key: 'who', label: 'Responde', cell: (row) => whoAnswers(row) },
    { key: 'when', label: 'Fechas', cell: (row) => `${shortDay(row.startsOn)} a ${shortDay(row.endsOn)}` },
    { key: 'place', label: 'Lugar', cell: (row) => row.place || 'Por definir' },
    {
      key: 'evidence',
      label: 'Evidencias aceptadas',
      numeric: true,
      cell: (row) => <Link href={backoffice.acceptedEvidence(code, row.number)}>{row.accepted}</Link>,
    },
    { key: 'state', label: 'Cómo va', cell: (row) => <Going row={row} {...asOf} /> },
  ];
}

function Named({ row, href }: { row: PlanRow; href: string | null }) {
  return (
    <>
      {`${row.number}. ${row.title}`}
      {href ? (
        <p className="meta">
          <a href={href}>Cambiar la actividad {row.number}</a>
        </p>
      ) : null}
    </>
  );
}

function Going({ row, section, today }: AsOf & { row: PlanRow }) {
  if (row.replaced) return <Tag>Reemplazada</Tag>;
  if (row.compliance)
    return <Tag tone={row.compliance === 'met' ? 'good' : 'attention'}>{complianceWord(row.compliance)}</Tag>;
  const going = goingOf(row.startsOn, section, today);
  if (going === 'underWay' && isLate({ ...row, reported: row.accepted + row.received > 0 }, today))
    return <Tag tone="problem">Vencida sin evidencia</Tag>;
  return <Tag tone="progress">{statusWord('planActivity', going)}</Tag>;
}
