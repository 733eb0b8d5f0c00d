import { createHash } from 'node:crypto';
import { backoffice } from '@alianzas/paths';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { linkIn, mailTo } from './mail.ts';
import { staff, visitor } from './people.ts';
import { BACKOFFICE } from './places.ts';
import { form, go, press, write } from './screen.ts';
import { freshCode } from './second-factor.ts';

const PASSWORD = 'una canoa roja navega';

/** The sign-in page, with the way back to the page that was asked for. */
const SENT_TO_SIGN_IN = /\/ingresar\?volver=/;

interface Account {
  email: string;
  key: string;
  recoveryCodes: string[];
}

test('an invited person activates the account by mail, enters with both factors and ends another session', async ({
  browser,
}, { project }) => {
  const email = `amparo.${project.use.javaScriptEnabled ? 'con' : 'sin'}@equipo.example`;
  const admin = await staff(browser, 'admin');
  const address = await invite(admin, email);
  const here = await visitor(browser);
  const account = await activated(here, email);
  await enter(here, account, account.recoveryCodes[0]!);
  await expect(here.getByRole('heading', { level: 1, name: 'Bandeja' })).toBeVisible();

  const there = await elsewhere(browser);
  await enter(there, account, account.recoveryCodes[1]!);
  await go(here, BACKOFFICE + backoffice.security());
  await expect(here.getByText('8 sin usar')).toBeVisible();
  await expect(here.getByRole('row', { name: /Firefox en Windows/ })).toBeVisible();
  await go(here, BACKOFFICE + backoffice.ownSessions());
  await write(form(here), { session: 'todas', password: PASSWORD, code: await freshCode(account.key) });
  await press(here, 'Cerrar sesiones', 'sessionsEnded');
  await expect(here.getByText('Firefox en Windows')).toHaveCount(0);
  await there.goto(BACKOFFICE + backoffice.tray());
  await expect(there).toHaveURL(SENT_TO_SIGN_IN);

  await go(here, BACKOFFICE + backoffice.procedurePeople());
  await expect(here.getByRole('row', { name: /Amparo Inventada/ })).toBeVisible();
  await here.goto(BACKOFFICE + backoffice.users());
  await expect(here.getByText('Administración técnica')).toBeVisible();
  await go(admin, address);
  await write(form(admin, 'Inactivar'), { reason: 'Terminó el recorrido de prueba' });
  await press(form(admin, 'Inactivar'), 'Inactivar la cuenta', 'accountDisabled');
  await here.goto(BACKOFFICE + backoffice.tray());
  await expect(here).toHaveURL(SENT_TO_SIGN_IN);
});

test('a person of the demonstration has no credentials to change, and the page says so', async ({ browser }) => {
  const page = await staff(browser, 'profesional');
  await go(page, BACKOFFICE + backoffice.security());
  await expect(page.getByText('Usted entró como una persona de la demostración')).toBeVisible();
  await page.goto(BACKOFFICE + backoffice.ownPassword());
  await expect(page).toHaveURL(BACKOFFICE + backoffice.security());
});

/** The administrator's part; gives the address of the new account's page. */
async function invite(admin: Page, email: string): Promise<string> {
  await go(admin, BACKOFFICE + backoffice.users());
  await go(admin, BACKOFFICE + backoffice.inviteUser());
  await write(form(admin), {
    name: 'Amparo Inventada Solano',
    email,
    position: 'Contratista',
    roles: ['professional'],
  });
  await press(admin, 'Enviar la invitación', 'staffInvited');
  await expect(admin.getByText('Todavía no activa su cuenta')).toBeVisible();
  return admin.url().split('?')[0]!;
}

/** The first entry by the mailed link: password, then the key in text beside its QR, then the recovery codes, this once. */
async function activated(page: Page, email: string): Promise<Account> {
  const mail = await mailTo(page, email, backoffice.activate(''));
  await go(page, linkIn(mail, backoffice.activate('')));
  await write(form(page), { password: PASSWORD });
  await press(page, 'Guardar y continuar');
  await expect(page.getByRole('img', { name: 'Código QR para la aplicación de autenticación' })).toBeVisible();
  const key = await page.locator('strong.code').innerText();
  await write(form(page), { code: await freshCode(key) });
  await press(page, 'Confirmar');
  const recoveryCodes = await page.locator('main ol .code').allInnerTexts();
  expect(recoveryCodes).toHaveLength(10);
  return { email, key, recoveryCodes };
}

/** Password, then a recovery code: the TOTP of this half minute has served already. */
async function enter(page: Page, { email }: Account, recovery: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.signIn());
  await write(form(page), { email, password: PASSWORD });
  await press(page, 'Continuar');
  await page.getByText('Usar un código de recuperación').click();
  await write(form(page), { recovery });
  await press(page, 'Ingresar');
  await expect(page).toHaveURL(BACKOFFICE + backoffice.tray());
}

/** Another browser of the same person, which the list of sessions must name. */
async function elsewhere(browser: Browser): Promise<Page> {
  const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const context = await browser.newContext({ userAgent });
  return context.newPage();
}

test('the script of a page is the one that its tag says', async ({ browser }) => {
  const page = await staff(browser, 'profesional');
  await go(page, BACKOFFICE + backoffice.tray());
  const tag = page.locator('script[data-holder]');
  const served = await page.request.get(new URL((await tag.getAttribute('src'))!, BACKOFFICE).href);
  const hash = createHash('sha384')
    .update(await served.body())
    .digest('base64');
  expect(await tag.getAttribute('integrity')).toBe(`sha384-${hash}`);
});
