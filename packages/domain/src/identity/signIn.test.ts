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

const marksOf = (email: string) => ({ account: email, network: hash() });
const guess = (browserHash: string, moment = now) => tryCode(visit(moment), browserHash, marksOf);

/** The challenge of the browser's code, a try spent. */
async function tried(browserHash: string): Promise<string> {
  const spent = await guess(browserHash);
  return spent.ok ? spent.value.codes[0]!.challenge : '';
}

async function triesOf(browserHash: string): Promise<number[]> {
  const rows = await database.owner.db.execute<{ tries: number }>(
    sql`select tries from sign_in_challenge where browser_hash = ${browserHash}`,
  );
  return rows.map(({ tries }) => tries);
}

async function ask(email: string, moment = now, browserHash = hash()) {
  const asked = { email, browserHash, codeHash: 'argon', linkHash: hash(), sealed: 'a1.sealed' };
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
    expect(await guess(browserHash)).toMatchObject({
      ok: true,
      value: { triesLeft: left, codes: [{ codeHash: 'argon' }] },
    });
  }
  expect(await guess(browserHash)).toMatchObject({ refusal: { code: 'signIn.codeExpired' } });
});

test('five tries are five even when twenty come at once', async () => {
  const { browserHash } = await ask((await newStaff(database, 'lead')).email);
  const all = await Promise.all(Array.from({ length: 20 }, () => guess(browserHash)));
  expect(all.filter((one) => one.ok)).toHaveLength(5);
});

test('v5.0.0-6.6.2 a code is good only in the asking browser', async () => {
  const { email, id } = await newStaff(database, 'lead');
  const { browserHash } = await ask(email);
  expect(await guess(hash())).toMatchObject({ refusal: { code: 'signIn.codeExpired' } });
  const challenge = await tried(browserHash);
  expect(await takeCode(visit(), { challenge, browserHash: hash() })).toMatchObject({ ok: false });
  expect(await takeCode(visit(), { challenge, browserHash })).toEqual({ ok: true, value: { person: id, email } });
});

test('several codes live at once: who asks again, here or in the name of another, voids nobody’s', async () => {
  const { email, id } = await newStaff(database, 'lead');
  const first = await ask(email);
  const [second, third] = [await ask(email), await ask(email)];
  const challenge = await tried(first.browserHash);
  const taken = await takeCode(visit(), { challenge, browserHash: first.browserHash });
  expect(taken).toEqual({ ok: true, value: { person: id, email } });
  // Who has entered needs no other, and a stranger's are worth nothing any more.
  expect(await guess(second.browserHash)).toMatchObject({ refusal: { code: 'signIn.codeExpired' } });
  for (const { linkHash } of [first, second, third])
    expect(await takeLink(visit(), linkHash)).toMatchObject({ refusal: { code: 'token.invalid' } });
});

test('the link of each mail enters, while others are under way', async () => {
  const { email, id } = await newStaff(database, 'lead');
  const first = await ask(email);
  await ask(email);
  expect(await takeLink(visit(), first.linkHash)).toEqual({ ok: true, value: { person: id, email } });
});

test('a browser that asked twice may type either code, and each has five tries', async () => {
  const { email } = await newStaff(database, 'lead');
  const browserHash = hash();
  await ask(email, later(now, -60), browserHash);
  await ask(email, now, browserHash);
  const both = await guess(browserHash);
  expect(both.ok && both.value.codes).toHaveLength(2);
  expect(both).toMatchObject({ value: { triesLeft: 4, email } });
  // Of another address that the browser asked for before, none: a try is at one person's codes.
  await ask((await newStaff(database, 'lead')).email, later(now, 1), browserHash);
  const newest = await guess(browserHash);
  expect(newest.ok && newest.value.codes).toHaveLength(1);
});

test('v5.0.0-6.6.3 guessing stays bounded: beyond the first of each code, six an hour for an address, from everywhere', async () => {
  const { email } = await newStaff(database, 'lead');
  const [one, two, three] = [await ask(email), await ask(email), await ask(email)];
  let guesses = 0;
  for (let round = 0; round < 5; round += 1)
    for (const { browserHash } of [one, two, three]) guesses += (await guess(browserHash)).ok ? 1 : 0;
  expect(guesses).toBe(3 + ATTEMPT_RULES.codeAgain.account.most);
  expect(await guess(one.browserHash)).toMatchObject({ refusal: { code: 'signIn.codeSlow' } });
  // The first guess of a code is nobody else's to spend: the real person's next one is compared.
  expect((await guess((await ask(email)).browserHash)).ok).toBe(true);
});

test('a known browser guesses in its own bucket, which strangers cannot fill', async () => {
  const { email } = await newStaff(database, 'lead');
  const stranger = await ask(email);
  for (let n = 0; n < 5; n += 1) await guess(stranger.browserHash);
  const other = await ask(email);
  for (let n = 0; n < 5; n += 1) await guess(other.browserHash);
  const own = await ask(email);
  const marks = () => ({ account: `known:${own.browserHash}`, network: null });
  for (let n = 0; n < 5; n += 1) expect((await tryCode(visit(), own.browserHash, marks)).ok).toBe(true);
});

