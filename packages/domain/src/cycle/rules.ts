import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Cycle, Initiative } from './cycle.ts';

/** Activity 1 is closed once, with at least one initiative of this cycle. */
export function decideInitiatives(cycle: Cycle, drafted: readonly Initiative[], chosen: readonly string[]): Outcome {
  if (cycle.initiativesSet) return refuse('cycle.initiativesAlreadySet', { year: cycle.year });
  if (chosen.length === 0) return refuse('cycle.noInitiatives');
  const known = new Set(drafted.map((initiative) => initiative.id));
  if (chosen.some((id) => !known.has(id))) return refuse('cycle.initiativeOfAnotherCycle');
  return allow();
}

/** A run of the procedure begins only with activity 1. */
export function mayReceiveAlliances(cycle: Cycle): Outcome {
  if (!cycle.initiativesSet) return refuse('cycle.initiativesNotSet', { year: cycle.year });
  if (cycle.balanceFiledAt) return refuse('cycle.closed', { year: cycle.year });
  return allow();
}

/** Every initiative cited must be prioritised, and of the alliance's cycle. */
export function mayCite(cycle: Cycle, initiatives: readonly Initiative[], cited: readonly string[]): Outcome {
  if (cited.length === 0) return refuse('initiative.noneCited');
  const citable = new Set(initiatives.filter((i) => i.prioritised && i.cycleId === cycle.id).map((i) => i.id));
  return cited.every((id) => citable.has(id)) ? allow() : refuse('initiative.notPrioritised');
}
