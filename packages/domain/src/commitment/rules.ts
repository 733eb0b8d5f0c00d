import type { Alliance } from '../alliance/alliance.ts';
import { mustBeAt, mustRun } from '../alliance/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Commitment, CommitmentState } from './commitment.ts';

type At = Pick<Alliance, 'state' | 'step'>;

/** Out of force for good, and counted by nothing: replaced by another, or withdrawn. */
export const OUT: readonly CommitmentState[] = ['replaced', 'withdrawn'];

export function isOut({ state }: { state: string }): boolean {
  return OUT.includes(state as CommitmentState);
}

/** Written, changed, withdrawn and replaced only while 9 is open and its packet is not at the filing desk. */
export function mayBeWritten(alliance: At, packed: boolean): Outcome {
  const open = mustBeAt(alliance, 9);
  if (!open.ok) return open;
  return packed ? refuse('commitment.packetPrepared') : allow();
}

/**
 * Commitments of the formalisation are written while activity 9 is open and its packet is not at the filing desk: what is
 * filed is what was accepted.
 */
export function decideProposal(alliance: At, packed: boolean, dueOn: string, today: string): Outcome {
  const writable = mayBeWritten(alliance, packed);
  if (!writable.ok) return writable;
  return dueOn < today ? refuse('commitment.dueInThePast', { dueOn }) : allow();
}

type Written = Pick<Commitment, 'number' | 'state' | 'round'>;
type Dated = Written & Pick<Commitment, 'dueOn'>;

/**
 * What 9 agreed is answered while 9 is open, and waits while an earlier activity is; what a No asked for is in force already
 * and is answered while the case runs.
 */
function mustBeAnswerable(alliance: At, { number, round }: Written): Outcome {
  const { step } = alliance;
  if (round > 0) return allow();
  return step !== null && step < 9 ? refuse('commitment.waits', { number }) : mustBeAt(alliance, 9);
}

/** Nobody takes on at 9 what was to be done by a day that passed: it is written for another first. */
export function isLapsed({ round, dueOn }: Pick<Commitment, 'round' | 'dueOn'>, today: string): boolean {
  return round === 0 && dueOn < today;
}

/** The ally accepts what was proposed, for a day that has not passed. Loop commitments are confirmed in the same way. */
export function decideAcceptance(alliance: At, commitment: Dated, today: string): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  const { number, state, dueOn } = commitment;
  if (state === 'accepted') return refuse('commitment.alreadyAccepted', { number });
  if (state !== 'proposed') return refuse('commitment.notProposed', { number, state });
  const answerable = mustBeAnswerable(alliance, commitment);
  if (!answerable.ok) return answerable;
  return isLapsed(commitment, today) ? refuse('commitment.lapsed', { number, dueOn }) : allow();
}

/** What came by e-mail or on paper was accepted once its words were written, and before it is kept. */
export function mustBeSince(
  { number, wordedOn }: Pick<Commitment, 'number' | 'wordedOn'>,
  acceptedOn: string,
  today: string,
): Outcome {
  if (acceptedOn > today) return refuse('commitment.acceptedInFuture');
  return acceptedOn < wordedOn ? refuse('commitment.acceptedBefore', { number, wordedOn }) : allow();
}

type Hands = Pick<Commitment, 'number' | 'proposedSide' | 'proposedBy' | 'answeredBy'>;

/** What somebody wrote for the team is accepted by another person for its organization: nobody agrees with themselves. */
export function mustNotBeOwn({ number, proposedSide, proposedBy }: Hands, person: string | null): Outcome {
  return proposedSide === 'team' && proposedBy === person ? refuse('commitment.ownWording', { number }) : allow();
}

/** The ally accepts in the portal, by another than who wrote it for the team. */
export function decideOwnAcceptance(
  alliance: At,
  commitment: Dated & Hands,
  person: string | null,
  today: string,
): Outcome {
  const decided = decideAcceptance(alliance, commitment, today);
  return decided.ok ? mustNotBeOwn(commitment, person) : decided;
}

/** Nor does who objected for an organization answer the objection for the team. */
export function mustNotBeObjector({ number, answeredBy }: Hands, person: string | null): Outcome {
  return answeredBy === person ? refuse('commitment.ownObjection', { number }) : allow();
}

/** What an organization proposed itself and the team has not reworded: it changes or withdraws it, and is never asked to send it back. */
export function isOwnProposal({ proposedSide, wordedSide }: Pick<Commitment, 'proposedSide' | 'wordedSide'>): boolean {
  return proposedSide === 'organization' && wordedSide === 'organization';
}

/** Sent back with its reason, by the side that did not write it. One born of the loop stays in force: an objection is kept and changes nothing. */
export function decideReturn(
  alliance: At,
  commitment: Written & Pick<Commitment, 'proposedSide' | 'wordedSide' | 'objected'>,
): Outcome<{ state: 'returned' | 'proposed' }> {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (commitment.state === 'proposed' && isOwnProposal(commitment))
    return refuse('commitment.ownProposal', { number: commitment.number });
  if (commitment.state !== 'proposed')
    return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  if (commitment.objected) return refuse('commitment.objectionStands', { number: commitment.number });
  const answerable = mustBeAnswerable(alliance, commitment);
  return answerable.ok ? allow({ state: commitment.round > 0 ? 'proposed' : 'returned' }) : answerable;
}

/** An objection is answered by keeping the commitment as it is, with a reason; a new No at 13 replaces it. */
export function decideKeeping(
  alliance: Pick<Alliance, 'state'>,
  { number, objected }: Pick<Commitment, 'number' | 'objected'>,
): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  return objected ? allow() : refuse('commitment.noObjection', { number });
}

