import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { submitEvidence } from '@alianzas/domain/evidence';
import { aWorld, givenAlliance, must, reportOf, through } from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { backoffice, portal } from '@alianzas/paths';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { browserOf, keptIn, ORIGIN, tabOf, wordsOf } from './other-forms.ts';

const world = aWorld();
const [ask, inPortal] = [aBackoffice(world), aPortal(world)];
const REASON = 'Falta el listado de quienes asistieron';
const TOLD = '.given-back:has(details)';

async function evidenceOf(): Promise<string> {
  const one = await givenAlliance(world(), { at: 11 });
  const [{ id: organization, representative }] = one.organizations as [(typeof one.organizations)[number]];
  const ally = through(world(), representative, 20);
  const activities = (await planOf(ally, one.id)).actions.flatMap((action) => action.activities);
  const planActivity = activities.find(({ partyId }) => partyId)!.id;
  const { id } = must(await submitEvidence(ally, { ...(await reportOf(ally, one.id, organization)), planActivity }));
  return backoffice.evidence(id);
}

/** A tab in which a reason was written in «Devolver», and «Aceptar» was pressed. */
async function accepted(): Promise<{ tab: Page; path: string }> {
  const path = await evidenceOf();
  const person = world().staff.professional.id;
  const tab = await tabOf(await browserOf('backoffice', ask), 'backoffice', world(), { person });
  await tab.goto(ORIGIN.backoffice + path);
  await tab.evaluate((reason) => {
    for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[name="reason"]')) field.value = reason;
  }, REASON);
  const answered = tab.waitForEvent('load');
  await tab.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Aceptar'))!;
    button.form!.requestSubmit(button);
  });
  await answered;
  return { tab, path };
}

const toCopy = (tab: Page) => tab.locator(`${TOLD} .saved-text`).allTextContents();

test('what was written in a form that its page has no more is shown there to be copied, until it is discarded', {
  timeout: 180_000,
}, async () => {
  const { tab, path } = await accepted();
  expect(await wordsOf(tab)).not.toContain(REASON);
  expect(await toCopy(tab)).toEqual([REASON]);

  await tab.goto(ORIGIN.backoffice + backoffice.tray());
  expect(await toCopy(tab)).toEqual([REASON]);
  await Promise.all([tab.waitForEvent('load'), tab.locator(`${TOLD} a`).evaluate((way: HTMLElement) => way.click())]);
  expect(new URL(tab.url()).pathname).toBe(path);
  expect(await toCopy(tab)).toEqual([REASON]);

  await tab.locator(`${TOLD} button`).click();
  expect(await tab.locator(TOLD).count()).toBe(0);
  expect(await keptIn(tab)).toBeNull();
});

test('it is discarded on another page too', { timeout: 180_000 }, async () => {
  const { tab, path } = await accepted();
  await tab.goto(ORIGIN.backoffice + backoffice.tray());
  await tab.locator(`${TOLD} button`).click();
  await tab.goto(ORIGIN.backoffice + path);
  expect(await tab.locator(TOLD).count()).toBe(0);
  expect(await keptIn(tab)).toBeNull();
});

test('of a form whose field is gone the words are shown, and the rest is filled again', {
  timeout: 180_000,
}, async () => {
  const path = await evidenceOf();
  const person = world().staff.professional.id;
  const tab = await tabOf(await browserOf('backoffice', ask), 'backoffice', world(), { person });
  await tab.goto(ORIGIN.backoffice + path);
  await tab.evaluate((reason) => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[name="reason"]')!;
    const other = field.cloneNode() as HTMLTextAreaElement;
    other.name = 'another';
    field.after(other);
    field.value = 'Lo que sí tiene campo';
    other.value = reason;
    const sent = [...document.forms].find((form) => form !== field.form && form.matches('[action="/apariencia"]'))!;
    sent.requestSubmit(sent.querySelector('button'));
  }, REASON);
  await tab.waitForEvent('load');
  await tab.goto(ORIGIN.backoffice + path);
  expect(await toCopy(tab)).toEqual([REASON]);
  expect(await wordsOf(tab)).toContain('Lo que sí tiene campo');
});

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('@alianzas/ui/other-forms.js'));
const TAG = /<script [^>]*integrity="sha384-([^"]+)"/;

test.each(['portal', 'backoffice'] as const)('the script of the %s carries the hash of its file', async (app) => {
  const one = app === 'portal' ? await givenAlliance(world(), { at: 3 }) : null;
  const page = one
    ? inPortal(portal.alliance(one.code), one.organizations[0]!.representative.person)
    : ask(backoffice.tray(), world().staff.professional.id);
  const [, hash] = TAG.exec(await (await page).text())!;
  expect(hash).toBe(createHash('sha384').update(SCRIPT).digest('base64'));
});
