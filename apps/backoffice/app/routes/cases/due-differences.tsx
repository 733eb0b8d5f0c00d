import type { AllianceState } from '@alianzas/domain/alliance';
import { dueDifferences, mayEndOn } from '@alianzas/domain/plan/inputs';
import type { ActivityNumber } from '@alianzas/domain/procedure';
import type { PlanPage, PlanRow } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Link, Notice } from '@alianzas/ui';

interface DueDifferencesProps {
  plan: PlanPage;
  today: string;
  file: { code: string; state: AllianceState; step: ActivityNumber | null };
  editable?: readonly string[] | undefined;
}

/** One duty has one day: where the commitment and the plan say two, both stand here with the ways to make them one. */
export function DueDifferences({ plan, today, file, editable = [] }: DueDifferencesProps) {
  const found = dueDifferences(plan.actions);
  if (found.length === 0) return null;
  const { code } = file;
  const open = new Map(
    plan.actions.flatMap((action) =>
      action.activities.filter((row) => editable.includes(row.id)).map((row) => [row.number, row] as const),
    ),
  );
  const mayEnd = (row: PlanRow | undefined, day: string) =>
    row !== undefined && mayEndOn(file, inForce(row), day, { section: plan.section, today }).ok;
  return (
    <Notice tone="attention">
      <p>
        {found.length === 1 ? 'Un compromiso tiene' : `${found.length} compromisos o actividades tienen`} dos fechas: la
        que se prometió y la del plan. Deje una sola.
      </p>
      <ul className="list-disc pl-5">
        {found.map(({ commitment, activity }) => (
          <li key={activity.number}>
            Compromiso {commitment.number}: para el {longDay(commitment.dueOn)}. Actividad {activity.number}: hasta el{' '}
            {longDay(activity.endsOn)}.{' '}
            {mayEnd(open.get(activity.number), commitment.dueOn) ? (
              <Link href={`${backoffice.planActivity(code, activity.number)}?fin=${commitment.dueOn}`}>
                Llevar la actividad {activity.number} a la fecha del compromiso
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        Si la fecha buena es la del plan, cambia el compromiso. El que nació de un No y no tiene radicado se corrige o
        se reemplaza en <Link href={backoffice.allianceCommitments(code)}>los compromisos de esta alianza</Link>; el que
        ya se radicó cambia con un No en la actividad 13.
      </p>
    </Notice>
  );
}

/** As the rules read it: of an activity that was replaced there is no difference. */
function inForce(row: PlanRow) {
  return { ...row, replacedAt: null };
}
