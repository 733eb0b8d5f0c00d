import { countAttempt, foldEmail } from '@alianzas/domain/identity';
import { askInvitationAgain, askRequestLink, type MailedLink } from '@alianzas/domain/intake';
import { allow, type Outcome, seal } from '@alianzas/domain/platform';
import { accountMarks } from './known-browser.ts';
import { hashSecret, newToken } from './secrets.ts';
import { settle } from './settle.ts';
import type { LinkMaker } from './staff-invitation.ts';
import { attemptMarks, type Visit } from './visit.ts';

/** A capability link for a mail: `linkTo` makes its absolute URL from the configured origin. Nobody sees its token here. */
export function mailedLink({ key, linkTo }: LinkMaker): MailedLink {
  const token = newToken();
  return { tokenHash: hashSecret(token), sealedToken: seal(key, JSON.stringify({ url: linkTo(token) })) };
}

/**
 * An act of the procedure by who has no session: of the day of the product's own clock, which a demonstration may have
 * moved, and not of the wall's, by which tries are counted.
 */
const onDay = ({ ctx }: Visit, now: Date) => ({ ...ctx, now });

/**
 * Asks for a new link that follows a request. The answer and its time are the same whether or not there is one of that
 * code and address. Refuses `mail.underWay` (three an hour for each address, then one each ten minutes) and
 * `tooManyAttempts`.
 */
export async function followRequestAgain(
  visit: Visit,
  input: { code: string; email: string; linkTo: (token: string) => string; now: Date },
): Promise<Outcome> {
  const email = foldEmail(input.email);
  const counted = await countAttempt(visit.ctx, 'followLink', accountMarks(visit, 'portal', email));
  if (!counted.ok) return counted;
  const link = mailedLink({ key: visit.key, linkTo: input.linkTo });
  return settle(() => askRequestLink(onDay(visit, input.now), { code: input.code, email }, link));
}

/** Asks for another invitation with the expired one that the browser holds. Its limits and its one answer are the same. */
export async function inviteMeAgain(visit: Visit, now: Date): Promise<Outcome> {
  const held = visit.presented.invitation;
  if (!held) return allow();
  const counted = await countAttempt(visit.ctx, 'followLink', attemptMarks(visit, `invitation:${held.hash}`));
  if (!counted.ok) return counted;
  return settle(() => askInvitationAgain(onDay(visit, now), held.hash));
}
