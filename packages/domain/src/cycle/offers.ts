import type { Actor } from '../platform/actor.ts';
import { allow, type Offer, offer } from '../platform/outcome.ts';
import type { Committee, Cycle, Initiative } from './cycle.ts';
import { mayDraftInitiative, mayOpenCycle, maySetInitiatives } from './policy.ts';
import { decideInitiatives, mayBeDrafted } from './rules.ts';

/** Whether the actor may open a year now; which year it may be is asked of what they type. */
export function offersOpening(actor: Actor): Offer {
  return offer(mayOpenCycle(actor), allow());
}

/** Whether the actor may add an initiative to those that the committee of a cycle will consider now. */
export function offersDrafting(cycle: Parameters<typeof mayBeDrafted>[0], actor: Actor): Offer {
  return offer(mayDraftInitiative(actor), mayBeDrafted(cycle));
}

/** Whether the acta of that committee, approved by the actor, would prioritise those initiatives now. */
export function offersPrioritising(
  cycle: Pick<Cycle, 'year' | 'initiativesSet'>,
  drafted: readonly Pick<Initiative, 'id'>[],
  chosen: { committee: Committee; initiatives: readonly string[] },
  actor: Actor,
): Offer {
  return offer(maySetInitiatives(actor, chosen.committee), decideInitiatives(cycle, drafted, chosen.initiatives));
}
