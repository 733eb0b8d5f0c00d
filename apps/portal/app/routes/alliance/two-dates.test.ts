import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { addDays } from '@alianzas/domain/platform';
import { longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('a promise with a day and another in the plan are told together to its organization, until there is one', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { person } = one.organizations[0]!.representative;
  const page = async () => wordsOf(await (await ask(portal.plan(one.code), person)).text());
  const { number, due, activity } = await rowOf(
    world(),
    sql`select c.number, c.due_on::text as due, t.number as activity from commitment c join plan_action n on n.commitment_id = c.id
      join plan_activity t on t.action_id = n.id where c.alliance_id = ${one.id} order by t.number limit 1`,
  );
  const endsOn = (day: string) =>
    world().database.owner.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`update plan_activity set ends_on = c.due_on from plan_action n join commitment c on c.id = n.commitment_id
        where n.id = plan_activity.action_id and plan_activity.alliance_id = ${one.id}`);
      await tx.execute(
        sql`update plan_activity set ends_on = ${day} where alliance_id = ${one.id} and number = ${activity}`,
      );
    });
  await endsOn(String(due));
  expect(await page()).not.toContain('Hay dos fechas para lo mismo');
  const late = addDays(String(due), 5);
  await endsOn(late);
  const told = await page();
  expect(told).toContain('Hay dos fechas para lo mismo: la del compromiso y la del plan.');
  expect(told).toContain(
    `Compromiso ${number}: para el ${longDay(String(due))}. Actividad ${activity}: hasta el ${longDay(late)}.`,
  );
});
