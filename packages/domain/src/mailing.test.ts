import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ATTEMPT_RULES, resendActivation, setRoles } from './identity/index.ts';
import { hash, newStaff } from './identity/scene.ts';
import { type Domain, openDomain } from './index.ts';
import { countMailing } from './mailing.ts';
import { allow, type Ctx, type Outcome, openSignInDoor, transact } from './platform/index.ts';
import { contextOf, eventNames, staffActor, type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
let domain: Domain;
let administrator: string;
let other: string;
const sessions = { one: hash(), another: hash() };
beforeAll(async () => {
  database = await testDatabase();
  domain = openDomain(database.urls.backoffice, 'backoffice');
  administrator = (await newStaff(database, 'administrator')).id;
  other = (await newStaff(database, 'professional')).id;
  await signedIn(administrator, sessions.one);
  await signedIn((await newStaff(database, 'administrator')).id, sessions.another);
});
afterAll(async () => {
  await domain.close();
  await database.drop();
});

async function signedIn(person: string, idHash: string): Promise<void> {
  await database.owner.db.execute(sql`
    insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
    values (${idHash}, ${randomUUID()}, 'backoffice', ${person}, now(), now(), now() + interval '1 day', 'x')`);
}

function acted(act: (ctx: Ctx) => Promise<Outcome>, sessionHash = sessions.one): Promise<Outcome> {
  const marks = { sessionHash, bearerHash: null, browser: null, requestId: 'test' };
  return domain.write(marks, ({ ctx }) => act(ctx));
}

const mails = (ctx: Ctx) => resendActivation(ctx, { person: other, tokenHash: hash(), sealed: 'a1.link' });
const bucket = () => `mailingAct:account:person:${administrator}`;

async function counted(): Promise<number> {
  const [row] = await database.owner.db.execute<{ count: number }>(
    sql`select coalesce(sum(count), 0)::int as count from attempt where bucket = ${bucket()}`,
  );
  return row!.count;
}

test('an act counts once, however many it mails; what mails nobody and what is refused counts not', async () => {
  const twice = async (ctx: Ctx) => {
    await mails(ctx);
    return mails(ctx);
  };
  expect(await acted(twice)).toMatchObject({ ok: true });
  expect(await counted()).toBe(1);
  expect(await acted((ctx) => setRoles(ctx, { person: other, roles: ['lead'] }))).toMatchObject({ ok: true });
  const own = (ctx: Ctx) => setRoles(ctx, { person: administrator, roles: ['lead', 'administrator'] });
  expect(await acted(own)).toMatchObject({ refusal: { code: 'staff.ownRoles' } });
  expect(await counted()).toBe(1);
});

test('who mailed so much in an hour waits: nothing of one more is kept; what mails nobody goes on, and so does everybody else', async () => {
  const { most, slower } = ATTEMPT_RULES.mailingAct.account;
  await acted(mails);
  await database.owner.db.execute(sql`update attempt set count = ${most} where bucket = ${bucket()}`);
  const before = await eventNames(database.owner.db, other);
  const over = await acted(mails);
  expect(over).toMatchObject({ ok: false, refusal: { code: 'mail.tooManyActs' } });
  const wait = over.ok ? 0 : Number(over.refusal.retryAfterSeconds);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(slower);
  expect(await eventNames(database.owner.db, other)).toEqual(before);
  expect(await acted((ctx) => setRoles(ctx, { person: other, roles: ['lead', 'quality'] }))).toMatchObject({
    ok: true,
  });
  expect(await acted(mails, sessions.another)).toMatchObject({ ok: true });
  await database.owner.db.execute(
    sql`update attempt set window_start = window_start - interval '2 hours' where bucket = ${bucket()}`,
  );
  expect(await acted(mails)).toMatchObject({ ok: true });
});

test('counting leaves the door of sign-in as it stood: what the act still writes goes through no other', async () => {
  const staff = contextOf(database.backoffice, staffActor(administrator, 'administrator'));
  const stream = { kind: 'person' as const, id: other };
  const mailed = { name: 'cases.handedOver', stream, audience: 'staff' as const, data: { handover: randomUUID() } };
  const doors = await transact(staff, async (ctx) => {
    const counting = async () => {
      const { ok } = await countMailing({ ...ctx, pending: [mailed] }, new Date());
      const [row] = await ctx.db.execute<{ door: string }>(sql`select current_setting('app.door', true) as door`);
      return [ok, row!.door];
    };
    const closed = await counting();
    await openSignInDoor(ctx);
    return allow([closed, await counting()]);
  });
  expect(doors).toEqual(
    allow([
      [true, ''],
      [true, 'signIn'],
    ]),
  );
});
