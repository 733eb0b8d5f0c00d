import { offersOfAlliance } from '@alianzas/domain/alliance';
import { type Actor, isOffered, type Offer } from '@alianzas/domain/platform';
import { offersUndo } from '@alianzas/domain/reversal';
import type { CaseFile, CaseTurns } from '@alianzas/domain/views';
import { whyNot } from '@alianzas/lexicon';
import { standingOf } from './known.ts';

/** What may be done with a case besides its straight path, by the word that stands in the address. */
export type StateAct = 'suspender' | 'reanudar' | 'retiro' | 'terminar' | 'deshacer';

/** Each act as its verb would take it now from who asks. */
export function offersFor(file: CaseFile, { standing }: Pick<CaseTurns, 'standing'>, actor: Actor) {
  const { suspend, resume, end } = offersOfAlliance(
    { ...standingOf(file), cycle: file.cycle, parties: file.parties },
    actor,
  );
  const undo = offersUndo(file, standing, actor);
  return { deshacer: undo, suspender: suspend, reanudar: resume, retiro: end, terminar: end };
}

type Offers = Readonly<Record<StateAct, Offer<unknown>>>;

/** A confirmed balance counts it: it runs, and only its filing closes it. */
function isCounted(offered: Offer<unknown>): boolean {
  return offered?.ok === false && offered.refusal.code === 'alliance.counted';
}

/**
 * Those to show: what is offered; and, with what stands in its way, going back a step and suspending it while the case runs and
 * ending it while it lives.
 */
export function shownOf(offers: Offers): StateAct[] {
  const runs = isOffered(offers.suspender) || isCounted(offers.suspender);
  const lives = runs || isOffered(offers.reanudar);
  const isShown: Readonly<Record<StateAct, boolean>> = {
    ...{ deshacer: runs, suspender: runs, reanudar: false },
    ...{ retiro: lives && offers.retiro !== null, terminar: lives && offers.terminar !== null },
  };
  const acts = Object.keys(offers) as StateAct[];
  return acts.filter((act) => isOffered(offers[act]) || isShown[act]);
}

/** What stands in the way of each; null of what is offered. */
export function obstaclesOf(offers: Offers): Record<StateAct, string | null> {
  const { deshacer, suspender, reanudar, retiro, terminar } = offers;
  return {
    ...{ deshacer: whyNot(deshacer), suspender: whyNot(suspender), reanudar: whyNot(reanudar) },
    ...{ retiro: whyNot(retiro), terminar: whyNot(terminar) },
  };
}
