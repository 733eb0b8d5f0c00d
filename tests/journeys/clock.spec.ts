import { portal } from '@alianzas/paths';
import { expect, type Page, test } from '@playwright/test';
import { visitor } from './people.ts';
import { day, PORTAL } from './places.ts';
import { pressRefused } from './refused.ts';
import { form, go, press, write } from './screen.ts';

test('the clock of the demonstration goes a week forward, never back, and the reminders of that day arrive', async ({
  browser,
}) => {
  const page = await visitor(browser);
  const before = await reminders(page);
  await go(page, PORTAL + portal.demoClock());
  await press(page, 'Adelantar una semana', 'clockMoved');
  await expect(page.getByText('El reloj avanzó: en la demostración hoy es')).toBeVisible();
  await write(form(page, 'Otro día'), { to: day(0) });
  await pressRefused(page, 'Adelantar a ese día', 'El reloj de la demostración solo avanza');
  await expect(form(page, 'Otro día').locator('[name=to]')).toHaveValue(day(0));
  await expect
    .poll(async () => (await reminders(page)).filter((key) => !before.includes(key)).length, { timeout: 60_000 })
    .toBeGreaterThan(0);
});

async function reminders(page: Page): Promise<string[]> {
  const answer = await page.request.get(PORTAL + portal.demoMailData());
  const mails = (await answer.json()) as { key: string; subject: string }[];
  return mails.filter(({ subject }) => subject.startsWith('Recordatorio')).map(({ key }) => key);
}
