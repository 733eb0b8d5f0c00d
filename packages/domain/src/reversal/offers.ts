import type { Alliance } from '../alliance/alliance.ts';
import { mayTurnAlliance } from '../alliance/policy.ts';
import type { Actor } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import type { Visit } from '../procedure/procedure.ts';
import type { Standing } from './reversal.ts';
import { decideUndo } from './rules.ts';

/** Whether the actor may take the last step of a case back now. */
export function offersUndo(
  alliance: Pick<Alliance, 'state' | 'step'>,
  standing: Standing,
  actor: Actor,
): Offer<{ last: Visit }> {
  return offer(mayTurnAlliance(actor), decideUndo(alliance, standing));
}