/** and it is answered by another than who objected. */
export function decideOwnKeeping(
  alliance: Pick<Alliance, 'state'>,
  commitment: Pick<Commitment, 'objected'> & Hands,
  person: string | null,
): Outcome {
  const decided = decideKeeping(alliance, commitment);
  return decided.ok ? mustNotBeObjector(commitment, person) : decided;
}

type Unfiled = Pick<Commitment, 'number' | 'state' | 'filingId'>;

/** Rewritten until it is accepted, */
export function mayBeAmended(alliance: At, commitment: Unfiled): Outcome {
  const writable = mayBeWritten(alliance, commitment.filingId !== null);
  return writable.ok ? mustBeUnaccepted(commitment) : writable;
}

/** and for a day that has not passed. */
export function decideAmendment(alliance: At, commitment: Unfiled, dueOn: string, today: string): Outcome {
  const may = mayBeAmended(alliance, commitment);
  return may.ok ? decideProposal(alliance, commitment.filingId !== null, dueOn, today) : may;
}

/** Withdrawn until it is accepted; what a No at 13 asked for stands until another takes its place, or the No is taken back. */
export function decideWithdrawal(alliance: At, commitment: Unfiled & Pick<Commitment, 'round'>): Outcome {
  if (commitment.round > 0) return refuse('commitment.loopStands', { number: commitment.number });
  const writable = mayBeWritten(alliance, commitment.filingId !== null);
  return writable.ok ? mustBeUnaccepted(commitment) : writable;
}

/** Whether it waits for an answer, or for another wording. */
export function isUnanswered({ state }: Pick<Commitment, 'state'>): boolean {
  return state === 'proposed' || state === 'returned';
}

function mustBeUnaccepted({ number, state }: Unfiled): Outcome {
  if (state === 'accepted') return refuse('commitment.acceptedStands', { number });
  return isUnanswered({ state }) ? allow() : refuse('commitment.notProposed', { number, state });
}

/** What was accepted is never rewritten: until it is filed, another that names it takes its place, to be accepted anew, */
export function mayBeReplaced(alliance: At, { number, state, filingId }: Unfiled): Outcome {
  const writable = mayBeWritten(alliance, filingId !== null);
  if (!writable.ok) return writable;
  if (isUnanswered({ state })) return refuse('commitment.notAccepted', { number });
  return state === 'accepted' ? allow() : refuse('commitment.notInForce', { number, state });
}

/** and for a day that has not passed. */
export function decideReplacement(alliance: At, commitment: Unfiled, dueOn: string, today: string): Outcome {
  const may = mayBeReplaced(alliance, commitment);
  return may.ok ? decideProposal(alliance, commitment.filingId !== null, dueOn, today) : may;
}

type OfLoop = Unfiled & Pick<Commitment, 'round' | 'reported' | 'filed'>;

/**
 * What a No at 13 asked for is mended while it stands and 11 is open again, until its amendment is at the filing desk, and
 * while nothing was reported of it: what somebody did for it they did for these words. The desk is asked last: only what is
 * there and would be mended is worth taking back.
 */
function mayBeMended(alliance: At, { number, state, round, filingId, filed, reported }: OfLoop): Outcome {
  if (round === 0) return refuse('commitment.notOfLoop', { number });
  const open = mustBeAt(alliance, 11);
  if (!open.ok) return open;
  if (!isUnanswered({ state }) && state !== 'accepted') return refuse('commitment.notInForce', { number, state });
  if (filed) return refuse('commitment.amendmentFiled', { number });
  if (reported) return refuse('commitment.reported', { number });
  return filingId === null ? allow() : refuse('commitment.amendmentPrepared', { number });
}

/** Corrected until it is accepted: it stays the one that the No asked for, */
export function mayBeCorrected(alliance: At, commitment: OfLoop): Outcome {
  const mendable = mayBeMended(alliance, commitment);
  return mendable.ok ? mustBeUnaccepted(commitment) : mendable;
}

/** and its objection is answered by correcting it, also once its amendment is off the desk, or else only by keeping it; null while the team answers none, */
export function answerToObjection(
  alliance: At,
  commitment: OfLoop & Pick<Commitment, 'objected'>,
): 'correct' | 'keep' | null {
  if (!decideKeeping(alliance, commitment).ok) return null;
  const correcting = mayBeCorrected(alliance, commitment);
  return correcting.ok || correcting.refusal.code === 'commitment.amendmentPrepared' ? 'correct' : 'keep';
}

/** and once accepted another that names it takes its place, to be accepted anew: the No keeps one. */
export function mayBeRenewedAgain(alliance: At, commitment: OfLoop): Outcome {
  const mendable = mayBeMended(alliance, commitment);
  if (!mendable.ok) return mendable;
  return isUnanswered(commitment) ? refuse('commitment.loopNotAccepted', { number: commitment.number }) : allow();
}

/** Either for a day that has not passed. */
export function mustBeToCome(may: Outcome, dueOn: string, today: string): Outcome {
  if (!may.ok) return may;
  return dueOn < today ? refuse('commitment.dueInThePast', { dueOn }) : may;
}

/** The version of several commitments as one: any of them added or changed makes it greater. */
export function versionOf(commitments: readonly Pick<Commitment, 'version'>[]): number {
  return commitments.reduce((sum, { version }) => sum + version, 0);
}

/** What the text of a commitment is, exactly, for the hash that its answer keeps. */
export function contentOf(commitment: Pick<Commitment, 'number' | 'action' | 'deliverable' | 'dueOn'>): string {
  return JSON.stringify([commitment.number, commitment.action, commitment.deliverable, commitment.dueOn]);
}
