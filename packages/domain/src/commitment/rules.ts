import type { Alliance } from '../alliance/alliance.ts';
import { mustBeAt } from '../alliance/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Commitment } from './commitment.ts';

/**
 * Commitments of the formalisation are written while activity 9 is open and its packet is not at the filing desk, for a
 * day that has not passed: what is filed is what was accepted.
 */
export function decideProposal(alliance: Alliance, packed: boolean, dueOn: string, today: string): Outcome {
  const open = mustBeAt(alliance, 9);
  if (!open.ok) return open;
  if (packed) return refuse('commitment.packetPrepared');
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

export function decideAmendment(alliance: Alliance, commitment: Commitment, dueOn: string, today: string): Outcome {
  const writable = decideProposal(alliance, commitment.filingId !== null, dueOn, today);
  if (!writable.ok) return writable;
  if (commitment.state === 'accepted') return refuse('commitment.alreadyAccepted', { number: commitment.number });
  if (commitment.state !== 'proposed' && commitment.state !== 'returned')
    return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  return allow();
}

/** The version of several commitments as one: any of them added or changed makes it greater. */
export function versionOf(commitments: readonly Pick<Commitment, 'version'>[]): number {
  return commitments.reduce((sum, { version }) => sum + version, 0);
}

/** What the text of a commitment is, exactly, for the hash that its answer keeps. */
export function contentOf(commitment: Pick<Commitment, 'number' | 'action' | 'deliverable' | 'dueOn'>): string {
  return JSON.stringify([commitment.number, commitment.action, commitment.deliverable, commitment.dueOn]);
}
