import type { Actor } from '../platform/actor.ts';
import { allow, offer } from '../platform/outcome.ts';
import { mayVerifyLegalNature } from './policy.ts';
import { decideWithdrawal } from './rules.ts';

/** What the actor may do of the legal nature of an organization now, and whether an initiative depends on it already. */
export function offersLegalNature(found: { verified: unknown }, isLinked: boolean, actor: Actor) {
  const may = mayVerifyLegalNature(actor);
  return {
    verify: offer(may, allow()),
    withdraw: offer(may, decideWithdrawal(found, isLinked)),
  };
}
