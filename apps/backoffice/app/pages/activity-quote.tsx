import { type ActivityNumber, activityOf, versionInForce } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { Quote } from '@alianzas/ui';

/** What the procedure says of an activity, word by word, with the way to its whole row: of the version in force, or of that of the case or cycle. */
export function ActivityQuote({ activity, version = versionInForce.number }: { activity: number; version?: number }) {
  const row = activityOf(activity as ActivityNumber, version);
  return (
    <Quote
      source={`Procedimiento, versión ${version}, actividad ${row.number}: ${row.name}`}
      href={backoffice.procedureActivity(row.number)}
    >
      {row.description}
    </Quote>
  );
}

/** "9. Formalizar la alianza de cultura ciudadana" */
export function activityTitle(activity: number, version = versionInForce.number): string {
  const { number, name } = activityOf(activity as ActivityNumber, version);
  return `${number}. ${name}`;
}
