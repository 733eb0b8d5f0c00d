import { portal } from '@alianzas/paths';
import type { Page } from '@playwright/test';
import { acceptInvitation, invite, type Knocking, registerOrganization } from './asking.ts';
import { linkIn, mailTo } from './mail.ts';
import { signInByMail } from './people.ts';

/** The shortest way to an alliance of one's own: invited, accepted, and its person signed in to the portal; its code. */
export async function beginAlliance(team: Page, ally: Page, knocking: Knocking, title: string): Promise<string> {
  const organization = await registerOrganization(team, knocking.organization);
  const alliance = await invite(team, organization, knocking, title);
  const mail = await mailTo(ally, knocking.email, portal.invitation(''));
  await acceptInvitation(ally, linkIn(mail, portal.invitation('')));
  await signInByMail(ally, knocking.email, 'code');
  return alliance;
}
