import { backoffice, portal } from '@alianzas/paths';
import { expect, type Page, test } from '@playwright/test';
import { enterBackoffice, enterPortal, visitor } from './people.ts';
import { BACKOFFICE, day, PORTAL } from './places.ts';
import { press } from './screen.ts';

const own = `ALZ-${day(0).slice(0, 4)}-0001`;

test('both applications are open at once in a browser, and leaving one leaves the other', async ({ browser }) => {
  const page = await visitor(browser);
  await enterPortal(page, 'representante');
  await enterBackoffice(page, 'profesional');
  await page.goto(PORTAL + portal.start());
  await expect(page).toHaveURL(PORTAL + portal.start());
  await press(page, 'Salir');
  await page.goto(PORTAL + portal.start());
  await expect(page).not.toHaveURL(PORTAL + portal.start());
  await page.goto(BACKOFFICE + backoffice.tray());
  await expect(page.getByRole('heading', { level: 1, name: 'Bandeja' })).toBeVisible();
});

test('a person of another organization finds no page of an alliance that is not theirs', async ({ browser }) => {
  const page = await visitor(browser);
  await enterPortal(page, 'representante');
  const addresses = await pagesOf(page, own);
  for (const address of addresses) expect(await statusOf(page, address), address).toBe(200);
  await enterPortal(page, 'otra-organizacion');
  for (const address of addresses) expect(await statusOf(page, address), address).toBe(404);
});

/** Every address of the alliance that its people are offered: its pages, the report of an activity, an acta and a file. */
async function pagesOf(page: Page, alliance: string): Promise<string[]> {
  const names = [
    'alliance',
    'commitments',
    'plan',
    'evidence',
    'contributions',
    'meetings',
    'outcome',
    'history',
  ] as const;
  const pages = names.map((name) => portal[name](alliance));
  const offered = [
    await firstLink(page, portal.plan(alliance), '/evidencias/nueva'),
    await firstLink(page, portal.meetings(alliance), '/actas/'),
    await firstLink(page, portal.evidence(alliance), '/archivos/'),
  ];
  return [...pages, ...offered];
}

async function firstLink(page: Page, address: string, part: string): Promise<string> {
  await page.goto(PORTAL + address);
  return (await page.locator(`main a[href*="${part}"]`).first().getAttribute('href'))!;
}

/** Asked without opening it, because a file comes as an attachment. */
async function statusOf(page: Page, address: string): Promise<number> {
  return (await page.request.get(PORTAL + address, { maxRedirects: 0 })).status();
}
