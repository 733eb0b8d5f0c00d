import { dueDifferences } from '@alianzas/domain/plan/inputs';
import type { PlanPage } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Link, Notice } from '@alianzas/ui';

interface DueDifferencesProps {
  plan: PlanPage;
  code: string;
  editable?: readonly string[] | undefined;
}

/** One duty has one day: where the commitment and the plan say two, both stand here with the ways to make them one. */
export function DueDifferences({ plan, code, editable = [] }: DueDifferencesProps) {
  const found = dueDifferences(plan.actions);
  if (found.length === 0) return null;
  const open = new Set(
    plan.actions.flatMap((action) =>
      action.activities.filter((row) => editable.includes(row.id)).map((row) => row.number),
    ),
  );
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
            {open.has(activity.number) ? (
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
