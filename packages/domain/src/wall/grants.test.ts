import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sqlState } from '../platform/index.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { DOORS } from './doors.ts';
import { FILLS } from './fills.ts';
import { APPLICATION_ROLES, type ApplicationRole, GRANTS, NEVER_READS, READS_APART } from './grants.ts';
import { columnsOf } from './scene.ts';
import { movesOf, unfilledBy } from './statements.ts';
import { TRANSITIONS } from './transitions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const DENIED = '42501';

async function rows<Row extends Record<string, unknown>>(query: ReturnType<typeof sql>): Promise<Row[]> {
  return [...(await database.owner.db.execute(query))] as Row[];
}

/** Every right to write that anybody but the owner has on a table or a column, `public` included. */
const granted = () =>
  rows<{ grant: string }>(sql`
    select distinct grantee || ' ' || lower(right_) || ' ' || name || coalesce('.' || col, '') as grant from (
      select coalesce(r.rolname, 'public') as grantee, a.privilege_type as right_, c.relname as name, null as col, c.relowner, a.grantee as oid
      from pg_class c cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
      where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)
      union all
      select coalesce(r.rolname, 'public'), a.privilege_type, c.relname, t.attname, c.relowner, a.grantee
      from pg_class c join pg_attribute t on t.attrelid = c.oid cross join aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
      where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)) g
    where oid <> relowner and right_ <> 'SELECT' order by 1`);

function listed(): string[] {
  return APPLICATION_ROLES.flatMap((role) =>
    Object.entries(GRANTS[role]).flatMap(([table, { insert, update = [], delete: deletes }]) => [
      ...(insert ? [`alianzas_${role} insert ${table}`] : []),
      ...(deletes ? [`alianzas_${role} delete ${table}`] : []),
      ...update.map((column) => `alianzas_${role} update ${table}.${column}`),
    ]),
  ).sort();
}

test('each role may write the tables and columns of its list, and nothing else', async () => {
  expect((await granted()).map((one) => one.grant).sort()).toEqual(listed());
});

test('a role reads nothing of what is not its own: factors, sessions, links', async () => {
  for (const [role, tables] of Object.entries(NEVER_READS)) {
    for (const table of tables) {
      const [row] = await rows(
        sql`select has_any_column_privilege(${`alianzas_${role}`}, ${table}, 'select') as reads`,
      );
      expect(row, `${role} reads ${table}`).toEqual({ reads: false });
    }
  }
});

test('of a table that a role reads in part, the other columns are those of the list', async () => {
  const columns = await rows<{ role: ApplicationRole; table: string; columns: string[] }>(sql`
    select g.role, c.relname as table, array_agg(a.attname::text order by a.attname) as columns
    from (values ('portal'), ('backoffice'), ('worker'), ('backup')) g(role) cross join pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and has_any_column_privilege('alianzas_' || g.role, c.oid, 'select')
      and not has_column_privilege('alianzas_' || g.role, c.oid, a.attnum, 'select') group by 1, 2`);
  const listed = APPLICATION_ROLES.flatMap((role) =>
    Object.entries(READS_APART[role] ?? {}).map(([table, apart]) => ({ role, table, columns: apart })),
  );
  expect(new Set(columns)).toEqual(new Set(listed));
});

const tried = ['portal', 'backoffice', 'worker'] as const;
test.each(tried)('every column of every table, tried by the role itself: %s', async (role) => {
  const columns = await rows<{ table: string; column: string }>(sql`
    select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, a.attnum`);
  expect(columns.length).toBeGreaterThan(500);
  const written: string[] = [];
  for (const { table, column } of columns) {
    const to = sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null where false`;
    const state = await database[role].db.execute(to).then(() => null, sqlState);
    if (state === null) written.push(`${table}.${column}`);
    else expect(state, `${table}.${column}`).toBe(DENIED);
  }
  const list = Object.entries(GRANTS[role]).flatMap(([table, { update = [] }]) =>
    update.map((one) => `${table}.${one}`),
  );
  expect(written.sort()).toEqual(list.sort());
});

const SAID: { readonly [type: string]: string } = {
  uuid: 'gen_random_uuid()',
  text: "'x'",
  'text[]': "'{x}'",
  date: "'2030-01-01'",
  'timestamp with time zone': 'now()',
  integer: '9',
  bigint: '9',
  numeric: '9',
  boolean: 'true',
  jsonb: "'{}'",
};

test.each(tried)(
  'every column of what it adds, tried by the role itself: it fills those of its list and no other: %s',
  async (role) => {
    const columns = await columnsOf(database);
    const adds = columns.filter(({ table }) => GRANTS[role][table]?.insert);
    const unfilled = unfilledBy(role, columns).map(({ table, column }) => `${table}.${column}`);
    expect(unfilled.length).toBeGreaterThan(10);
    const refused: string[] = [];
    for (const { table, column, type } of adds) {
      const statement = `insert into "${table}" ("${column}") values (${SAID[type]})`;
      const said = await database[role].db.execute(sql.raw(statement)).then(String, (error) => String(error.cause));
      if (said.includes('begins without what comes later')) refused.push(`${table}.${column}`);
    }
    expect(refused).toEqual(unfilled);
  },
);

test('whatever a role begins in a state has its list of what it fills', () => {
  for (const { noun, was, role } of movesOf(TRANSITIONS))
    for (const one of tried)
      if (was === '' && role === one) expect(FILLS[one]?.[noun.split('.')[0]!], `${one}: ${noun}`).toBeDefined();
});

test('a list of what a role fills names columns of a table that it adds to', async () => {
  const columns = await columnsOf(database);
  const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  for (const role of APPLICATION_ROLES)
    for (const [table, fills] of Object.entries(FILLS[role] ?? {})) {
      expect(GRANTS[role][table]?.insert, table).toBe(true);
      expect(fills.filter((column) => !known.has(`${table}.${column}`))).toEqual([]);
    }
});

test('every function is called only by whom it is for, and one with the owner’s rights says what it checks', async () => {
  const functions = await rows<{ name: string; privileged: boolean; roles: string[] }>(sql`
    select p.proname as name, p.prosecdef as privileged, coalesce((select array_agg(distinct coalesce(r.rolname, 'public') order by coalesce(r.rolname, 'public'))
        from aclexplode(p.proacl) a left join pg_roles r on r.oid = a.grantee where a.grantee <> p.proowner), '{}')::text[] as roles
    from pg_proc p where p.pronamespace = 'app'::regnamespace order by 1`);
  const called = Object.fromEntries(functions.map(({ name, roles }) => [name, roles]));
  const named = (roles: readonly ApplicationRole[]) => roles.map((role) => `alianzas_${role}`).sort();
  expect(called).toEqual(Object.fromEntries(Object.entries(DOORS).map(([name, { roles }]) => [name, named(roles)])));
  for (const { name, privileged } of functions) expect(Boolean(DOORS[name]?.checks), name).toBe(privileged);
});
