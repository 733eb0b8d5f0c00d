import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, by, givenEverything, hashOf, rowOf } from './given.ts';
import { type Actor, type Database, type StaffRole, setScope } from './platform/index.ts';
import { policiesOf, READING, type Reading } from './reading.ts';
import { openRequest } from './testing.ts';

const world = aWorld();
const ROLES: readonly StaffRole[] = [
  'professional',
  'lead',
  'director',
  'undersecretary',
  'correspondence',
  'observatory',
  'quality',
  'dataOfficer',
  'auditor',
  'administrator',
];
/** Behind the sign-in door only, or nobody's: no role reads them. */
const NOBODYS = ['attempt', 'draft', 'kept_form', 'sign_in_challenge', 'stream_head', 'worker_heartbeat'];
/** What anybody reads, nobody set: all of it, or the rows that are published. */
const PUBLIC = [
  'cycle',
  'initiative',
  'installation',
  'pact_methodology',
  'record_format',
  'reference_link',
  'version_request',
];

beforeAll(async () => {
  await givenEverything(world());
}, 240_000);

interface Table extends Record<string, unknown> {
  name: string;
  columns: string | null;
}

/** Every table, with the columns that the back office's role may select. */
async function tables(): Promise<Table[]> {
  const rows = await world().database.owner.db.execute<Table>(sql`
    select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
      filter (where has_column_privilege('alianzas_backoffice', c.oid, a.attnum, 'select')) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.relname order by c.relname`);
  return [...rows];
}

/** The rows of a table that pass a condition, as text, sorted; what the role may not select at all is empty. */
async function rowsOf(db: Database, table: Table, where: SQL = sql`true`): Promise<string[]> {
  if (table.columns === null) return [];
  const name = sql.identifier(table.name);
  const rows = await db.execute<{ row: string }>(
    sql`select (select t from (select ${sql.raw(table.columns)}) t)::text as row from ${name} where ${where}`,
  );
  return rows.map(({ row }) => row).sort();
}

/** What the back office's role reads of every table, with an actor set; with null nothing is set at all. */
async function seenBy(actor: Actor | null, all: readonly Table[]): Promise<Map<string, string[]>> {
  return world().database.backoffice.db.transaction(async (tx) => {
    if (actor) await setScope(tx, actor);
    const seen = new Map<string, string[]>();
    for (const table of all) seen.set(table.name, await rowsOf(tx, table));
    return seen;
  });
}

/** What the reading table says that a role reads of a table, as the owner finds it with that person set. */
async function allowedTo(role: StaffRole, actor: Actor, table: Table): Promise<string[]> {
  const { everybody, roles = [], some = {}, own, but = 'false' } = (READING[table.name] ?? {}) as Reading;
  const every = everybody === true || roles.includes(role) ? 'true' : undefined;
  const ways = [every, everybody === true ? undefined : everybody, own, some[role]];
  const told = ways.flatMap((way) => (way ? [`(${way})`] : []));
  return world().database.owner.db.transaction(async (tx) => {
    await setScope(tx, actor);
    return told.length > 0 ? rowsOf(tx, table, sql.raw(`(${told.join(' or ')}) and not (${but})`)) : [];
  });
}

test('the world has rows in every table but what lives for a moment', async () => {
  const empty: string[] = [];
  for (const table of await tables()) {
    const { n } = await rowOf(world(), sql`select count(*)::int as n from ${sql.identifier(table.name)}`);
    if (n === 0) empty.push(table.name);
  }
  expect(empty).toEqual(['draft', 'kept_form', 'mail', 'reminder', 'worker_heartbeat']);
});

test('every table stands in the reading table, or is nobody’s', async () => {
  const all = (await tables()).map(({ name }) => name);
  expect(all.filter((name) => !READING[name]).sort()).toEqual(NOBODYS);
  expect(Object.keys(READING).filter((name) => !all.includes(name))).toEqual([]);
});

test('with no person set, the back office’s database role reads no row that is not public', async () => {
  const all = await tables();
  const nobodies: (Actor | null)[] = [
    null,
    { kind: 'visitor', browser: 'x' },
    { kind: 'bearer', purpose: 'request', subject: randomUUID() },
    { kind: 'job', name: 'test' },
  ];
  for (const nobody of nobodies) {
    const seen = await seenBy(nobody, all);
    expect([...seen].flatMap(([name, rows]) => (rows.length > 0 ? [name] : [])).sort()).toEqual(PUBLIC);
  }
  expect(
    Object.entries(READING)
      .flatMap(([name, { everybody }]) => (everybody ? [name] : []))
      .sort(),
  ).toEqual(PUBLIC);
  const drafted = sql`select count(*)::int as n from initiative where prioritised_at is null`;
  expect((await rowOf(world(), drafted)).n, 'a draft that nobody else sees').toBeGreaterThan(0);
});

