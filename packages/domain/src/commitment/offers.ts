import type { Alliance } from '../alliance/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Commitment } from './commitment.ts';
import { mayPropose, mayReplace, mayWithdraw } from './policy.ts';
import { decideAmendment, decideReplacement, decideWithdrawal } from './rules.ts';

/** What may be done to a commitment by who reads it. */
export interface CommitmentOffers {
  amend: boolean;
  withdraw: boolean;
  replace: boolean;
}

/** What the verbs would take of the actor today, by the same rules; `organization`: whose it is, null for the secretariat's own. */
export function offersOf(
  actor: Actor,
  alliance: Pick<Alliance, 'state' | 'step' | 'professionalId'>,
  one: Pick<Commitment, 'number' | 'state' | 'filingId' | 'proposedSide'> & { organization: string | null },
  today: string,
): CommitmentOffers {
  const { organization } = one;
  return {
    amend: mayPropose(actor, alliance, organization) && decideAmendment(alliance, one, today, today).ok,
    withdraw: mayWithdraw(actor, alliance, one) && decideWithdrawal(alliance, one).ok,
    replace: mayReplace(actor, alliance, organization) && decideReplacement(alliance, one, today, today).ok,
  };
}
