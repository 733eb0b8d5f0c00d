import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventNames, type TestDatabase, testDatabase } from '../../domain/src/testing.ts';
import { beginRenewal, finishRenewal, newRecoveryCodes, resumeRenewal } from './own-renewal.ts';
import { sessionOwner } from './sessions.ts';
import { staffSignIn } from './staff-sign-in.ts';
import { activeStaff, type Browser, keep, later, newBrowser, now, PASSWORD, totpOf, visitOf } from './testing.ts';
import { shownNetwork } from './visit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

type Staff = Awaited<ReturnType<typeof activeStaff>>;
const visit = (browser: Browser, moment = now) => visitOf(database, 'backoffice', browser, moment);

async function entered(staff: Staff): Promise<Browser> {
  const browser = newBrowser();
  const passed = await staffSignIn.checkPassword(visit(browser), { email: staff.email, password: PASSWORD });
  keep(browser, passed.ok ? passed.value.cookies : []);
  const opened = await staffSignIn.checkTotp(visit(browser), staff.codeAt(now));
  keep(browser, opened.ok ? opened.value.cookies : []);
  return browser;
}

async function begun(staff: Staff, browser: Browser, moment = later(30)) {
  const started = await beginRenewal(visit(browser, moment), { password: PASSWORD, code: staff.codeAt(moment) });
  if (!started.ok) throw new Error(started.refusal.code);
  keep(browser, started.value.cookies);
  return started.value;
}

test('v5.0.0-7.5.1 another second factor begins with both factors, under a fresh session id', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = await entered(staff);
  const old = browser.cookies.get('__Host-backoffice');
  const wrong = { password: 'una equivocada más', code: staff.codeAt(later(30)) };
  expect(await beginRenewal(visit(browser, later(30)), wrong)).toMatchObject({ refusal: { code: 'proof.wrong' } });
  const late = { password: PASSWORD, code: staff.codeAt(now) };
  expect(await beginRenewal(visit(browser, later(30)), late)).toMatchObject({ refusal: { code: 'signIn.factorLate' } });
  expect(await beginRenewal(visit(newBrowser(), later(30)), late)).toMatchObject({ refusal: { code: 'signIn.wrong' } });
  await begun(staff, browser);
  expect(browser.cookies.get('__Host-backoffice')).not.toBe(old);
  expect(await sessionOwner(visit(browser, later(30)), 'backoffice')).toMatchObject({ person: staff.id });
});

test('the former second factor serves until the new one is confirmed, and never after', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = await entered(staff);
  const renewal = await begun(staff, browser);
  const wrong = await finishRenewal(visit(browser, later(40)), renewal.ticket, '000000');
  expect(wrong).toMatchObject({ refusal: { code: 'signIn.factorWrong' } });
  expect(await resumeRenewal(visit(browser, later(40)), renewal.ticket)).toMatchObject({
    value: { key: renewal.key, uri: renewal.uri },
  });
  const done = await finishRenewal(visit(browser, later(40)), renewal.ticket, totpOf(renewal.key, later(40)));
  expect(done.ok && done.value.recoveryCodes).toHaveLength(10);
  const prove = (code: string) => newRecoveryCodes(visit(browser, later(90)), { password: PASSWORD, code });
  expect(await prove(staff.codeAt(later(90)))).toMatchObject({ refusal: { code: 'signIn.factorWrong' } });
  expect((await prove(totpOf(renewal.key, later(90)))).ok).toBe(true);
  expect(await eventNames(database.owner.db, staff.id)).toEqual(
    expect.arrayContaining(['secondFactor.renewed', 'recoveryCodes.renewed']),
  );
});

test('v5.0.0-6.5.1 a renewal serves once, in ten minutes, and only its own person', async () => {
  const [staff, other] = [await activeStaff(database, 'lead'), await activeStaff(database, 'lead')];
  const [browser, foreign] = [await entered(staff), await entered(other)];
  const renewal = await begun(staff, browser);
  const expired = { refusal: { code: 'secondFactor.renewalExpired' } };
  const finish = (who: Browser, moment: Date, ticket = renewal.ticket) =>
    finishRenewal(visit(who, moment), ticket, totpOf(renewal.key, moment));
  expect(await finish(foreign, later(60))).toMatchObject(expired);
  expect(await finish(newBrowser(), later(60))).toMatchObject(expired);
  expect(await finish(browser, later(60), 'a1.forged.ticket')).toMatchObject(expired);
  expect(await finish(browser, later(30 + 600))).toMatchObject(expired);
  expect((await finish(browser, later(60))).ok).toBe(true);
  expect(await finish(browser, later(120))).toMatchObject(expired);
  expect(await resumeRenewal(visit(browser, later(120)), renewal.ticket)).toMatchObject(expired);
});

test('new recovery codes take both factors; the former ones open nothing', async () => {
  const staff = await activeStaff(database, 'lead');
  const browser = await entered(staff);
  const made = await newRecoveryCodes(visit(browser, later(30)), {
    password: PASSWORD,
    code: staff.codeAt(later(30)),
  });
  keep(browser, made.ok ? made.value.cookies : []);
  expect(await sessionOwner(visit(browser, later(30)), 'backoffice')).toMatchObject({ person: staff.id });
  const enter = async (code: string) => {
    const elsewhere = newBrowser();
    const passed = await staffSignIn.checkPassword(visit(elsewhere, later(60)), {
      email: staff.email,
      password: PASSWORD,
    });
    keep(elsewhere, passed.ok ? passed.value.cookies : []);
    return (await staffSignIn.checkRecoveryCode(visit(elsewhere, later(60)), code)).ok;
  };
  expect(await enter(staff.recoveryCodes[0]!)).toBe(false);
  expect(await enter(made.ok ? made.value.recoveryCodes[0]! : '')).toBe(true);
});

test('of the address only its network is kept: the /24, or the /48', () => {
  expect(shownNetwork('190.24.10.77')).toBe('190.24.10.0/24');
  expect(shownNetwork('::ffff:190.24.10.77')).toBe('190.24.10.0/24');
  expect(shownNetwork('2800:484:1f:2::9')).toBe('2800:484:1f::/48');
  expect(shownNetwork('unknown')).toBeNull();
});
