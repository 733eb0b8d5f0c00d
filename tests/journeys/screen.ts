import { expect, type Locator, type Page } from '@playwright/test';
import { look } from './axe.ts';

/** What is answered in a form, by the name of each field: a text, an option, or the values that are ticked. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await look(page);
}

/** The form of that name, or the only one of the page. */
export function form(page: Page, name?: string): Locator {
  return name ? page.getByRole('form', { name, exact: true }) : page.locator('main form.form');
}

export async function write(within: Locator | Page, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = within.locator(`[name="${name}"]`);
    const kind = (await field.first().getAttribute('type')) ?? (await field.first().evaluate((one) => one.tagName));
    if (kind === 'radio' || kind === 'checkbox') await tick(within, name, [answer].flat());
    else if (kind === 'SELECT') await field.selectOption(String(answer));
    else await field.fill(String(answer));
  }
}

async function tick(within: Locator | Page, name: string, values: readonly string[]): Promise<void> {
  for (const value of values) await within.locator(`[name="${name}"][value="${value}"]`).check();
}

/** Ticks every box of a group. */
export async function tickAll(within: Locator | Page, name: string): Promise<void> {
  for (const box of await within.locator(`[name="${name}"]`).all()) await box.check();
}

/** Presses a button of a form and waits for the page that answers; `done` is the code of its confirmation. */
export async function press(within: Locator | Page, button: string, done?: string): Promise<void> {
  const page = pageOf(within);
  const loaded = page.waitForEvent('load');
  await within.getByRole('button', { name: button, exact: true }).click();
  await loaded;
  const problem = page.locator('.error-summary');
  if ((await problem.count()) > 0) throw new Error(`«${button}» was answered: ${await problem.innerText()}`);
  if (done) await expect(page, `«${button}» is confirmed`).toHaveURL(new RegExp(`[?&]hecho=${done}\\b`));
  await look(page);
}

/** Opens what is folded, unless it is open. */
export async function unfold(page: Page, summary: string): Promise<void> {
  const details = page.locator('details').filter({ has: page.locator('summary', { hasText: summary }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}

function pageOf(within: Locator | Page): Page {
  return 'goto' in within ? within : within.page();
}
