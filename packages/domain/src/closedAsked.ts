import { sql } from 'drizzle-orm';
import { type Alliance, offersActivity } from './alliance/index.ts';
import type { Scene } from './closedScene.ts';
import type { Actor, Offer } from './platform/index.ts';
import type { ActivityNumber } from './procedure/index.ts';
import { caseFile } from './views/index.ts';

/** What is asked: the scene, the id of what the verb is about, and who would do it. */
export interface Asked {
  scene: Scene;
  made: string;
  actor: Actor;
}

/** What a page would offer of a verb, read as pages read it; undefined where there is nothing to show. */
export type Read = (asked: Asked) => Promise<Offer<unknown> | undefined>;

export const staff = ({ scene }: Asked) => scene.by('lead');

export async function caseOf(asked: Asked) {
  const { scene } = asked;
  const [row] = await scene.db.execute<{ code: string }>(sql`select code from alliance where id = ${scene.one.id}`);
  const file = await caseFile(staff(asked), row!.code);
  return { ...file, professionalId: file.professional.id } as typeof file & Pick<Alliance, 'professionalId' | 'kind'>;
}

export const at =
  (activity: ActivityNumber): Read =>
  async (asked) => {
    const file = await caseOf(asked);
    return offersActivity(file, file, activity, asked.actor);
  };
