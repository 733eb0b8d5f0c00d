import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '../platform/index.ts';
import { eventNames, type TestDatabase, testDatabase, waitingJobs } from '../testing.ts';
import { createPerson, findOrCreatePerson } from './createPerson.ts';
import { createSession } from './createSession.ts';
import { createStaff } from './createStaff.ts';
import { disablePerson } from './disablePerson.ts';
import { enablePerson } from './enablePerson.ts';
import { endSessionsOf } from './endSession.ts';
import { address, at, commandLine, hash, newStaff, now, openedBy, visitor } from './scene.ts';
import { resendActivation } from './sendActivation.ts';
import { setRoles } from './setRoles.ts';
import { startSignIn } from './startSignIn.ts';
import { tryCode } from './tryCode.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const lead = { kind: 'staff', person: '00000000-0000-7000-8000-000000000001', roles: ['lead'] } as const;

const reason = 'Cambió de dependencia';

function session(person: string, idHash = hash(), app: 'portal' | 'backoffice' = 'backoffice') {
  return { app, person, idHash, userAgentHash: 'ua', browser: 'firefox', system: 'linux', way: 'totp' as const };
}

test('a person is found by address or taken down once, and keeps the first name', async () => {
  const email = address();
  const first = await createPerson(at(database.backoffice, lead), { email: ` ${email.toUpperCase()} `, name: 'Uno' });
  const again = await createPerson(at(database.backoffice, lead), { email, name: 'Otro', samePerson: email });
  expect(first).toMatchObject({ ok: true, value: { first: true } });
  expect(again).toMatchObject({ ok: true, value: { first: false, id: first.ok && first.value.id } });
  expect(await eventNames(database.owner.db, first.ok ? first.value.id : '')).toEqual(['person.created']);
});

test('two who take down the same address at once get the same person', async () => {
  const email = address();
  const both = await Promise.all([1, 2].map(() => createPerson(at(database.backoffice, lead), { email, name: 'Uno' })));
  const ids = new Set(both.map((one) => one.ok && one.value.id));
  expect(ids.size).toBe(1);
});

test('the portal takes down a person only behind its sign-in door', async () => {
  await expect(createPerson(at(database.portal), { email: address(), name: 'X' })).rejects.toThrow('not allowed');
  const made = await transact(at(database.portal), async (ctx) =>
    findOrCreatePerson(ctx, { email: address(), name: 'Invitada' }),
  );
  expect(made).toMatchObject({ ok: true, value: { first: true } });
});

test('v5.0.0-6.4.1 staff begin with a link and no password; the mail carries it sealed', async () => {
  const input = { email: address(), name: 'Ana', position: 'Profesional', roles: ['professional' as const] };
  const activation = { tokenHash: hash(), sealed: 'a1.sealed' };
  const made = await createStaff(at(database.backoffice, commandLine), { ...input, activation });
  const id = made.ok ? made.value.id : '';
  expect(await eventNames(database.owner.db, id)).toEqual(['person.created', 'staff.created', 'staff.activationSent']);
  expect((await waitingJobs(database.worker.db)).filter((job) => job.payload.person === id)).toEqual([
    {
      task: 'mail',
      payload: expect.objectContaining({
        template: 'staffActivation',
        sealed: 'a1.sealed',
        expiresAt: '2026-03-10T04:59:59.999Z',
      }),
    },
  ]);
  const again = await createStaff(at(database.backoffice, commandLine), {
    ...input,
    activation: { tokenHash: hash(), sealed: null },
  });
  expect(again).toMatchObject({ refusal: { code: 'staff.alreadyStaff' } });
  expect(
    await resendActivation(at(database.backoffice, commandLine), { person: id, tokenHash: hash(), sealed: null }),
  ).toMatchObject({ ok: true });
});

test('only an administrator runs the staff', async () => {
  const { id } = await newStaff(database, 'professional');
  const ctx = at(database.backoffice, lead);
  const activation = { tokenHash: hash(), sealed: null };
  await expect(
    createStaff(ctx, { email: address(), name: 'A', position: 'B', roles: ['lead'], activation }),
  ).rejects.toThrow('not allowed');
  await expect(setRoles(ctx, { person: id, roles: ['director'] })).rejects.toThrow('not allowed');
  await expect(disablePerson(ctx, { person: id, reason })).rejects.toThrow('not allowed');
  await expect(enablePerson(ctx, { person: id, reason })).rejects.toThrow('not allowed');
  await expect(endSessionsOf(ctx, id)).rejects.toThrow('not allowed');
  await expect(resendActivation(ctx, { person: id, tokenHash: hash(), sealed: null })).rejects.toThrow('not allowed');
});

test('v5.0.0-8.3.2 new roles hold at the very next request', async () => {
  const someone = await newStaff(database, 'professional', 'lead');
  const kept = session(someone.id);
  await createSession(at(database.backoffice), kept);
  expect((await openedBy(database.backoffice, 'backoffice', kept.idHash)).roles).toEqual(['lead', 'professional']);
  await setRoles(at(database.backoffice, commandLine), { person: someone.id, roles: ['auditor', 'professional'] });
  expect((await openedBy(database.backoffice, 'backoffice', kept.idHash)).roles).toEqual(['auditor', 'professional']);
  expect((await eventNames(database.owner.db, someone.id)).at(-1)).toBe('staff.rolesSet');
});

