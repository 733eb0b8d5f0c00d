import type { Alliance } from '../alliance/alliance.ts';
import { placeOf, type Stay } from '../cycle/rules.ts';
import { bogotaDay } from '../platform/days.ts';
import { type Decimal, lineValue } from '../platform/money.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Contribution } from './contribution.ts';
import type { DeclareContribution } from './inputs.ts';

/** What one line may be worth at most: as much as `parsePesos` reads. */
const MOST_PESOS = 99_999_999_999_999n;

export interface Valued {
  quantity: Decimal;
  rate: Decimal | null;
  /** Whole pesos, rounded half up once for the line */
  value: bigint | null;
}

/**
 * Values a line: rate × quantity where it can be monetised; otherwise no value. Refuses one that is worth nothing
 * or more than can be kept.
 */
export function valueLine(input: DeclareContribution): Outcome<Valued> {
  const { quantity } = input;
  if (input.monetizable === 'no') return allow({ quantity, rate: null, value: null });
  const value = lineValue(input.rate, quantity);
  if (value === 0n) return refuse('money.zero');
  return value > MOST_PESOS ? refuse('money.tooLarge') : allow({ quantity, rate: input.rate, value });
}

export type Case = Pick<Alliance, 'state' | 'step' | 'openedAt' | 'endedAt'>;

/** The ledger opens with the formalisation: before it nobody has committed anything. */
const FORMALISATION = 9;

/**
 * Whether a case receives deliveries at all, and whether each of them needs the reason why it comes after the balance
 * was confirmed. What its page offers.
 */
export function offersDeclaration(alliance: Case, stays: readonly Stay[]): Outcome<{ late: boolean }> {
  const { state, step } = alliance;
  if (state === 'closed') return allow({ late: true });
  if (state !== 'running') return refuse('alliance.notRunning', { state });
  if (step === null || step < FORMALISATION) return refuse('contribution.beforeFormalisation', { step });
  return allow({ late: stays.every((stay) => stay.cutOn !== null) });
}

/**
 * To which cycle a delivery belongs, and whether it is told apart. Where it adds to no figure it is taken only with the
 * reason: a confirmed figure never moves.
 */
export function decideDeclaration(
  alliance: Case,
  stays: readonly Stay[],
  input: Pick<DeclareContribution, 'deliveredOn' | 'apartReason'>,
  today: string,
): Placed {
  const offered = offersDeclaration(alliance, stays);
  return offered.ok ? placeDelivery(alliance, stays, input, today) : offered;
}

type Placed = Outcome<{ cycle: string; apartReason: string | null }>;

function placeDelivery(
  alliance: Case,
  stays: readonly Stay[],
  { deliveredOn, apartReason }: Pick<DeclareContribution, 'deliveredOn' | 'apartReason'>,
  today: string,
): Placed {
  if (deliveredOn > today) return refuse('contribution.dateInTheFuture');
  const from = bogotaDay(alliance.openedAt);
  const to = alliance.endedAt ? bogotaDay(alliance.endedAt) : today;
  const { cycle, year, why, until } = placeOf(stays, { from, to }, deliveredOn);
  if (why === null) return allow({ cycle, apartReason: null });
  if (apartReason) return allow({ cycle, apartReason });
  if (why === 'afterCut') return refuse('contribution.afterCut', { year });
  return why === 'outsideLife'
    ? refuse('contribution.outsideLife', { on: from })
    : refuse('contribution.outsideCycle', { on: until });
}

type Line = Pick<Contribution, 'state' | 'declaredBy'>;

/** What nobody has verified yet is still its declarer's. */
function mustBeUnverified({ state }: Pick<Line, 'state'>): Outcome {
  if (state === 'verified') return refuse('contribution.alreadyVerified');
  if (state === 'withdrawn') return refuse('contribution.withdrawn');
  return state === 'delivered' ? allow() : refuse('contribution.notDelivered');
}

/**
 * A line is withdrawn, or put right by another, until it is verified, whatever became of its case; not once it stands in
 * the balance that was confirmed: that one counts it as declared, and what is not verified adds to no value there.
 */
export function decideMending(
  line: Pick<Contribution, 'state' | 'cycleId' | 'apartReason' | 'correctReason'>,
  stays: readonly Stay[],
): Outcome {
  const open = mustBeUnverified(line);
  if (!open.ok || line.correctReason !== null) return open;
  const counting = cutThatCounts(line, stays);
  return counting ? refuse('contribution.inCut', { year: counting.year }) : allow();
}

/** The same of one that is put right by declaring it again: a correction is turned down, and its line corrected again. */
export function decideDeclaringAgain(line: Parameters<typeof decideMending>[0], stays: readonly Stay[]): Outcome {
  const mending = decideMending(line, stays);
  return mending.ok && line.correctReason !== null ? refuse('contribution.isCorrection') : mending;
}

/** The year whose confirmed balance counts a line, where there is one. */
function cutThatCounts(
  { cycleId, apartReason }: Pick<Contribution, 'cycleId' | 'apartReason'>,
  stays: readonly Stay[],
) {
  return apartReason === null ? stays.find(({ id, cutOn }) => id === cycleId && cutOn !== null) : undefined;
}

type Verified = Pick<Contribution, 'state' | 'declaredBy' | 'verifiedBy' | 'cycleId' | 'apartReason'>;

/**
 * A verified line stays as it is, and is corrected by a later one that names it, by somebody who neither declared nor
 * verified it, whatever became of its case: as verifying it. One correction of it stands at a time. `late`: where a
 * confirmed balance counts the line, its correction adds to nothing and says why it comes then.
 */
export function offersCorrecting(
  line: Verified,
  corrections: readonly Pick<Contribution, 'state'>[],
  stays: readonly Stay[],
  corrector: string,
): Outcome<{ late: boolean }> {
  if (line.state !== 'verified') return refuse('contribution.notVerified');
  const [, declarer] = line.declaredBy.split(':');
  if (declarer === corrector || line.verifiedBy === corrector) return refuse('contribution.ownVerified');
  if (corrections.some(({ state }) => state !== 'withdrawn')) return refuse('contribution.hasCorrection');
  return allow({ late: cutThatCounts(line, stays) !== undefined });
}

/** To which cycle a correction belongs: as a declaration does, and apart where a confirmed balance counts what it corrects. */
export function placeCorrection(
  line: Verified,
  alliance: Case,
  stays: readonly Stay[],
  input: Pick<DeclareContribution, 'deliveredOn' | 'apartReason'>,
  today: string,
): Placed {
  const placed = placeDelivery(alliance, stays, input, today);
  const counting = cutThatCounts(line, stays);
  if (!placed.ok || !counting) return placed;
  if (!input.apartReason) return refuse('contribution.afterCut', { year: counting.year });
  return allow({ ...placed.value, apartReason: input.apartReason });
}

/**
 * A value is verified once, by somebody of staff other than who declared it for either side, whatever became of its case since: what was
 * given was given. After the cycle's balance was confirmed it is a later correction, and adds to no filed figure.
 */
export function decideVerification(contribution: Line, verifier: string): Outcome {
  const open = mustBeUnverified(contribution);
  if (!open.ok) return open;
  const [, declarer] = contribution.declaredBy.split(':');
  return declarer === verifier ? refuse('contribution.ownDeclaration') : allow();
}