test('who reads no personal data knows nobody of an organization, and the observatory nobody of the team', async () => {
  const outsiders = sql`select 1 from person where id in (select person_id from membership)`;
  expect((await world().database.owner.db.execute(outsiders)).length).toBeGreaterThan(5);
  const strangers = sql`select 1 from person where id not in (select person_id from staff_member)`;
  const administrator = by(world(), 'administrator', 40);
  expect([...(await administrator.db.execute(strangers))]).toEqual([]);
  expect((await administrator.db.execute(sql`select 1 from person`)).length).toBe(11);
  const observatory = await by(world(), 'observatory', 40).db.execute(sql`select id from person`);
  expect([...observatory], 'the observatory knows its own account and nobody else').toEqual([
    { id: world().staff.observatory.id },
  ]);
  const known = {
    correspondence: sql`select answered_by from invitation where answered_by is not null`,
    quality: sql`select person_id from attendee where person_id is not null`,
    dataOfficer: sql`select person_id from consent where person_id is not null`,
  };
  for (const [name, people] of Object.entries(known)) {
    const others = sql`${strangers} and id not in (${people})`;
    expect([...(await by(world(), name as StaffRole, 40).db.execute(others))], name).toEqual([]);
  }
});

test('roles without a person are nobody’s', async () => {
  const rows = await world().database.backoffice.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.roles', 'lead,auditor,administrator', true)`);
    return tx.execute(sql`select 1 from alliance union all select 1 from person union all select 1 from event`);
  });
  expect([...rows]).toEqual([]);
});

test.each(ROLES)('%s reads what the reading table says, of every table', async (role) => {
  const all = await tables();
  const { actor } = world().staff[role];
  const seen = await seenBy(actor, all);
  const readable: string[] = [];
  for (const table of all) {
    const allowed = await allowedTo(role, actor, table);
    expect(seen.get(table.name), table.name).toEqual(allowed);
    if (allowed.length > 0) readable.push(table.name);
  }
  const least = { administrator: 14, dataOfficer: 20, correspondence: 21, observatory: 30, quality: 30 };
  expect(readable.length).toBeGreaterThanOrEqual((least as { [of in StaffRole]?: number })[role] ?? 55);
});

test('a person with no role reads what is public and their own account, and nothing else', async () => {
  const { id } = world().staff.professional;
  const seen = await seenBy({ kind: 'staff', person: id, roles: [] }, await tables());
  const more = [...seen].filter(([name, rows]) => rows.length > 0 && !PUBLIC.includes(name));
  const own = more.filter(([name, rows]) => rows.every((row) => name === 'submission' || row.includes(id)));
  expect(own.map(([name]) => name)).toEqual(more.map(([name]) => name));
  expect(more.map(([name]) => name)).toEqual([
    'credential',
    'event',
    'person',
    'recovery_code',
    'session',
    'staff_member',
    'staff_role',
    'submission',
  ]);
});

