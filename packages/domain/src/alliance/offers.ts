import type { Actor } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import type { ActivityNumber, Answer, Path } from '../procedure/procedure.ts';
import type { Alliance } from './alliance.ts';
import { mustGoOn } from './handOverRules.ts';
import { mayHoldDialogue } from './pactRules.ts';
import { mayDrive, mayEndAlliance, mayHandOver, mayTurnAlliance } from './policy.ts';
import {
  decideEnd,
  decideRemoval,
  decideResumption,
  decideSuspension,
  type Held,
  mayBeAnsweredAgain,
  mustBeOpen,
  mustRun,
  type Standing,
} from './rules.ts';

type Case = Standing & Pick<Alliance, 'professionalId'>;
type Visits = Pick<Path, 'visits'>;

/** What the actor may do of a case now, whatever activity it stands at. */
export function offersOfAlliance(
  alliance: Case & { cycle: { isCut: boolean }; parties: readonly Pick<Held, 'invitation'>[] },
  actor: Actor,
) {
  return {
    drive: offer(mayDrive(actor, alliance), mustRun(alliance)),
    suspend: offer(mayTurnAlliance(actor), decideSuspension(alliance, alliance.cycle)),
    resume: offer(mayTurnAlliance(actor), decideResumption(alliance)),
    end: offer(mayEndAlliance(actor), decideEnd(alliance, alliance.cycle, alliance.parties)),
  };
}

/** Whether the actor may give a case to another professional now. */
export function offersHandingOver(alliance: Pick<Alliance, 'code' | 'step'>, actor: Actor): Offer {
  return offer(mayHandOver(actor), mustGoOn([alliance]));
}

/** Whether the actor may work in an activity of the case now. */
export function offersActivity(alliance: Case, path: Visits, activity: ActivityNumber, actor: Actor): Offer {
  return offer(mayDrive(actor, alliance), mustBeOpen(alliance, path, activity));
}

/** Whether the actor may have decision 5 taken again now. */
export function offersAnswersAgain(
  alliance: Case,
  path: Visits,
  parties: readonly { answer: Answer | null }[],
  actor: Actor,
): Offer {
  return offer(mayDrive(actor, alliance), mayBeAnsweredAgain(alliance, path, parties));
}

/** Whether the actor may record a space of dialogue of a pact now. */
export function offersDialogue(alliance: Case & Pick<Alliance, 'kind'>, methodology: string, actor: Actor): Offer {
  return offer(mayDrive(actor, alliance), mayHoldDialogue(alliance, methodology));
}

/** Whether the actor may take an organization out of the case now. */
export function offersRemoval(
  alliance: Case,
  parties: readonly { id: string }[],
  party: { id: string } & Held,
  actor: Actor,
): Offer<unknown> {
  return offer(mayDrive(actor, alliance), decideRemoval(alliance, parties, party.id, party));
}
