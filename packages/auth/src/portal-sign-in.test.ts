import { randomInt } from 'node:crypto';
import { countAttempt } from '@alianzas/domain/identity';
import { transact } from '@alianzas/domain/platform';
import { openRequest } from '@alianzas/domain/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventNames, type TestDatabase, testDatabase, waitingJobs } from '../../domain/src/testing.ts';
import { requestMarks } from './cookies.ts';
import { portalSignIn } from './portal-sign-in.ts';
import { newToken } from './secrets.ts';
import { leave } from './sessions.ts';
import { at, type Browser, keep, lastMail, later, newAddress, newAlly, newBrowser, now, visitOf } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const linkTo = (token: string) => `http://localhost:3000/ingresar/vinculo/${token}`;
const visit = (browser: Browser, moment = now) => visitOf(database, 'portal', browser, moment);

async function ask(email: string, browser = newBrowser(), moment = now): Promise<Browser> {
  const started = await portalSignIn.start(visit(browser, moment), { email, linkTo });
  if (!started.ok) throw new Error(started.refusal.code);
  keep(browser, started.value.cookies);
  return browser;
}

type Accept = Parameters<typeof portalSignIn.enterByInvitation>[2];

/** The invitation's acceptance, done. */
const asked =
  (person: string, moment = now): Accept =>
  (enter) =>
    transact(visit(newBrowser(), moment).ctx, (ctx) => enter(ctx, person));

/** Who the browser is for the portal, by the request's only session check; wall clock, as sessions live. */
async function whoIs(browser: Browser): Promise<string | null> {
  const marks = requestMarks(visit(browser).presented);
  const page = await openRequest(database.portal.db, 'portal', { ...marks, requestId: 'test' });
  return page.who.person?.id ?? null;
}

test('an ally enters with the e-mailed code in the browser that asked, and is who the code was for', async () => {
  const moment = new Date();
  const ally = await newAlly(database);
  const browser = await ask(ally.email.toUpperCase(), newBrowser(), moment);
  const { code, url } = await lastMail(database, ally.id);
  expect(url).toMatch(/^http:\/\/localhost:3000\/ingresar\/vinculo\/[\w-]{43}$/);
  const entered = await portalSignIn.enterCode(visit(browser, moment), code!);
  keep(browser, entered.ok ? entered.value.cookies : []);
  expect(entered.ok && entered.value.cookies[1]).toContain('; Max-Age=30; ');
  expect(await whoIs(browser)).toBe(ally.id);
  expect(await eventNames(database.owner.db, ally.id)).toEqual(['person.created', 'signIn.asked', 'session.opened']);
});

test('v5.0.0-6.6.2 the right code in another browser opens nothing and uses nothing up', async () => {
  const ally = await newAlly(database);
  const browser = await ask(ally.email);
  const { code } = await lastMail(database, ally.id);
  const thief = await ask(newAddress());
  expect(await portalSignIn.enterCode(visit(thief), code!)).toMatchObject({ refusal: { code: 'signIn.codeWrong' } });
  expect(await portalSignIn.enterCode(visit(newBrowser()), code!)).toMatchObject({
    refusal: { code: 'signIn.codeExpired' },
  });
  expect((await portalSignIn.enterCode(visit(browser), code!)).ok).toBe(true);
});

test('v5.0.0-6.6.3 five wrong codes end the challenge, the right one included', async () => {
  const ally = await newAlly(database);
  const browser = await ask(ally.email);
  const { code } = await lastMail(database, ally.id);
  const wrong = () => {
    const typed = String(randomInt(10 ** 8)).padStart(8, '0');
    return typed === code ? '00000000' : typed;
  };
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    expect(await portalSignIn.enterCode(visit(browser), wrong())).toMatchObject({
      refusal: { code: 'signIn.codeWrong', triesLeft },
    });
  }
  expect(await portalSignIn.enterCode(visit(browser), code!)).toMatchObject({
    refusal: { code: 'signIn.codeExpired' },
  });
});

test('v5.0.0-6.5.1 a code opens one session, even twice at once', async () => {
  const ally = await newAlly(database);
  const browser = await ask(ally.email);
  const { code } = await lastMail(database, ally.id);
  await Promise.all([1, 2].map(() => portalSignIn.enterCode(visit(browser), code!)));
  expect(await eventNames(database.owner.db, ally.id)).toEqual(['person.created', 'signIn.asked', 'session.opened']);
  expect(await portalSignIn.enterCode(visit(browser, later(31)), code!)).toMatchObject({ ok: false });
});

test('the link enters from any browser, once, and its code ends with it', async () => {
  const ally = await newAlly(database);
  const asking = await ask(ally.email);
  const { code, token } = await lastMail(database, ally.id);
  const phone = newBrowser();
  const both = await Promise.all([1, 2].map(() => portalSignIn.openLink(visit(phone), token)));
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await portalSignIn.enterCode(visit(asking), code!)).toMatchObject({ ok: false });
  for (const text of ['', token.slice(1), `${token}a`, newToken()]) {
    expect(await portalSignIn.openLink(visit(phone), text)).toEqual({ ok: false, refusal: { code: 'token.invalid' } });
  }
});

test('v5.0.0-7.2.4 entering again gives a new id and ends the old session: a planted one is worth nothing', async () => {
  const ally = await newAlly(database);
  const browser = await ask(ally.email, newBrowser(), new Date());
  const planted = newToken();
  browser.cookies.set('__Host-portal', planted);
  const first = await portalSignIn.enterCode(visit(browser, new Date()), (await lastMail(database, ally.id)).code!);
  keep(browser, first.ok ? first.value.cookies : []);
  const firstId = browser.cookies.get('__Host-portal')!;
  expect(firstId).not.toBe(planted);
  await ask(ally.email, browser, new Date());
  const second = await portalSignIn.enterCode(visit(browser, new Date()), (await lastMail(database, ally.id)).code!);
  keep(browser, second.ok ? second.value.cookies : []);
  expect(await whoIs(browser)).toBe(ally.id);
  expect(await whoIs({ ...browser, cookies: new Map([['__Host-portal', firstId]]) })).toBeNull();
});

