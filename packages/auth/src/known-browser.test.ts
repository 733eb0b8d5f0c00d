import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../domain/src/testing.ts';
import { requestPasswordReset, resetPassword } from './password-reset.ts';
import { portalSignIn } from './portal-sign-in.ts';
import { staffSignIn } from './staff-sign-in.ts';
import {
  activeStaff,
  type Browser,
  keep,
  lastMail,
  later,
  newAddress,
  newAlly,
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

const linkTo = (token: string) => `http://localhost:3000/ingresar/vinculo/${token}`;
const visit = (browser: Browser, moment = now) => visitOf(database, 'portal', browser, moment);
const desk = (browser: Browser, moment = now) => visitOf(database, 'backoffice', browser, moment);

async function ask(email: string, browser = newBrowser(), moment = now): Promise<Browser> {
  const started = await portalSignIn.start(visit(browser, moment), { email, linkTo });
  if (!started.ok) throw new Error(started.refusal.code);
  keep(browser, started.value.cookies);
  return browser;
}

const pass = (email: string, browser: Browser, moment: Date, password: string) =>
  staffSignIn.checkPassword(desk(browser, moment), { email, password });

test('a browser that entered before has limits of its own, which strangers and neighbours never reach', async () => {
  const [ally, other] = [await newAlly(database), await newAlly(database)];
  const browser = await ask(ally.email, newBrowser(), later(-3600));
  const first = await portalSignIn.enterCode(visit(browser, later(-3600)), (await lastMail(database, ally.id)).code!);
  keep(browser, first.ok ? first.value.cookies : []);
  const known = browser.cookies.get('__Host-habitual')!;
  expect(known).toMatch(/^[\w-]{43}\.[\w-]{43}$/);
  for (let n = 0; n < 10; n += 1)
    await portalSignIn.start(visit(newBrowser(), later(n)), { email: ally.email, linkTo });
  for (let n = 0; n < 70; n += 1)
    await portalSignIn.start(visit(newBrowser({ address: browser.address }), later(n)), {
      email: newAddress(),
      linkTo,
    });
  await ask(ally.email, browser, later(71));
  expect((await portalSignIn.enterCode(visit(browser, later(72)), (await lastMail(database, ally.id)).code!)).ok).toBe(
    true,
  );
  // It is worth nothing for another account, nor altered.
  for (let n = 0; n < 3; n += 1)
    await portalSignIn.start(visit(newBrowser(), later(n)), { email: other.email, linkTo });
  const asked = (email: string, mark: string) =>
    portalSignIn.start(visit(newBrowser({ cookies: new Map([['__Host-habitual', mark]]) }), later(80)), {
      email,
      linkTo,
    });
  expect(await asked(other.email, known)).toMatchObject({ refusal: { code: 'mail.underWay' } });
  expect(await asked(ally.email, `${known}x`)).toMatchObject({ refusal: { code: 'mail.underWay' } });
  expect((await asked(ally.email, known)).ok).toBe(true);
}, 60_000);

test('a shared computer is known for everybody who enters there', async () => {
  const browser = newBrowser();
  const people = [await newAlly(database), await newAlly(database)];
  for (const ally of people) {
    await ask(ally.email, browser);
    const entered = await portalSignIn.enterCode(visit(browser), (await lastMail(database, ally.id)).code!);
    keep(browser, entered.ok ? entered.value.cookies : []);
  }
  for (const ally of people) {
    for (let n = 0; n < 5; n += 1)
      await portalSignIn.start(visit(newBrowser(), later(n)), { email: ally.email, linkTo });
    expect((await portalSignIn.start(visit(browser, later(10)), { email: ally.email, linkTo })).ok).toBe(true);
  }
});

test('who asks without pause takes each turn of an account; a known browser and the link of a mail stay open', async () => {
  const staff = await activeStaff(database, 'lead');
  const enter = async (browser: Browser, moment: Date, password = PASSWORD) => {
    const passed = await pass(staff.email, browser, moment, password);
    keep(browser, passed.ok ? passed.value.cookies : []);
    const entered = await staffSignIn.checkTotp(desk(browser, moment), staff.codeAt(moment));
    keep(browser, entered.ok ? entered.value.cookies : []);
    return entered.ok;
  };
  const own = newBrowser();
  expect(await enter(own, later(-1800))).toBe(true);
  // A guess each minute, each from another network: the owner's own try comes a second after each turn was taken
  const others = [];
  for (let n = 0; n < 21; n += 1) {
    await pass(staff.email, newBrowser(), later(n * 60), `guess ${n}`);
    if (n >= 10) others.push((await pass(staff.email, newBrowser(), later(n * 60 + 1), PASSWORD)).ok);
    await requestPasswordReset(desk(newBrowser(), later(n * 60)), { email: staff.email, linkTo });
  }
  expect(others).not.toContain(true);
  expect(await enter(own, later(1205))).toBe(true);
  const asked = await requestPasswordReset(desk(newBrowser(), later(1206)), { email: staff.email, linkTo });
  expect(asked).toMatchObject({ refusal: { code: 'mail.underWay' } });
  const chosen = 'una canoa roja navega';
  const reset = await resetPassword(
    desk(newBrowser(), later(1207)),
    (await lastMail(database, staff.id)).token,
    chosen,
  );
  const elsewhere = newBrowser();
  keep(elsewhere, reset.ok ? reset.value.cookies : []);
  expect(await enter(elsewhere, later(1240), chosen)).toBe(true);
}, 60_000);

test('who is kept out by the guesses of others enters from where the link of the mailbox was used, and from nowhere else', async () => {
  const staff = await activeStaff(database, 'lead');
  for (let n = 0; n < 12; n += 1)
    await staffSignIn.checkPassword(desk(newBrowser(), later(n)), { email: staff.email, password: `guess ${n}` });
  const chosen = 'una canoa roja navega';
  const browser = newBrowser();
  await requestPasswordReset(desk(browser, later(20)), { email: staff.email, linkTo: linkTo });
  const { token } = await lastMail(database, staff.id);
  const reset = await resetPassword(desk(browser, later(30)), token, chosen);
  keep(browser, reset.ok ? reset.value.cookies : []);
  expect(await pass(staff.email, newBrowser(), later(40), chosen)).toMatchObject({
    refusal: { code: 'signIn.tooMany' },
  });
  expect((await pass(staff.email, browser, later(40), chosen)).ok).toBe(true);
  // New links bring no new tries: what mailboxes proved shares one bucket.
  const again = newBrowser();
  await requestPasswordReset(desk(again, later(50)), { email: staff.email, linkTo: linkTo });
  const second = await resetPassword(desk(again, later(50)), (await lastMail(database, staff.id)).token, chosen);
  keep(again, second.ok ? second.value.cookies : []);
  const codes = [];
  for (const from of [browser, again]) {
    for (let n = 0; n < 6; n += 1) {
      const tried = await pass(staff.email, from, later(60), 'una equivocada más');
      codes.push(tried.ok ? 'in' : tried.refusal.code);
    }
  }
  expect(codes.filter((code) => code === 'signIn.wrong')).toHaveLength(9);
}, 60_000);
