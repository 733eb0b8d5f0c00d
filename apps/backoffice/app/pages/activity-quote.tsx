import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { backoffice } from '@alianzas/paths';
import { Quote } from '@alianzas/ui';

/** What a version of the procedure says of an activity, word by word, with the way to its whole row. */
export function ActivityQuote({ activity, version }: { activity: number; version: number }) {
  const row = activityOf(activity as ActivityNumber, version);
  return (
    <Quote
      source={`Procedimiento, versión ${version}, actividad ${row.number}: ${row.name}`}
      href={backoffice.procedureActivity(row.number, version)}
    >
      {row.description}
    </Quote>
  );
}

/** The same of each version under which the cases of a meeting run: nearly always one. */
export function ActivityQuotes({ activity, versions }: { activity: number; versions: readonly number[] }) {
  return (
    <>
      {versions.map((version) => (
        <ActivityQuote key={version} activity={activity} version={version} />
      ))}
    </>
  );
}

/** "9. Formalizar la alianza de cultura ciudadana" */
export function activityTitle(activity: number, version: number): string {
  const { number, name } = activityOf(activity as ActivityNumber, version);
  return `${number}. ${name}`;
}
