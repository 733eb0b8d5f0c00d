import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { ActivityNumber, Answer, Path } from '../procedure/procedure.ts';
import { mayBeAnsweredAgain, mustBeAt, mustRun, type Standing } from './rules.ts';

/** What of a case decides which activities its actas may speak of. */
export interface Minuted extends Standing, Pick<Path, 'visits'> {
  parties: readonly { answer: Answer | null }[];
}

/** What was agreed in a meeting of 9 is kept once 9 is open, also after its radicado closed it. */
export function mayBeAgreed({ step }: Pick<Standing, 'step'>): Outcome {
  return step !== null && step < 9 ? refuse('activity.notOpen', { activity: 9, step }) : allow();
}

/** A plan is followed up while it is carried out, and to close 12. */
export function mayBeFollowedUp(alliance: Standing): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  const { step } = alliance;
  return step === 11 || step === 12 ? allow() : refuse('activity.notOpen', { activity: 12, step });
}

/** Whether the acta of a meeting may speak of an activity of a case now: what the verb of that activity asks first. */
export function mayBeMinuted(alliance: Minuted, activity: ActivityNumber): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (activity === 9) return mayBeAgreed(alliance);
  if (activity === 12) return mayBeFollowedUp(alliance);
  const open = mustBeAt(alliance, activity);
  if (open.ok || activity !== 5) return open;
  return mayBeAnsweredAgain(alliance, alliance, alliance.parties).ok ? allow() : open;
}