test('a disabled person, and one whose roles were all taken away, open a request with no role', async () => {
  const { owner, backoffice } = world().database;
  const { id } = world().staff.undersecretary;
  const idHash = hashOf();
  await owner.db.execute(sql`insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
    values (${idHash}, ${randomUUID()}, 'backoffice', ${id}, now(), now(), now() + interval '1 day', 'x')`);
  const open = () =>
    backoffice.db.transaction(async (tx) => {
      const marks = { sessionHash: idHash, bearerHash: null, browser: null, requestId: 'test' };
      const { who } = await openRequest(tx, 'backoffice', marks, 'read');
      const [{ n } = { n: -1 }] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from alliance`);
      return { person: who.person?.id ?? null, roles: who.roles, alliances: n };
    });
  expect(await open()).toMatchObject({ person: id, roles: ['undersecretary'], alliances: 8 });
  await owner.db.execute(sql`delete from staff_role where person_id = ${id}`);
  expect(await open()).toEqual({ person: id, roles: [], alliances: 0 });
  await owner.db.execute(sql`insert into staff_role values (${id}, 'undersecretary')`);
  await owner.db.execute(sql`update person set disabled_at = now() where id = ${id}`);
  expect(await open()).toEqual({ person: null, roles: [], alliances: 0 });
  await owner.db.execute(sql`update person set disabled_at = null where id = ${id}`);
});

const FROM_READING = ['reads', 'adds', 'changes', 'drops'];

interface Policy extends Record<string, unknown> {
  table: string;
  name: string;
  command: string;
  reads: string | null;
  writes: string | null;
}

function policies(db: Database): Promise<readonly Policy[]> {
  return db.execute<Policy>(sql`select tablename as table, policyname as name, cmd as command, qual as reads, with_check as writes
    from pg_policies where schemaname = 'public' and 'alianzas_backoffice' = any (roles) order by tablename, policyname`);
}

test('the policies of the back office are those that the reading table gives, and the doors', async () => {
  const { owner } = world().database;
  const rollback = new Error('rolled back');
  let written: readonly Policy[] = [];
  const stored = await policies(owner.db);
  const rewriting = owner.db.transaction(async (tx) => {
    for (const { table, name } of stored)
      if (FROM_READING.includes(name))
        await tx.execute(sql`drop policy ${sql.identifier(name)} on ${sql.identifier(table)}`);
    for (const [table, reading] of Object.entries(READING))
      for (const policy of policiesOf(table, reading)) await tx.execute(sql.raw(policy));
    written = await policies(tx);
    throw rollback;
  });
  await expect(rewriting).rejects.toBe(rollback);
  expect([...stored]).toEqual([...written]);
  const others = stored.filter(({ name }) => !FROM_READING.includes(name));
  expect(others.map(({ table, name }) => `${name} on ${table}`)).toEqual([
    'staff_at_command_line on account_change',
    'staff_counting on attempt',
    'staff_at_sign_in on credential',
    'demonstration_clock on event',
    'staff_append on event',
    'staff_append on event_subject',
    'staff_own on page_look',
    'staff_at_sign_in on person',
    'staff_own on personal_data_look',
    'staff_at_sign_in on recovery_code',
    'staff_at_sign_in on session',
    'staff_at_command_line on staff_member',
    'staff_at_sign_in on staff_member',
    'staff_at_command_line on staff_role',
    'staff_own on submission',
    'staff_at_sign_in on token',
  ]);
});

/** What is asked of the row itself, by its keys: a list of all such rows would grow with the years (decision 013). */
const OF_THE_ROW = [
  'file app.is_withheld(id)',
  'evidence_file app.is_withheld(file_id)',
  'receipt app.withholds_report(about_id)',
  'consent app.reads_consent(person_id, request_id)',
  'party app.was_filed(alliance_id)',
  'visit app.was_filed(alliance_id)',
  'commitment app.was_filed(alliance_id)',
];

test('who asks is found out once a statement, never once a row', async () => {
  for (const { table, name, reads, writes } of await policies(world().database.owner.db)) {
    const own = OF_THE_ROW.flatMap((one) => (one.startsWith(`${table} `) ? [one.slice(table.length + 1)] : []));
    const said = own.reduce((text, call) => text.replaceAll(call, ''), `${reads} ${writes}`);
    const asked = [...said.matchAll(/app\.\w+\(/g)].length;
    const once = [...said.matchAll(/\( SELECT app\.\w+\(/g)].length;
    expect(once, `${name} on ${table}`).toBe(asked);
  }
});

test('the sign-in door opens accounts and tokens, and no case', async () => {
  const all = await tables();
  const seen = await world().database.backoffice.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.door', 'signIn', true)`);
    const found: string[] = [];
    for (const table of all) if ((await rowsOf(tx, table)).length > 0) found.push(table.name);
    return found;
  });
  const opened = ['attempt', 'credential', 'person', 'recovery_code', 'session', 'staff_member', 'token'];
  expect(seen.filter((name) => !PUBLIC.includes(name))).toEqual(opened);
});

test('who only reads a case changes nothing of it, and is told so', async () => {
  for (const name of ['auditor', 'observatory'] as const) {
    const change = by(world(), name, 40).db.execute(sql`update commitment set action = action`);
    await expect(change, name).rejects.toMatchObject({ cause: { code: '42501' } });
  }
  const nobody = await world().database.backoffice.db.execute(sql`update commitment set action = 'x'`);
  expect(nobody.count).toBe(0);
});
