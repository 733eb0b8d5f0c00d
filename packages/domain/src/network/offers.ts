import type { Alliance } from '../alliance/alliance.ts';
import { mayDrive } from '../alliance/policy.ts';
import { mayBeLinked } from '../organization/inputs.ts';
import type { Actor } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import type { Answer, Path } from '../procedure/procedure.ts';
import { mayBeEntered } from './rules.ts';

/** Whether the actor may include a party in the database of the Red now, by its answer in 5 and its legal nature. */
export function offersEntry(
  alliance: Pick<Alliance, 'state' | 'step' | 'professionalId'>,
  path: Pick<Path, 'visits'>,
  party: { answer: Answer | null; entered: boolean; verified: boolean },
  actor: Actor,
): Offer {
  const decided = mayBeEntered(alliance, path, party);
  return offer(mayDrive(actor, alliance), decided.ok ? mayBeLinked([party]) : decided);
}
