import { portal } from '@alianzas/paths';
import { expect, type Page } from '@playwright/test';
import { PORTAL } from './places.ts';

interface Mail {
  to: string;
  subject: string;
  text: string;
  links: string[];
}

/** The newest mail to an address with a link to that part of the portal, once the worker has sent it. */
export async function mailTo(page: Page, address: string, linkTo: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(PORTAL + portal.demoMailData());
        const mails = (await answer.json()) as Mail[];
        found = mails.find(({ to, links }) => to.includes(address) && links.some((link) => link.includes(linkTo)));
        return found?.to;
      },
      { message: `a mail to ${address}`, timeout: 60_000 },
    )
    .toBeDefined();
  return found!;
}

export function linkIn(mail: Mail, linkTo: string): string {
  return mail.links.find((link) => link.includes(linkTo))!;
}

/** The eight digits of a sign-in mail, however they are spaced. */
export function codeIn(mail: Mail): string {
  const [code] = /\b\d{4}\s?\d{4}\b/.exec(mail.text) ?? [];
  return (code ?? '').replace(/\s/g, '');
}
