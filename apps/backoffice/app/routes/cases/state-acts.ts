import { offersOfAlliance } from '@alianzas/domain/alliance';
import { type Actor, isOffered, type Offer } from '@alianzas/domain/platform';
import { offersUndo } from '@alianzas/domain/reversal';
import type { CaseFile, CaseTurns } from '@alianzas/domain/views';
import { standingOf } from './known.ts';

/** What may be done with a case besides its straight path, by the word that stands in the address. */
export type StateAct = 'suspender' | 'reanudar' | 'retiro' | 'terminar' | 'deshacer';

/** Each act as its verb would take it now from who asks. */
export function offersFor(file: CaseFile, { standing }: Pick<CaseTurns, 'standing'>, actor: Actor) {
  const { suspend, resume, end } = offersOfAlliance({ ...standingOf(file), cycle: file.cycle }, actor);
  const undo = offersUndo(file, standing, actor);
  return { deshacer: undo, suspender: suspend, reanudar: resume, retiro: end, terminar: end };
}

/** Those to show: what is offered; and going back a step while the case runs, with what stands in its way. */
export function shownOf(offers: Readonly<Record<StateAct, Offer<unknown>>>): StateAct[] {
  const acts = Object.keys(offers) as StateAct[];
  return acts.filter((act) => isOffered(offers[act]) || (act === 'deshacer' && isOffered(offers.suspender)));
}
