import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from '@playwright/test';
import { enterBackoffice, enterPortal, visitor } from './people.ts';
import { BACKOFFICE, day, PORTAL } from './places.ts';
import { press } from './screen.ts';

const foreign = `ALZ-${day(0).slice(0, 4)}-0001`;

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
  await enterPortal(page, 'otra-organizacion');
  const paths = [
    'alliance',
    'commitments',
    'plan',
    'evidence',
    'contributions',
    'meetings',
    'outcome',
    'history',
  ] as const;
  const addresses = [...paths.map((path) => portal[path](foreign)), portal.newEvidence(foreign, 1)];
  for (const address of addresses) {
    const answer = await page.goto(PORTAL + address);
    expect(answer?.status(), address).toBe(404);
  }
  await enterPortal(page, 'representante');
  const own = await page.goto(PORTAL + portal.alliance(foreign));
  expect(own?.status()).toBe(200);
});
