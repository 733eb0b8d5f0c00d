import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld } from '../given.ts';
import { givenEverything } from '../givenEverything.ts';
import { type Database, type StaffRole, setScope, sqlState } from '../platform/index.ts';
import { ASKED, type Asked, WITH_STATE } from './asked.ts';
import { ALONE_ENOUGH, CLOSED_FIRST, LINKS, MARKS, SAID_AT_BIRTH } from './askedBeside.ts';
import { FILLS } from './fills.ts';
import { APPLICATION_ROLES, GRANTS } from './grants.ts';
import { MOVED, MOVED_UNTOLD } from './moved.ts';
import { columnsOf, DENIED } from './scene.ts';
import { TOLD } from './told.ts';
import { TRANSITIONS } from './transitions.ts';
import { UNDONE } from './undoing.ts';

const world = aWorld();
beforeAll(async () => {
  await givenEverything(world());
}, 180_000);

const STAFF: readonly StaffRole[] = [
  ...(['professional', 'lead', 'director', 'undersecretary', 'correspondence', 'observatory', 'quality'] as const),
  ...(['dataOfficer', 'auditor', 'administrator'] as const),
];

/** Every moment of the catalogue that is not there from the start and that an application's role writes. */
async function marks(): Promise<string[]> {
  const rows = await world().database.owner.db.execute<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and is_nullable = 'YES' and data_type = 'timestamp with time zone' order by 1, 2`);
  const written = rows.filter(({ table, column }) =>
    APPLICATION_ROLES.some((role) => GRANTS[role][table]?.update?.includes(column)),
  );
  return written.map(({ table, column }) => `${table}.${column}`);
}

function guarded(): Set<string> {
  const names = (table: string, columns: readonly string[] = []) => columns.map((column) => `${table}.${column}`);
  return new Set([
    ...Object.entries(WITH_STATE).flatMap(([noun, columns]) => names(noun.split('.')[0]!, columns)),
    ...Object.entries(ASKED).flatMap(([table, each]) =>
      Object.values(each).flatMap(({ of }) => (of === 'gone' ? [] : names(table, of))),
    ),
    ...Object.entries(TOLD).flatMap(([table, each]) =>
      Object.values(each).flatMap(({ columns }) => names(table, columns)),
    ),
    ...Object.entries(UNDONE).flatMap(([table, each]) =>
      Object.values(each).flatMap(({ column, ways }) => (ways.length === 2 ? names(table, [column]) : [])),
    ),
  ]);
}

test('every moment that an application writes is asked for its act, goes with a state, or says why not', async () => {
  const all = await marks();
  const kept = guarded();
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter((one) => !kept.has(one) && !(one in MARKS))).toEqual([]);
  expect(Object.keys(MARKS).filter((one) => kept.has(one) || !all.includes(one))).toEqual([]);
});

test('every state that moves is told by an event of the transaction that moves it, or says why not', () => {
  expect(Object.keys(TRANSITIONS).filter((noun) => noun in MOVED === noun in MOVED_UNTOLD)).toEqual([]);
  expect(Object.keys(MOVED_UNTOLD).filter((noun) => !(noun in TRANSITIONS))).toEqual([]);
});

test('of a year, everything that its acts write is asked for', () => {
  const kept = guarded();
  const written = GRANTS.backoffice.cycle!.update!.filter((column) => !kept.has(`cycle.${column}`));
  expect(written).toEqual(['version']);
});

test('no row begins with a moment that comes later, or says why it does', async () => {
  const mine = (await marks()).map((one) => one.split('.') as [string, string]);
  const begun = APPLICATION_ROLES.flatMap((role) =>
    mine.flatMap(([table, column]) => {
      const fills = FILLS[role]?.[table];
      return GRANTS[role][table]?.insert && (!fills || fills.includes(column)) ? [`${role}: ${table}.${column}`] : [];
    }),
  );
  expect(begun.sort()).toEqual(Object.keys(SAID_AT_BIRTH).sort());
});

/** What a row that is added hangs from, but its people. */
async function links(): Promise<string[]> {
  const rows = await world().database.owner.db.execute<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.confrelid <> 'person'::regclass order by 1, 2`);
  const added = rows.filter(({ table }) => APPLICATION_ROLES.some((role) => GRANTS[role][table]?.insert));
  return [...new Set(added.map(({ table, column }) => `${table}.${column}`))];
}

