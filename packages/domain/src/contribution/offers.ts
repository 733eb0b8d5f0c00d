import type { Stay } from '../cycle/rules.ts';
import { type Actor, personOf } from '../platform/actor.ts';
import { allow, type Offer, offer } from '../platform/outcome.ts';
import type { Contribution } from './contribution.ts';
import { mayDeclare, mayMend, mayVerify } from './policy.ts';
import { type Case, decideMending, decideVerification, offersDeclaration } from './rules.ts';

type Line = Pick<Contribution, 'state' | 'declaredBy' | 'organizationId' | 'cycleId' | 'apartReason'>;

/** Whether the actor may withdraw a line of a case now, and whether they may put it right by declaring it again. */
export function offersMending(
  line: Line,
  alliance: Case & { professionalId: string },
  stays: readonly Stay[],
  actor: Actor,
): { withdraw: Offer; correct: Offer } {
  const may = mayMend(actor, alliance, line);
  const mending = decideMending(line, stays);
  const declaring = offersDeclaration(alliance, stays);
  const again = mending.ok && !declaring.ok ? declaring : mending;
  return {
    withdraw: offer(may, mending),
    correct: offer(may && mayDeclare(actor, alliance, line.organizationId), again.ok ? allow() : again),
  };
}

/** Whether the actor may verify a line of the ledger now; another person must, when it is their own. */
export function offersVerification(line: Pick<Contribution, 'state' | 'declaredBy'>, actor: Actor): Offer {
  return offer(mayVerify(actor), decideVerification(line, personOf(actor) ?? ''));
}
