import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openCycle } from '../cycle/index.ts';
import { aWorld, by, givenAcceptedRequest, givenCycle, must, rowOf } from '../given.ts';
import { choicesOf, networkPlanPage } from './index.ts';

const world = aWorld();

test('a cycle opened ahead, with no initiatives yet, takes nothing away from the one that takes alliances', async () => {
  const before = await choicesOf(by(world(), 'lead', 20));
  expect(before.initiatives.length).toBeGreaterThan(0);
  must(await openCycle(by(world(), 'director', 20), { key: randomUUID(), year: 2027 }));
  expect(await choicesOf(by(world(), 'lead', 20))).toEqual(before);
  const plan = await networkPlanPage(by(world(), 'lead', 20), { year: null, after: null });
  expect([plan.year, plan.years[0]]).toEqual([2026, 2027]);
});

test('once the committee of the next year chose, this year’s initiatives are still offered, first, each with its year', async () => {
  const next = await givenCycle(world().database, world().staff, 2028);
  const { initiatives } = await choicesOf(by(world(), 'lead', 20));
  expect(initiatives.map(({ year }) => year)).toEqual([2026, 2026, 2028, 2028]);
  expect(initiatives.map(({ id }) => id)).toEqual([...world().cycle.initiatives, ...next.cycle.initiatives]);
  const plan = await networkPlanPage(by(world(), 'lead', 20), { year: null, after: null });
  expect(plan.year).toBe(2026);
  const { id } = await givenAcceptedRequest(world());
  const opened = await rowOf(
    world(),
    sql`select c.year from alliance a join cycle c on c.id = a.cycle_id where a.id = ${id}`,
  );
  expect(opened).toEqual({ year: 2026 });
});
