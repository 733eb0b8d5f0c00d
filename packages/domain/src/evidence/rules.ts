import type { Alliance } from '../alliance/alliance.ts';
import { mustBeAt, mustRun } from '../alliance/inputs.ts';
import { placeOf, type Stay } from '../cycle/rules.ts';
import type { PlanActivity } from '../plan/plan.ts';
import { bogotaDay } from '../platform/days.ts';
import { allow, allowUnless, type Outcome, type Refusal, refusalsIn, refuse } from '../platform/outcome.ts';
import type { Evidence, FileScan, Reviewed } from './evidence.ts';
import { EVIDENCE_FILES, type SubmitEvidence } from './inputs.ts';

/** An execution is reported while activity 11 is open, of an activity in force. */
export function mayBeReported(alliance: OfCase, activity: Pick<PlanActivity, 'number' | 'replacedAt'>): Outcome {
  const open = mustBeAt(alliance, 11);
  if (!open.ok) return open;
  return activity.replacedAt ? refuse('evidence.activityReplaced', { number: activity.number }) : allow();
}

/**
 * Execution is reported while activity 11 is open, of an activity in force, once it happened. It belongs to
 * the year in which it happened, whenever it is accepted; outside the life of the alliance and its cycles, or after that
 * year's balance, it is taken only with the reason, and told apart.
 */
export function decideSubmission(
  alliance: Alliance,
  activity: Pick<PlanActivity, 'number' | 'replacedAt'>,
  stays: readonly Stay[],
  told: Pick<SubmitEvidence, 'executedOn' | 'apartReason'>,
  today: string,
): Outcome<{ cycle: string; apartReason: string | null }> {
  const may = mayBeReported(alliance, activity);
  if (!may.ok) return may;
  const { executedOn, apartReason } = told;
  if (executedOn > today) return refuse('evidence.executedInTheFuture', { executedOn });
  const from = bogotaDay(alliance.openedAt);
  const { cycle, year, why, until } = placeOf(stays, { from, to: today }, executedOn);
  if (why === null) return allow({ cycle, apartReason: null });
  if (apartReason) return allow({ cycle, apartReason });
  if (why === 'afterCut') return refuse('evidence.afterCut', { year });
  return why === 'outsideLife'
    ? refuse('evidence.outsideLife', { on: from })
    : refuse('evidence.outsideCycle', { on: until });
}

type OfCase = Pick<Alliance, 'state' | 'step'>;
export type InReview = Pick<Evidence, 'number' | 'state' | 'submittedBy'>;

/** Evidence is reviewed once, while its case runs: a step taken back leaves it waiting wherever that stands. */
export function decideReview(alliance: OfCase, evidence: Pick<Evidence, 'number' | 'state'>): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (evidence.state === 'received') return allow();
  return refuse('evidence.alreadyReviewed', { number: evidence.number, state: evidence.state });
}

/** Evidence is taken back by its side until it is accepted: as long as it waits, and while 11 is open what was sent back. */
export function decideWithdrawal(alliance: OfCase, evidence: Pick<Evidence, 'number' | 'state'>): Outcome {
  return evidence.state === 'returned' ? mustBeAt(alliance, 11) : decideReview(alliance, evidence);
}

/** It was accepted, and nobody said since that it counts no more: there is something to correct. */
export function isAccepted({ state }: { state: string }): boolean {
  return state === 'accepted';
}

type Corrected = Pick<InReview, 'number' | 'submittedBy'> & { state: string; reviewed?: Reviewed | null };

/**
 * What was accepted is corrected by a later word that names it, wherever its case stands: once, by somebody who neither
 * reported nor accepted it.
 */
export function decideCorrection({ number, state, submittedBy, reviewed }: Corrected, corrector: string): Outcome {
  if (state === 'corrected') return refuse('evidence.alreadyCorrected', { number });
  if (state !== 'accepted') return refuse('evidence.notAccepted', { number });
  const isOwn = corrector === submittedBy || corrector === reviewed?.by;
  return isOwn ? refuse('evidence.ownAcceptance', { number }) : allow();
}

/** Evidence is accepted by somebody else than who reported it, whatever side they did it for: nobody decides alone. */
export function mustBeAnother(evidence: Pick<InReview, 'number' | 'submittedBy'>, reviewer: string | null): Outcome {
  return evidence.submittedBy === reviewer ? refuse('evidence.ownReport', { number: evidence.number }) : allow();
}

interface Carried {
  scan: FileScan;
  /** The other evidences that it is of */
  carriers: readonly { state: Evidence['state']; isOfActivity: boolean }[];
}

/**
 * An evidence carries few files, each its own: of what another carries, only that of one which was sent back for the same
 * activity, while none that stands has it, and unless the scanner found it infected.
 */
export function mayCarry(files: readonly Carried[]): Outcome {
  if (files.length > EVIDENCE_FILES) return refuse('evidence.tooManyFiles', { most: EVIDENCE_FILES });
  const again = files.filter(({ carriers }) => carriers.length > 0);
  if (!again.every(({ carriers }) => isSentBack(carriers))) return refuse('evidence.fileAlreadyUsed');
  return again.some(({ scan }) => scan === 'infected') ? refuse('evidence.fileInfected') : allow();
}

function isSentBack(carriers: Carried['carriers']): boolean {
  const isLeft = carriers.every(
    ({ state, isOfActivity }) => isOfActivity && (state === 'returned' || state === 'withdrawn'),
  );
  return isLeft && carriers.some(({ state }) => state === 'returned');
}

/** Nobody accepts what cannot be opened yet, or what the scanner found infected. */
export function mustBeOpenable(evidence: Pick<Evidence, 'number'>, scans: readonly FileScan[]): Outcome {
  const count = (scan: FileScan) => scans.filter((one) => one === scan).length;
  const [infected, pending] = [count('infected'), count('pending')];
  if (infected + pending === 0) return allow();
  return refuse('evidence.filesNotClean', { number: evidence.number, infected, pending });
}

/** An activity that takes stock of the execution closes with nothing left to review: those numbers wait. */
export function mustBeReviewed(waiting: readonly number[], activity: 11 | 13): Outcome {
  if (waiting.length === 0) return allow();
  return refuse('evidence.notReviewed', { numbers: [...waiting].sort((a, b) => a - b).map(String), activity });
}

/**
 * All that activity 11 lacks to close: its record, evidence accepted since the current visit opened, and none left
 * to review. `since` is the instant when that visit opened.
 */
export function missingForConclusion(
  all: readonly { number: number; state: string; submittedAt: Date }[],
  since: Date,
): Refusal[] {
  const waiting = all.filter((one) => one.state === 'received').map((one) => one.number);
  const accepted = all.some((one) => countsSince(one, since));
  return refusalsIn([
    mustBeReviewed(waiting, 11),
    accepted ? allow() : refuse('activity.recordMissing', { activity: 11 }),
  ]);
}

function countsSince(one: { state: string; submittedAt: Date }, since: Date): boolean {
  return one.state === 'accepted' && one.submittedAt >= since;
}

/** Activity 11 closes when it lacks nothing. */
export function decideConclusion(
  alliance: Alliance,
  all: readonly Evidence[],
  since: Date,
): Outcome<{ accepted: number }> {
  const open = mustBeAt(alliance, 11);
  if (!open.ok) return open;
  const whole = allowUnless(missingForConclusion(all, since));
  if (!whole.ok) return whole;
  return allow({ accepted: all.filter((one) => countsSince(one, since)).length });
}
