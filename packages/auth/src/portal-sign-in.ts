import {
  countAttempt,
  failSignIn,
  foldEmail,
  startSignIn,
  takeCode,
  takeLink,
  tryCode,
} from '@alianzas/domain/identity';
import { allow, type Outcome, refuse, seal, transact } from '@alianzas/domain/platform';
import { cookie } from './cookies.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { hashSecret, isToken, newCode, newToken } from './secrets.ts';
import { type Cookies, openSession } from './sessions.ts';
import { settle } from './settle.ts';
import { attemptMarks, type Visit } from './visit.ts';

/**
 * Asks for a code and a link by e-mail. The answer, its time and its cookie are the same for every address; `linkTo`
 * makes the link's absolute URL from the configured origin. Refuses `tooManyAttempts` (3 an hour for each address).
 */
async function start(
  visit: Visit,
  input: { email: string; linkTo: (token: string) => string },
): Promise<Outcome<Cookies>> {
  const email = foldEmail(input.email);
  const counted = await countAttempt(visit.ctx, 'signInMail', attemptMarks(visit, email));
  if (!counted.ok) return counted;
  return settle(async () => {
    const [browser, code, link] = [newToken(), newCode(), newToken()];
    const sealed = seal(visit.key, JSON.stringify({ code, url: input.linkTo(link) }));
    const codeHash = await hashPassword(code);
    const linkHash = hashSecret(link);
    const started = await startSignIn(visit.ctx, {
      email,
      browserHash: hashSecret(browser),
      codeHash,
      linkHash,
      sealed,
    });
    return started.ok ? allow({ cookies: [cookie('browser', browser)] }) : started;
  });
}

/**
 * Enters with the eight digits, only in the browser that asked. Refuses `signIn.codeWrong` with `triesLeft`,
 * `signIn.codeExpired` (ask for another) and `tooManyAttempts`.
 */
async function enterCode(visit: Visit, code: string): Promise<Outcome<Cookies>> {
  const { browser } = visit.presented;
  if (!browser) return refuse('signIn.codeExpired');
  const counted = await countAttempt(visit.ctx, 'code', attemptMarks(visit, `browser:${browser.hash}`));
  if (!counted.ok) return counted;
  const tried = await tryCode(visit.ctx, browser.hash);
  if (!tried.ok) return tried;
  const { challenge, codeHash, triesLeft } = tried.value;
  if (!(await verifyPassword(codeHash, code))) {
    await failSignIn(visit.ctx, { app: 'portal', way: 'code', challenge });
    return refuse('signIn.codeWrong', { triesLeft });
  }
  return transact(visit.ctx, async (ctx) => {
    const taken = await takeCode(ctx, { challenge, browserHash: browser.hash });
    if (!taken.ok) return taken;
    return entered(await openSession(ctx, visit, 'portal', taken.value.person, 'code'));
  });
}

/** Enters with the mail's link, in any browser: call it from the POST of the confirmation page only. Refuses `token.invalid`. */
async function openLink(visit: Visit, token: string): Promise<Outcome<Cookies>> {
  if (!isToken(token)) return refuse('token.invalid');
  return transact(visit.ctx, async (ctx) => {
    const taken = await takeLink(ctx, hashSecret(token));
    if (!taken.ok) return taken;
    return entered(await openSession(ctx, visit, 'portal', taken.value.person, 'link'));
  });
}

function entered(opened: Outcome<Cookies>): Outcome<Cookies> {
  return opened.ok ? allow({ cookies: [...opened.value.cookies, cookie('browser', null)] }) : opened;
}

/** How organizations' people enter: an e-mailed code or link, no password. */
export const portalSignIn = { start, enterCode, openLink };
