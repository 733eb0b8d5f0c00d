import { transact } from '@alianzas/domain/platform';
import { openRequest } from '@alianzas/domain/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventNames, type TestDatabase, testDatabase, waitingJobs } from '../../domain/src/testing.ts';
import { activate } from './activation.ts';
import { requestMarks } from './cookies.ts';
import { changePassword, proveAgain } from './own-factors.ts';
import { mayResetPassword, requestPasswordReset, resetPassword } from './password-reset.ts';
import { portalSignIn } from './portal-sign-in.ts';
import { leave, sessionOwner } from './sessions.ts';
import { inviteAgain, renewSecondFactor } from './staff-invitation.ts';
import { staffSignIn } from './staff-sign-in.ts';
import {
  activeStaff,
  at,
  type Browser,
  invited,
  keep,
  key,
  lastMail,
  later,
  newAddress,
  newBrowser,
  now,
  PASSWORD,
  visitOf,
} from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const maker = { key, linkTo: (token: string) => `http://localhost:3001/recuperar/${token}` };
const visit = (browser: Browser, moment = now) => visitOf(database, 'backoffice', browser, moment);
type Staff = Awaited<ReturnType<typeof activeStaff>>;

async function passPassword(staff: Staff, browser: Browser, moment = now, password = PASSWORD) {
  const passed = await staffSignIn.checkPassword(visit(browser, moment), { email: staff.email, password });
  if (passed.ok) keep(browser, passed.value.cookies);
  return passed;
}

async function enter(staff: Staff, browser = newBrowser(), moment = now): Promise<Browser> {
  await passPassword(staff, browser, moment);
  const entered = await staffSignIn.checkTotp(visit(browser, moment), staff.codeAt(moment));
  if (!entered.ok) throw new Error(entered.refusal.code);
  keep(browser, entered.value.cookies);
  return browser;
}

test('v5.0.0-6.3.3 staff enter with password and TOTP; the password alone opens nothing', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = newBrowser();
  await passPassword(staff, browser);
  expect([...browser.cookies.keys()]).toEqual(['__Host-factor']);
  expect(await sessionOwner(visit(browser), 'backoffice')).toBeNull();
  const entered = await staffSignIn.checkTotp(visit(browser), staff.codeAt(now));
  keep(browser, entered.ok ? entered.value.cookies : []);
  expect([...browser.cookies.keys()].sort()).toEqual(['__Host-backoffice', '__Host-conocido', '__Host-factor']);
  expect(entered.ok && entered.value.cookies[1]).toMatch(/^__Host-factor=.*; Max-Age=30; /);
  expect(await sessionOwner(visit(browser), 'backoffice')).toMatchObject({ person: staff.id });
});

test('the second factor without the password, or in another browser, is refused', async () => {
  const staff = await activeStaff(database, 'lead');
  await passPassword(staff, newBrowser());
  expect(await staffSignIn.checkTotp(visit(newBrowser()), staff.codeAt(now))).toMatchObject({
    refusal: { code: 'signIn.factorExpired' },
  });
});

test('the second factor must come within ten minutes of the password', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = newBrowser();
  await passPassword(staff, browser);
  expect(await staffSignIn.checkTotp(visit(browser, later(600)), staff.codeAt(later(600)))).toMatchObject({
    refusal: { code: 'signIn.factorExpired' },
  });
});

test('v5.0.0-6.5.1 v5.0.0-6.5.5 a TOTP code opens once, only in its own 30 seconds, and a late one says so', async () => {
  const staff = await activeStaff(database, 'lead');
  await enter(staff);
  const again = newBrowser();
  await passPassword(staff, again);
  expect(await staffSignIn.checkTotp(visit(again), staff.codeAt(now))).toMatchObject({
    refusal: { code: 'signIn.factorUsed' },
  });
  expect(await staffSignIn.checkTotp(visit(again, later(60)), staff.codeAt(later(30)))).toMatchObject({
    refusal: { code: 'signIn.factorLate' },
  });
  expect(await staffSignIn.checkTotp(visit(again, later(60)), staff.codeAt(later(90)))).toMatchObject({
    refusal: { code: 'signIn.factorWrong' },
  });
  expect((await staffSignIn.checkTotp(visit(again, later(60)), staff.codeAt(later(60)))).ok).toBe(true);
});

