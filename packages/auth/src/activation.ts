import {
  type Credential,
  confirmTotp,
  consumeToken,
  isFreshRecoveryCode,
  readCredential,
  readToken,
  setPassword,
  setTotp,
} from '@alianzas/domain/identity';
import { allow, type Outcome, refuse, seal, transact, unseal } from '@alianzas/domain/platform';
import { once, type Pass } from './once.ts';
import { acceptPassword } from './password-rules.ts';
import { hashPassword } from './passwords.ts';
import { hashSecret, isToken, recoveryCodesOf } from './secrets.ts';
import { justNow } from './sessions.ts';
import { checkTotp, enrolment, newSeed, stepAt } from './totp.ts';
import type { Visit } from './visit.ts';

/** Where a first entry stands: one thing a page. `key` is the QR's content in text, to type by hand. */
export type Activation =
  | { asks: 'password'; name: string; email: string }
  | { asks: 'totp'; name: string; uri: string; key: string };

/** What a first entry still asks for: the password, with which the seed is prepared, then the first code of the seed. */
function sealedOf({ passwordHash, totpSealed }: Credential): string | null {
  return passwordHash === null ? null : totpSealed;
}

/** What the activation page shows; it uses nothing up. Refuses `token.invalid`: used, expired, replaced or unknown. */
async function read(visit: Visit, token: string): Promise<Outcome<Activation>> {
  const found = await owner(visit, token);
  if (!found) return refuse('token.invalid');
  const { name, email } = found;
  const sealed = sealedOf(found);
  if (sealed === null) return allow({ asks: 'password', name, email });
  return allow({ asks: 'totp', name, ...enrolment(unseal(visit.key, sealed), email) });
}

/** Keeps the person's own password and prepares the second factor's seed. Refuses what `acceptPassword` refuses. */
async function choosePassword(visit: Visit, token: string, password: string): Promise<Outcome> {
  const found = await owner(visit, token);
  if (!found || sealedOf(found) !== null) return refuse('token.invalid');
  const accepted = acceptPassword(password, [found.email, found.name]);
  if (!accepted.ok) return accepted;
  const passwordHash = await hashPassword(password);
  const sealed = seal(visit.key, newSeed());
  return transact(visit.ctx, async (ctx) => {
    const set = await setPassword(ctx, { person: found.person, passwordHash, way: 'activation' });
    return set.ok ? setTotp(ctx, { person: found.person, sealed }) : set;
  });
}

/**
 * Confirms the second factor with its first code, uses the link up and gives the ten recovery codes: this once, and again
 * within seconds to the same browser with the same code. The person then signs in with both factors. Refuses
 * `token.invalid`, `signIn.factorWrong`, `signIn.factorLate`.
 */
async function confirm(visit: Visit, token: string, code: string): Promise<Outcome<{ recoveryCodes: string[] }>> {
  const { ticket } = visit.presented;
  return once(
    visit,
    { door: 'activation', ticket, proof: [token, code] },
    { first: (pass) => enrol(visit, token, code, pass), again: (pass) => codesAgain(visit, pass) },
  );
}

async function enrol(visit: Visit, token: string, code: string, pass: Pass) {
  const found = await owner(visit, token);
  const held = found && sealedOf(found);
  if (!held) return refuse('token.invalid');
  const step = stepAt(visit.ctx.now);
  const verdict = checkTotp(unseal(visit.key, held), code, step);
  if (verdict !== 'right') return refuse(verdict === 'late' ? 'signIn.factorLate' : 'signIn.factorWrong');
  const { recoveryCodes, recoveryHashes } = recoveryCodesOf(visit.key, pass);
  return transact(visit.ctx, async (ctx) => {
    const used = await consumeToken(ctx, { purpose: 'staffActivation', tokenHash: hashSecret(token) });
    if (!used.ok) return used;
    const confirmed = await confirmTotp(ctx, { person: found.person, step, recoveryHashes });
    return confirmed.ok ? allow({ recoveryCodes }) : confirmed;
  });
}

/** The recovery codes that this pass was given when it put a second factor in use, just now. */
export async function codesAgain(visit: Visit, pass: Pass): Promise<{ recoveryCodes: string[] } | null> {
  const { recoveryCodes, recoveryHashes } = recoveryCodesOf(visit.key, pass);
  const isFresh = await isFreshRecoveryCode(visit.ctx, { codeHash: recoveryHashes[0]!, since: justNow(visit) });
  return isFresh ? { recoveryCodes } : null;
}

async function owner(visit: Visit, token: string): Promise<Credential | null> {
  if (!isToken(token)) return null;
  const held = await readToken(visit.ctx, { purpose: 'staffActivation', tokenHash: hashSecret(token) });
  const found = held ? await readCredential(visit.ctx, { person: held.subject }) : null;
  return found && !found.disabled && !found.totpConfirmed ? found : null;
}

/** A staff person's first entry by the e-mailed link: password, then TOTP, then recovery codes. */
export const activate = { read, choosePassword, confirm };
