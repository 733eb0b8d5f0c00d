import type { Alliance } from '../alliance/alliance.ts';
import { mayBeFollowedUp } from '../alliance/inputs.ts';
import { mayDrive } from '../alliance/policy.ts';
import type { Actor } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import type { Nonconformity } from './followup.ts';
import {
  type Closable,
  decideCorrection,
  decideDismissal,
  decideOpening,
  type FollowUpRecord,
  mayBeClosed,
} from './nonconformityRules.ts';
import { mayDismiss, mayTreat } from './policy.ts';

type OfCase = { professionalId: string };

/** What the actor may do of a salida no conforme now; of closing it, with which of the follow-ups of its case, the last first. */
export function offersOfNonconformity(
  found: Closable & Pick<Nonconformity, 'state'>,
  followUps: readonly FollowUpRecord[],
  alliance: OfCase,
  actor: Actor,
) {
  const treats = mayTreat(actor, alliance);
  return {
    open: offer(treats, decideOpening(found)),
    dismiss: offer(mayDismiss(actor, alliance, found), decideDismissal(found)),
    correct: offer(treats, decideCorrection(found)),
    close: offer(treats, mayBeClosed(found, followUps)),
  };
}

/** Whether an acta approved by the actor may record a follow-up of a case now. */
export function offersFollowUp(alliance: Pick<Alliance, 'state' | 'step'> & OfCase, actor: Actor): Offer {
  return offer(mayDrive(actor, alliance), mayBeFollowedUp(alliance));
}
