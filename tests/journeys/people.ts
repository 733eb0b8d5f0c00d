import { backoffice, portal } from '@alianzas/paths';
import { type Browser, expect, type Page } from '@playwright/test';
import { codeIn, linkIn, mailTo } from './mail.ts';
import { BACKOFFICE, PORTAL } from './places.ts';
import { form, go, press, write } from './screen.ts';

const STAFF = {
  profesional: 'Paola',
  lider: 'Germán',
  director: 'Clara',
  subsecretaria: 'Mónica',
  correspondencia: 'Óscar',
  auditor: 'Hernán',
  admin: 'Lina',
} as const;

const ALLIES = { representante: 'Marta', 'otra-organizacion': 'Rocío' } as const;

/** Somebody without a session, in a browser of their own. */
export async function visitor(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.setDefaultNavigationTimeout(30_000);
  return page;
}

/** A person of the team, signed in to the back office. */
export async function staff(browser: Browser, persona: keyof typeof STAFF): Promise<Page> {
  const page = await visitor(browser);
  await enterBackoffice(page, persona);
  return page;
}

export async function enterBackoffice(page: Page, persona: keyof typeof STAFF): Promise<void> {
  await go(page, BACKOFFICE + backoffice.demo());
  await press(page, `Entrar como ${STAFF[persona]}`);
  await expect(page).toHaveURL(BACKOFFICE + backoffice.tray());
}

export async function enterPortal(page: Page, persona: keyof typeof ALLIES): Promise<void> {
  await go(page, PORTAL + portal.demo());
  await press(page, `Entrar como ${ALLIES[persona]}`);
  await expect(page).toHaveURL(PORTAL + portal.start());
}

/** The ally asks for a code and enters with it, or with the link of the same mail. */
export async function signInByMail(page: Page, email: string, way: 'code' | 'link'): Promise<void> {
  await go(page, PORTAL + portal.signIn());
  await write(form(page), { email });
  await press(page, 'Enviar el código');
  const mail = await mailTo(page, email, portal.signInLink(''));
  if (way === 'code') {
    await write(form(page), { code: codeIn(mail) });
    await press(page, 'Ingresar');
  } else {
    await go(page, linkIn(mail, portal.signInLink('')));
    await press(page, 'Ingresar ahora');
  }
  await expect(page).toHaveURL(PORTAL + portal.start());
}
