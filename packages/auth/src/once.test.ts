import { consumeToken, holdsStill, issueToken, readCredential, setPassword } from '@alianzas/domain/identity';
import { allow, type Outcome, refuse, transact } from '@alianzas/domain/platform';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../domain/src/testing.ts';
import { activate } from './activation.ts';
import { cookie } from './cookies.ts';
import { changePassword, proveAgain } from './own-factors.ts';
import { beginRenewal, finishRenewal, newRecoveryCodes } from './own-renewal.ts';
import { portalSignIn } from './portal-sign-in.ts';
import { hashSecret, newToken } from './secrets.ts';
import { staffSignIn } from './staff-sign-in.ts';
import {
  activeStaff,
  type Browser,
  invited,
  keep,
  lastMail,
  later,
  newAlly,
  newBrowser,
  now,
  PASSWORD,
  totpOf,
  visitOf,
} from './testing.ts';
import type { Visit } from './visit.ts';

/** What an application opens its doors with, as a process has it. */
interface House {
  portalSignIn: typeof portalSignIn;
  staffSignIn: typeof staffSignIn;
  activate: typeof activate;
  proveAgain: typeof proveAgain;
  changePassword: typeof changePassword;
  newRecoveryCodes: typeof newRecoveryCodes;
  beginRenewal: typeof beginRenewal;
  finishRenewal: typeof finishRenewal;
}

const here: House = {
  ...{ portalSignIn, staffSignIn, activate, proveAgain, changePassword },
  ...{ newRecoveryCodes, beginRenewal, finishRenewal },
};
let there: House;

/** The same code with a memory of its own: what another process of the application is to this one. */
async function anotherProcess(): Promise<House> {
  vi.resetModules();
  const [portal, staff, entry, own, renewal] = [
    await import('./portal-sign-in.ts'),
    await import('./staff-sign-in.ts'),
    await import('./activation.ts'),
    await import('./own-factors.ts'),
    await import('./own-renewal.ts'),
  ];
  if (portal.portalSignIn === portalSignIn) throw new Error('the same process');
  return { ...portal, ...staff, ...entry, ...own, ...renewal };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  there = await anotherProcess();
}, 240_000);
afterAll(() => database.drop());
// Loaded once more for the files that the same worker runs afterwards
afterAll(() => {
  vi.resetModules();
});

type App = 'portal' | 'backoffice';
type Answer = Outcome<{ cookies?: string[]; recoveryCodes?: string[]; key?: string; uri?: string }>;

/** A browser in front of a door, with what it posts. */
interface Scene {
  app: App;
  person: string;
  browser: Browser;
  post: (visit: Visit, house?: House) => Promise<Answer>;
}

/** A browser to which a page gave its ticket. */
function withTicket(): Browser {
  const browser = newBrowser();
  keep(browser, [cookie('ticket', newToken())]);
  return browser;
}

async function asked() {
  const { id, email } = await newAlly(database);
  const browser = withTicket();
  const linkTo = (token: string) => `http://localhost:3000/ingresar/vinculo/${token}`;
  const started = await portalSignIn.start(visitOf(database, 'portal', browser), { email, linkTo });
  keep(browser, started.ok ? started.value.cookies : []);
  return { person: id, browser, mail: await lastMail(database, id) };
}

async function atFactor() {
  const staff = await activeStaff(database, 'professional');
  const browser = newBrowser();
  const checked = await staffSignIn.checkPassword(visitOf(database, 'backoffice', browser), {
    email: staff.email,
    password: PASSWORD,
  });
  keep(browser, checked.ok ? checked.value.cookies : []);
  return { staff, browser, app: 'backoffice' as const, person: staff.id };
}

/** Somebody on the staff who entered a minute before, so that the code of now is still to be used. */
async function inside() {
  const { staff, browser, ...rest } = await atFactor();
  const before = later(-60);
  const entered = await staffSignIn.checkTotp(visitOf(database, 'backoffice', browser, before), staff.codeAt(before));
  if (!entered.ok) throw new Error(entered.refusal.code);
  keep(browser, entered.value.cookies);
  return { ...rest, browser, proof: { password: PASSWORD, code: staff.codeAt(now) } };
}

