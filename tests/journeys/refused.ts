import { expect, type Locator, type Page } from '@playwright/test';

/** Presses a button whose act is refused: the summary of errors comes first and says that. */
export async function pressRefused(within: Locator | Page, button: string, saying: string | RegExp): Promise<void> {
  const page = 'goto' in within ? within : within.page();
  const loaded = page.waitForEvent('load');
  await within.getByRole('button', { name: button, exact: true }).click();
  await loaded;
  await expect(page.locator('.error-summary')).toContainText(saying);
}
