import { offersOfAccount } from '@alianzas/domain/identity';
import { type Actor, isOffered } from '@alianzas/domain/platform';
import type { AccountState, StaffMemberPage } from '@alianzas/domain/views';
import { whyNot } from '@alianzas/lexicon';

/** What is offered of an account. */
export function canDo({ id, state, administrators }: StaffMemberPage, actor: Actor) {
  const account = { id, disabled: DISABLED.has(state) };
  const offers = offersOfAccount(account, administrators, actor);
  return {
    roles: isOffered(offers.roles),
    disable: isOffered(offers.disable),
    enable: isOffered(offers.enable),
    /** Why an account is not closed, to who runs them */
    kept: account.disabled ? null : whyNot(offers.disable),
    endSessions: isOffered(offers.endSessions),
    activation: isOffered(offers.activation),
    resetFactor: isOffered(offers.resetFactor),
  };
}

const DISABLED: ReadonlySet<AccountState> = new Set(['disabled']);