/** Every door that uses a proof up. */
const DOORS: Record<string, () => Promise<Scene>> = {
  async code() {
    const { mail, ...rest } = await asked();
    return { app: 'portal', ...rest, post: (visit, house = here) => house.portalSignIn.enterCode(visit, mail.code!) };
  },
  async link() {
    const { mail, ...rest } = await asked();
    return { app: 'portal', ...rest, post: (visit, house = here) => house.portalSignIn.openLink(visit, mail.token) };
  },
  async invitation() {
    const { id: person } = await newAlly(database);
    const browser = withTicket();
    keep(browser, [cookie('invitation', newToken())]);
    const tokenHash = hashSecret(newToken());
    const purpose = 'signInLink' as const;
    await transact(visitOf(database, 'portal', browser).ctx, async (ctx) => {
      await issueToken(ctx, { purpose, tokenHash, subject: person });
      return allow();
    });
    const post = (visit: Visit, house = here) =>
      house.portalSignIn.enterByInvitation(visit, 'yes', (enter) =>
        transact(visit.ctx, async (ctx) => {
          const used = await consumeToken(ctx, { purpose, tokenHash });
          return used.ok ? enter(ctx, person) : refuse('invitation.alreadyAnswered', { state: 'accepted' });
        }),
      );
    return { app: 'portal', person, browser, post };
  },
  async totp() {
    const { staff, ...rest } = await atFactor();
    return { ...rest, post: (visit, house = here) => house.staffSignIn.checkTotp(visit, staff.codeAt(now)) };
  },
  async recoveryCode() {
    const { staff, ...rest } = await atFactor();
    return {
      ...rest,
      post: (visit, house = here) => house.staffSignIn.checkRecoveryCode(visit, staff.recoveryCodes[0]!),
    };
  },
  async activation() {
    const { id: person, token } = await invited(database, 'professional');
    const browser = withTicket();
    const visit = visitOf(database, 'backoffice', browser);
    await activate.choosePassword(visit, token, PASSWORD);
    const shown = await activate.read(visit, token);
    const code = totpOf(shown.ok && shown.value.asks === 'totp' ? shown.value.key : '', now);
    return { app: 'backoffice', person, browser, post: (at, house = here) => house.activate.confirm(at, token, code) };
  },
  async proofAgain() {
    const { proof, ...rest } = await inside();
    return { ...rest, post: (visit, house = here) => house.proveAgain(visit, proof) };
  },
  async ownPassword() {
    const { proof, ...rest } = await inside();
    return {
      ...rest,
      post: (visit, house = here) => house.changePassword(visit, { ...proof, next: 'otra bicicleta que pedalea' }),
    };
  },
  async ownCodes() {
    const { proof, ...rest } = await inside();
    return { ...rest, post: (visit, house = here) => house.newRecoveryCodes(visit, proof) };
  },
  async renewal() {
    const { proof, ...rest } = await inside();
    return { ...rest, post: (visit, house = here) => house.beginRenewal(visit, proof) };
  },
  async renewed() {
    const { proof, browser, ...rest } = await inside();
    const begun = await beginRenewal(visitOf(database, 'backoffice', browser), proof);
    if (!begun.ok) throw new Error(begun.refusal.code);
    keep(browser, begun.value.cookies);
    const { ticket, key } = begun.value;
    return { ...rest, browser, post: (visit, house = here) => house.finishRenewal(visit, ticket, totpOf(key, now)) };
  },
};

/** What an answer gives that is nowhere else: the session, and what is shown once. */
function given(app: App, answer: Answer) {
  if (!answer.ok) return answer.refusal.code;
  const { cookies = [], recoveryCodes, key, uri } = answer.value;
  return { session: cookies.find((line) => line.startsWith(`__Host-${app}=`)), recoveryCodes, key, uri };
}

