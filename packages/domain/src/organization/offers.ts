import type { Actor } from '../platform/actor.ts';
import { allow, type Offer, offer } from '../platform/outcome.ts';
import type { Organization } from './organization.ts';
import { maySettleDoubt, mayVerifyLegalNature } from './policy.ts';
import { decideWithdrawal, mayBeChosen, maySettle } from './rules.ts';

type Registration = Pick<Organization, 'mergedInto'>;

/** What the actor may do of the legal nature of an organization now, and whether an initiative depends on it already. */
export function offersLegalNature(found: Registration & { verified: unknown }, isLinked: boolean, actor: Actor) {
  const may = mayVerifyLegalNature(actor);
  const chosen = mayBeChosen(found);
  return {
    verify: offer(may, chosen.ok ? allow() : chosen),
    withdraw: offer(may, chosen.ok ? decideWithdrawal(found, isLinked) : chosen),
  };
}

/** Whether the actor may settle now that what reads like a natural person is an organization. */
export function offersDoubt(found: Registration & Pick<Organization, 'doubt'>, actor: Actor): Offer {
  const chosen = mayBeChosen(found);
  return offer(maySettleDoubt(actor), chosen.ok ? maySettle(found) : chosen);
}
