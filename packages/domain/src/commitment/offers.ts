import type { Alliance } from '../alliance/alliance.ts';
import { mayDrive } from '../alliance/policy.ts';
import { type Actor, personOf } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import type { Commitment } from './commitment.ts';
import { mayAmend, mayCommit, mayPropose, mayReplace, mayWithdraw } from './policy.ts';
import {
  decideAcceptance,
  decideOwnAcceptance,
  decideOwnKeeping,
  decideReturn,
  decideWithdrawal,
  mayBeAmended,
  mayBeCorrected,
  mayBeRenewedAgain,
  mayBeReplaced,
  mayBeWritten,
} from './rules.ts';

type Case = Pick<Alliance, 'state' | 'step' | 'professionalId'>;
type Written = Pick<
  Commitment,
  | 'number'
  | 'state'
  | 'round'
  | 'dueOn'
  | 'filingId'
  | 'filed'
  | 'proposedSide'
  | 'proposedBy'
  | 'answeredBy'
  | 'wordedSide'
  | 'objected'
  | 'reported'
>;

/** Whether the actor may accept a commitment of that organization now: not what they wrote for the team. */
export function offersAcceptance(
  found: Parameters<typeof decideOwnAcceptance>[1],
  alliance: Pick<Case, 'state' | 'step'>,
  organization: string | null,
  actor: Actor,
  today: string,
): Offer {
  const commits = organization !== null && mayCommit(actor, organization);
  return offer(commits, decideOwnAcceptance(alliance, found, personOf(actor), today));
}

/** What the actor may do of a commitment now; null `organization` for one of the secretariat, which answers to nobody. */
export function offersOfCommitment(
  found: Written,
  alliance: Case,
  organization: string | null,
  actor: Actor,
  today: string,
) {
  const commits = organization !== null && mayCommit(actor, organization);
  const person = personOf(actor);
  const registers = organization !== null && mayDrive(actor, alliance);
  return {
    accept: offersAcceptance(found, alliance, organization, actor, today),
    return: offer(commits, decideReturn(alliance, found)),
    register: offer(registers, decideAcceptance(alliance, found, today)),
    keep: offer(registers, decideOwnKeeping(alliance, found, person)),
    amend: offer(mayAmend(actor, alliance, { ...found, organization }), mayBeAmended(alliance, found)),
    withdraw: offer(mayWithdraw(actor, alliance, { ...found, organization }), decideWithdrawal(alliance, found)),
    replace: offer(mayReplace(actor, alliance, organization), mayBeReplaced(alliance, found)),
    correct: offer(mayDrive(actor, alliance), mayBeCorrected(alliance, found)),
    renewAgain: offer(mayDrive(actor, alliance), mayBeRenewedAgain(alliance, found)),
  };
}

/** Whether the actor may write a commitment of that side now. `packed`: its packet is at the filing desk. */
export function offersProposing(alliance: Case, packed: boolean, organization: string | null, actor: Actor): Offer {
  return offer(mayPropose(actor, alliance, organization), mayBeWritten(alliance, packed));
}
