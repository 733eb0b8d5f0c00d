import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allow, transact } from '../platform/index.ts';
import { eventNames, type TestDatabase, testDatabase, waitingJobs } from '../testing.ts';
import { countAttempt } from './countAttempt.ts';
import { failSignIn } from './failSignIn.ts';
import { ATTEMPT_RULES } from './limits.ts';
import { later } from './rules.ts';
import { address, at, commandLine, hash, newStaff, now } from './scene.ts';
import { startSignIn } from './startSignIn.ts';
import { takeCode, takeLink } from './takeCode.ts';
import { tryCode } from './tryCode.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const visit = (moment = now) => at(database.portal, undefined, moment);

async function ask(email: string, moment = now) {
  const asked = { email, browserHash: hash(), codeHash: 'argon', linkHash: hash(), sealed: 'a1.sealed' };
  return { ...asked, outcome: await startSignIn(visit(moment), asked) };
}

test('v5.0.0-6.3.8 the outcome is the same for a known and an unknown address; only the known one gets the mail', async () => {
  const known = await newStaff(database, 'lead');
  const before = (await waitingJobs(database.worker.db)).length;
  expect((await ask(known.email)).outcome).toEqual((await ask(address())).outcome);
  const jobs = (await waitingJobs(database.worker.db)).slice(before);
  expect(jobs.map((job) => job.payload)).toEqual([{ template: 'signInCode', person: known.id, sealed: 'a1.sealed' }]);
  expect(await eventNames(database.owner.db, known.id)).toContain('signIn.asked');
});

test('a disabled person gets no mail', async () => {
  const known = await newStaff(database, 'lead');
  await database.owner.db.execute(
    sql`update person set disabled_at = ${now.toISOString()}::timestamptz where id = ${known.id}`,
  );
  const before = (await waitingJobs(database.worker.db)).length;
  expect((await ask(known.email)).outcome).toEqual({ ok: true, value: undefined });
  expect(await waitingJobs(database.worker.db)).toHaveLength(before);
});

test('v5.0.0-6.6.3 a code takes five tries, counted before it is compared', async () => {
  const { browserHash } = await ask((await newStaff(database, 'lead')).email);
  for (const left of [4, 3, 2, 1, 0]) {
    expect(await tryCode(visit(), browserHash)).toMatchObject({
      ok: true,
      value: { triesLeft: left, codeHash: 'argon' },
    });
  }
  expect(await tryCode(visit(), browserHash)).toMatchObject({ refusal: { code: 'signIn.codeExpired' } });
});

test('five tries are five even when twenty come at once', async () => {
  const { browserHash } = await ask((await newStaff(database, 'lead')).email);
  const all = await Promise.all(Array.from({ length: 20 }, () => tryCode(visit(), browserHash)));
  expect(all.filter((one) => one.ok)).toHaveLength(5);
});

test('v5.0.0-6.6.2 a code is good only in the asking browser, and a new one voids the former', async () => {
  const { email, id } = await newStaff(database, 'lead');
  const first = await ask(email);
  expect(await tryCode(visit(), hash())).toMatchObject({ refusal: { code: 'signIn.codeExpired' } });
  const tried = await tryCode(visit(), first.browserHash);
  const challenge = tried.ok ? tried.value.challenge : '';
  expect(await takeCode(visit(), { challenge, browserHash: hash() })).toMatchObject({ ok: false });
  const second = await ask(email);
  expect(await takeCode(visit(), { challenge, browserHash: first.browserHash })).toMatchObject({ ok: false });
  expect(await takeLink(visit(), first.linkHash)).toMatchObject({ refusal: { code: 'token.invalid' } });
  expect(await takeLink(visit(), second.linkHash)).toEqual({ ok: true, value: { person: id } });
});

test('v5.0.0-6.5.5 code and link last ten minutes', async () => {
  const { email } = await newStaff(database, 'lead');
  const { browserHash, linkHash } = await ask(email);
  expect((await tryCode(visit(later(now, 599)), browserHash)).ok).toBe(true);
  expect((await tryCode(visit(later(now, 600)), browserHash)).ok).toBe(false);
  expect((await takeLink(visit(later(now, 600)), linkHash)).ok).toBe(false);
});

