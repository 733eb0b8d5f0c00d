import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventNames, type TestDatabase, testDatabase, waitingJobs } from '../testing.ts';
import { createSession } from './createSession.ts';
import { endMySession, endOtherSessions, endSession } from './endSession.ts';
import { PARALLEL_SESSIONS } from './limits.ts';
import { liveSession, mySessions } from './queries.ts';
import { later } from './rules.ts';
import { at, hash, newStaff, now, openedBy } from './scene.ts';
import { touchSession } from './touchSession.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function enter(
  person: string,
  over: { app?: 'portal' | 'backoffice'; userAgentHash?: string; moment?: Date; way?: 'totp' | 'demonstration' } = {},
) {
  const app = over.app ?? 'backoffice';
  const idHash = hash();
  const opened = await createSession(at(database[app], undefined, over.moment ?? now), {
    app,
    person,
    idHash,
    userAgentHash: over.userAgentHash ?? 'firefox',
    browser: 'firefox',
    system: 'linux',
    way: over.way ?? 'totp',
  });
  return { idHash, opened };
}

test.each([
  ['backoffice', 30 * 60, 8 * 3600],
  ['portal', 24 * 3600, 7 * 86_400],
] as const)(
  'v5.0.0-7.3.1 v5.0.0-7.3.2 a session of the %s ends idle or at its absolute limit, also for open_request',
  async (app, idle, absolute) => {
    const { id } = await newStaff(database, 'lead');
    const { idHash } = await enter(id, { app });
    const opens = async (seconds: number) =>
      (await openedBy(database[app], app, idHash, later(now, seconds))).person === id;
    expect(await opens(idle - 1)).toBe(true);
    expect(await opens(idle)).toBe(false);
    for (let seconds = idle - 1; seconds < absolute; seconds += idle - 1) {
      await touchSession(at(database[app], undefined, later(now, seconds)), { app, idHash });
    }
    expect(await opens(absolute - 1)).toBe(true);
    expect(await opens(absolute)).toBe(false);
    const late = await touchSession(at(database[app], undefined, later(now, absolute)), { app, idHash });
    expect(late).toEqual({ ok: true, value: { touched: false } });
  },
);

test('a use is written at most once a minute and never revives an idle session', async () => {
  const { id } = await newStaff(database, 'lead');
  const { idHash } = await enter(id);
  const touch = (seconds: number) =>
    touchSession(at(database.backoffice, undefined, later(now, seconds)), { app: 'backoffice', idHash });
  expect(await touch(59)).toEqual({ ok: true, value: { touched: false } });
  expect(await touch(60)).toEqual({ ok: true, value: { touched: true } });
  expect(await touch(60 + 1800)).toEqual({ ok: true, value: { touched: false } });
});

test('v5.0.0-7.4.1 an ended session does not open again; ending it twice tells it once', async () => {
  const { id } = await newStaff(database, 'lead');
  const { idHash } = await enter(id);
  await endSession(at(database.backoffice), idHash);
  await endSession(at(database.backoffice), idHash);
  expect((await openedBy(database.backoffice, 'backoffice', idHash)).person).toBeNull();
  expect((await eventNames(database.owner.db, id)).filter((name) => name === 'session.ended')).toHaveLength(1);
});

test('both applications at once: leaving one leaves the other open', async () => {
  const { id } = await newStaff(database, 'lead');
  const inside = await enter(id);
  const outside = await enter(id, { app: 'portal' });
  await endSession(at(database.portal), outside.idHash);
  expect((await openedBy(database.portal, 'portal', outside.idHash)).person).toBeNull();
  expect((await openedBy(database.backoffice, 'backoffice', inside.idHash)).person).toBe(id);
});

test('the portal can neither open, read nor end a session of the back office', async () => {
  const { id } = await newStaff(database, 'lead');
  const { idHash } = await enter(id);
  await expect(openedBy(database.portal, 'backoffice', idHash)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('cannot open') },
  });
  expect((await openedBy(database.portal, 'portal', idHash)).person).toBeNull();
  await endSession(at(database.portal), idHash);
  expect((await openedBy(database.backoffice, 'backoffice', idHash)).person).toBe(id);
  const forged = {
    app: 'backoffice' as const,
    person: id,
    idHash: hash(),
    userAgentHash: 'x',
    browser: 'x',
    system: 'x',
    way: 'totp' as const,
  };
  expect(await createSession(at(database.portal), forged)).toMatchObject({ ok: false });
  const inserted = database.portal.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.door', 'signIn', true)`);
    await tx.execute(sql`insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
      values ('forged', gen_random_uuid(), 'backoffice', ${id}, now(), now(), now(), 'x')`);
  });
  await expect(inserted).rejects.toMatchObject({ cause: { message: expect.stringContaining('row-level security') } });
});

