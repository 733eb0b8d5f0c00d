import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import { principlesOf } from '../procedure/index.ts';
import type { Alliance } from './alliance.ts';
import { mustRun } from './rules.ts';

/** A pact may be under one of the methodologies in force, under the one that its draft already had, or under none. */
export function decideMethodology(chosen: string, inForce: readonly string[], saved: string): Outcome {
  return chosen === '' || chosen === saved || inForce.includes(chosen)
    ? allow()
    : refuse('proposal.methodologyUnknown');
}

/** Spaces of dialogue are of a running pact that is carried out under a methodology. */
export function mayHoldDialogue(alliance: Pick<Alliance, 'state' | 'kind'>, methodology: string): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (alliance.kind !== 'pact') return refuse('dialogue.notAPact');
  return methodology === '' ? refuse('dialogue.noMethodology') : allow();
}

/** A space of dialogue is recorded once it happened. */
export function decideDialogueSpace(
  alliance: Pick<Alliance, 'state' | 'kind'>,
  methodology: string,
  heldOn: string,
  today: string,
): Outcome {
  const may = mayHoldDialogue(alliance, methodology);
  if (!may.ok) return may;
  return heldOn > today ? refuse('dialogue.dateInTheFuture') : allow();
}

/** Whether a party is asked for the three principles: of a pact, until it accepted them. */
export function asksPrinciples(alliance: Pick<Alliance, 'kind'>, before: boolean): boolean {
  return alliance.kind === 'pact' && !before;
}

/** The parties of a pact accept its three principles, all of them. */
export function decidePrinciples(
  alliance: Pick<Alliance, 'kind' | 'procedureVersion'>,
  before: boolean,
  accepted: readonly string[],
): Outcome<{ keep: boolean }> {
  if (!asksPrinciples(alliance, before)) return allow({ keep: false });
  return principlesOf(alliance.procedureVersion).every(({ code }) => accepted.includes(code))
    ? allow({ keep: true })
    : refuse('pact.principlesNotAccepted');
}
