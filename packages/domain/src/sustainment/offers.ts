import type { Alliance } from '../alliance/alliance.ts';
import { mustBeAt } from '../alliance/inputs.ts';
import type { Actor } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import { mayDecideContinuity } from './policy.ts';

/** Whether an acta approved by the actor may decide 15 for a case now. */
export function offersContinuity(alliance: Pick<Alliance, 'state' | 'step'>, actor: Actor): Offer {
  return offer(mayDecideContinuity(actor), mustBeAt(alliance, 15));
}