test('every row that is added is asked how what it hangs from stands, or says why not', async () => {
  const triggers = await world().database.owner.db.execute<{ table: string; name: string }>(sql`
    select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgtype & 4 <> 0`);
  const has = (table: string, name: string) => triggers.some((one) => one.table === table && one.name === name);
  const isAsked = (link: string) => {
    const [table, column] = link.split('.') as [string, string];
    if (column === 'alliance_id' && has(table, `${table}_while_running`)) return true;
    return Object.values(ASKED[table] ?? {}).some(({ of, so }) => !of && so.includes(`n.${column}`));
  };
  const all = await links();
  expect(all.length).toBeGreaterThan(80);
  const said = LINKS.flatMap(({ of }) => of.split(' '));
  expect(all.filter((link) => !isAsked(link) && !said.includes(link))).toEqual([]);
  expect(said.filter((link) => !all.includes(link) || isAsked(link))).toEqual([]);
  for (const { by, of } of LINKS)
    for (const link of of.split(' '))
      if (by) expect(has(link.split('.')[0]!, `${link.split('.')[0]}_${by}`), link).toBe(true);
});

interface Tried {
  table: string;
  name: string;
  columns: Asked['of'] | null;
}

const TRIED: readonly Tried[] = [
  ...Object.entries(ASKED).flatMap(([table, each]) =>
    Object.entries(each).map(([suffix, { of }]: [string, Asked]) => ({
      ...{ table, name: `${table}_${suffix}_asked`, columns: of ?? null },
    })),
  ),
  ...Object.entries(WITH_STATE).map(([noun, columns]) => {
    const [table, column] = noun.split('.') as [string, string];
    return { table, name: `${table}_with_${column}`, columns };
  }),
];

const OTHERWISE: { readonly [type: string]: string } = {
  uuid: 'gen_random_uuid()',
  text: "coalesce(%, '') || 'x'",
  integer: 'coalesce(%, 0) + 1',
  date: "coalesce(%, '2026-01-01') + 1",
  'timestamp with time zone': "coalesce(%, '2026-01-01T00:00:00Z') + interval '1 hour'",
  jsonb: `'{"x":1}'`,
};

class TakenBack extends Error {}

/** What copying the first row, or writing something else in it, would not ask. */
const STATEMENTS: Readonly<Record<string, string>> = {
  person_disabled_asked: 'update person set disabled_at = now() where id = app.person()',
  membership_another_asked:
    "insert into membership select (jsonb_populate_record(m, jsonb_build_object('person_id', app.person()))).* from membership m limit 1",
  staff_role_given_asked: "insert into staff_role select app.person(), 'director'",
  staff_role_taken_asked: 'delete from staff_role where person_id = app.person()',
  acta_convened_asked:
    'insert into acta select a.* from acta a join meeting m on m.id = a.meeting_id where m.closed_at is not null limit 1',
  acta_returned_asked: "update acta set state = 'draft' where ctid = (select min(ctid) from acta)",
  file_kept_asked: `insert into file select (jsonb_populate_record(f, jsonb_build_object('request_id', r.id))).* from file f, request r limit 1`,
  filing_begun_asked: `insert into filing select (jsonb_populate_record(f, jsonb_build_object('cycle_id', c.id))).* from filing f, cycle c limit 1`,
};

/** How the scene is put first, as the owner. */
const BEFORE: Readonly<Record<string, string>> = {
  acta: "update acta set state = 'inReview'",
  file: "update request set state = 'draft', alliance_id = null",
  mail: `insert into mail (key, template, template_version, recipient, subject, sha256, state, created_at)
    values ('x', 'x', 1, 'x@example.org', 'x', 'x', 'sending', now())`,
};