test('v5.0.0-7.4.1 leaving ends the session in the database and the cookie in the browser', async () => {
  const ally = await newAlly(database);
  const browser = newBrowser();
  const entered = await portalSignIn.enterByInvitation(visit(browser, new Date()), '', asked(ally.id, new Date()));
  keep(browser, entered.ok ? entered.value.cookies : []);
  const kept = new Map(browser.cookies);
  expect(await whoIs(browser)).toBe(ally.id);
  const left = await leave(visit(browser, new Date()), 'portal');
  const [ended, whose] = left.cookies;
  expect(ended).toBe('__Host-portal=; HttpOnly; Max-Age=0; Path=/; SameSite=Lax; Secure');
  // It says whose the forms are that were left open, and opens nothing
  expect(whose).toMatch(/^__Host-salida=\S+; Path=\/; Max-Age=604800; Secure; HttpOnly; SameSite=Strict$/);
  keep(browser, left.cookies);
  expect(await whoIs(browser)).toBeNull();
  expect(await whoIs({ ...browser, cookies: kept })).toBeNull();
  expect((await leave(visit(newBrowser()), 'portal')).cookies).toHaveLength(1);
});

test('v5.0.0-3.3.4 the session cookie is __Host-portal, Secure, HttpOnly, Lax, seven days at most', async () => {
  const entered = await portalSignIn.enterByInvitation(visit(newBrowser()), '', asked((await newAlly(database)).id));
  const [line] = entered.ok ? entered.value.cookies : [];
  expect(line).toMatch(/^__Host-portal=[\w-]{43}; HttpOnly; Max-Age=604800; Path=\/; SameSite=Lax; Secure$/);
});

test('v5.0.0-6.3.8 known and unknown addresses get the same answer in the same time', async () => {
  const pairs = process.env.DEEP === '1' ? 500 : 9;
  const times = { known: [] as number[], unknown: [] as number[] };
  const answers = new Set<string>();
  for (let pair = 0; pair < pairs; pair += 1) {
    const emails = { known: (await newAlly(database)).email, unknown: newAddress() };
    for (const kind of ['known', 'unknown'] as const) {
      const started = performance.now();
      const answer = await portalSignIn.start(visit(newBrowser()), { email: emails[kind], linkTo });
      times[kind].push(performance.now() - started);
      answers.add(JSON.stringify(answer).replace(/=[\w-]{43}/, ''));
    }
  }
  expect([...answers]).toEqual([expect.stringContaining('__Host-ingreso')]);
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(50);
}, 300_000);

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

test('v5.0.0-6.6.3 three mails at once for an address from anywhere, then one each ten minutes, and it says when', async () => {
  const ally = await newAlly(database);
  for (const minute of [0, 1, 2]) await ask(ally.email, newBrowser(), later(minute * 60));
  const fourth = await portalSignIn.start(visit(newBrowser(), later(180)), {
    email: ` ${ally.email.toUpperCase()}`,
    linkTo,
  });
  expect(fourth).toEqual({ ok: false, refusal: { code: 'mail.underWay', retryAfterSeconds: 540 } });
  const unknown = newAddress();
  for (const minute of [0, 1, 2]) await ask(unknown, newBrowser(), later(minute * 60));
  expect(await portalSignIn.start(visit(newBrowser(), later(180)), { email: unknown, linkTo })).toEqual(fourth);
  const mails = (await waitingJobs(database.worker.db)).filter((job) => job.payload.person === ally.id);
  expect(mails).toHaveLength(3);
  await ask(ally.email, newBrowser(), later(720));
});

test('the code that a person is typing works after strangers asked for as many as they may', async () => {
  const ally = await newAlly(database);
  const browser = await ask(ally.email);
  const { code } = await lastMail(database, ally.id);
  for (let n = 1; n < 20; n += 1) {
    await portalSignIn.start(visit(newBrowser(), later(n)), { email: ally.email, linkTo });
  }
  expect((await portalSignIn.enterCode(visit(browser, later(30)), code!)).ok).toBe(true);
});

test('who asked twice in a browser may type the first code, which came late', async () => {
  const ally = await newAlly(database);
  const browser = await ask(ally.email);
  const { code } = await lastMail(database, ally.id);
  await ask(ally.email, browser, later(60));
  expect((await portalSignIn.enterCode(visit(browser, later(90)), code!)).ok).toBe(true);
});

test('while strangers ask on and on, the last mail of the mailbox has a link that enters', async () => {
  const ally = await newAlly(database);
  let mails = 0;
  for (let minute = 0; minute < 90; minute += 1) {
    const asked = await portalSignIn.start(visit(newBrowser(), later(minute * 60)), { email: ally.email, linkTo });
    mails += asked.ok ? 1 : 0;
  }
  expect(mails).toBeLessThanOrEqual(12);
  const { token } = await lastMail(database, ally.id);
  expect((await portalSignIn.openLink(visit(newBrowser(), later(90 * 60 - 1)), token)).ok).toBe(true);
}, 60_000);

test('the buckets hold no address of mail or network', async () => {
  const marks = visit(newBrowser());
  await countAttempt(at(database.portal), 'code', { account: 'a', network: 'b' });
  const rows = await database.owner.db.execute<{ bucket: string }>('select bucket from attempt');
  expect(rows.every(({ bucket }) => !bucket.includes('@') && !bucket.includes(marks.address))).toBe(true);
});