test('somebody who is not of the team has no roles to set, nor an account that is closed or opened here', async () => {
  const ally = await createPerson(at(database.backoffice, lead), { email: address(), name: 'Aliada' });
  const person = ally.ok ? ally.value.id : '';
  const ctx = at(database.backoffice, (await newStaff(database, 'administrator')).actor);
  await expect(setRoles(ctx, { person, roles: ['lead'] })).rejects.toThrow('not found');
  await expect(disablePerson(ctx, { person, reason })).rejects.toThrow('not found');
  await expect(endSessionsOf(ctx, person)).rejects.toThrow('not found');
  const closed = sql`update person set disabled_at = ${now.toISOString()}::timestamptz where id = ${person}`;
  await database.owner.db.execute(closed);
  await expect(enablePerson(ctx, { person, reason })).rejects.toThrow('not found');
});

test('v5.0.0-7.4.2 a disabled person loses every session in the same transaction, in both applications', async () => {
  const admin = await newStaff(database, 'administrator');
  const other = await newStaff(database, 'administrator', 'lead');
  const inside = session(other.id);
  const outside = { ...session(other.id, hash(), 'portal'), way: 'code' as const };
  await createSession(at(database.backoffice), inside);
  await createSession(at(database.portal), outside);
  expect(await disablePerson(at(database.backoffice, admin.actor), { person: other.id, reason })).toMatchObject({
    ok: true,
  });
  expect((await openedBy(database.backoffice, 'backoffice', inside.idHash)).person).toBeNull();
  expect((await openedBy(database.portal, 'portal', outside.idHash)).person).toBeNull();
  expect(await createSession(at(database.backoffice), session(other.id))).toMatchObject({
    refusal: { code: 'signIn.personDisabled', app: 'backoffice' },
  });
  expect(await disablePerson(at(database.backoffice, admin.actor), { person: other.id, reason })).toMatchObject({
    refusal: { code: 'person.alreadyDisabled' },
  });
});

test('there is always an administrator: the last one keeps the role and the account, even when two demote each other at once', async () => {
  await database.owner.db.execute(
    sql`update person set disabled_at = ${now.toISOString()}::timestamptz where id in (select person_id from staff_role where role = 'administrator')`,
  );
  const one = await newStaff(database, 'administrator');
  expect(await setRoles(at(database.backoffice, one.actor), { person: one.id, roles: ['lead'] })).toMatchObject({
    refusal: { code: 'staff.lastAdministrator' },
  });
  expect(await disablePerson(at(database.backoffice, one.actor), { person: one.id, reason })).toMatchObject({
    refusal: { code: 'staff.lastAdministrator' },
  });
  const two = await newStaff(database, 'administrator');
  const both = await Promise.all(
    [
      [one, two],
      [two, one],
    ].map(([who, whom]) => setRoles(at(database.backoffice, who!.actor), { person: whom!.id, roles: ['lead'] })),
  );
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
});

