import type { Alliance } from '../alliance/alliance.ts';
import { mayDrive } from '../alliance/policy.ts';
import type { PlanActivity } from '../plan/plan.ts';
import { type Actor, personOf } from '../platform/actor.ts';
import { type Offer, type Outcome, offer } from '../platform/outcome.ts';
import type { FileScan } from './evidence.ts';
import { mayCorrect, mayReport } from './policy.ts';
import {
  decideCorrection,
  decideReview,
  decideWithdrawal,
  type InReview,
  mayBeReported,
  mustBeAnother,
  mustBeOpenable,
} from './rules.ts';

type Case = Pick<Alliance, 'state' | 'step' | 'professionalId'>;

/** What the actor may do of an evidence now, with its files as the scanner left them. */
export function offersOfEvidence(found: InReview, scans: readonly FileScan[], alliance: Case, actor: Actor) {
  const review = decideReview(alliance, found);
  const drives = mayDrive(actor, alliance);
  return {
    return: offer(drives, review),
    accept: offer(drives, review.ok ? mayBeAccepted(found, scans, actor) : review),
  };
}

function mayBeAccepted(found: InReview, scans: readonly FileScan[], actor: Actor): Outcome {
  const another = mustBeAnother(found, personOf(actor));
  return another.ok ? mustBeOpenable(found, scans) : another;
}

/** Whether the actor may take back an evidence now, of the side that answers for it. */
export function offersWithdrawal(
  found: Pick<InReview, 'number' | 'state'>,
  alliance: Case,
  organization: string | null,
  actor: Actor,
): Offer {
  return offer(mayReport(actor, alliance, organization), decideWithdrawal(alliance, found));
}

/** Whether the actor may say now of an evidence that it counts no more. */
export function offersCorrection(found: Parameters<typeof decideCorrection>[0], actor: Actor): Offer {
  return offer(mayCorrect(actor), decideCorrection(found, personOf(actor) ?? ''));
}

/** Whether the actor may report the execution of an activity of the plan now, of the side that answers for it. */
export function offersReport(
  activity: Pick<PlanActivity, 'number' | 'replacedAt'>,
  alliance: Case,
  organization: string | null,
  actor: Actor,
): Offer {
  return offer(mayReport(actor, alliance, organization), mayBeReported(alliance, activity));
}
