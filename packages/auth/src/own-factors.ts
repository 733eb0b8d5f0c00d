import {
  type Credential,
  countAttempt,
  failSignIn,
  holdsStill,
  readCredential,
  setPassword,
} from '@alianzas/domain/identity';
import { allow, type Ctx, type Outcome, refuse, transact } from '@alianzas/domain/platform';
import { accountMarks } from './known-browser.ts';
import { once, type Pass } from './once.ts';
import { acceptPassword } from './password-rules.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { provideFactor, type UseFactor } from './second-factor.ts';
import { type Cookies, openSession, reopened, sessionOwner } from './sessions.ts';
import type { Visit } from './visit.ts';

export interface Proof {
  password: string;
  code: string;
}

/**
 * Both factors again, asked of signed-in staff before a change of factors or ending other sessions (ASVS 7.5.1, 7.5.2).
 * Refuses `signIn.wrong` where nobody is signed in, `proof.wrong` for the password, what the second factor refuses and
 * `tooManyAttempts`. The factor is used up by the caller.
 */
async function prove(visit: Visit, proof: Proof): Promise<Outcome<{ credential: Credential; use: UseFactor }>> {
  const owner = await sessionOwner(visit, 'backoffice');
  const credential = owner ? await readCredential(visit.ctx, { person: owner.person }) : null;
  if (!credential) return refuse('signIn.wrong');
  const counted = await countAttempt(visit.ctx, 'password', accountMarks(visit, 'backoffice', credential.email));
  if (!counted.ok) return counted;
  if (!(await verifyPassword(credential.passwordHash, proof.password))) {
    await failSignIn(visit.ctx, { app: 'backoffice', way: 'password', person: credential.person });
    return refuse('proof.wrong');
  }
  const provided = await provideFactor(visit, credential, { way: 'totp', code: proof.code });
  return provided.ok ? allow({ credential, use: provided.value }) : provided;
}

/** What a proof lets be changed, beside the session that it opens. */
type Change = (ctx: Ctx) => Promise<Outcome<unknown>>;

interface Opened extends Cookies {
  person: string;
  email: string;
  pass: Pass;
}

/**
 * Changes something of the own factors by both of them, and continues the session under another id. The same proof from
 * the same session within seconds gives the same.
 */
export async function provedOnce(
  visit: Visit,
  door: string,
  proof: Proof & { next?: string },
  prepare: (credential: Credential, pass: Pass) => Promise<Outcome<Change>>,
): Promise<Outcome<Opened>> {
  const knock = { door, ticket: visit.presented.session, proof: [proof.password, proof.code, proof.next ?? ''] };
  return once<Opened>(visit, knock, {
    async again(pass) {
      const open = await reopened(visit, 'backoffice', pass);
      return open && { ...open, pass };
    },
    async first(pass) {
      const proved = await prove(visit, proof);
      if (!proved.ok) return proved;
      const { credential, use } = proved.value;
      const { person, email } = credential;
      const change = await prepare(credential, pass);
      if (!change.ok) return change;
      return transact(visit.ctx, async (ctx) => {
        if (!(await holdsStill(ctx, credential))) return refuse('proof.wrong');
        const used = await use(ctx);
        if (!used.ok) return used;
        const changed = await change.value(ctx);
        if (!changed.ok) return changed;
        const opened = await openSession(ctx, visit, 'backoffice', person, 'totp', pass);
        return opened.ok ? allow({ ...opened.value, person, email, pass }) : opened;
      });
    },
  });
}

/** Proves it is still the same person; the session continues under another id. */
export async function proveAgain(visit: Visit, proof: Proof): Promise<Outcome<Cookies>> {
  return provedOnce(visit, 'prove', proof, async () => allow(async () => allow()));
}

/** Changes the own password, with the current one and the second factor (ASVS 6.2.3). The session gets another id. */
export async function changePassword(visit: Visit, input: Proof & { next: string }): Promise<Outcome<Cookies>> {
  return provedOnce(visit, 'password', input, async ({ email, name, person }) => {
    const accepted = acceptPassword(input.next, [email, name]);
    if (!accepted.ok) return accepted;
    const passwordHash = await hashPassword(input.next);
    return allow((ctx) => setPassword(ctx, { person, passwordHash, way: 'change' }));
  });
}