async function openSessions(person: string): Promise<number> {
  const [row] = await database.owner.db.execute<{ count: number }>(
    sql`select count(*)::int as count from session where person_id = ${person} and revoked_at is null`,
  );
  return row!.count;
}

test.each(Object.keys(DOORS))(
  '%s: pressed twice gives the same twice, to that browser, for thirty seconds',
  async (door) => {
    const { app, person, browser, post } = await DOORS[door]!();
    const at = (seconds: number, from = browser) => visitOf(database, app, from, later(seconds));
    const both = await Promise.all([here, there, here, there, there, here].map((house) => post(at(0), house)));
    const [first] = both.map((answer) => given(app, answer));
    expect(first).toBeTypeOf('object');
    for (const answer of [...both, await post(at(2)), await post(at(29))]) expect(given(app, answer)).toEqual(first);
    const sessions = await openSessions(person);
    expect(sessions).toBeLessThanOrEqual(1);
    const stranger = newBrowser();
    for (const name of browser.cookies.keys()) stranger.cookies.set(name, newToken());
    if (door === 'invitation') stranger.cookies.set('__Host-invitacion', browser.cookies.get('__Host-invitacion')!);
    for (const visit of [at(3, stranger), at(3, newBrowser()), at(31)]) {
      expect(given(app, await post(visit))).toBeTypeOf('string');
    }
    expect(await openSessions(person)).toBe(sessions);
  },
);

test('what was ended meanwhile is not given again', async () => {
  const { app, person, browser, post } = await DOORS.link!();
  const entered = given(app, await post(visitOf(database, app, browser)));
  await database.owner.db.execute(sql`update session set revoked_at = now() where person_id = ${person}`);
  expect(entered).toBeTypeOf('object');
  expect(given(app, await post(visitOf(database, app, browser, later(2))))).toBe('token.invalid');
});

test('of several passwords at an activation one is kept, and only it is told yes', async () => {
  const { id, token } = await invited(database, 'professional');
  const choose = (password: string) =>
    activate.choosePassword(visitOf(database, 'backoffice', newBrowser()), token, password);
  const all = await Promise.all([1, 2, 3].map((n) => choose(`bicicleta numero ${n} pedalea`)));
  expect(all.map((one) => (one.ok ? 'yes' : one.refusal.code)).sort()).toEqual([
    'token.invalid',
    'token.invalid',
    'yes',
  ]);
  const events = await database.owner.db.execute(
    sql`select 1 from event where stream_id = ${id} and name = 'password.set'`,
  );
  expect(events).toHaveLength(1);
});

test('what was compared before the password changed grants nothing after it', async () => {
  const { staff, browser } = await atFactor();
  const { ctx } = visitOf(database, 'backoffice', browser);
  const compared = (await readCredential(ctx, { person: staff.id }))!;
  const holds = () => transact(ctx, async (within) => allow(await holdsStill(within, compared)));
  expect(await holds()).toEqual(allow(true));
  await setPassword(ctx, { person: staff.id, passwordHash: 'another', way: 'change' });
  expect(await holds()).toEqual(allow(false));
  const late = await staffSignIn.checkTotp(visitOf(database, 'backoffice', browser), staff.codeAt(now));
  expect(given('backoffice', late)).toBe('signIn.factorExpired');
});

test('whoever changes a proof keeps the person at once: the other waits, and then what it compared is over', async () => {
  const { staff, browser } = await atFactor();
  const { ctx } = visitOf(database, 'backoffice', browser);
  const compared = (await readCredential(ctx, { person: staff.id }))!;
  let inside = 0;
  let most = 0;
  const change = (passwordHash: string) =>
    transact(ctx, async (within) => {
      const held = await holdsStill(within, compared);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (held) await setPassword(within, { person: staff.id, passwordHash, way: 'change' });
      inside -= 1;
      return allow(held);
    });
  const both = await Promise.all([change('one'), change('other')]);
  expect(both.map((one) => one.ok && one.value).sort()).toEqual([false, true]);
  expect(most).toBe(1);
});
