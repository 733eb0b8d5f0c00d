import type { Alliance } from '../alliance/alliance.ts';
import { mayDrive } from '../alliance/policy.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { Actor } from '../platform/actor.ts';
import { allow, type Offer, offer, refuse } from '../platform/outcome.ts';
import { mayEnterNumber, mayReceive, mayTakeBack } from './policy.ts';
import { decideAmendment, decidePacket, decideTakingBack, mayBeNumbered, type Waiting } from './rules.ts';

type Case = Pick<Alliance, 'state' | 'step' | 'professionalId'>;
type Loose = Pick<Commitment, 'round' | 'state' | 'filingId'>;
type Promised = Loose & Pick<Commitment, 'number' | 'partyId' | 'dueOn'>;

/** What the actor may do of a packet or an amendment of a case now; `loose`: the commitments of the case that are at no desk. */
export function offersOfFiling(found: Waiting, alliance: Case, loose: readonly Loose[], actor: Actor) {
  const filed = found.filed ? allow() : refuse('filing.notFiled');
  return {
    enter: offer(mayEnterNumber(actor, alliance), mayBeNumbered(found, alliance)),
    correct: offer(mayEnterNumber(actor, alliance), filed),
    receive: offer(mayReceive(actor), filed),
    takeBack: offer(mayTakeBack(actor, alliance), decideTakingBack(found, alliance)),
    prepareAgain: offer(mayDrive(actor, alliance), decideAmendment(alliance, loose)),
  };
}

/** Whether the actor may prepare the packet of activity 9 now, with those commitments in force. */
export function offersPreparing(
  alliance: Case,
  parties: readonly { id: string }[],
  commitments: readonly Promised[],
  actor: Actor,
  today: string,
): Offer {
  const said = decidePacket(alliance, parties, commitments, today);
  return offer(mayDrive(actor, alliance), said.ok ? allow() : said);
}
