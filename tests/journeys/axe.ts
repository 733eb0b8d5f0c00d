import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const seen = new Set<string>();
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

/**
 * Looks at a screen the first time that a journey reaches its kind of address: nothing sticks out sideways at 360, and,
 * where scripts run, axe finds nothing serious in light and dark at both widths. A journey that is walked at 360 looks
 * each time: what people wrote is there by then.
 */
export async function look(page: Page): Promise<void> {
  const kind = kindOf(page.url());
  const own = test.info().project.use.viewport ?? WIDE;
  if (own.width === NARROW.width) await expectNoSidewaysScroll(page, kind);
  if (seen.has(kind)) return;
  seen.add(kind);
  const hasScripts = test.info().project.use.javaScriptEnabled !== false;
  for (const viewport of [NARROW, WIDE]) {
    await page.setViewportSize(viewport);
    if (viewport === NARROW) await expectNoSidewaysScroll(page, kind);
    if (hasScripts) await expectNoBarriers(page, `${kind} at ${viewport.width}`);
  }
  await page.setViewportSize(own);
}

/** One key for all the addresses of a screen: codes, ids and tokens are left out; the number of an activity stays. */
export function kindOf(address: string): string {
  const { port, pathname } = new URL(address);
  const path = pathname
    .replace(/[A-Z]{3}-\d{4}-\d+/g, ':code')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/(vinculo|invitacion|activar)\/[\w-]{20,}/g, '/$1/:token')
    .replace(/\/20\d\d\b/g, '/:year')
    .replace(/\/(plan|compromisos)\/\d+/g, '/$1/:n');
  return `${port}${path}`;
}

async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(beyond, `${screen} scrolls sideways at 360`).toBeLessThanOrEqual(0);
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
