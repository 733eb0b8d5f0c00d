import {
  countAttempt,
  failSignIn,
  foldEmail,
  type Proved,
  startSignIn,
  type TriedCode,
  takeCode,
  takeLink,
  tryCode,
} from '@alianzas/domain/identity';
import { allow, type Ctx, type Outcome, refuse, seal, transact } from '@alianzas/domain/platform';
import { cookie } from './cookies.ts';
import { accountMarks, knownCookie } from './known-browser.ts';
import { AGAIN_SECONDS, type Knock, once, type Pass } from './once.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { hashSecret, isToken, newCode, newToken } from './secrets.ts';
import { type Cookies, openSession, reopened } from './sessions.ts';
import { settle } from './settle.ts';
import type { Visit } from './visit.ts';

/**
 * Asks for a code and a link by e-mail. The answer, its time and its cookie are the same for every address; `linkTo`
 * makes the link's absolute URL from the configured origin. A browser keeps its mark, so that each of the codes that it
 * asked for is good there. Refuses `mail.underWay` (three an hour for each address, then one each ten minutes) and
 * `tooManyAttempts`.
 */
async function start(
  visit: Visit,
  input: { email: string; linkTo: (token: string) => string },
): Promise<Outcome<Cookies>> {
  const email = foldEmail(input.email);
  const counted = await countAttempt(visit.ctx, 'signInMail', accountMarks(visit, 'portal', email));
  if (!counted.ok) return counted;
  return settle(async () => {
    const browser = visit.presented.browser?.value ?? newToken();
    const [code, link] = [newCode(), newToken()];
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
 * Enters with the eight digits of any of the codes that this browser asked for. Refuses `signIn.codeWrong` with
 * `triesLeft`, `signIn.codeExpired` (ask for another), `signIn.codeSlow` (use the link) and `tooManyAttempts`. The same
 * code from the same browser within seconds gives the same session.
 */
async function enterCode(visit: Visit, code: string): Promise<Outcome<Cookies>> {
  const { browser } = visit.presented;
  if (!browser) return refuse('signIn.codeExpired');
  return entering(visit, { door: 'code', ticket: browser, proof: [code] }, (pass) =>
    useCode(visit, browser.hash, code, pass),
  );
}

async function useCode(visit: Visit, browserHash: string, code: string, pass: Pass): Promise<Outcome<Cookies>> {
  const tried = await tryCode(visit.ctx, browserHash, (email) => accountMarks(visit, 'portal', email));
  if (!tried.ok) return tried;
  const { codes, triesLeft } = tried.value;
  const challenge = await fitting(codes, code);
  if (!challenge) {
    await failSignIn(visit.ctx, { app: 'portal', way: 'code', challenge: codes[0]!.challenge });
    return refuse('signIn.codeWrong', { triesLeft });
  }
  return transact(visit.ctx, async (ctx) => {
    const taken = await takeCode(ctx, { challenge, browserHash });
    if (!taken.ok) return taken;
    return entered(visit, taken.value, await openSession(ctx, visit, 'portal', taken.value.person, 'code', pass));
  });
}

/** Which of the browser's codes was typed. */
async function fitting(codes: TriedCode['codes'], typed: string): Promise<string | null> {
  for (const { challenge, codeHash } of codes) if (await verifyPassword(codeHash, typed)) return challenge;
  return null;
}

/**
 * Enters with the mail's link, in any browser: call it from the POST of the confirmation page only. Refuses
 * `token.invalid`. The browser that used it gets the same session within seconds.
 */
async function openLink(visit: Visit, token: string): Promise<Outcome<Cookies>> {
  if (!isToken(token)) return refuse('token.invalid');
  const { ticket } = visit.presented;
  return entering(visit, { door: 'link', ticket, proof: [token] }, (pass) =>
    transact(visit.ctx, async (ctx) => {
      const taken = await takeLink(ctx, hashSecret(token));
      if (!taken.ok) return taken;
      return entered(visit, taken.value, await openSession(ctx, visit, 'portal', taken.value.person, 'link', pass));
    }),
  );
}

/** Opens the session within the transaction of what lets in. */
type Enter = (ctx: Ctx, person: string) => Promise<Outcome<Cookies>>;

/**
 * Opens the portal to who accepts an invitation, whose link proved the mailbox; `said` is what was answered. `accept` enters
 * in its own transaction: whoever waited for it, in whatever process, finds both. Refuses what `accept` refuses. Without
 * cookies: accepted, and to sign in as ever.
 */
async function enterByInvitation(
  visit: Visit,
  said: string,
  accept: (enter: Enter) => Promise<Outcome<Cookies>>,
): Promise<Outcome<Cookies>> {
  const { ticket, invitation } = visit.presented;
  return once(
    visit,
    { door: 'invitation', ticket, proof: [invitation?.value ?? '', said] },
    {
      again: (pass) => reopened(visit, 'portal', pass),
      first: (pass) =>
        accept(async (ctx, person) => {
          const asVisitor = { ...ctx, actor: visit.ctx.actor };
          const opened = await openSession(asVisitor, visit, 'portal', person, 'invitation', pass);
          return opened.ok ? opened : allow({ cookies: [] });
        }),
    },
  );
}

async function entering(
  visit: Visit,
  knock: Knock,
  first: (pass: Pass) => Promise<Outcome<Cookies>>,
): Promise<Outcome<Cookies>> {
  return once<Cookies>(visit, knock, {
    first,
    async again(pass) {
      const open = await reopened(visit, 'portal', pass);
      return open && { cookies: withMarks(visit, open.email, open.cookies) };
    },
  });
}

function entered(visit: Visit, { email }: Proved, opened: Outcome<Cookies>): Outcome<Cookies> {
  return opened.ok ? allow({ cookies: withMarks(visit, email, opened.value.cookies) }) : opened;
}

/** The session, the browser's mark for the seconds in which the same proof gives the same, and the account it is known for. */
function withMarks(visit: Visit, email: string, cookies: readonly string[]): string[] {
  const browser = cookie('browser', visit.presented.browser?.value ?? null, AGAIN_SECONDS);
  return [...cookies, browser, knownCookie(visit, 'portal', email)];
}

/** How organizations' people enter: an e-mailed code or link, no password. */
export const portalSignIn = { start, enterCode, openLink, enterByInvitation };