test('the same second factor twice at once opens one session', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = newBrowser();
  await passPassword(staff, browser);
  const both = await Promise.all([1, 2].map(() => staffSignIn.checkTotp(visit(browser), staff.codeAt(now))));
  expect(new Set(both.map((one) => one.ok && one.value.cookies[0])).size).toBe(1);
  expect((await eventNames(database.owner.db, staff.id)).filter((name) => name === 'session.opened')).toHaveLength(1);
});

test('a recovery code enters once, however it is typed', async () => {
  const staff = await activeStaff(database, 'lead');
  const typed = staff.recoveryCodes[3]!.toLowerCase().replaceAll('-', ' ');
  for (const opens of [true, false]) {
    const browser = newBrowser();
    await passPassword(staff, browser);
    expect((await staffSignIn.checkRecoveryCode(visit(browser), typed)).ok).toBe(opens);
  }
  expect(await eventNames(database.owner.db, staff.id)).toEqual(
    expect.arrayContaining(['recoveryCode.used', 'signIn.failed']),
  );
});

test('v5.0.0-6.3.8 unknown, wrong, disabled and not yet activated are one answer', async () => {
  const staff = await activeStaff(database, 'lead');
  const idle = await invited(database, 'lead');
  const gone = await activeStaff(database, 'lead');
  await database.owner.db.execute(`update person set disabled_at = '${now.toISOString()}' where id = '${gone.id}'`);
  const answers = [];
  for (const email of [newAddress(), staff.email, idle.email, gone.email]) {
    const password = email === gone.email ? PASSWORD : 'una contraseña equivocada';
    answers.push(await staffSignIn.checkPassword(visit(newBrowser()), { email, password }));
  }
  for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { code: 'signIn.wrong' } });
});

test('v5.0.0-6.3.1 a flood of guesses from a hundred addresses costs ten hashes, and the real person still enters', async () => {
  const staff = await activeStaff(database, 'lead');
  const own = await enter(staff, newBrowser(), later(-1800));
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      staffSignIn.checkPassword(visit(newBrowser({ address: `203.0.113.${n % 100}` })), {
        email: staff.email,
        password: `guess number ${n}`,
      }),
    ),
  );
  const codes = outcomes.map((outcome) => (outcome.ok ? 'in' : outcome.refusal.code));
  expect(codes.filter((code) => code === 'signIn.wrong')).toHaveLength(10);
  expect(codes.filter((code) => code === 'signIn.tooMany')).toHaveLength(190);
  expect((await eventNames(database.owner.db, staff.id)).filter((name) => name === 'signIn.failed')).toHaveLength(10);
  expect(
    await staffSignIn.checkPassword(visit(newBrowser(), later(10)), { email: staff.email, password: PASSWORD }),
  ).toEqual({
    ok: false,
    refusal: { code: 'signIn.tooMany', retryAfterSeconds: 171 },
  });
  expect((await passPassword(staff, own, later(10))).ok).toBe(true);
  expect((await passPassword(staff, newBrowser(), later(181))).ok).toBe(true);
});

test('a known-browser cookie is worth nothing for another account or when altered', async () => {
  const [one, two] = [await activeStaff(database, 'lead'), await activeStaff(database, 'lead')];
  const browser = await enter(one);
  const guess = (target: Staff, from: Browser) =>
    staffSignIn.checkPassword(visit(from), { email: target.email, password: 'una equivocada más' });
  for (let n = 0; n < 10; n += 1) await guess(two, newBrowser());
  expect(await guess(two, browser)).toMatchObject({ refusal: { code: 'signIn.tooMany' } });
  for (let n = 0; n < 10; n += 1) await guess(one, newBrowser());
  expect(await guess(one, browser)).toMatchObject({ refusal: { code: 'signIn.wrong' } });
  browser.cookies.set('__Host-conocido', `${browser.cookies.get('__Host-conocido')}x`);
  expect(await guess(one, browser)).toMatchObject({ refusal: { code: 'signIn.tooMany' } });
}, 60_000);

