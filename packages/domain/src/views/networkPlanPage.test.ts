import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { carryOverAlliance } from '../asRead.ts';
import { aWorld, by, type GivenAlliance, givenAlliance, givenBalanceFiled, givenCycle, must } from '../given.ts';
import { networkPlanPage } from './index.ts';

const world = aWorld();
/** Carried over with its plan approved, and before it had one */
let planned: GivenAlliance;
let early: GivenAlliance;

const planOf = (year: number, day: number) => networkPlanPage(by(world(), 'lead', day), { year, after: null });
const codesIn = ({ alliances }: Awaited<ReturnType<typeof planOf>>) => alliances.map(({ code }) => code);

beforeAll(async () => {
  planned = await givenAlliance(world(), { at: 11 });
  early = await givenAlliance(world(), { at: 3 });
});

test('the plan of a year keeps what was approved in it when its alliance goes on, and that of the next has it too', async () => {
  const before = await planOf(2026, 24);
  expect(codesIn(before)).toEqual([planned.code]);
  expect(before.alliances[0]!.activities.length).toBeGreaterThan(0);
  expect(before.alliances[0]!.activities.every(({ responsible }) => responsible)).toBe(true);
  const next = (await givenCycle(world().database, world().staff, 2027)).cycle.id;
  for (const { id } of [planned, early])
    must(await carryOverAlliance(by(world(), 'lead', 25), { alliance: id, to: next, reason: 'Sigue' }));
  expect(await planOf(2026, 25)).toMatchObject({ alliances: before.alliances, goesOn: { [planned.code]: 2027 } });
  expect((await planOf(2027, 25)).alliances).toEqual(before.alliances);
});

test('the plan of a filed year stays as it was, and keeps no name of a person', async () => {
  const before = await planOf(2026, 29);
  await givenBalanceFiled(world());
  const filed = await planOf(2026, 31);
  expect([before.isCut, filed.isCut]).toEqual([false, true]);
  expect(filed.alliances).toEqual(
    before.alliances.map(({ activities, ...section }) => ({
      ...section,
      activities: activities.map((one) => ({ ...one, responsible: null })),
    })),
  );
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(
      sql`update plan_activity set compliance = 'notMet', title = 'Otra' where alliance_id = ${planned.id}`,
    );
    await tx.execute(sql`update plan_section set state = 'draft', approved_at = null, approved_by = null`);
    await tx.execute(sql`update alliance set title = 'Otra' where id = ${planned.id}`);
  });
  expect(await planOf(2026, 90)).toEqual(filed);
  expect((await planOf(2027, 90)).alliances).toMatchObject([{ code: planned.code, title: 'Otra', state: 'draft' }]);
});

test('a year that nobody opened has no plan', async () => {
  expect(await planOf(2099, 25)).toMatchObject({ year: 2099, alliances: [], next: null });
});
