import type { Alliance } from '../alliance/alliance.ts';
import { mustBeAt } from '../alliance/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Commitment } from './commitment.ts';

/** Commitments of the formalisation are written while activity 9 is open, for a day that has not passed. */
export function decideProposal(alliance: Alliance, dueOn: string, today: string): Outcome {
  const open = mustBeAt(alliance, 9);
  if (!open.ok) return open;
  return dueOn < today ? refuse('commitment.dueInThePast', { dueOn }) : allow();
}

/** The ally accepts what was proposed and is not yet in a filed packet. Loop commitments are confirmed in the same way. */
export function decideAcceptance(commitment: Commitment): Outcome {
  if (commitment.state === 'accepted') return refuse('commitment.alreadyAccepted', { number: commitment.number });
  if (commitment.state !== 'proposed') return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  return allow();
}

/** Sent back with its reason. One born of the loop stays in force: an objection is kept and changes nothing. */
export function decideReturn(commitment: Commitment): Outcome<{ state: 'returned' | 'proposed' }> {
  if (commitment.state !== 'proposed') return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  return allow({ state: commitment.round > 0 ? 'proposed' : 'returned' });
}

export function decideAmendment(alliance: Alliance, commitment: Commitment, dueOn: string, today: string): Outcome {
  const writable = decideProposal(alliance, dueOn, today);
  if (!writable.ok) return writable;
  if (commitment.state === 'accepted') return refuse('commitment.alreadyAccepted', { number: commitment.number });
  return allow();
}

/** What the text of a commitment is, exactly, for the hash that its acceptance keeps. */
export function contentOf(commitment: Pick<Commitment, 'number' | 'action' | 'deliverable' | 'dueOn'>): string {
  return JSON.stringify([commitment.number, commitment.action, commitment.deliverable, commitment.dueOn]);
}
