import type { Alliance } from '../alliance/alliance.ts';
import { mustBeAt, mustRun } from '../alliance/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Commitment } from './commitment.ts';

/**
 * Commitments of the formalisation are written while activity 9 is open and its packet is not at the filing desk: what is
 * filed is what was accepted.
 */
export function mayBeWritten(alliance: Standing, packed: boolean): Outcome {
  const open = mustBeAt(alliance, 9);
  if (!open.ok) return open;
  return packed ? refuse('commitment.packetPrepared') : allow();
}

/** A commitment is proposed for a day that has not passed. */
export function decideProposal(alliance: Standing, packed: boolean, dueOn: string, today: string): Outcome {
  const writable = mayBeWritten(alliance, packed);
  if (!writable.ok) return writable;
  return dueOn < today ? refuse('commitment.dueInThePast', { dueOn }) : allow();
}

type Standing = Pick<Alliance, 'state' | 'step'>;
type Written = Pick<Commitment, 'number' | 'state'>;

/** The ally accepts what was proposed, while its alliance runs. Loop commitments are confirmed in the same way. */
export function decideAcceptance(alliance: Pick<Alliance, 'state'>, commitment: Written): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (commitment.state === 'accepted') return refuse('commitment.alreadyAccepted', { number: commitment.number });
  if (commitment.state !== 'proposed')
    return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  return allow();
}

/** Sent back with its reason. One born of the loop stays in force: an objection is kept and changes nothing. */
export function decideReturn(
  alliance: Pick<Alliance, 'state'>,
  commitment: Written & Pick<Commitment, 'round'>,
): Outcome<{ state: 'returned' | 'proposed' }> {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (commitment.state !== 'proposed')
    return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  return allow({ state: commitment.round > 0 ? 'proposed' : 'returned' });
}

/** What nobody accepted is written again while commitments are written. */
export function mayBeAmended(alliance: Standing, commitment: Written & Pick<Commitment, 'filingId'>): Outcome {
  const writable = mayBeWritten(alliance, commitment.filingId !== null);
  if (!writable.ok) return writable;
  if (commitment.state === 'accepted') return refuse('commitment.alreadyAccepted', { number: commitment.number });
  if (commitment.state !== 'proposed' && commitment.state !== 'returned')
    return refuse('commitment.notProposed', { number: commitment.number, state: commitment.state });
  return allow();
}

/** And for a day that has not passed. */
export function decideAmendment(alliance: Standing, commitment: Commitment, dueOn: string, today: string): Outcome {
  const amendable = mayBeAmended(alliance, commitment);
  if (!amendable.ok) return amendable;
  return dueOn < today ? refuse('commitment.dueInThePast', { dueOn }) : allow();
}

/** What the text of a commitment is, exactly, for the hash that its answer keeps. */
export function contentOf(commitment: Pick<Commitment, 'number' | 'action' | 'deliverable' | 'dueOn'>): string {
  return JSON.stringify([commitment.number, commitment.action, commitment.deliverable, commitment.dueOn]);
}