test('outside the sign-in door the portal reads no session', async () => {
  const { id } = await newStaff(database, 'lead');
  const { idHash } = await enter(id, { app: 'portal' });
  expect(await liveSession(at(database.portal), 'portal', idHash)).toBeNull();
});

test('past ten open sessions the longest unused one ends', async () => {
  const { id } = await newStaff(database, 'lead');
  const all = [];
  for (let n = 0; n <= PARALLEL_SESSIONS; n += 1) all.push(await enter(id, { moment: later(now, n) }));
  const open = await Promise.all(
    all.map(async ({ idHash }) => (await openedBy(database.backoffice, 'backoffice', idHash, later(now, 60))).person),
  );
  expect(open.filter(Boolean)).toHaveLength(PARALLEL_SESSIONS);
  expect(open[0]).toBeNull();
});

test('who enters twice at once past ten open sessions enters both times', async () => {
  const { id } = await newStaff(database, 'lead');
  for (let n = 0; n < PARALLEL_SESSIONS; n += 1) await enter(id, { moment: later(now, n) });
  const both = await Promise.all([1, 2, 3, 4].map((n) => enter(id, { moment: later(now, 20 + n) })));
  expect(both.map(({ opened }) => opened.ok)).toEqual([true, true, true, true]);
});

test("v5.0.0-7.5.2 people see and end their own sessions; a stranger's is not found", async () => {
  const mine = await newStaff(database, 'lead');
  const other = await newStaff(database, 'lead');
  const here = await enter(mine.id);
  const there = await enter(mine.id, { moment: later(now, 1) });
  const foreign = await enter(other.id);
  const ctx = at(database.backoffice, mine.actor, later(now, 2));
  const listed = await mySessions(ctx, 'backoffice', here.idHash);
  expect(listed.map((one) => one.current)).toEqual([false, true]);
  await expect(endMySession(ctx, foreign.opened.ok ? foreign.opened.value.handle : '')).rejects.toThrow('not found');
  await endMySession(ctx, there.opened.ok ? there.opened.value.handle : '');
  expect(await mySessions(ctx, 'backoffice', here.idHash)).toHaveLength(1);
  await expect(mySessions(at(database.backoffice), 'backoffice', here.idHash)).rejects.toThrow('not allowed');
});

test('v5.0.0-7.4.3 people end all their sessions but the one they are in', async () => {
  const { id, actor } = await newStaff(database, 'lead');
  const here = await enter(id);
  const others = [await enter(id), await enter(id)];
  expect(await endOtherSessions(at(database.backoffice, actor), here.idHash)).toEqual({
    ok: true,
    value: { count: 2 },
  });
  expect((await openedBy(database.backoffice, 'backoffice', here.idHash)).person).toBe(id);
  for (const { idHash } of others)
    expect((await openedBy(database.backoffice, 'backoffice', idHash)).person).toBeNull();
  await expect(endOtherSessions(at(database.backoffice), here.idHash)).rejects.toThrow('not allowed');
});

test('v5.0.0-6.3.5 a browser never used before is told by mail, the first one is not', async () => {
  const { id } = await newStaff(database, 'lead');
  const mails = async () =>
    (await waitingJobs(database.worker.db))
      .filter((job) => job.payload.person === id)
      .map((job) => job.payload.template);
  await enter(id);
  await enter(id);
  expect(await mails()).toEqual([]);
  await enter(id, { userAgentHash: 'another' });
  expect(await mails()).toEqual(['newSignIn']);
});

test('a demonstration session opens only where the database has the mark', async () => {
  const { id } = await newStaff(database, 'lead');
  expect((await enter(id, { way: 'demonstration' })).opened).toMatchObject({
    refusal: { code: 'signIn.notDemonstration' },
  });
  await database.owner.db.execute(sql`update installation set mark = 'demonstration'`);
  const { idHash } = await enter(id, { way: 'demonstration' });
  expect((await openedBy(database.backoffice, 'backoffice', idHash)).demonstration).toBe(true);
  await database.owner.db.execute(sql`update installation set mark = null`);
});

test('jobs open no session', async () => {
  const { id } = await newStaff(database, 'lead');
  const input = {
    app: 'backoffice' as const,
    person: id,
    idHash: hash(),
    userAgentHash: 'x',
    browser: 'x',
    system: 'x',
    way: 'totp' as const,
  };
  await expect(createSession(at(database.backoffice, { kind: 'job', name: 'x' }), input)).rejects.toThrow(
    'not allowed',
  );
});
