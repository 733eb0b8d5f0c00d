import type { Alliance, Party } from '../alliance/alliance.ts';
import { mustBeAt, mustCoverParties } from '../alliance/inputs.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { RecognitionDecision } from './inputs.ts';

/** A cycle has one edition of the gala, opened before its balance is filed. */
export function mayHaveEdition(cycle: Pick<Cycle, 'year' | 'balanceFiledAt'>, hasEdition: boolean): Outcome {
  if (cycle.balanceFiledAt) return refuse('cycle.closed', { year: cycle.year });
  return hasEdition ? refuse('recognition.editionExists', { year: cycle.year }) : allow();
}

/** 14 is decided where it is open, within the edition of its cycle. */
export function mayBeRecognised(alliance: Pick<Alliance, 'state' | 'step'>, hasEdition: boolean): Outcome {
  const open = mustBeAt(alliance, 14);
  if (!open.ok) return open;
  return hasEdition ? allow() : refuse('recognition.editionMissing');
}

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
