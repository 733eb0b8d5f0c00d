import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { declareContribution } from './contribution/index.ts';
import {
  answerNo,
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActa,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  itemsFor,
  must,
  personalData,
  rowOf,
  through,
  walk,
} from './given.ts';
import type { Database } from './platform/index.ts';

const world = aWorld();

/** What everybody may read, by design: no organization's case stands in any of them. */
const PUBLIC = ['cycle', 'initiative', 'edition', 'installation', 'counter', 'reference_link', 'version_request'];

let ours: GivenAlliance[];
let theirs: GivenAlliance;
let invited: { id: string };
let secrets: string[];

beforeAll(async () => {
  const long = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), long);
  await walk(world(), long, 11, 12);
  ours = [await givenAlliance(world(), { at: 16 }), long, await givenAlliance(world(), { at: 8, parties: 2 })];
  const [first] = ours[0]!.organizations;
  const free = {
    monetizable: 'no' as const,
    notMonetizableReason: 'Voluntariado',
    initiative: world().cycle.initiatives[0]!,
  };
  const said = {
    category: 'talent' as const,
    description: 'Horas',
    quantity: '1',
    unit: 'hora',
    deliveredOn: '2026-02-05',
  };
  const line = { key: crypto.randomUUID(), alliance: ours[0]!.id, organization: first!.id, ...said, ...free };
  must(await declareContribution(through(world(), first!.representative, 20), line));
  const ownData = personalData.slice();
  theirs = await givenAlliance(world(), { at: 3 });
  const together = await givenAlliance(world(), { at: 3 });
  const cases = [theirs, together];
  const items = cases.flatMap((one) => itemsFor(one, contents[3]));
  await givenActa(world(), { activities: [3], alliances: cases.map((one) => one.id), items, day: 3 });
  ours.push(together);
  invited = await givenInvitation(world(), await givenOrganization(world()));
  const organizations = ours.flatMap((one) => one.organizations);
  const ids = [
    ...ours.flatMap((one) => [one.id, one.request]),
    ...organizations.flatMap((one) => [one.id, one.representative.person, one.name, one.email]),
  ];
  const staffNames = await world().database.owner.db.execute<{ name: string; email: string }>(
    sql`select name, email from person join staff_member on person_id = id`,
  );
  const known = new Set(staffNames.flatMap((row) => [row.name, row.email]));
  secrets = [...ids, ...ownData.filter((datum) => !known.has(datum))];
}, 120_000);

interface Table extends Record<string, unknown> {
  name: string;
  columns: string | null;
}

/** Every table, with the columns that the portal's role may read. */
function tablesFor(db: Database): Promise<Table[]> {
  return db.execute<Table>(sql`
    select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
      filter (where has_column_privilege('alianzas_portal', c.oid, a.attnum, 'select')) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.relname order by c.relname`) as unknown as Promise<
    Table[]
  >;
}

/** The rows that the portal's role reads of a table with those settings and no application check at all. */
async function seen(
  table: Table,
  settings: { organizations?: string; subject?: string; person?: string },
): Promise<string[]> {
  if (table.columns === null) return [];
  return world().database.portal.db.transaction(async (tx) => {
    for (const [name, value] of Object.entries(settings))
      await tx.execute(sql`select set_config(${`app.${name}`}, ${value}, true)`);
    const rows = await tx.execute<{ row: string }>(
      sql`select t::text as row from (select ${sql.raw(table.columns!)} from ${sql.identifier(table.name)}) t`,
    );
    return rows.map((one) => one.row);
  });
}

test('every table has row security, and a policy for each role that may read it', async () => {
  const rows = await world().database.owner.db.execute<{ name: string; role: string }>(sql`
    select c.relname as name, r.role from pg_class c cross join unnest(array['alianzas_portal', 'alianzas_backoffice', 'alianzas_worker', 'alianzas_backup']) as r(role)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (not c.relrowsecurity
      or has_any_column_privilege(r.role, c.oid, 'select') and not exists (select 1 from pg_policies p where p.tablename = c.relname and r.role = any (p.roles)))`);
  // The back office signs in by password: without a policy it reads no challenge at all.
  expect([...rows]).toEqual([{ name: 'sign_in_challenge', role: 'alianzas_backoffice' }]);
});

test('no role of the applications owns a table or passes over row security', async () => {
  const row = await rowOf(
    world(),
    sql`select count(*)::int as n from pg_roles r where r.rolname like 'alianzas\\_%' and (r.rolbypassrls or r.rolsuper
    or exists (select 1 from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'))`,
  );
  expect(row).toEqual({ n: 0 });
});

test('with one organization’s settings the portal’s role reads no row of another’s, in any table', async () => {
  const owner = world().database.owner.db;
  const { id, representative } = theirs.organizations[0]!;
  const settings = { organizations: id, person: representative.person };
  let guarded = 0;
  for (const table of await tablesFor(owner)) {
    const rows = (await seen(table, settings)).join('\n');
    for (const secret of secrets) expect(rows.includes(secret), `${table.name} shows ${secret}`).toBe(false);
    const whole = await owner.execute<{ row: string }>(sql`select t::text as row from ${sql.identifier(table.name)} t`);
    guarded += whole.some(({ row }) => secrets.some((secret) => row.includes(secret))) ? 1 : 0;
  }
  expect(guarded).toBeGreaterThan(30);
});

