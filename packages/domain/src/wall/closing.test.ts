import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld } from '../given.ts';
import { givenEverything } from '../givenEverything.ts';
import { type Database, setScope, sqlState } from '../platform/index.ts';
import { CLOSES_NOTHING, CLOSING } from './closing.ts';
import { KEEPING } from './freezes.ts';
import { DENIED } from './scene.ts';

const world = aWorld();
beforeAll(async () => {
  await givenEverything(world());
}, 180_000);

async function names(db: Database, query: ReturnType<typeof sql>): Promise<string[]> {
  return (await db.execute<{ name: string }>(query)).map(({ name }) => name);
}

/** Every state, and every moment that is not there from the start, of whatever has a state or is of a case, as the catalogue has them. */
async function inventory(): Promise<string[]> {
  const { db } = world().database.owner;
  const checks = await db.execute<{ table: string; text: string }>(sql`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' and conname like '%\\_state\\_known'`);
  const states = checks.flatMap(({ table, text }) =>
    [...text.matchAll(/'(\w+)'/g)].map(([, state]) => `${table}.state ${state}`),
  );
  const marks = await names(
    db,
    sql`select c.table_name || '.' || c.column_name as name from information_schema.columns c
      where c.table_schema = 'public' and c.is_nullable = 'YES' and c.data_type = 'timestamp with time zone' and exists (
        select from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name in ('alliance_id', 'state'))`,
  );
  return [...states, ...marks].sort();
}

const left = Object.values(CLOSES_NOTHING)
  .join(' ')
  .split(' ')
  .map((name) => name.replace('.state-', '.state '));

test('every state and every mark of the catalogue closes something, or says why it does not', async () => {
  const all = await inventory();
  expect(all.length).toBeGreaterThan(80);
  expect(all.filter((one) => !(one in CLOSING) && !left.includes(one))).toEqual([]);
  expect(left.filter((one) => !all.includes(one) || one in CLOSING)).toEqual([]);
});

test('every freeze of what has a state or is of a case is tried, but that of its end', async () => {
  const tables = new Set((await inventory()).map((one) => one.split('.')[0]!));
  const freezes = Object.entries(KEEPING).flatMap(([table, { freezes = {} }]) =>
    tables.has(table)
      ? Object.keys(freezes).flatMap((suffix) => (suffix === 'ended' ? [] : [`${table}_${suffix}_kept`]))
      : [],
  );
  const tried = new Set(Object.values(CLOSING).map(({ by }) => by));
  expect(freezes.length).toBeGreaterThan(20);
  expect(freezes.filter((name) => !tried.has(name))).toEqual([]);
});

test('no case of the scene has ended, and no year was confirmed', async () => {
  const { db } = world().database.owner;
  const ended = await names(
    db,
    sql`select code as name from alliance where ended_at is not null
      union all select year::text from cycle where balance_confirmed_at is not null`,
  );
  expect(ended).toEqual([]);
});

class TakenBack extends Error {}

/**
 * A row is put as it is once closed, and the change tried with the role of the back office, a trigger switched off or none;
 * all is taken back. Rights and checks stand aside: only triggers are asked. What stopped it, or how many rows it wrote.
 */
async function tried(key: string, without: string | null): Promise<string | number> {
  const { put, change } = CLOSING[key]!;
  const [table, column, state] = key.split(/[. ]/) as [string, string, string?];
  const closed = [state ? `state = '${state}'` : '', put ?? (state ? '' : `${column} = now()`)].filter(Boolean);
  let answer: string | number = 0;
  const trial = world().database.owner.db.transaction(async (tx) => {
    await tx.execute(
      sql.raw(`do $$ declare name text; begin
        for name in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c' loop
          execute format('alter table ${table} drop constraint %I', name);
        end loop;
      end $$; grant select, update on ${table} to alianzas_backoffice; ${without ? `alter table ${table} disable trigger ${without};` : ''}
      set local session_replication_role = replica`),
    );
    const [row] = await tx.execute<{ ctid: string }>(
      sql.raw(
        `update ${table} set ${closed.join(', ')} where ctid = (select min(ctid) from ${table}) returning ctid::text`,
      ),
    );
    expect(row, 'the scene has one').toBeDefined();
    await tx.execute(sql.raw('set local session_replication_role = origin; set local role alianzas_backoffice'));
    await setScope(tx, world().staff.lead.actor);
    const written = await tx
      .execute(sql.raw(`update ${table} set ${change} where ctid = '${row!.ctid}'`))
      .then(({ count }) => count, sqlState);
    answer = written ?? 'no state';
    throw new TakenBack();
  });
  await trial.catch((error) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return answer;
}

test.each(Object.keys(CLOSING))(
  '%s: what is closed stays as it was although the case goes on, by its freeze alone',
  async (key) => {
    expect(await tried(key, null)).toBe(DENIED);
    expect(await tried(key, CLOSING[key]!.by), 'nothing else refuses it').toBe(1);
  },
);
