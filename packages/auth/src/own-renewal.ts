import { readCredential, renewRecoveryCodes, renewTotp } from '@alianzas/domain/identity';
import { allow, type Outcome, refuse, seal, unseal } from '@alianzas/domain/platform';
import { codesAgain } from './activation.ts';
import { once, type Pass } from './once.ts';
import { type Proof, provedOnce } from './own-factors.ts';
import { recoveryCodesOf } from './secrets.ts';
import { type Cookies, sessionOwner } from './sessions.ts';
import { checkTotp, enrolment, seedOf, stepAt } from './totp.ts';
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

/**
 * Proves both factors and prepares another second factor, good for ten minutes; the present one keeps working. Pressed
 * twice, it prepares the same: whoever scanned the key of the first answer has the one that is confirmed.
 */
export async function beginRenewal(visit: Visit, proof: Proof): Promise<Outcome<Cookies & Renewal>> {
  const proved = await provedOnce(visit, 'renewal', proof, async () => allow(async () => allow()));
  if (!proved.ok) return proved;
  const { person, email, cookies, pass } = proved.value;
  const seed = seedOf(visit.key, pass);
  const held: Ticket = { purpose: 'renewal', person, seed, until: visit.ctx.now.getTime() + RENEWAL_MS };
  return allow({ cookies, ticket: seal(visit.key, JSON.stringify(held)), ...enrolment(seed, email) });
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
  const knock = { door: 'renewed', ticket: visit.presented.session, proof: [ticket, code] };
  return once(visit, knock, {
    first: (pass) => renew(visit, ticket, code, pass),
    again: (pass) => codesAgain(visit, pass),
  });
}

async function renew(visit: Visit, ticket: string, code: string, pass: Pass) {
  const found = await ownTicket(visit, ticket);
  if (!found) return refuse('secondFactor.renewalExpired');
  const step = stepAt(visit.ctx.now);
  const verdict = checkTotp(found.seed, code, step);
  if (verdict !== 'right') return refuse(verdict === 'late' ? 'signIn.factorLate' : 'signIn.factorWrong');
  const { recoveryCodes, recoveryHashes } = recoveryCodesOf(visit.key, pass);
  const { person, stands } = found;
  const sealed = seal(visit.key, found.seed);
  const renewed = await renewTotp(visit.ctx, { person, stands, sealed, step, recoveryHashes });
  return renewed.ok ? allow({ recoveryCodes }) : renewed;
}

/** Proves both factors and gives ten new recovery codes: this once. The session continues under another id. */
export async function newRecoveryCodes(
  visit: Visit,
  proof: Proof,
): Promise<Outcome<Cookies & { recoveryCodes: string[] }>> {
  const proved = await provedOnce(visit, 'codes', proof, async ({ person }, pass) => {
    const { recoveryHashes } = recoveryCodesOf(visit.key, pass);
    return allow((ctx) => renewRecoveryCodes(ctx, { person, recoveryHashes }));
  });
  if (!proved.ok) return proved;
  const { cookies, pass } = proved.value;
  return allow({ cookies, recoveryCodes: recoveryCodesOf(visit.key, pass).recoveryCodes });
}

interface OwnTicket extends Ticket {
  email: string;
  /** The sealed seed in use */
  stands: string;
}

/** The ticket of the session's own person, in time, whose seed is not in use already; null otherwise. */
async function ownTicket(visit: Visit, ticket: string): Promise<OwnTicket | null> {
  const owner = await sessionOwner(visit, 'backoffice');
  const held = owner ? opened(visit.key, ticket) : null;
  if (!owner || !held || held.person !== owner.person || held.until <= visit.ctx.now.getTime()) return null;
  const found = await readCredential(visit.ctx, { person: owner.person });
  if (!found?.totpSealed || !found.totpConfirmed) return null;
  const { email, totpSealed: stands } = found;
  return unseal(visit.key, stands) === held.seed ? null : { ...held, email, stands };
}

function opened(key: Uint8Array, ticket: string): Ticket | null {
  try {
    const held = JSON.parse(unseal(key, ticket)) as Ticket;
    return held.purpose === 'renewal' ? held : null;
  } catch {
    return null;
  }
}
