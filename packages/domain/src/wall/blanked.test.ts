import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { proposeCommitment } from '../commitment/index.ts';
import { aWorld, type GivenAlliance, givenAlliance, must, through } from '../given.ts';
import type { Actor } from '../platform/index.ts';
import { KEEPING } from './freezes.ts';
import { attempted, DENIED, type LoginRole } from './scene.ts';

const world = aWorld();
let one: GivenAlliance;
let promised: string;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9 });
  const [mine] = one.organizations;
  const promise = { action: 'Cantar', deliverable: 'Un coro', dueOn: '2026-12-01' };
  const proposed = { key: randomUUID(), alliance: one.id, organization: mine!.id, ...promise };
  promised = must(await proposeCommitment(through(world(), mine!.representative, 9), proposed)).id;
}, 120_000);

const NOBODY = 'Persona anonimizada';
const actors = (): readonly (readonly [LoginRole, Actor])[] => [
  ['portal', one.organizations[0]!.representative],
  ['backoffice', world().staff.lead.actor],
  ['backoffice', world().staff.dataOfficer.actor],
  ['worker', { kind: 'job', name: 'test' }],
];

/** What each actor gets of a statement: the SQLSTATE that stopped it, or how many rows it wrote. */
const tried = (statement: (role: LoginRole) => SQL): Promise<(string | number)[]> =>
  Promise.all(
    actors().map(([role, actor]) =>
      attempted(world().database, role, actor, async (db) => (await db.execute(statement(role))).count, 'signIn'),
    ),
  );

const hashOf = (words: string) => sql`encode(sha256(convert_to(${words}, 'UTF8')), 'hex')`;
const receipt = (content: string, hashed: string) => (role: LoginRole) =>
  sql`
  insert into receipt (id, alliance_id, organization_id, act, about_id, content, sha256, side, by, at)
  values (gen_random_uuid(), ${one.id}, ${one.organizations[0]!.id}, 'commitmentProposed', ${promised}, ${content}, ${hashOf(hashed)},
    ${role === 'portal' ? 'organization' : 'team'}, coalesce(app.person(), ${world().staff.lead.id}), now())`;
const notice = (text: string, hashed: string) => () =>
  sql`
  insert into inclusion_notice (id, alliance_id, organization_id, channel, addressee, text, sha256, sent_at, sent_by)
  values (gen_random_uuid(), ${one.id}, ${one.organizations[0]!.id}, 'letter', 'Una entidad', ${text}, ${hashOf(hashed)}, now(), app.person())`;

test('no application keeps words with the hash of others, as if somebody had been blanked in them', async () => {
  // Of a notice that was sent already, only that there is one refuses another
  const [portal, lead, again] = [1, 1, '23505'];
  expect(await tried(receipt(`Lo dijo ${NOBODY}`, `Lo dijo ${NOBODY}`))).toEqual([portal, lead, DENIED, DENIED]);
  expect(await tried(receipt(`Lo dijo ${NOBODY}`, 'Lo dijo otra'))).toEqual([DENIED, DENIED, DENIED, DENIED]);
  expect(await tried(notice(NOBODY, NOBODY))).toEqual([DENIED, again, DENIED, DENIED]);
  expect(await tried(notice(NOBODY, 'Otra'))).toEqual([DENIED, DENIED, DENIED, DENIED]);
});

test('no application adds somebody who is blanked already', async () => {
  const person = (blanked: SQL) => () =>
    sql`insert into person (id, email, name, created_at, blanked_at)
    values (gen_random_uuid(), ${`${randomUUID()}@anonimizada.invalid`}, ${NOBODY}, now(), ${blanked})`;
  expect(await tried(person(sql`null`))).toEqual([1, 1, expect.anything(), DENIED]);
  expect(await tried(person(sql`now()`))).toEqual([DENIED, DENIED, DENIED, DENIED]);
});

test('no application tells that somebody was blanked', async () => {
  const event = (name: string) => () =>
    sql`
    insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
    values (gen_random_uuid(), 'person', ${one.organizations[0]!.representative.person}, now(), app.actor(), ${name}, 'staff', '{}', 'x')`;
  expect(await tried(event('person.signedIn'))).toEqual([1, 1, 1, 1]);
  expect(await tried(event('person.blanked'))).toEqual([DENIED, DENIED, DENIED, DENIED]);
});

test('whatever holds its rows to a hash but for who is blanked asks for it when they come, and nothing passes an application', async () => {
  const { db } = world().database.owner;
  const checks = await db.execute<{ table: string }>(sql`select conrelid::regclass::text as table from pg_constraint
    where contype = 'c' and pg_get_constraintdef(oid) ~* 'anonimiza'`);
  expect(checks.map(({ table }) => table)).toEqual(['receipt']);
  for (const { table } of checks) expect(KEEPING[table]!.hashed, table).toBeDefined();
  const functions = await db.execute<{ name: string; guarded: boolean }>(sql`
    select proname as name, prosrc ~ 'not app.by_application\(\)' or provolatile <> 'v' or prosrc ~ 'dataOfficer' as guarded from pg_proc
    where pronamespace = 'app'::regnamespace and prokind = 'f' and coalesce(prosrc, '') || coalesce(pg_get_function_sqlbody(oid), '') ~* 'anonimiza' order by 1`);
  expect(functions.map(({ name }) => name)).toEqual([
    ...['blank_person', 'refuse_change_but_blanking', 'unnamed', 'unnamed_file'],
  ]);
  expect(functions.filter(({ guarded }) => !guarded)).toEqual([]);
});

test('the receipt of an act names who did it and their organization as they are called, whatever was given', async () => {
  const [[role, actor]] = actors() as [[LoginRole, Actor]];
  const kept = await attempted(world().database, role, actor, async (db) => {
    await db.execute(receipt('Otra', 'Otra')(role));
    return db.execute(sql`select k.organization_name = o.name as organization, k.by_name = p.name as by from receipt k
      join organization o on o.id = k.organization_id join person p on p.id = k.by where k.content = 'Otra'`);
  });
  expect(kept).toEqual([{ organization: true, by: true }]);
});
