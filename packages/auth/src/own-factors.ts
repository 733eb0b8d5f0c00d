import { type Credential, countAttempt, failSignIn, readCredential, setPassword } from '@alianzas/domain/identity';
import { allow, type Outcome, refuse, transact } from '@alianzas/domain/platform';
import { accountMarks } from './known-browser.ts';
import { acceptPassword } from './password-rules.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { provideFactor, type UseFactor } from './second-factor.ts';
import { type Cookies, openSession, sessionOwner } from './sessions.ts';
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
export async function prove(visit: Visit, proof: Proof): Promise<Outcome<{ credential: Credential; use: UseFactor }>> {
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

/** Proves it is still the same person; the session continues under a fresh id. */
export async function proveAgain(visit: Visit, proof: Proof): Promise<Outcome<Cookies>> {
  const proved = await prove(visit, proof);
  if (!proved.ok) return proved;
  return transact(visit.ctx, async (ctx) => {
    const used = await proved.value.use(ctx);
    if (!used.ok) return used;
    return openSession(ctx, visit, 'backoffice', proved.value.credential.person, 'totp');
  });
}

/** Changes the own password, with the current one and the second factor (ASVS 6.2.3). The session gets a fresh id. */
export async function changePassword(visit: Visit, input: Proof & { next: string }): Promise<Outcome<Cookies>> {
  const proved = await prove(visit, input);
  if (!proved.ok) return proved;
  const { credential, use } = proved.value;
  const accepted = acceptPassword(input.next, [credential.email, credential.name]);
  if (!accepted.ok) return accepted;
  const passwordHash = await hashPassword(input.next);
  return transact(visit.ctx, async (ctx) => {
    const used = await use(ctx);
    if (!used.ok) return used;
    const set = await setPassword(ctx, { person: credential.person, passwordHash, way: 'change' });
    return set.ok ? openSession(ctx, visit, 'backoffice', credential.person, 'totp') : set;
  });
}
