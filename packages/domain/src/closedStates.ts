import { type SQL, sql } from 'drizzle-orm';
import type { Call, Scene } from './closedScene.ts';
import type { World } from './given.ts';

/** A thing that a verb locks beside the case, or without one: in which of its states the verb is taken. */
export interface Noun {
  noun: string;
  /** The activity at which the case stands, so that only the noun's own state decides */
  step: number;
  given: (scene: Scene) => Promise<string>;
  /** How a row of it is put in each of its states */
  states: { readonly [state: string]: (scene: Scene, id: string) => SQL };
  verbs: { readonly [verb: string]: { in: readonly string[]; call: Call } };
}

/** The story's own makers, inside the trial's transaction. */
export const within = ({ world, db }: Scene): World =>
  ({ ...world, database: { portal: { db }, backoffice: { db }, owner: { db } } }) as unknown as World;
export const EARLIER = sql`'2026-02-20T15:00:00Z'`;
export const staffOf = ({ world }: Scene) => world.staff.lead.id;

export const putState = (
  table: string,
  set: (state: string, scene: Scene) => SQL,
  ...states: readonly string[]
): Noun['states'] =>
  Object.fromEntries(
    states.map((state) => [
      state,
      (scene: Scene, id: string) =>
        sql`update ${sql.identifier(table)} set state = ${state}, ${set(state, scene)} where id = ${id}`,
    ]),
  );
