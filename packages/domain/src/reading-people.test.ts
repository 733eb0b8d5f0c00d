import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, givenEverything } from './given.ts';
import { type Actor, type StaffRole, setScope } from './platform/index.ts';

/** Somebody who stands in every column that names people. */
const CANARY = 'zaqueo canario';
/** What a column is called that says who answers for something, or how somebody is reached. */
const CALLED = '^(responsible|contact_.*|email|phone|by_name|recipient)$';

const ACCOUNTS = ['person.email', 'person.name', 'person.phone'];

/** By plain SQL, where each role finds somebody besides itself; the others, in the cases that they read. */
const FOUND: Readonly<Partial<Record<StaffRole | 'nobody', readonly string[]>>> = {
  observatory: [],
  nobody: [],
  administrator: [...ACCOUNTS, 'token.email'],
  correspondence: ['invitation.contact_email', 'invitation.contact_name', ...ACCOUNTS, 'request.contact_email'],
  quality: [...['acta_item.content', 'attendee.email', 'attendee.name', 'improvement_action.responsible'], ...ACCOUNTS],
};
const ASKING = Object.keys(FOUND) as (StaffRole | 'nobody')[];

const world = aWorld();
const owner = () => world().database.owner.db;

interface Column extends Record<string, unknown> {
  table: string;
  column: string;
  type: string;
}

const nameOf = ({ table, column }: Column): string => `${table}.${column}`;

async function textColumns(where: SQL = sql`true`): Promise<Column[]> {
  const columns = await owner().execute<Column>(sql`
    select table_name as table, column_name as column, data_type as type from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and data_type in ('text', 'json', 'jsonb', 'ARRAY')
      and is_generated = 'NEVER' and ${where} order by 1, 2`);
  return [...columns];
}

/** Where the name or the address of somebody stands in the world, and what is called as if it did. */
async function columnsOfPeople(): Promise<Column[]> {
  const called = new Set((await textColumns(sql`column_name ~ ${CALLED}::text`)).map(nameOf));
  const found: Column[] = [];
  for (const one of await textColumns()) {
    const text = sql`t.${sql.identifier(one.column)}::text`;
    const rows = await owner().execute(sql`select 1 from ${sql.identifier(one.table)} t join person p
      on position(p.name in ${text}) > 0 or position(p.email in ${text}) > 0 limit 1`);
    if (called.has(nameOf(one)) || rows.length > 0) found.push(one);
  }
  return found;
}

function actorOf(who: StaffRole | 'nobody'): Actor {
  if (who !== 'nobody') return world().staff[who].actor;
  return { kind: 'staff', person: world().staff.observatory.id, roles: [] };
}

let people: readonly Column[];
beforeAll(async () => {
  await givenEverything(world());
  people = await columnsOfPeople();
  const asking = ASKING.flatMap((who) => (who === 'nobody' ? [] : [world().staff[who].id]));
  for (const { table, column, type } of people) {
    const text = sql`${CANARY}::text || ' ' || gen_random_uuid()`;
    const said = type === 'text' ? text : sql`jsonb_build_object('x', ${text})`;
    const others = table === 'person' ? sql`id::text not in ${asking}` : sql`true`;
    await owner().transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${said} where ${others}`);
    });
  }
}, 240_000);

/** The columns in which the back office's database role, with that person set, finds somebody. */
async function foundBy(actor: Actor): Promise<string[]> {
  const readable = sql`has_column_privilege('alianzas_backoffice', to_regclass('public.' || quote_ident(table_name)), column_name, 'select')`;
  const columns = await textColumns(readable);
  return world().database.backoffice.db.transaction(async (tx) => {
    await setScope(tx, actor);
    const found: string[] = [];
    for (const one of columns) {
      const text = sql`t.${sql.identifier(one.column)}::text`;
      const rows = await tx.execute(
        sql`select 1 from ${sql.identifier(one.table)} t where position(${CANARY} in ${text}) > 0 limit 1`,
      );
      if (rows.length > 0) found.push(nameOf(one));
    }
    return found;
  });
}

test.each(ASKING)('%s finds people by name or address only where its work is', async (who) => {
  expect(await foundBy(actorOf(who))).toEqual(FOUND[who]);
});

test('who answers for what is in the plan is told to who knows people, and not to the observatory', async () => {
  const told = (who: StaffRole) =>
    world().database.backoffice.db.transaction(async (tx) => {
      await setScope(tx, actorOf(who));
      const [row] = await tx.execute<{ rows: number; told: number }>(sql`
        select count(*)::int as rows, count(app.responsible_of(id))::int as told from (
          select id from plan_activity union all select id from nonconformity) r`);
      return row!;
    });
  for (const who of ['professional', 'auditor', 'quality'] as const) {
    const { rows, told: known } = await told(who);
    expect(rows, who).toBeGreaterThan(5);
    expect(known, who).toBe(rows);
  }
  const observatory = await told('observatory');
  expect(observatory.rows).toBeGreaterThan(5);
  expect(observatory.told).toBe(0);
});
