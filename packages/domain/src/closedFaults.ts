import { sql } from 'drizzle-orm';
import { dismissNonconformity } from './asRead.ts';
import { EVERY, key, upTo } from './closedGiven.ts';
import type { Scene } from './closedScene.ts';
import type { Line } from './closedVerbs.ts';
import * as followup from './followup/index.ts';

/** A nonconformity of the case that is open. The same each time: what is written by rows alone is told apart from what a verb does. */
async function aFault(scene: Scene): Promise<string> {
  const id = '019c5555-0000-7000-8000-000000000001';
  const activity = await scene.last('plan_activity');
  await scene.db.execute(sql`
    insert into nonconformity (id, code, alliance_id, plan_activity_id, visit, description, state, opened_at, opened_by)
    values (${id}, 'SNC-2026-9999', ${scene.one.id}, ${activity}, 1, 'Faltó', 'open', '2026-02-20', 'job:test')`);
  return id;
}

/** One that nobody decided yet. */
async function aProposed(scene: Scene): Promise<string> {
  const id = await aFault(scene);
  await scene.put(sql`update nonconformity set state = 'proposed' where id = ${id}`);
  return id;
}

/** A nonconformity has an exit whatever became of its case. */
export const faultLines: readonly Line[] = [
  {
    verb: 'confirmNonconformity',
    anywhere: 'a nonconformity has an exit wherever its case stands',
    at: upTo(11, 16),
    beyond: EVERY,
    given: aProposed,
    about: 'nonconformity',
    call: ({ by }, id) =>
      followup.confirmNonconformity(by('professional'), {
        ...{ nonconformity: id, reason: 'No se hizo', responsible: 'El enlace', dueOn: '2026-04-01' },
      }),
  },
  {
    verb: 'dismissNonconformity',
    anywhere: 'a nonconformity has an exit wherever its case stands',
    at: upTo(11, 16),
    beyond: EVERY,
    given: aProposed,
    about: 'nonconformity',
    call: ({ by }, id) => dismissNonconformity(by('lead'), { nonconformity: id, reason: 'No lo era' }),
  },
  {
    verb: 'correctNonconformity',
    anywhere: 'a nonconformity has an exit wherever its case stands',
    at: upTo(11, 16),
    beyond: EVERY,
    given: aFault,
    about: 'nonconformity',
    call: ({ by }, id) =>
      followup.correctNonconformity(by('professional'), {
        nonconformity: id,
        correction: 'adjust',
        note: 'Otra fecha',
      }),
  },
  {
    verb: 'closeNonconformity',
    anywhere: 'a nonconformity has an exit wherever its case stands',
    // With the plan and the acta of a follow-up after it
    at: upTo(13, 16),
    beyond: EVERY,
    given: async (scene) => {
      const id = key();
      const activity = await scene.last('plan_activity');
      await scene.db.execute(sql`
        insert into nonconformity (id, code, alliance_id, plan_activity_id, visit, description, state, correction, correction_note, corrected_at, corrected_by, opened_at, opened_by)
        values (${id}, 'SNC-2026-9998', ${scene.one.id}, ${activity}, 1, 'Faltó', 'corrected', 'adjust', 'Otra fecha', '2026-01-03', ${scene.world.staff.lead.id}, '2026-01-02', 'job:test')`);
      return id;
    },
    about: 'nonconformity',
    call: async (scene, id) => {
      const [record] = await scene.db.execute<{ snapshot: string; acta: string }>(sql`
        select id as snapshot, acta_id as acta from plan_snapshot where alliance_id = ${scene.one.id} order by number desc limit 1`);
      return followup.closeNonconformity(scene.by('professional'), { nonconformity: id, ...record });
    },
  },
];
