import {
  type Credential,
  consumeToken,
  countAttempt,
  failSignIn,
  holdsStill,
  issueToken,
  readCredential,
  readToken,
} from '@alianzas/domain/identity';
import { allow, type Outcome, refuse, transact } from '@alianzas/domain/platform';
import { cookie, type Secret } from './cookies.ts';
import { accountMarks, knownCookie } from './known-browser.ts';
import { AGAIN_SECONDS, once, type Pass } from './once.ts';
import { verifyPassword } from './passwords.ts';
import { type Factor, provideFactor } from './second-factor.ts';
import { hashSecret, newToken } from './secrets.ts';
import { type Cookies, openSession, reopened } from './sessions.ts';
import { settle } from './settle.ts';
import type { Visit } from './visit.ts';

/** Only an account that finished its activation and is not disabled can enter; any other is as if it did not exist. */
export function usable(credential: Credential | null): credential is Credential {
  return credential !== null && !credential.disabled && credential.totpConfirmed;
}

/**
 * The first factor. It opens no session: it gives ten minutes to present the second. One refusal, `signIn.wrong`, and
 * one time, for an unknown address, a wrong password and an account that may not enter. Refuses `tooManyAttempts`
 * before any hash is computed.
 */
async function checkPassword(visit: Visit, input: { email: string; password: string }): Promise<Outcome<Cookies>> {
  const counted = await countAttempt(visit.ctx, 'password', accountMarks(visit, 'backoffice', input.email));
  if (!counted.ok) return counted;
  return settle(async () => {
    const found = await readCredential(visit.ctx, { email: input.email });
    const fits = await verifyPassword(usable(found) ? found.passwordHash : null, input.password);
    if (!found || !fits) {
      if (found) await failSignIn(visit.ctx, { app: 'backoffice', way: 'password', person: found.person });
      return refuse('signIn.wrong');
    }
    const pending = newToken();
    return transact(visit.ctx, async (ctx) => {
      if (!(await holdsStill(ctx, found))) return refuse('signIn.wrong');
      await issueToken(ctx, { purpose: 'secondFactor', tokenHash: hashSecret(pending), subject: found.person });
      return allow({ cookies: [cookie('factor', pending)] });
    });
  });
}

/**
 * The second factor, a TOTP or a recovery code, in the browser where the password was right: now the session opens.
 * Refuses `signIn.factorExpired` (start again), `signIn.factorWrong`, `signIn.factorLate`, `signIn.factorUsed`,
 * `tooManyAttempts`. The same factor from the same browser within seconds gives the same session.
 */
async function checkFactor(visit: Visit, factor: Factor): Promise<Outcome<Cookies>> {
  const ticket = visit.presented.factor;
  if (!ticket) return refuse('signIn.factorExpired');
  return once<Cookies>(
    visit,
    { door: 'factor', ticket, proof: [factor.way, factor.code] },
    {
      first: (pass) => useFactor(visit, ticket, factor, pass),
      async again(pass) {
        const open = await reopened(visit, 'backoffice', pass);
        return open && { cookies: withMarks(visit, ticket, open.email, open.cookies) };
      },
    },
  );
}

async function useFactor(visit: Visit, pending: Secret, factor: Factor, pass: Pass): Promise<Outcome<Cookies>> {
  const token = { purpose: 'secondFactor' as const, tokenHash: pending.hash };
  const subject = (await readToken(visit.ctx, token))?.subject;
  const found = subject ? await readCredential(visit.ctx, { person: subject }) : null;
  if (!usable(found)) return refuse('signIn.factorExpired');
  const provided = await provideFactor(visit, found, factor);
  if (!provided.ok) return provided;
  const outcome = await transact(visit.ctx, async (ctx) => {
    const consumed = await consumeToken(ctx, token);
    if (!consumed.ok || !(await holdsStill(ctx, found))) return refuse('signIn.factorExpired');
    const used = await provided.value(ctx);
    if (!used.ok) return used;
    const opened = await openSession(ctx, visit, 'backoffice', found.person, factor.way, pass);
    if (!opened.ok) return opened;
    return allow({ cookies: withMarks(visit, pending, found.email, opened.value.cookies) });
  });
  if (!outcome.ok) await failSignIn(visit.ctx, { app: 'backoffice', way: factor.way, person: found.person });
  return outcome;
}

/** The session, the pending mark for the seconds in which the same factor gives the same, and the known browser. */
function withMarks(visit: Visit, pending: Secret, email: string, cookies: readonly string[]): string[] {
  const lapsing = cookie('factor', pending.value, AGAIN_SECONDS);
  return [...cookies, lapsing, knownCookie(visit, 'backoffice', email)];
}

/** How staff enter: password, then TOTP or a recovery code. */
export const staffSignIn = {
  checkPassword,
  checkTotp: (visit: Visit, code: string) => checkFactor(visit, { way: 'totp', code }),
  checkRecoveryCode: (visit: Visit, code: string) => checkFactor(visit, { way: 'recoveryCode', code }),
};
