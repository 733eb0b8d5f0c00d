import { isOwed } from '@alianzas/domain/plan/inputs';
import type { PlanRow } from '@alianzas/domain/views';
import { longDay } from '@alianzas/lexicon';
import { Notice } from '@alianzas/ui';

/** Before 11 is concluded: what no accepted evidence proves, of which 12 will not be able to say that it goes on. */
export function Unproved({ activities, today }: { activities: readonly PlanRow[]; today: string }) {
  const unproved = activities.filter((row) => isOwed({ ...row, reported: row.accepted > 0 }));
  if (unproved.length === 0) return null;
  return (
    <Notice tone="attention">
      <p>
        Estas actividades del plan no tienen evidencia aceptada. Si concluye la ejecución ahora, el acta de la actividad
        12 ya no podrá decir que están en curso: tendrá que decir que no se cumplieron, que se cumplieron en parte, o
        por qué se dan por cumplidas.
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {unproved.map(({ id, number, title, startsOn }) => (
          <li key={id}>
            {`${number}. ${title}`}
            {startsOn > today ? `: todavía no empieza, es desde el ${longDay(startsOn)}` : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
