import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openCycle } from '../cycle/index.ts';
import { aWorld, by, must } from '../given.ts';
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
