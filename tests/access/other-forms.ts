import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { COOKIES } from '@alianzas/auth';
import type { World } from '@alianzas/domain/given';
import { sessionOf } from '@alianzas/web/testing';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { onTestFinished } from 'vitest';
import { uploads as ofStaff } from '../../apps/backoffice/app/uploads.ts';
import { uploads as ofAllies } from '../../apps/portal/app/uploads.ts';
import type { Ask, Shown } from './typed.ts';

const SCRIPT = createRequire(import.meta.url).resolve('@alianzas/ui/other-forms.js');
const UPLOADS = { portal: ofAllies, backoffice: ofStaff };
export const ORIGIN = { portal: 'http://localhost:3000', backoffice: 'http://localhost:3001' };
type App = keyof typeof ORIGIN;
type Who = Pick<Shown, 'person'> & { cookie?: string | undefined };

/** Where a Chromium is, and what it needs around it. */
async function surroundings(): Promise<Record<string, string>> {
  const found = await import(new URL('../../infra/local/chromium.mjs', import.meta.url).href);
  return { ...process.env, ...(await found.chromium({ crew: null })) };
}

/** A browser before one of the applications, at the address that it says it has. */
export async function browserOf(app: App, ask: Ask): Promise<Browser> {
  const around = await surroundings();
  const port = await (ask as ReturnType<typeof import('../../apps/portal/app/testing.ts').aPortal>).behindItsWall(
    UPLOADS[app],
  );
  const browser = await chromium.launch({
    executablePath: around.CHROMIUM_PATH!,
    env: around,
    args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${new URL(ORIGIN[app]).host} 127.0.0.1:${port}`],
  });
  onTestFinished(() => browser.close());
  return browser;
}

/** A tab of that person. */
export async function tabOf(browser: Browser, app: App, world: World, { person, cookie }: Who): Promise<Page> {
  const context = await browser.newContext();
  await enter(context, app, world, { person, cookie });
  await context.route('**/other-forms.js*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readFileSync(SCRIPT, 'utf8') }),
  );
  return context.newPage();
}

async function enter(context: BrowserContext, app: App, world: World, who: Who): Promise<void> {
  const session = who.person ? [[COOKIES[app], await sessionOf(world, app, who.person)]] : [];
  const held = who.cookie ? who.cookie.split('; ').map((one) => one.split('=', 2)) : [];
  for (const [name, value] of [...session, ...held])
    await context.addCookies([
      { name: name!, value: value!, url: ORIGIN[app].replace('http:', 'https:'), secure: true },
    ]);
}

/** Writes in every form of the page that takes words: how many there are. */
export const writeIn = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('form[data-elsewhere]')].flatMap(
      (form) => form.querySelector<HTMLInputElement>('textarea, input[type="text"]') ?? [],
    );
    for (const [index, field] of fields.entries()) field.value = `A medias ${index}`;
    return fields.length;
  });

/** Sends the first form that takes words, with nothing in it. */
export async function sendFirst(page: Page): Promise<void> {
  const answered = page.waitForEvent('load');
  await page.evaluate(() => {
    const form = [...document.querySelectorAll<HTMLFormElement>('form[data-elsewhere]')].find((one) =>
      one.querySelector('textarea, input[type="text"]'),
    )!;
    for (const field of form.querySelectorAll<HTMLInputElement>('textarea, input[type="text"]')) field.value = '';
    form.requestSubmit(form.querySelector<HTMLElement>('button[type="submit"], button:not([type])'));
  });
  await answered;
}

export const wordsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('textarea, input[type="text"]')].map(({ value }) => value),
  );

const BACK = '.given-back a';

/** What of the other forms is not in them again, where the page answers or where it says that they are. */
export async function lostOn(page: Page, count: number): Promise<string[]> {
  const back = await page.evaluate((link) => document.querySelector(link)?.getAttribute('href'), BACK);
  if (back) await page.goto(new URL(back, page.url()).href);
  const words = await wordsOf(page);
  const wanted = Array.from({ length: count - 1 }, (_, index) => `A medias ${index + 1}`);
  return wanted.filter((one) => !words.includes(one));
}

/** What the tab keeps of other forms, as it stands. */
export const keptIn = (page: Page) => page.evaluate(() => sessionStorage.getItem('otros-formularios'));

/** What makes it go, each after something was kept. */
export const ENDS: Readonly<Record<string, (page: Page, address: string, world: World) => Promise<unknown>>> = {
  'an hour later': async (page, address) => {
    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('otros-formularios')!) as { at: number }[];
      const before = kept.map((one) => ({ ...one, at: one.at - 3_600_001 }));
      sessionStorage.setItem('otros-formularios', JSON.stringify(before));
    });
    await page.goto(address);
  },
  'for another person': async (page, address, world) => {
    await page.context().clearCookies();
    await enter(page.context(), 'backoffice', world, { person: world.staff.lead.id });
    await page.goto(address);
  },
  'once its person leaves': async (page) => {
    await Promise.all([page.waitForEvent('load'), page.locator('form[action="/salir"] button').first().click()]);
  },
};