test('a refused guess spends no try of the code', async () => {
  const { email } = await newStaff(database, 'lead');
  const codes = [await ask(email), await ask(email), await ask(email)];
  for (let n = 0; n < 5; n += 1) for (const { browserHash } of codes) await guess(browserHash);
  const { browserHash } = codes[2]!;
  const [before] = await triesOf(browserHash);
  expect(await guess(browserHash)).toMatchObject({ refusal: { code: 'signIn.codeSlow' } });
  expect(await triesOf(browserHash)).toEqual([before]);
});

test('v5.0.0-6.5.5 code and link last ten minutes', async () => {
  const { email } = await newStaff(database, 'lead');
  const { browserHash, linkHash } = await ask(email);
  expect((await guess(browserHash, later(now, 599))).ok).toBe(true);
  expect((await guess(browserHash, later(now, 600))).ok).toBe(false);
  expect((await takeLink(visit(later(now, 600)), linkHash)).ok).toBe(false);
});

test('code and link end each other', async () => {
  const { email } = await newStaff(database, 'lead');
  const one = await ask(email);
  await takeCode(visit(), { challenge: await tried(one.browserHash), browserHash: one.browserHash });
  expect((await takeLink(visit(), one.linkHash)).ok).toBe(false);
  const two = await ask(email);
  await takeLink(visit(), two.linkHash);
  expect((await guess(two.browserHash)).ok).toBe(false);
});

test('nobody enters with the code of an address without a person', async () => {
  const { browserHash, linkHash } = await ask(address());
  const challenge = await tried(browserHash);
  expect(await takeCode(visit(), { challenge, browserHash })).toMatchObject({
    refusal: { code: 'signIn.codeExpired' },
  });
  expect(await takeLink(visit(), linkHash)).toMatchObject({ refusal: { code: 'token.invalid' } });
});

test('v5.0.0-2.4.1 three mails at once for an address, then one each ten minutes; a refused try does not count', async () => {
  const marks = { account: hash(), network: hash() };
  const count = (minutes: number) => countAttempt(visit(later(now, minutes * 60)), 'signInMail', marks);
  for (const minutes of [0, 1, 2]) expect((await count(minutes)).ok).toBe(true);
  expect(await count(3)).toEqual({ ok: false, refusal: { code: 'mail.underWay', retryAfterSeconds: 540 } });
  expect(await count(11)).toMatchObject({ refusal: { retryAfterSeconds: 60 } });
  expect((await count(12)).ok).toBe(true);
  let mails = 4;
  for (let minute = 13; minute < 62; minute += 1) mails += (await count(minute)).ok ? 1 : 0;
  expect(mails).toBe(8);
});

test('what strangers ask in the name of an address never reaches a browser that is known for it', async () => {
  const network = hash();
  const strangers = { account: hash(), network };
  for (let n = 0; n < 20; n += 1) await countAttempt(visit(later(now, n)), 'signInMail', strangers);
  for (let n = 0; n < 60; n += 1) await countAttempt(visit(later(now, n)), 'signInMail', { account: hash(), network });
  const own = { account: hash(), network: null };
  for (const moment of [61, 62, 63])
    expect((await countAttempt(visit(later(now, moment)), 'signInMail', own)).ok).toBe(true);
});

test('a network address has its own bucket, whatever accounts it tries, and goes on slower', async () => {
  const network = hash();
  const { most, slower } = ATTEMPT_RULES.resetMail.network;
  const count = (n: number) => countAttempt(visit(later(now, n)), 'resetMail', { account: hash(), network });
  const all = [];
  for (let n = 0; n < most + 5; n += 1) all.push(await count(n));
  expect(all.filter((one) => one.ok)).toHaveLength(most);
  expect((await count(most - 1 + slower)).ok).toBe(true);
  expect(await count(most + slower)).toMatchObject({
    refusal: { code: 'tooManyAttempts', retryAfterSeconds: slower - 1 },
  });
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
  await failSignIn(visit(), { app: 'portal', way: 'code', challenge: await tried(browserHash) });
  await failSignIn(at(database.backoffice), { app: 'backoffice', way: 'password', person: id });
  expect((await eventNames(database.owner.db, id)).filter((name) => name === 'signIn.failed')).toHaveLength(2);
});

test('jobs do not sign in', async () => {
  const ctx = at(database.portal, commandLine);
  await expect(
    startSignIn(ctx, { email: 'a@b.co', browserHash: '', codeHash: '', linkHash: '', sealed: '' }),
  ).rejects.toThrow('not allowed');
  await expect(tryCode(ctx, hash(), marksOf)).rejects.toThrow('not allowed');
  await expect(takeCode(ctx, { challenge: hash(), browserHash: hash() })).rejects.toThrow('not allowed');
  await expect(takeLink(ctx, hash())).rejects.toThrow('not allowed');
  await expect(failSignIn(ctx, { app: 'portal', way: 'code', person: 'x' })).rejects.toThrow('not allowed');
});
