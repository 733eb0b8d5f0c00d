import { allow, type Outcome, type RefusalCode, refuse } from '../platform/outcome.ts';
import type { Nonconformity } from './followup.ts';
import type { CloseNonconformity } from './inputs.ts';

type State = Nonconformity['state'];
type Act = 'open' | 'dismiss' | 'correct' | 'close';

/** What may be done of one in each state: each but the two last has its way out. */
const ACTS: { readonly [state in State]: readonly Act[] } = {
  proposed: ['open', 'dismiss'],
  open: ['correct', 'dismiss'],
  corrected: ['close', 'dismiss'],
  dismissed: [],
  closed: [],
};

const REFUSED = {
  open: 'nonconformity.notProposed',
  dismiss: 'nonconformity.settled',
  correct: 'nonconformity.notOpen',
  close: 'nonconformity.notCorrected',
} as const satisfies { [act in Act]: RefusalCode };

/** How far one that was read had come, as a number: back only from closed to corrected, where it is as it was read before. */
export function nonconformityReadAs({ state }: { state: string }): number {
  return Object.keys(ACTS).indexOf(state) + 1;
}

function mustAllow(found: Pick<Nonconformity, 'state' | 'code'>, act: Act): Outcome {
  if (ACTS[found.state].includes(act)) return allow();
  return refuse(REFUSED[act], { number: found.code, state: found.state });
}

/** What was proposed by itself is opened by a person. */
export const decideOpening = (found: Pick<Nonconformity, 'state' | 'code'>) => mustAllow(found, 'open');

/** What is none is dismissed, with its reason, until it is closed. */
export const decideDismissal = (found: Pick<Nonconformity, 'state' | 'code'>) => mustAllow(found, 'dismiss');

export const decideCorrection = (found: Pick<Nonconformity, 'state' | 'code'>) => mustAllow(found, 'correct');

/** A follow-up as it was left: its plan and its acta. */
export interface FollowUpRecord {
  id: string;
  actaId: string;
  takenAt: Date;
  /** The activities that it found met, and those in whose place the loop had put another */
  carriedOut: readonly string[];
}

/** What closing one is judged by. */
export type Closable = Pick<Nonconformity, 'state' | 'code' | 'openedAt' | 'planActivityId'>;

/**
 * It closes once corrected, with the plan and the acta of a later follow-up: both, or it does not close. Adjusted or
 * carried out, what was planned must be found so: that follow-up and each one since leave its activity met, or with
 * another in its place. A note of what was adjusted shows nothing by itself.
 */
export function decideClosing(
  found: Closable,
  followUps: readonly FollowUpRecord[],
  { snapshot, acta }: Pick<CloseNonconformity, 'snapshot' | 'acta'>,
): Outcome<FollowUpRecord> {
  const open = mustAllow(found, 'close');
  if (!open.ok) return open;
  const later = followUps.filter((one) => one.takenAt > found.openedAt);
  const plan = later.find((one) => one.id === snapshot);
  const minutes = later.find((one) => one.actaId === acta);
  if (!plan || plan !== minutes) {
    return refuse('nonconformity.recordMissing', {
      number: found.code,
      plan: plan !== undefined,
      acta: minutes !== undefined,
    });
  }
  const since = later.filter((one) => one.id === plan.id || one.takenAt > plan.takenAt);
  if (!since.every((one) => one.carriedOut.includes(found.planActivityId))) {
    return refuse('nonconformity.notCarriedOut', { number: found.code });
  }
  return allow(plan);
}

/** The follow-ups with which it may close, the last first; without one, what the nearest to it lacks. */
export function mayBeClosed(found: Closable, followUps: readonly FollowUpRecord[]): Outcome<FollowUpRecord[]> {
  const nothing = { id: '', actaId: '' };
  const told = [...followUps, nothing].map(({ id, actaId }) =>
    decideClosing(found, followUps, { snapshot: id, acta: actaId }),
  );
  const closing = told.flatMap((one) => (one.ok ? [one.value] : []));
  if (closing.length > 0) return allow(closing);
  const notCarriedOut = told.find((one) => !one.ok && one.refusal.code === 'nonconformity.notCarriedOut');
  const refused = notCarriedOut ?? told.at(-1)!;
  return refused.ok ? allow([]) : refused;
}

/** Whether the follow-ups that there are can close it, as soon as it is corrected. */
export function isClosable(found: Omit<Closable, 'state'>, followUps: readonly FollowUpRecord[]): boolean {
  return mayBeClosed({ ...found, state: 'corrected' }, followUps).ok;
}

/** Whether somebody is still to do something about it. */
export function isLive({ state }: { state: State }): boolean {
  return ACTS[state].length > 0;
}

/** What of an evidence says whether it came. Days in Bogotá. */
export interface Reported {
  state: string;
  submittedOn: string;
  reviewedOn: string | null;
}

/**
 * Whether the last day of an activity passed without evidence received, while its plan is carried out. One that came by
 * that day and was sent back after it counts as received: nobody pays for a slow review. What was withdrawn does not.
 */
export function isUnreported(
  alliance: { state: string; step: number | null },
  activity: { endsOn: string; replacedAt: Date | null; compliance: string | null },
  evidence: readonly Reported[],
  today: string,
): boolean {
  if (alliance.state !== 'running' || (alliance.step !== 11 && alliance.step !== 12)) return false;
  if (activity.replacedAt || activity.compliance === 'met' || activity.endsOn >= today) return false;
  const isSlowReview = ({ state, submittedOn, reviewedOn }: Reported) =>
    state === 'returned' && submittedOn <= activity.endsOn && (reviewedOn ?? '') > activity.endsOn;
  return !evidence.some((one) => one.state === 'received' || one.state === 'accepted' || isSlowReview(one));
}

/** Whether one stands in for an activity whose last day passed: somebody still answers it, or it was proposed of that day. */
export function isProposed(
  found: Pick<Nonconformity, 'planActivityId' | 'state' | 'missedOn'>,
  activity: { id: string; endsOn: string },
): boolean {
  if (found.planActivityId !== activity.id) return false;
  return isLive(found) || (found.missedOn !== null && found.missedOn >= activity.endsOn);
}

/** A follow-up that finds an activity not met opens the salida no conforme that was proposed of it, or a new one, unless one is open already. */
export function opensNonconformity(compliance: string, hasOpen: boolean): boolean {
  return compliance === 'notMet' && !hasOpen;
}
