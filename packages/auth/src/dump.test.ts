import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../domain/src/testing.ts';
import { firstAdministrator } from './first-administrator.ts';
import { beginRenewal, finishRenewal } from './own-renewal.ts';
import { requestPasswordReset } from './password-reset.ts';
import { portalSignIn } from './portal-sign-in.ts';
import { demoSession } from './sessions.ts';
import { staffSignIn } from './staff-sign-in.ts';
import {
  activeStaff,
  at,
  keep,
  lastMail,
  later,
  newAddress,
  newAlly,
  newBrowser,
  now,
  PASSWORD,
  totpOf,
  visitOf,
} from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function dump(): Promise<string> {
  const tables = await database.owner.db.execute<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts = [];
  for (const { name } of tables) {
    const rows = await database.owner.db.execute<{ row: string }>(`select t::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

test('a dump of the whole database holds no session id, code, link, password, seed or recovery code that was issued', async () => {
  const issued = new Map<string, string>();
  const ally = await newAlly(database);
  const browser = newBrowser();
  const started = await portalSignIn.start(visitOf(database, 'portal', browser), {
    email: ally.email,
    linkTo: (token) => `http://localhost/${token}`,
  });
  keep(browser, started.ok ? started.value.cookies : []);
  issued.set('pending cookie', browser.cookies.get('__Host-ingreso')!);
  const mail = await lastMail(database, ally.id);
  issued.set('code', mail.code!).set('link', mail.token);
  const entered = await portalSignIn.enterCode(visitOf(database, 'portal', browser), mail.code!);
  keep(browser, entered.ok ? entered.value.cookies : []);
  issued.set('portal session', browser.cookies.get('__Host-portal')!);

  const staff = await activeStaff(database, 'lead');
  const desk = newBrowser();
  const passed = await staffSignIn.checkPassword(visitOf(database, 'backoffice', desk), {
    email: staff.email,
    password: PASSWORD,
  });
  keep(desk, passed.ok ? passed.value.cookies : []);
  issued.set('second factor pending', desk.cookies.get('__Host-factor')!);
  const inside = await staffSignIn.checkTotp(visitOf(database, 'backoffice', desk), staff.codeAt(now));
  keep(desk, inside.ok ? inside.value.cookies : []);
  issued
    .set('back office session', desk.cookies.get('__Host-backoffice')!)
    .set('activation', staff.token)
    .set('password', PASSWORD);
  issued.set('seed', staff.seed.replaceAll(' ', ''));
  for (const [n, code] of staff.recoveryCodes.entries())
    issued.set(`recovery code ${n}`, code).set(`recovery code ${n} plain`, code.replaceAll('-', ''));
  const moment = later(30);
  const begun = await beginRenewal(visitOf(database, 'backoffice', desk, moment), {
    password: PASSWORD,
    code: staff.codeAt(moment),
  });
  if (!begun.ok) throw new Error(begun.refusal.code);
  keep(desk, begun.value.cookies);
  issued.set('renewed seed', begun.value.key.replaceAll(' ', '')).set('renewal', begun.value.ticket);
  const seed = begun.value.key;
  const renewed = await finishRenewal(
    visitOf(database, 'backoffice', desk, moment),
    begun.value.ticket,
    totpOf(seed, moment),
  );
  for (const code of renewed.ok ? renewed.value.recoveryCodes : [''])
    issued.set(`renewed ${code}`, code.replaceAll('-', ''));
  await requestPasswordReset(visitOf(database, 'backoffice', newBrowser()), {
    email: staff.email,
    linkTo: (token) => `http://localhost/${token}`,
  });
  issued.set('reset', (await lastMail(database, staff.id)).token);

  const text = await dump();
  expect(text).toContain(staff.email);
  expect([...issued].filter(([, secret]) => !secret || text.includes(secret)).map(([what]) => what)).toEqual([]);
});

test('v5.0.0-6.3.2 there is no default account: the command makes the first administrator, until one can sign in', async () => {
  const ctx = at(database.backoffice, { kind: 'job', name: 'staff:create' });
  const input = { email: newAddress(), name: 'Primera Administradora', position: 'Administración' };
  const [first, second] = [await firstAdministrator(ctx, input), await firstAdministrator(ctx, input)];
  expect(first.ok && second.ok && first.value.token !== second.value.token).toBe(true);
  expect(await firstAdministrator(ctx, { ...input, email: 'no es un correo' })).toMatchObject({
    refusal: { code: 'staff.invalidInput', fields: ['email'] },
  });
  await activeStaff(database, 'administrator');
  expect(await firstAdministrator(ctx, input)).toEqual({ ok: false, refusal: { code: 'staff.administratorExists' } });
});

test("the demonstration's door opens only where the database has its mark", async () => {
  const ally = await newAlly(database);
  expect(await demoSession(visitOf(database, 'portal', newBrowser()), 'portal', ally.id)).toMatchObject({
    refusal: { code: 'signIn.notDemonstration' },
  });
  await database.owner.db.execute(`update installation set mark = 'demonstration'`);
  expect((await demoSession(visitOf(database, 'portal', newBrowser()), 'portal', ally.id)).ok).toBe(true);
});
