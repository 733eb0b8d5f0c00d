import type { Alliance } from '../alliance/alliance.ts';
import { mayDrive } from '../alliance/policy.ts';
import type { Actor } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import { mayBeEdited } from './editRules.ts';
import type { PlanActivity } from './plan.ts';

type Case = Pick<Alliance, 'state' | 'step' | 'professionalId'>;
type Standing = Pick<PlanActivity, 'number' | 'replacedAt' | 'compliance'>;

/** Whether the actor may edit an activity of the plan now; its page shows the way to it then, and only then. */
export function offersEdit(activity: Standing, alliance: Case, actor: Actor): Offer {
  return offer(mayDrive(actor, alliance), mayBeEdited(alliance, activity));
}
