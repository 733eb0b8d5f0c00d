import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { Quote } from '@alianzas/ui';

/** What the procedure says of an activity, word by word, with the way to its whole row. */
export function ActivityQuote({ activity }: { activity: number }) {
  const row = activityOf(activity as ActivityNumber);
  return (
    <Quote
      source={`Procedimiento, versión 2, actividad ${row.number}: ${row.name}`}
      href={backoffice.procedureActivity(row.number)}
    >
      {row.description}
    </Quote>
  );
}

/** "9. Formalizar la alianza de cultura ciudadana" */
export function activityTitle(activity: number): string {
  const { number, name } = activityOf(activity as ActivityNumber);
  return `${number}. ${name}`;
}
