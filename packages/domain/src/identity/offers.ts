import { type Actor, personOf } from '../platform/actor.ts';
import { allow, offer } from '../platform/outcome.ts';
import { mayResetSecondFactor, mayRunStaff } from './policy.ts';
import {
  mayBeClosed,
  mayBeInvitedAgain,
  mayBeOpened,
  mayHaveRolesSet,
  mayLoseFactor,
  type StaffAccount,
} from './rules.ts';

/** What the actor may do of an account of the team now, with the ids of its administrators who can enter. */
export function offersOfAccount(account: StaffAccount, administrators: readonly string[], actor: Actor) {
  const runs = mayRunStaff(actor);
  return {
    roles: offer(runs, mayHaveRolesSet(account, personOf(actor))),
    disable: offer(runs, mayBeClosed(account, administrators, personOf(actor))),
    enable: offer(runs, mayBeOpened(account)),
    endSessions: offer(runs, allow()),
    activation: offer(runs, mayBeInvitedAgain(account)),
    resetFactor: offer(mayResetSecondFactor(actor, account.id), mayLoseFactor(account)),
  };
}
