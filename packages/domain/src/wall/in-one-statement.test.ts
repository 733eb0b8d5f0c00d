import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { draftInitiative, openCycle } from '../cycle/index.ts';
import { aWorld, by, givenAlliance, givenBalanceFiled, givenCycle, must } from '../given.ts';
import type { StaffRole } from '../platform/index.ts';
import { attempted, DENIED } from './scene.ts';

const world = aWorld();

/** 2026 was filed with its balance, 2027 runs without one, of 2028 the initiatives are not set. */
beforeAll(async () => {
  await givenAlliance(world(), { at: 16 });
  await givenBalanceFiled(world());
  await givenCycle(world().database, world().staff, 2027);
  const { id: cycle } = must(await openCycle(by(world(), 'lead', 60), { key: randomUUID(), year: 2028 }));
  const drafted = { key: randomUUID(), cycle, name: 'Una', lineOfWork: 'L', description: '' };
  must(await draftInitiative(by(world(), 'lead', 60), drafted));
}, 240_000);

const STAFF: readonly StaffRole[] = [
  ...(['professional', 'lead', 'director', 'undersecretary', 'correspondence', 'observatory', 'quality'] as const),
  ...(['dataOfficer', 'auditor', 'administrator'] as const),
];

const initiativeOf = (year: number) =>
  `insert into initiative (id, cycle_id, position, name, line_of_work) select gen_random_uuid(), id, 99, 'x', 'x' from cycle where year = ${year}`;

test.each([
  ['the balance of a year without one is filed', 'update cycle set balance_filed_at = now() where year = 2027'],
  ['or confirmed', 'update cycle set balance_confirmed_at = now() where year = 2027'],
  ['a filed year is open again', 'update cycle set balance_filed_at = null where year = 2026'],
  [
    'its initiatives are set by an acta of another year',
    `update cycle set committee = 'directorate', initiatives_set_at = now(), initiatives_set_by = app.person(),
      initiatives_acta_id = (select id from acta where state = 'approved' limit 1) where year = 2028`,
  ],
  [
    'a year begins filed',
    `insert into cycle (id, year, procedure_version, opened_at, balance_filed_at) values (gen_random_uuid(), 2050, 2, now(), now())`,
  ],
  ['an initiative of a filed year', initiativeOf(2026)],
  ['one of a year of which they are set', initiativeOf(2027)],
  ['one that no committee chose', 'update initiative set prioritised_at = now() where prioritised_at is null'],
  [
    'an approved acta came back from review',
    "insert into acta_reopening select gen_random_uuid(), id, 'x', now(), app.person() from acta where state = 'approved' limit 1",
  ],
  [
    'a balance that the lead receives',
    "update filing set received_by = app.person(), received_by_lead_at = now() where kind = 'balance'",
  ],
])('%s: refused to each role of the team, in one statement', async (_, statement) => {
  const answers = new Map<StaffRole, string | number>();
  for (const role of STAFF) {
    const said = await attempted(world().database, 'backoffice', world().staff[role].actor, async (db) => {
      const { count } = await db.execute(sql.raw(statement));
      return count;
    });
    answers.set(role, said);
  }
  expect([...answers].filter(([, said]) => said !== DENIED && said !== 0)).toEqual([]);
  expect([...answers.values()]).toContain(DENIED);
});

test('a packet of a year that closed is received by the lead alone, once', async () => {
  const received = sql`update filing set received_by = app.person(), received_by_lead_at = now() where kind = 'commitments' and state = 'filed'`;
  const said = (role: StaffRole) =>
    attempted(
      world().database,
      'backoffice',
      world().staff[role].actor,
      async (db) => (await db.execute(received)).count,
    );
  await world().database.owner.db.execute(sql`update filing set received_by = null, received_by_lead_at = null`);
  for (const role of STAFF.filter((one) => one !== 'lead')) expect([DENIED, 0], role).toContain(await said(role));
  expect(await said('correspondence')).toBe(DENIED);
  expect(await said('lead')).toBe(1);
  expect(await said('lead'), 'a second time').toBe(DENIED);
});
