import { aWorld, givenAlliance, rowOf } from '@alianzas/domain/given';
import { addDays } from '@alianzas/domain/platform';
import { longDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('activity 11 shows the two days of one duty, with the way to make them one, until there is one', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const page = async () => (await ask(backoffice.activity(one.code, 11), world().staff.professional.id)).text();
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
  expect(wordsOf(await page())).not.toContain('la que se prometió y la del plan');
  const late = addDays(String(due), 5);
  await endsOn(late);
  const html = await page();
  const told = wordsOf(html);
  expect(told).toContain('Un compromiso tiene dos fechas: la que se prometió y la del plan. Deje una sola.');
  expect(told).toContain(
    `Compromiso ${number}: para el ${longDay(String(due))}. Actividad ${activity}: hasta el ${longDay(late)}.`,
  );
  expect(told).toContain('se corrige o se reemplaza en los compromisos de esta alianza');
  expect(told).not.toContain('se reemplaza en la actividad 9');
  const way = `${backoffice.planActivity(one.code, Number(activity))}?fin=${due}`;
  expect(html, 'a day that passed is offered to nobody').not.toContain(`href="${way}"`);
  const led = await ask(way, world().staff.professional.id);
  expect([led.status, (await led.text()).includes(`value="${due}"`)]).toEqual([200, true]);
});