test('v5.0.0-6.4.1 the first entry: password, then TOTP, then ten recovery codes once; the link ends with it', async () => {
  const { token, email, id } = await invited(database, 'professional');
  const browser = newBrowser();
  expect(await activate.read(visit(browser), token)).toMatchObject({ value: { asks: 'password', email } });
  expect(await activate.choosePassword(visit(browser), token, 'Alianzas2026!')).toMatchObject({
    refusal: { code: 'password.common' },
  });
  expect(await activate.confirm(visit(browser), token, '000000')).toMatchObject({ refusal: { code: 'token.invalid' } });
  expect((await activate.choosePassword(visit(browser), token, PASSWORD)).ok).toBe(true);
  expect(await activate.choosePassword(visit(browser), token, 'otra bicicleta azul')).toMatchObject({
    refusal: { code: 'token.invalid' },
  });
  const shown = await activate.read(visit(browser), token);
  expect(shown).toMatchObject({ value: { asks: 'totp', uri: expect.stringContaining('otpauth://totp/Alianzas:') } });
  expect(await activate.confirm(visit(browser), token, '00000')).toMatchObject({
    refusal: { code: 'signIn.factorWrong' },
  });
  expect(await activate.read(visit(browser, later(8 * 86_400)), token)).toMatchObject({
    refusal: { code: 'token.invalid' },
  });
  expect(await inviteAgain(at(database.backoffice, { kind: 'job', name: 'staff:create' }), maker, id)).toMatchObject({
    ok: true,
  });
  expect(await activate.read(visit(browser), token)).toMatchObject({ refusal: { code: 'token.invalid' } });
  const renewed = (await lastMail(database, id)).token;
  expect(await activate.read(visit(browser), renewed)).toMatchObject({ value: { asks: 'totp' } });
});

test('v5.0.0-6.4.3 a reset asks for a new password and still for the second factor; every session ends', async () => {
  const staff = await activeStaff(database, 'lead');
  const inside = await enter(staff, newBrowser(), later(-600));
  await requestPasswordReset(visit(newBrowser()), { email: staff.email, linkTo: maker.linkTo });
  const { token } = await lastMail(database, staff.id);
  expect(await mayResetPassword(visit(newBrowser()), token)).toBe(true);
  expect(await resetPassword(visit(newBrowser()), token, 'cortaclave')).toMatchObject({
    refusal: { code: 'password.tooShort' },
  });
  expect(await resetPassword(visit(newBrowser(), later(1800)), token, 'una canoa roja navega')).toMatchObject({
    refusal: { code: 'token.invalid' },
  });
  expect((await resetPassword(visit(newBrowser()), token, 'una canoa roja navega')).ok).toBe(true);
  expect(await resetPassword(visit(newBrowser()), token, 'otra canoa roja navega')).toMatchObject({
    refusal: { code: 'token.invalid' },
  });
  expect(await sessionOwner(visit(inside), 'backoffice')).toBeNull();
  expect((await passPassword(staff, newBrowser())).ok).toBe(false);
  const browser = newBrowser();
  expect((await passPassword(staff, browser, now, 'una canoa roja navega')).ok).toBe(true);
  expect(await sessionOwner(visit(browser), 'backoffice')).toBeNull();
});

