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
  /** Whether the person put a second factor in use once: an account that was never activated follows no case */
  entered: boolean;
}

/** Who answers for a case closes its activities: a professional of the team, or its lead, with an account that enters. */
function mustReceive({ roles, disabled, entered }: Receiver): Outcome {
  if (!DRIVING_ROLES.some((role) => roles.includes(role))) return refuse('handover.noSuchRole');
  if (disabled) return refuse('handover.disabled');
  return entered ? allow() : refuse('handover.notActivated');
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
  const going = mustGoOn(cases);
  if (!going.ok) return going;
  const others = cases.filter((one) => one.professionalId !== from);
  return others.length > 0 ? refuse('handover.notTheirs', { codes: codesOf(others) }) : allow();
}

/** None of them ended. */
export function mustGoOn(cases: readonly Pick<Alliance, 'code' | 'step'>[]): Outcome {
  const ended = cases.filter((one) => one.step === null);
  return ended.length > 0 ? refuse('handover.ended', { codes: codesOf(ended) }) : allow();
}

function codesOf(cases: readonly Pick<Alliance, 'code'>[]): string[] {
  return cases.map((one) => one.code).sort();
}
