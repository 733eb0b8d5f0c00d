import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Alliance } from './alliance.ts';
import { DRIVING_ROLES } from './policy.ts';

/** How many cases one act gives at most. */
export const HANDED_AT_ONCE = 300;

/** Who receives, as the team knows them. */
export interface Receiver {
  id: string;
  roles: readonly string[];
  disabled: boolean;
}

/** Who answers for a case closes its activities: a professional of the team, or its lead, with an account that enters. */
function mustReceive({ roles, disabled }: Receiver): Outcome {
  if (!DRIVING_ROLES.some((role) => roles.includes(role))) return refuse('handover.noSuchRole');
  return disabled ? refuse('handover.disabled') : allow();
}

type OfCase = Pick<Alliance, 'code' | 'step' | 'professionalId'>;

/**
 * Cases go from one professional to another, all of them or none: none that ended, and none that somebody else already
 * answers for. A suspended case is given too: somebody has to resume it.
 */
export function decideHandover(cases: readonly OfCase[], from: string, to: Receiver): Outcome {
  if (from === to.id) return refuse('handover.samePerson');
  const receives = mustReceive(to);
  if (!receives.ok) return receives;
  const ended = cases.filter((one) => one.step === null);
  if (ended.length > 0) return refuse('handover.ended', { codes: codesOf(ended) });
  const others = cases.filter((one) => one.professionalId !== from);
  return others.length > 0 ? refuse('handover.notTheirs', { codes: codesOf(others) }) : allow();
}

function codesOf(cases: readonly OfCase[]): string[] {
  return cases.map((one) => one.code).sort();
}
