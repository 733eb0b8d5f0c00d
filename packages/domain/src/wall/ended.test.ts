import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, type GivenAlliance, givenAlliance, givenBalanceFiled } from '../given.ts';
import type { Actor } from '../platform/index.ts';
import { ADDED_LATER, STANDING_OPEN } from './ended.ts';
import { GRANTS } from './grants.ts';
import { attempted, DENIED, type LoginRole } from './scene.ts';

const world = aWorld();
let one: GivenAlliance;

/** A case that closed with the balance of its cycle. */
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 16 });
  await givenBalanceFiled(world());
}, 120_000);

/** By which column each table is of a case: its own, or that of what it hangs from. */
const OF_CASE: Readonly<Record<string, string>> = {
  alliance: 'id = $',
  acta: 'id in (select acta_id from acta_item where alliance_id = $)',
  acta_item: 'alliance_id = $',
  attendee: 'meeting_id in (select meeting_id from meeting_alliance where alliance_id = $)',
  balance: 'true',
  cycle: 'balance_filed_at is not null',
  meeting: 'id in (select meeting_id from meeting_alliance where alliance_id = $)',
  organization: 'id in (select organization_id from party where alliance_id = $)',
};

const OTHERWISE: { readonly [type: string]: string } = {
  uuid: '$',
  text: "coalesce(%, '') || 'x'",
  date: "coalesce(%, '2026-01-01') + 1",
  'timestamp with time zone': "coalesce(%, '2026-01-01T00:00:00Z') + interval '1 hour'",
  integer: 'coalesce(%, 0) + 1',
  bigint: 'coalesce(%, 0) + 1',
  numeric: 'coalesce(%, 0) + 1',
  boolean: 'coalesce(not %, true)',
  jsonb: `'{"x":1}'`,
  ARRAY: "'{x}'",
};

interface Column extends Record<string, unknown> {
  table: string;
  column: string;
  type: string;
}

/** Every column of every table of a case. */
async function columns(): Promise<Column[]> {
  const rows = await world().database.owner.db.execute<Column>(sql`
    select c.table_name as "table", c.column_name as "column", c.data_type as type from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' order by 1, 2`);
  const ofCase = new Set(rows.filter((row) => row.column === 'alliance_id').map((row) => row.table));
  return rows.filter(({ table }) => ofCase.has(table) || table in OF_CASE);
}

const actors = (): Record<LoginRole, Actor> => ({
  portal: one.organizations[0]!.representative,
  backoffice: world().staff.director.actor,
  worker: { kind: 'job', name: 'test' },
});

test('no role changes or takes away anything of a case that closed, but what comes later by its nature', async () => {
  const open: string[] = [];
  const untouched: string[] = [];
  const all = await columns();
  const known = new Set(all.map(({ table, column }) => `${table}.${column}`));
  for (const { table, column, type } of all) {
    const where = (OF_CASE[table] ?? 'alliance_id = $').replace('$', `'${one.id}'`);
    for (const [role, actor] of Object.entries(actors()) as [LoginRole, Actor][]) {
      if (!GRANTS[role][table]?.update?.includes(column)) continue;
      const person = 'person' in actor ? `'${actor.person}'` : `'${one.id}'`;
      const other = OTHERWISE[type]!.replaceAll('%', `"${column}"`).replace('$', person);
      const statement = `update "${table}" set "${column}" = ${other} where ${where} and "${column}" is distinct from (${other})`;
      const said = await attempted(
        world().database,
        role,
        actor,
        async (db) => (await db.execute(sql.raw(statement))).count,
      );
      if (said === 0 && role === 'backoffice') untouched.push(`${table}.${column}`);
      if (said !== DENIED && said !== 0 && !(`${table}.${column}` in STANDING_OPEN))
        open.push(`${role}: ${table}.${column} ${said}`);
    }
  }
  expect(open).toEqual([]);
  expect(Object.keys(STANDING_OPEN).filter((name) => !known.has(name))).toEqual([]);
  // The case has no row of these; each has freezes of its own states.
  const bare = ['contribution', 'invitation', 'nonconformity', 'proposal_input'];
  // Its director writes his own name again.
  const same = ['balance.confirmed_by', 'cycle.initiatives_set_by'];
  expect(untouched.filter((name) => !bare.includes(name.split('.')[0]!) && !same.includes(name))).toEqual([]);
});

test('no role adds to a case that closed, but what comes later by its nature', async () => {
  const open: string[] = [];
  let tried = 0;
  for (const { table } of (await columns()).filter(({ column }) => column === 'alliance_id')) {
    for (const [role, actor] of Object.entries(actors()) as [LoginRole, Actor][]) {
      if (!GRANTS[role][table]?.insert || table in ADDED_LATER) continue;
      tried += 1;
      const said = await attempted(world().database, role, actor, (db) =>
        db.execute(sql`insert into ${sql.identifier(table)} (alliance_id) values (${one.id})`),
      );
      if (said !== DENIED) open.push(`${role}: ${table} ${said}`);
    }
  }
  expect(open).toEqual([]);
  expect(tried).toBeGreaterThan(25);
});
