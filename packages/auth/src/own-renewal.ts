import { readCredential, renewRecoveryCodes, renewTotp } from '@alianzas/domain/identity';
import { allow, type Outcome, refuse, seal, transact, unseal } from '@alianzas/domain/platform';
import { type Proof, prove } from './own-factors.ts';
import { freshRecoveryCodes } from './secrets.ts';
import { type Cookies, openSession, sessionOwner } from './sessions.ts';
import { checkTotp, enrolment, newSeed, stepAt } from './totp.ts';
import type { Visit } from './visit.ts';

const RENEWAL_MS = 10 * 60_000;

/** A seed that waits for its first code. The ticket carries it sealed between two pages: nothing is stored meanwhile. */
export interface Renewal {
  ticket: string;
  uri: string;
  key: string;
}

interface Ticket {
  purpose: 'renewal';
  person: string;
  seed: string;
  until: number;
}

/** Proves both factors and prepares another second factor, good for ten minutes; the present one keeps working. */
export async function beginRenewal(visit: Visit, proof: Proof): Promise<Outcome<Cookies & Renewal>> {
  const proved = await prove(visit, proof);
  if (!proved.ok) return proved;
  const { person, email } = proved.value.credential;
  const seed = newSeed();
  const held: Ticket = { purpose: 'renewal', person, seed, until: visit.ctx.now.getTime() + RENEWAL_MS };
  const ticket = seal(visit.key, JSON.stringify(held));
  return transact(visit.ctx, async (ctx) => {
    const used = await proved.value.use(ctx);
    if (!used.ok) return used;
    const opened = await openSession(ctx, visit, 'backoffice', person, 'totp');
    return opened.ok ? allow({ ...opened.value, ticket, ...enrolment(seed, email) }) : opened;
  });
}

/** What the page of a renewal under way shows again, after a code that did not fit. Refuses `secondFactor.renewalExpired`. */
export async function resumeRenewal(visit: Visit, ticket: string): Promise<Outcome<Renewal>> {
  const found = await ownTicket(visit, ticket);
  return found ? allow({ ticket, ...enrolment(found.seed, found.email) }) : refuse('secondFactor.renewalExpired');
}

/**
 * Puts the prepared second factor in use with its first code and gives ten new recovery codes: this once. Refuses
 * `secondFactor.renewalExpired`, also for a ticket that served before, `signIn.factorWrong`, `signIn.factorLate`.
 */
export async function finishRenewal(
  visit: Visit,
  ticket: string,
  code: string,
): Promise<Outcome<{ recoveryCodes: string[] }>> {
  const found = await ownTicket(visit, ticket);
  if (!found) return refuse('secondFactor.renewalExpired');
  const step = stepAt(visit.ctx.now);
  const verdict = checkTotp(found.seed, code, step);
  if (verdict !== 'right') return refuse(verdict === 'late' ? 'signIn.factorLate' : 'signIn.factorWrong');
  const { recoveryCodes, recoveryHashes } = freshRecoveryCodes();
  const { person } = found;
  const renewed = await renewTotp(visit.ctx, { person, sealed: seal(visit.key, found.seed), step, recoveryHashes });
  return renewed.ok ? allow({ recoveryCodes }) : renewed;
}

/** Proves both factors and gives ten new recovery codes: this once. The session continues under a fresh id. */
export async function newRecoveryCodes(
  visit: Visit,
  proof: Proof,
): Promise<Outcome<Cookies & { recoveryCodes: string[] }>> {
  const proved = await prove(visit, proof);
  if (!proved.ok) return proved;
  const { person } = proved.value.credential;
  const { recoveryCodes, recoveryHashes } = freshRecoveryCodes();
  return transact(visit.ctx, async (ctx) => {
    const used = await proved.value.use(ctx);
    if (!used.ok) return used;
    const renewed = await renewRecoveryCodes(ctx, { person, recoveryHashes });
    if (!renewed.ok) return renewed;
    const opened = await openSession(ctx, visit, 'backoffice', person, 'totp');
    return opened.ok ? allow({ ...opened.value, recoveryCodes }) : opened;
  });
}

/** The ticket of the session's own person, in time, whose seed is not in use already; null otherwise. */
async function ownTicket(visit: Visit, ticket: string): Promise<(Ticket & { email: string }) | null> {
  const owner = await sessionOwner(visit, 'backoffice');
  const held = owner ? opened(visit.key, ticket) : null;
  if (!owner || !held || held.person !== owner.person || held.until <= visit.ctx.now.getTime()) return null;
  const found = await readCredential(visit.ctx, { person: owner.person });
  if (!found?.totpSealed || !found.totpConfirmed) return null;
  return unseal(visit.key, found.totpSealed) === held.seed ? null : { ...held, email: found.email };
}

function opened(key: Uint8Array, ticket: string): Ticket | null {
  try {
    const held = JSON.parse(unseal(key, ticket)) as Ticket;
    return held.purpose === 'renewal' ? held : null;
  } catch {
    return null;
  }
}
