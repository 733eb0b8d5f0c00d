import { accountIn, offersOfAccount } from '@alianzas/domain/identity';
import { type Actor, isOffered } from '@alianzas/domain/platform';
import type { StaffMemberPage } from '@alianzas/domain/views';
import { whyNot } from '@alianzas/lexicon';

/** What is offered of an account, and what stands in the way of closing it. */
export function canDo({ id, state, closed, administrators }: StaffMemberPage, actor: Actor) {
  const offers = offersOfAccount(accountIn(id, state), administrators, actor);
  return {
    roles: isOffered(offers.roles),
    disable: isOffered(offers.disable),
    enable: isOffered(offers.enable),
    /** Why an account is not closed, to who runs them */
    kept: closed ? null : whyNot(offers.disable),
    endSessions: isOffered(offers.endSessions),
    activation: isOffered(offers.activation),
    resetFactor: isOffered(offers.resetFactor),
  };
}
