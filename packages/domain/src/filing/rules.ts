import type { Alliance, Party } from '../alliance/alliance.ts';
import { mustBeAt } from '../alliance/inputs.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Filing } from './filing.ts';

/** The packet of activity 9 is ready when every party has commitments and all of them are accepted. */
export function decidePacket(
  alliance: Alliance,
  parties: readonly Party[],
  commitments: readonly Commitment[],
): Outcome<{ commitments: readonly Commitment[] }> {
  const open = mustBeAt(alliance, 9);
  if (!open.ok) return open;
  const without = parties.filter((party) => !commitments.some((c) => c.partyId === party.id));
  if (without.length > 0) return refuse('filing.partyWithoutCommitments', { parties: without.length });
  const waiting = commitments.filter((c) => c.state !== 'accepted');
  if (waiting.length > 0)
    return refuse('filing.commitmentsNotAccepted', { numbers: waiting.map((c) => String(c.number)) });
  if (commitments.some((c) => c.filingId !== null)) return refuse('filing.alreadyPrepared');
  return allow({ commitments });
}

/** A number and its date, not later than today, for what waits for one; entered once; a packet's, while 9 is open. */
export function decideNumber(filing: Filing, alliance: Alliance, filedOn: string, today: string): Outcome {
  if (filing.filed) return refuse('filing.alreadyFiled', { number: filing.filed.number });
  if (filing.withdrawnAt) return refuse('filing.withdrawn');
  const open = filing.kind === 'commitments' ? mustBeAt(alliance, 9) : allow();
  if (!open.ok) return open;
  return filedOn > today ? refuse('filing.dateInTheFuture', { filedOn }) : allow();
}
