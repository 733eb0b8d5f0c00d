import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { isFirst } from './first-look.ts';
import { kindOf } from './kind-of.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
/** A tablet: tables are tables there, with little room */
const MIDDLE = { width: 768, height: 1024 };

/**
 * Looks at a screen the first time that a journey reaches its kind of address: nothing sticks out sideways at 360, nor at
 * 768 where it has a table; what is printed is a document; and, where scripts run, axe finds nothing serious in light and
 * dark at 360 and 1280. A journey that is walked at 360 looks each time: what people wrote is there by then.
 */
export async function look(page: Page): Promise<void> {
  const kind = kindOf(page.url());
  const own = test.info().project.use.viewport ?? WIDE;
  if (own.width === NARROW.width) await expectNoSidewaysScroll(page, `${kind} at 360`);
  if (!isFirst(kind)) return;
  const hasScripts = test.info().project.use.javaScriptEnabled !== false;
  for (const viewport of [NARROW, WIDE]) {
    await page.setViewportSize(viewport);
    if (viewport === NARROW) await expectNoSidewaysScroll(page, `${kind} at 360`);
    if (hasScripts) await expectNoBarriers(page, `${kind} at ${viewport.width}`);
  }
  if ((await page.locator('table').count()) > 0) {
    await page.setViewportSize(MIDDLE);
    await expectNoSidewaysScroll(page, `${kind} at 768`);
  }
  await expectPaper(page, kind);
  await page.setViewportSize(own);
}

async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(beyond, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** On paper a page says whose it is and which day it was taken, and shows nothing that only a screen can do. */
async function expectPaper(page: Page, screen: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.print-header', '.print-footer'])
    await expect.soft(page.locator(part), `${screen} on paper: ${part}`).toBeVisible();
  const onScreenOnly = page.locator('button, nav, .main:not(.reading) form').filter({ visible: true });
  expect.soft(await onScreenOnly.allInnerTexts(), `${screen} on paper`).toEqual([]);
  await page.emulateMedia({ media: null });
}

async function expectNoBarriers(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    // A colour on its way from one scheme to the other is nobody's colour.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // What passed is not told: telling it took nearly half of the time
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const found = grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}
