import { backoffice, portal } from '@alianzas/paths';
import { expect, type Page } from '@playwright/test';
import { BACKOFFICE, PORTAL, workday } from './places.ts';
import { form, go, press, unfold, write } from './screen.ts';

const ACTS = {
  suspender: { button: 'Suspender la alianza', done: 'allianceSuspended' },
  reanudar: { button: 'Reanudar la alianza', done: 'allianceResumed' },
  deshacer: { button: 'Deshacer el paso', done: 'stepUndone' },
} as const;

/** Somebody who may, turns an alliance off its straight path, or back to it, with a reason. */
export async function turn(page: Page, alliance: string, act: keyof typeof ACTS, reason: string): Promise<void> {
  await go(page, `${BACKOFFICE}${backoffice.allianceState(alliance)}?acto=${act}`);
  await write(form(page), { reason });
  await press(page, ACTS[act].button, ACTS[act].done);
}

/** The next meeting, which decides 5 again, convened from the page that says what a SI would open. */
export async function conveneAgain(page: Page, alliance: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.decisionAgain(alliance));
  const convene = await page.getByRole('link', { name: 'Convocar la reunión' }).getAttribute('href');
  await go(page, BACKOFFICE + convene);
  await write(form(page), { day: workday(1), from: '09:00', to: '10:30', place: 'Salón comunal' });
  await press(page, 'Convocar la reunión', 'meetingConvened');
}

/** At activity 2, an organization that is sought by its name joins the alliance. */
export async function joinParty(page: Page, alliance: string, name: string): Promise<void> {
  await go(page, BACKOFFICE + backoffice.activity(alliance, 2));
  await unfold(page, 'Sumar otra organización');
  await write(form(page, 'Buscar una organización'), { buscar: name });
  await press(page, 'Buscar');
  await press(page, `Sumar a ${name}`, 'partyAdded');
}

/** What the subject of a mail to an address begins with, once the worker has sent it; its text. */
export async function mailSaying(page: Page, address: string, subject: string): Promise<string> {
  let text: string | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(PORTAL + portal.demoMailData());
        const mails = (await answer.json()) as { to: string; subject: string; text: string }[];
        text = mails.find((mail) => mail.to.includes(address) && mail.subject.startsWith(subject))?.text;
        return text;
      },
      { message: `«${subject}» to ${address}`, timeout: 60_000 },
    )
    .toBeDefined();
  return text!;
}