test('code and link end each other', async () => {
  const { email } = await newStaff(database, 'lead');
  const one = await ask(email);
  const tried = await tryCode(visit(), one.browserHash);
  await takeCode(visit(), { challenge: tried.ok ? tried.value.challenge : '', browserHash: one.browserHash });
  expect((await takeLink(visit(), one.linkHash)).ok).toBe(false);
  const two = await ask(email);
  await takeLink(visit(), two.linkHash);
  expect((await tryCode(visit(), two.browserHash)).ok).toBe(false);
});

test('nobody enters with the code of an address without a person', async () => {
  const { browserHash, linkHash } = await ask(address());
  const tried = await tryCode(visit(), browserHash);
  const challenge = tried.ok ? tried.value.challenge : '';
  expect(await takeCode(visit(), { challenge, browserHash })).toMatchObject({
    refusal: { code: 'signIn.codeExpired' },
  });
  expect(await takeLink(visit(), linkHash)).toMatchObject({ refusal: { code: 'token.invalid' } });
});

test('v5.0.0-2.4.1 three mails an hour for an address, in any sliding hour, and a refused try does not count', async () => {
  const marks = { account: hash(), network: hash() };
  const count = (minutes: number) => countAttempt(visit(later(now, minutes * 60)), 'signInMail', marks);
  for (const minutes of [0, 20, 40]) expect((await count(minutes)).ok).toBe(true);
  expect(await count(50)).toEqual({ ok: false, refusal: { code: 'tooManyAttempts', retryAfterSeconds: 600 } });
  expect((await count(60)).ok).toBe(true);
  expect(await count(61)).toMatchObject({ refusal: { retryAfterSeconds: 19 * 60 } });
});

test('a network address has its own bucket, whatever accounts it tries', async () => {
  const network = hash();
  const most = ATTEMPT_RULES.resetMail.network.most;
  const all = [];
  for (let n = 0; n < most + 5; n += 1)
    all.push(await countAttempt(visit(later(now, n)), 'resetMail', { account: hash(), network }));
  expect(all.filter((one) => one.ok)).toHaveLength(most);
});

test('tries at the same instant are all counted, also in parallel', async () => {
  const marks = { account: hash(), network: hash() };
  const all = await Promise.all(Array.from({ length: 25 }, () => countAttempt(visit(), 'password', marks)));
  expect(all.filter((one) => one.ok)).toHaveLength(ATTEMPT_RULES.password.account.most);
});

test('a counted try may not stand in a transaction that could take it back', async () => {
  const nested = transact(visit(), async (ctx) => {
    await countAttempt(ctx, 'code', { account: hash(), network: hash() });
    return allow();
  });
  await expect(nested).rejects.toThrow('outside a transaction');
});

test("v5.0.0-16.3.1 what did not fit is kept on the person's timeline", async () => {
  const { id, email } = await newStaff(database, 'lead');
  const { browserHash } = await ask(email);
  const tried = await tryCode(visit(), browserHash);
  await failSignIn(visit(), { app: 'portal', way: 'code', challenge: tried.ok ? tried.value.challenge : '' });
  await failSignIn(at(database.backoffice), { app: 'backoffice', way: 'password', person: id });
  expect((await eventNames(database.owner.db, id)).filter((name) => name === 'signIn.failed')).toHaveLength(2);
});

test('jobs do not sign in', async () => {
  const ctx = at(database.portal, commandLine);
  await expect(
    startSignIn(ctx, { email: 'a@b.co', browserHash: '', codeHash: '', linkHash: '', sealed: '' }),
  ).rejects.toThrow('not allowed');
  await expect(tryCode(ctx, hash())).rejects.toThrow('not allowed');
  await expect(takeCode(ctx, { challenge: hash(), browserHash: hash() })).rejects.toThrow('not allowed');
  await expect(takeLink(ctx, hash())).rejects.toThrow('not allowed');
  await expect(failSignIn(ctx, { app: 'portal', way: 'code', person: 'x' })).rejects.toThrow('not allowed');
});