test('it reads its own: the case, its meeting, its acta’s extract and its events', async () => {
  const settings = { organizations: theirs.organizations[0]!.id };
  const counts: Record<string, number> = {};
  for (const table of await tablesFor(world().database.owner.db))
    counts[table.name] = (await seen(table, settings)).length;
  expect(counts).toMatchObject({
    alliance: 1,
    party: 1,
    organization: 1,
    membership: 1,
    meeting: 1,
    meeting_alliance: 1,
    acta: 1,
    acta_item: 1,
  });
  expect(counts.event).toBeGreaterThan(4);
});

test('without any setting the portal’s role reads nothing but what is public', async () => {
  for (const table of await tablesFor(world().database.owner.db)) {
    if (PUBLIC.includes(table.name)) continue;
    expect(await seen(table, {}), table.name).toEqual([]);
    expect(await seen(table, { organizations: '', subject: '', person: '' }), table.name).toEqual([]);
  }
});

test('what is public by design names no organization, no person of one and no case', async () => {
  for (const table of (await tablesFor(world().database.owner.db)).filter((one) => PUBLIC.includes(one.name))) {
    const rows = (await seen(table, {})).join('\n');
    for (const secret of secrets) expect(rows.includes(secret), table.name).toBe(false);
  }
});

test('who holds an invitation reads that invitation and its case, and nobody else’s', async () => {
  for (const table of await tablesFor(world().database.owner.db)) {
    const rows = (await seen(table, { subject: invited.id })).join('\n');
    for (const secret of [...secrets, theirs.id, theirs.organizations[0]!.id])
      expect(rows.includes(secret), table.name).toBe(false);
  }
});

test('the portal’s role writes in no other organization’s case', async () => {
  const settings = sql`select set_config('app.organizations', ${theirs.organizations[0]!.id}, true)`;
  const write = (statement: ReturnType<typeof sql>) =>
    world().database.portal.db.transaction(async (tx) => {
      await tx.execute(settings);
      return (await tx.execute(statement)).count;
    });
  for (const { id } of ours) {
    expect(await write(sql`update alliance set version = 9 where id = ${id}`)).toBe(0);
    expect(await write(sql`update commitment set state = 'met' where alliance_id = ${id}`)).toBe(0);
    const file = sql`insert into file (id, key, name, media_type, bytes, sha256, scan, alliance_id, uploaded_by, uploaded_at)
      values (gen_random_uuid(), gen_random_uuid(), 'x', 'image/png', 1, 'x', 'pending', ${id}, 'x', now())`;
    await expect(write(file)).rejects.toMatchObject({ cause: { code: '42501' } });
  }
});

test('the portal’s role writes no record of the secretariat, even in its own organization’s case', async () => {
  const { id } = ours[0]!;
  const settings = sql`select set_config('app.organizations', ${ours[0]!.organizations[0]!.id}, true)`;
  const statements = [
    sql`update filing set subject = 'x' where alliance_id = ${id}`,
    sql`update proposal set problem = 'x' where alliance_id = ${id}`,
    sql`update party set active_part = 'yes' where alliance_id = ${id}`,
    sql`update party set network_entry_id = null where alliance_id = ${id}`,
    sql`update alliance_initiative set initiative_id = initiative_id where alliance_id = ${id}`,
    sql`update consent set purposes = '{}' where person_id is not null`,
    sql`delete from visit where alliance_id = ${id}`,
  ];
  for (const statement of statements) {
    const write = world().database.portal.db.transaction(async (tx) => {
      await tx.execute(settings);
      await tx.execute(statement);
    });
    await expect(write).rejects.toMatchObject({ cause: { code: '42501' } });
  }
});

test('no role takes a closed activity out of a path, and the worker rewrites no request’s answer', async () => {
  const { worker } = world().database;
  const { id, request } = ours[0]!;
  await expect(
    by(world(), 'lead', 20).db.execute(sql`delete from visit where alliance_id = ${id} and activity = 5`),
  ).rejects.toMatchObject({
    cause: { code: '42501' },
  });
  await expect(
    worker.db.execute(sql`update request set answer_note = 'x' where id = ${request}`),
  ).rejects.toMatchObject({
    cause: { code: '42501' },
  });
});

test('a function of the database is nobody’s to run but whom it is granted to, and a privileged one fixes its path', async () => {
  const rows = await world().database.owner.db.execute(sql`
    select p.proname from pg_proc p where p.pronamespace = 'app'::regnamespace and (p.prosecdef and p.proconfig is null
      or p.proacl is null or exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0))`);
  expect([...rows]).toEqual([]);
});

test('a row that leaves reads no whole table that may refer to it', async () => {
  const rows = await world().database.owner.db.execute(sql`
    select c.conrelid::regclass::text as name, a.attname as reference
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'file'::regclass and not exists (
      select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`);
  // The organizations are few, and grow slowly.
  expect([...rows]).toEqual([{ name: 'organization', reference: 'legal_file_id' }]);
});