test('who asks a reset learns nothing of the account', async () => {
  const [idle, staff] = [await invited(database, 'lead'), await activeStaff(database, 'lead')];
  const before = (await waitingJobs(database.worker.db)).length;
  const answers = [];
  for (const email of [newAddress(), idle.email, staff.email]) {
    answers.push(await requestPasswordReset(visit(newBrowser()), { email, linkTo: maker.linkTo }));
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await waitingJobs(database.worker.db)).toHaveLength(before + 1);
});

test('v5.0.0-6.2.3 the own password changes with the current one and the second factor, under a new session id', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = await enter(staff);
  const old = browser.cookies.get('__Host-backoffice');
  const moment = later(60);
  const change = (password: string, code: string, at = moment) =>
    changePassword(visit(browser, at), { password, code, next: 'una canoa roja navega' });
  expect(await change('una equivocada más', staff.codeAt(moment))).toMatchObject({ refusal: { code: 'proof.wrong' } });
  expect(await change(PASSWORD, '000000')).toMatchObject({ ok: false });
  const changed = await change(PASSWORD, staff.codeAt(moment));
  keep(browser, changed.ok ? changed.value.cookies : []);
  expect(browser.cookies.get('__Host-backoffice')).not.toBe(old);
  expect(await sessionOwner(visit(browser, moment), 'backoffice')).toMatchObject({ person: staff.id });
  expect(
    await sessionOwner(visit({ ...browser, cookies: new Map([['__Host-backoffice', old!]]) }, moment), 'backoffice'),
  ).toBeNull();
});

test('v5.0.0-7.5.1 both factors again renew the id; without a session there is nobody to prove', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = await enter(staff);
  const proof = { password: PASSWORD, code: staff.codeAt(later(60)) };
  expect(await proveAgain(visit(newBrowser(), later(60)), proof)).toMatchObject({ refusal: { code: 'signIn.wrong' } });
  expect((await proveAgain(visit(browser, later(60)), proof)).ok).toBe(true);
});

test('v5.0.0-6.4.4 a renewed second factor is enrolled by the mailed link, and the password is still asked', async () => {
  const [staff, admin] = [await activeStaff(database, 'lead'), await activeStaff(database, 'administrator')];
  const ctx = at(database.backoffice, { kind: 'staff', person: admin.id, roles: ['administrator'] });
  expect(await renewSecondFactor(ctx, maker, staff.id)).toMatchObject({ ok: true });
  expect((await passPassword(staff, newBrowser())).ok).toBe(false);
  const { token } = await lastMail(database, staff.id);
  const shown = await activate.read(visit(newBrowser()), token);
  expect(shown).toMatchObject({ value: { asks: 'totp' } });
  expect(shown.ok && shown.value.asks === 'totp' && shown.value.key).not.toBe(staff.seed);
});

test('in one browser both applications at once: leaving the back office leaves the portal open', async () => {
  const moment = new Date();
  const staff = await activeStaff(database, 'lead');
  const browser = await enter(staff, newBrowser(), moment);
  const there = visitOf(database, 'portal', browser, moment);
  const entered = await portalSignIn.enterByInvitation(there, '', (enter) =>
    transact(there.ctx, (ctx) => enter(ctx, staff.id)),
  );
  keep(browser, entered.ok ? entered.value.cookies : []);
  const who = async (app: 'portal' | 'backoffice') => {
    const marks = { ...requestMarks(visitOf(database, app, browser).presented), requestId: 'test' };
    return (await openRequest(database[app].db, app, marks)).who.person?.id ?? null;
  };
  expect([await who('portal'), await who('backoffice')]).toEqual([staff.id, staff.id]);
  keep(browser, (await leave(visit(browser, moment), 'backoffice')).cookies);
  expect([await who('portal'), await who('backoffice')]).toEqual([staff.id, null]);
});

test('Lucia finds a session over at the idle and at the absolute limit, and never renews it', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = await enter(staff);
  expect(await sessionOwner(visit(browser, later(1799)), 'backoffice')).toMatchObject({ person: staff.id });
  expect(await sessionOwner(visit(browser, later(1800)), 'backoffice')).toBeNull();
});
