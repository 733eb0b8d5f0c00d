import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openCycle } from '../cycle/index.ts';
import {
  aWorld,
  by,
  givenAcceptedRequest,
  givenCycle,
  givenRequestSent,
  linkOf,
  must,
  requestRead,
  rowOf,
} from '../given.ts';
import { returnRequest } from '../intake/index.ts';
import { choicesOf, networkPlanPage, requestsPage } from './index.ts';

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

test('the list of requests counts those that wait for an answer, and apart those that came back', async () => {
  const team = by(world(), 'professional', 2);
  const counts = async () => (await requestsPage(team, '', '')).counts;
  const { waiting, incomplete } = await counts();
  const { id } = await givenRequestSent(world());
  expect(await counts()).toEqual({ waiting: waiting + 1, incomplete });
  must(await returnRequest(team, { ...(await requestRead(world(), id)), note: 'Falta la dirección' }, linkOf()));
  expect(await counts()).toEqual({ waiting, incomplete: incomplete + 1 });
});
