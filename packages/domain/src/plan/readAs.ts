import { readAs } from '../platform/index.ts';

interface ReadAction {
  id: string;
  activities: readonly { id: string; version: number }[];
}

interface Read {
  section: { version: number } | null;
  actions: readonly ReadAction[];
  dates: readonly { id: string }[];
}

/** The version of a whole plan as one number: what is added, changed or taken out of it makes another. */
export function planReadAs({ section, actions, dates }: Read): number {
  const parts = [`section ${section?.version ?? 0}`, ...actions.flatMap(partsOf), ...dates.map(({ id }) => id)];
  return readAs(parts);
}

/** The version of an action with its activities as one number: what is added, changed or taken out of it makes another. */
export function actionReadAs(action: ReadAction): number {
  return readAs(partsOf(action));
}

function partsOf({ id, activities }: ReadAction): string[] {
  return [id, ...activities.map((activity) => `${activity.id} ${activity.version}`)];
}
