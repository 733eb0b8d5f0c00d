import { sha256Of } from '../platform/index.ts';

interface Read {
  section: { version: number } | null;
  actions: readonly { id: string; activities: readonly { id: string; version: number }[] }[];
  dates: readonly { id: string }[];
}

/** The version of a whole plan as one number: what is added, changed or taken out of it makes another. */
export function planReadAs({ section, actions, dates }: Read): number {
  const parts = [
    `section ${section?.version ?? 0}`,
    ...actions.flatMap((action) => [action.id, ...action.activities.map(({ id, version }) => `${id} ${version}`)]),
    ...dates.map(({ id }) => id),
  ];
  return Number.parseInt(sha256Of(parts.sort().join('\n')).slice(0, 7), 16);
}