/** One statement, with that trigger alone on its table or none: nothing but it is asked. What stopped it, or how many rows it wrote. */
async function tried({ table, name }: Tried, statement: string, role: StaffRole, { isOn = true, first = '' } = {}) {
  const answer: { said: string | number } = { said: 0 };
  const trial = world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql.raw(`set local session_replication_role = replica; ${first}`));
    await tx.execute(sql.raw('set local session_replication_role = origin'));
    await tx.execute(sql.raw(alone(table) + (isOn ? `alter table ${table} enable trigger ${name};` : '')));
    await tx.execute(sql.raw('set local role alianzas_backoffice'));
    await setScope(tx, world().staff[role].actor);
    answer.said = await wrote(tx, statement);
    throw new TakenBack();
  });
  await trial.catch((error) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return answer.said;
}

async function wrote(tx: Database, statement: string): Promise<string | number> {
  try {
    const { count } = await tx.execute(sql.raw(statement));
    await tx.execute(sql.raw('set constraints all immediate'));
    return count;
  } catch (error) {
    return sqlState(error) ?? String(error);
  }
}

const alone = (table: string) => `do $$ declare name text; begin
    for name in select conname from pg_constraint where conrelid = '${table}'::regclass and contype in ('c', 'f') loop
      execute format('alter table ${table} drop constraint %I', name);
    end loop;
    for name in select i.indexrelid::regclass::text from pg_index i left join pg_constraint c on c.conindid = i.indexrelid
      where i.indrelid = '${table}'::regclass and i.indisunique and c.oid is null loop
      execute format('drop index %s', name);
    end loop;
    for name in select conname from pg_constraint where conrelid = '${table}'::regclass and contype in ('u', 'p') loop
      execute format('alter table ${table} drop constraint %I cascade', name);
    end loop;
  end $$; grant select, insert, update, delete on ${table} to alianzas_backoffice;
  create policy tried on ${table} to alianzas_backoffice using (true) with check (true);
  alter table ${table} disable trigger user;`;

async function statementOf({ table, name, columns }: Tried): Promise<string> {
  if (STATEMENTS[name]) return STATEMENTS[name];
  const all = (await columnsOf(world().database)).filter((one) => one.table === table);
  if (!columns || columns === 'gone') return `insert into ${table} select * from ${table} limit 1`;
  const sets = columns.map((column) => {
    const { type } = all.find((one) => one.column === column)!;
    return `${column} = ${OTHERWISE[type.replace(/\(\d\)/, '')]!.replaceAll('%', column)}`;
  });
  return `update ${table} set ${sets.join(', ')} where ctid = (select min(ctid) from ${table})`;
}

test.each(TRIED)(
  '$name: one statement of it, by each role of the team, is refused by it alone but where it is said',
  async (one) => {
    const statement = await statementOf(one);
    const said = ALONE_ENOUGH[one.name] ?? [];
    const may = said === 'everybody' ? STAFF : said;
    const rest = BEFORE[one.table] ?? '';
    expect(await whoDid(one, statement, rest)).toEqual(STAFF.filter((role) => may.includes(role)));
    const closed = CLOSED_FIRST[one.name];
    if (closed) expect(await whoDid(one, statement, closed), 'once that closed').toEqual([]);
    const first = closed ?? rest;
    expect(await tried(one, statement, 'auditor', { isOn: false, first }), 'nothing else refuses it').toBe(1);
  },
);

async function whoDid(one: Tried, statement: string, first: string): Promise<StaffRole[]> {
  const done: StaffRole[] = [];
  for (const role of STAFF) {
    const answer = await tried(one, statement, role, { first });
    expect([DENIED, 0, 1], `${role}: ${answer}`).toContain(answer);
    if (answer === 1) done.push(role);
  }
  return done;
}
