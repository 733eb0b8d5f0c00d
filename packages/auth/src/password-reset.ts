import {
  askPasswordReset,
  consumeToken,
  countAttempt,
  foldEmail,
  readCredential,
  readToken,
  setPassword,
} from '@alianzas/domain/identity';
import { allow, type Outcome, refuse, seal, transact } from '@alianzas/domain/platform';
import { accountMarks, mailboxCookie } from './known-browser.ts';
import { acceptPassword } from './password-rules.ts';
import { hashPassword } from './passwords.ts';
import { hashSecret, isToken, newToken } from './secrets.ts';
import type { Cookies } from './sessions.ts';
import { settle } from './settle.ts';
import { usable } from './staff-sign-in.ts';
import type { Visit } from './visit.ts';

/**
 * Asks for a link to choose a new password. One answer and one time for every address; only an active staff person gets
 * the mail. Refuses `mail.underWay` (three an hour for each address, then one each ten minutes) and `tooManyAttempts`.
 */
export async function requestPasswordReset(
  visit: Visit,
  input: { email: string; linkTo: (token: string) => string },
): Promise<Outcome> {
  const email = foldEmail(input.email);
  const counted = await countAttempt(visit.ctx, 'resetMail', accountMarks(visit, 'backoffice', email));
  if (!counted.ok) return counted;
  return settle(async () => {
    const token = newToken();
    const sealed = seal(visit.key, JSON.stringify({ url: input.linkTo(token) }));
    return askPasswordReset(visit.ctx, { email, tokenHash: hashSecret(token), sealed });
  });
}

/** Whether the link of the page still works; it uses nothing up. */
export async function mayResetPassword(visit: Visit, token: string): Promise<boolean> {
  if (!isToken(token)) return false;
  return (await readToken(visit.ctx, { purpose: 'passwordReset', tokenHash: hashSecret(token) })) !== null;
}

/**
 * Sets the new password and ends every session. It signs nobody in and leaves the second factor as it is (ASVS 6.4.3);
 * the browser is known from now on, so that whoever guesses from elsewhere does not keep its person out.
 * Refuses `token.invalid` and what `acceptPassword` refuses, which leaves the link good.
 */
export async function resetPassword(visit: Visit, token: string, password: string): Promise<Outcome<Cookies>> {
  const purpose = { purpose: 'passwordReset' as const, tokenHash: hashSecret(token) };
  const held = isToken(token) ? await readToken(visit.ctx, purpose) : null;
  const found = held ? await readCredential(visit.ctx, { person: held.subject }) : null;
  if (!usable(found)) return refuse('token.invalid');
  const accepted = acceptPassword(password, [found.email, found.name]);
  if (!accepted.ok) return accepted;
  const passwordHash = await hashPassword(password);
  return transact(visit.ctx, async (ctx) => {
    const used = await consumeToken(ctx, purpose);
    if (!used.ok) return used;
    const set = await setPassword(ctx, { person: found.person, passwordHash, way: 'reset' });
    return set.ok ? allow({ cookies: [mailboxCookie(visit, 'backoffice', found.email)] }) : set;
  });
}
