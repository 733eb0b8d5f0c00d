import type { Alliance, Party } from '../alliance/alliance.ts';
import { mustBeAt, mustCoverParties } from '../alliance/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { RecognitionDecision } from './inputs.ts';

/** Activity 14 speaks of every organization of the alliance; a resolución has its number. */
export function decideOutcomes(
  alliance: Alliance,
  parties: readonly Party[],
  decisions: ReadonlyMap<string, RecognitionDecision>,
): Outcome {
  const open = mustBeAt(alliance, 14);
  if (!open.ok) return open;
  const covered = mustCoverParties(parties, decisions);
  if (!covered.ok) return covered;
  const unnumbered = [...decisions.values()].some((d) => d.recordKind === 'resolution' && !d.resolutionNumber);
  return unnumbered ? refuse('recognition.resolutionNumberMissing') : allow();
}
