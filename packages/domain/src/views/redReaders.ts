import { type Actor, hasRole } from '../platform/index.ts';
import { READERS_OF_CASES } from './turn.ts';

interface OfCase {
  parties: { inRedSince?: string | null }[];
}

/** Of who is in the Red nothing is said to who does not read it: no row that is seen is not a row that is not there. */
export function withoutRed<One extends OfCase>(actor: Actor, one: One): One {
  if (hasRole(actor, ...READERS_OF_CASES)) return one;
  return { ...one, parties: one.parties.map(({ inRedSince: _, ...party }) => party) };
}