test('two last administrators who disable each other at once: one stays', async () => {
  for (let race = 0; race < 10; race += 1) {
    await database.owner.db.execute(
      sql`update person set disabled_at = ${now.toISOString()}::timestamptz where disabled_at is null`,
    );
    const [one, two] = [await newStaff(database, 'administrator'), await newStaff(database, 'administrator')];
    const both = await Promise.all([
      disablePerson(at(database.backoffice, one.actor), { person: two.id, reason }),
      disablePerson(at(database.backoffice, two.actor), { person: one.id, reason }),
    ]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  }
});

test('v5.0.0-7.4.5 an administrator ends all sessions of one person', async () => {
  const admin = await newStaff(database, 'administrator');
  const other = await newStaff(database, 'lead');
  const open = [session(other.id), session(other.id)];
  for (const one of open) await createSession(at(database.backoffice), one);
  expect(await endSessionsOf(at(database.backoffice, admin.actor), other.id)).toEqual({
    ok: true,
    value: { count: 2 },
  });
  for (const one of open) expect((await openedBy(database.backoffice, 'backoffice', one.idHash)).person).toBeNull();
});

test('nobody who is not staff enters the back office', async () => {
  const ally = await createPerson(at(database.backoffice, lead), { email: address(), name: 'Aliada' });
  const opened = await createSession(at(database.backoffice, visitor), session(ally.ok ? ally.value.id : ''));
  expect(opened).toMatchObject({ refusal: { code: 'signIn.notStaff' } });
});

test('nobody changes their own roles nor closes their own account: another administrator does', async () => {
  const mine = await newStaff(database, 'administrator');
  const other = await newStaff(database, 'administrator');
  const ctx = at(database.backoffice, mine.actor);
  expect(await setRoles(ctx, { person: mine.id, roles: ['administrator', 'director'] })).toMatchObject({
    refusal: { code: 'staff.ownRoles' },
  });
  expect(await disablePerson(ctx, { person: mine.id, reason })).toMatchObject({
    refusal: { code: 'staff.ownAccount' },
  });
  const theirs = at(database.backoffice, other.actor);
  expect((await setRoles(theirs, { person: mine.id, roles: ['director'] })).ok).toBe(true);
  expect((await disablePerson(theirs, { person: mine.id, reason })).ok).toBe(true);
});

test('roles that somebody else set since the form was made are not overwritten', async () => {
  const admin = await newStaff(database, 'administrator');
  const { id } = await newStaff(database, 'professional');
  const ctx = at(database.backoffice, admin.actor);
  expect((await setRoles(ctx, { person: id, roles: ['lead'], seen: ['professional'] })).ok).toBe(true);
  expect(await setRoles(ctx, { person: id, roles: ['director'], seen: ['professional'] })).toMatchObject({
    refusal: { code: 'staff.rolesChanged' },
  });
});

test('a closed account opens again with its roles; its reasons are kept and stand in no event', async () => {
  const admin = await newStaff(database, 'administrator');
  const other = await newStaff(database, 'lead');
  const ctx = at(database.backoffice, admin.actor);
  expect(await enablePerson(ctx, { person: other.id, reason })).toMatchObject({
    refusal: { code: 'person.notDisabled' },
  });
  await disablePerson(ctx, { person: other.id, reason: 'Licencia de tres meses' });
  expect((await enablePerson(ctx, { person: other.id, reason: 'Volvió de la licencia' })).ok).toBe(true);
  const again = session(other.id);
  expect((await createSession(at(database.backoffice), again)).ok).toBe(true);
  expect((await openedBy(database.backoffice, 'backoffice', again.idHash)).roles).toEqual(['lead']);
  const kept = await database.owner.db.execute(
    sql`select enabled, reason, decided_by from account_change where person_id = ${other.id} order by enabled`,
  );
  expect([...kept]).toEqual([
    { enabled: false, reason: 'Licencia de tres meses', decided_by: admin.id },
    { enabled: true, reason: 'Volvió de la licencia', decided_by: admin.id },
  ]);
  expect(await eventNames(database.owner.db, other.id)).toEqual(
    expect.arrayContaining(['person.disabled', 'person.enabled']),
  );
  const told = await database.owner.db.execute<{ data: string }>(
    sql`select data from event where stream_id = ${other.id}`,
  );
  expect(told.map(({ data }) => data).join()).not.toContain('licencia');
});

test('the reasons of an account are only ever added, and the portal reads none', async () => {
  const admin = await newStaff(database, 'administrator');
  const other = await newStaff(database, 'lead');
  await disablePerson(at(database.backoffice, admin.actor), { person: other.id, reason });
  const denied = { cause: { message: expect.stringContaining('permission denied') } };
  await expect(
    database.backoffice.db.execute(sql`update account_change set reason = 'otra' where person_id = ${other.id}`),
  ).rejects.toMatchObject(denied);
  await expect(database.backoffice.db.execute(sql`delete from account_change`)).rejects.toMatchObject(denied);
  await expect(database.portal.db.execute(sql`select * from account_change`)).rejects.toMatchObject(denied);
});

test('the same invitation sent twice makes one person of the team; a closed account is not invited', async () => {
  const admin = await newStaff(database, 'administrator');
  const ctx = at(database.backoffice, admin.actor);
  const input = { email: address(), name: 'Ana', position: 'Profesional', roles: ['professional' as const] };
  const invite = (key: string) =>
    createStaff(ctx, { ...input, key, activation: { tokenHash: hash(), sealed: 'a1.link' } });
  const key = randomUUID();
  const first = await invite(key);
  expect(await invite(key)).toEqual(first);
  const id = first.ok ? first.value.id : '';
  expect((await eventNames(database.owner.db, id)).filter((name) => name === 'staff.activationSent')).toHaveLength(1);
  expect(await invite(randomUUID())).toMatchObject({ refusal: { code: 'staff.alreadyStaff' } });
  await disablePerson(ctx, { person: id, reason });
  expect(await invite(randomUUID())).toMatchObject({ refusal: { code: 'staff.disabled' } });
});

test('a code and a link asked for before an account is closed do not enter when it is opened again', async () => {
  const admin = await newStaff(database, 'administrator');
  const other = await newStaff(database, 'lead');
  const asked = { email: other.email, browserHash: hash(), codeHash: 'argon', linkHash: hash(), sealed: 'a1.sealed' };
  const visit = at(database.portal, visitor);
  await startSignIn(visit, asked);
  const marks = () => ({ account: other.email, network: hash() });
  expect(await tryCode(visit, asked.browserHash, marks)).toMatchObject({ ok: true });
  await disablePerson(at(database.backoffice, admin.actor), { person: other.id, reason });
  await enablePerson(at(database.backoffice, admin.actor), { person: other.id, reason });
  expect(await tryCode(visit, asked.browserHash, marks)).toMatchObject({ refusal: { code: 'signIn.codeExpired' } });
  const [link] = await database.owner.db.execute(
    sql`select revoked_at is not null as ended from token where token_hash = ${asked.linkHash}`,
  );
  expect(link).toEqual({ ended: true });
});
