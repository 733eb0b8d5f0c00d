import { type Actor, personOf } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import type { Contribution } from './contribution.ts';
import { mayVerify } from './policy.ts';
import { decideVerification } from './rules.ts';

/** Whether the actor may verify a line of the ledger now; another person must, when it is their own. */
export function offersVerification(line: Pick<Contribution, 'state' | 'declaredBy'>, actor: Actor): Offer {
  return offer(mayVerify(actor), decideVerification(line, personOf(actor) ?? ''));
}
