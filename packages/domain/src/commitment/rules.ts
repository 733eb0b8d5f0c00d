import type { Alliance } from '../alliance/alliance.ts';
import { mustBeAt } from '../alliance/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Commitment, CommitmentState } from './commitment.ts';

type At = Pick<Alliance, 'state' | 'step'>;

/** Out of force for good, and counted by nothing: replaced by another, or withdrawn. */
const OUT: readonly CommitmentState[] = ['replaced', 'withdrawn'];

export function isOut({ state }: { state: string }): boolean {
  return OUT.includes(state as CommitmentState);
}

/** Written, changed, withdrawn and replaced only while 9 is open and its packet is not at the filing desk. */
function mustBeWritable(alliance: At, packed: boolean): Outcome {
  const open = mustBeAt(alliance, 9);
  if (!open.ok) return open;
  return packed ? refuse('commitment.packetPrepared') : allow();
}

/**
 * Commitments of the formalisation are written while activity 9 is open and its packet is not at the filing desk, for a
 * day that has not passed: what is filed is what was accepted.
 */
export function decideProposal(alliance: At, packed: boolean, dueOn: string, today: string): Outcome {
  const writable = mustBeWritable(alliance, packed);
  if (!writable.ok) return writable;
  return dueOn < today ? refuse('commitment.dueInThePast', { dueOn }) : allow();
}

/** The ally accepts what was proposed, while its alliance runs. Loop commitments are confirmed in the same way. */
export function decideAcceptance(alliance: Pick<Alliance, 'state'>, commitment: Commitment): Outcome {
  if (alliance.state !== 'running') return refuse('alliance.notRunning', { state: alliance.state });
  if (commitment.state === 'accepted') return refuse('commitment.alreadyAccepted', { number: commitment.number });
  if (commitment.state !== 'proposed')
    return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  return allow();
}

/** Sent back with its reason. One born of the loop stays in force: an objection is kept and changes nothing. */
export function decideReturn(
  alliance: Pick<Alliance, 'state'>,
  commitment: Commitment,
): Outcome<{ state: 'returned' | 'proposed' }> {
  if (alliance.state !== 'running') return refuse('alliance.notRunning', { state: alliance.state });
  if (commitment.state !== 'proposed')
    return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  return allow({ state: commitment.round > 0 ? 'proposed' : 'returned' });
}

type Standing = Pick<Commitment, 'number' | 'state' | 'filingId'>;

/** Rewritten until it is accepted. */
export function decideAmendment(alliance: At, commitment: Standing, dueOn: string, today: string): Outcome {
  const writable = decideProposal(alliance, commitment.filingId !== null, dueOn, today);
  return writable.ok ? mustBeUnaccepted(commitment) : writable;
}

/** Withdrawn until it is accepted. */
export function decideWithdrawal(alliance: At, commitment: Standing): Outcome {
  const writable = mustBeWritable(alliance, commitment.filingId !== null);
  return writable.ok ? mustBeUnaccepted(commitment) : writable;
}

function mustBeUnaccepted({ number, state }: Standing): Outcome {
  if (state === 'accepted') return refuse('commitment.acceptedStands', { number });
  return state === 'proposed' || state === 'returned' ? allow() : refuse('commitment.notProposed', { number, state });
}

/** What was accepted is never rewritten: until it is filed, another that names it takes its place, to be accepted anew. */
export function decideReplacement(alliance: At, commitment: Standing, dueOn: string, today: string): Outcome {
  const writable = decideProposal(alliance, commitment.filingId !== null, dueOn, today);
  if (!writable.ok) return writable;
  const { number, state } = commitment;
  if (state === 'proposed' || state === 'returned') return refuse('commitment.notAccepted', { number });
  return state === 'accepted' ? allow() : refuse('commitment.notInForce', { number, state });
}

/** The version of several commitments as one: any of them added or changed makes it greater. */
export function versionOf(commitments: readonly Pick<Commitment, 'version'>[]): number {
  return commitments.reduce((sum, { version }) => sum + version, 0);
}

/** What the text of a commitment is, exactly, for the hash that its answer keeps. */
export function contentOf(commitment: Pick<Commitment, 'number' | 'action' | 'deliverable' | 'dueOn'>): string {
  return JSON.stringify([commitment.number, commitment.action, commitment.deliverable, commitment.dueOn]);
}
