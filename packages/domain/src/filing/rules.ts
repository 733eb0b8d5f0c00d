import type { Alliance, Party } from '../alliance/alliance.ts';
import { mustBeAt, mustRun } from '../alliance/inputs.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { allow, type Outcome, type Refusal, refusalsIn, refuse } from '../platform/outcome.ts';
import type { Filing, InForce } from './filing.ts';

/** All that the packet of activity 9 lacks: every party has commitments, and all of them are accepted. */
export function missingForPacket(
  parties: readonly Pick<Party, 'id'>[],
  commitments: readonly { number: number; partyId: string | null; state: string }[],
): Refusal[] {
  const without = parties.filter((party) => !commitments.some((c) => c.partyId === party.id));
  const waiting = commitments.filter((c) => c.state !== 'accepted').map((c) => String(c.number));
  return refusalsIn([
    without.length > 0 ? refuse('filing.partyWithoutCommitments', { parties: without.length }) : allow(),
    waiting.length > 0 ? refuse('filing.commitmentsNotAccepted', { numbers: waiting }) : allow(),
  ]);
}

/** The packet of activity 9 is prepared once, when it lacks nothing. */
export function decidePacket(
  alliance: Alliance,
  parties: readonly Party[],
  commitments: readonly Commitment[],
): Outcome<{ commitments: readonly Commitment[] }> {
  const open = mustBeAt(alliance, 9);
  if (!open.ok) return open;
  const [refusal] = missingForPacket(parties, commitments);
  if (refusal) return { ok: false, refusal };
  if (commitments.some((c) => c.filingId !== null)) return refuse('filing.alreadyPrepared');
  return allow({ commitments });
}

/** A number and its date, not later than today, for what waits for one; entered once; a packet's, while 9 is open,
 * an amendment's while its case runs.
 */
export function decideNumber(filing: Filing, alliance: Alliance, filedOn: string, today: string): Outcome {
  if (filing.filed) return refuse('filing.alreadyFiled', { number: filing.filed.number });
  if (filing.withdrawnAt) return refuse('filing.withdrawn');
  const open = filing.kind === 'commitments' ? mustBeAt(alliance, 9) : mustRun(alliance);
  if (!open.ok) return open;
  return filedOn > today ? refuse('filing.dateInTheFuture', { filedOn }) : allow();
}

/** The packet of 9 is taken back while it waits for its number; an amendment leaves the desk only with its decision 13. */
export function decideTakingBack(
  filing: Pick<Filing, 'kind' | 'filed' | 'withdrawnAt'>,
  alliance: Pick<Alliance, 'state' | 'step'>,
): Outcome {
  if (filing.filed) return refuse('filing.alreadyFiled', { number: filing.filed.number });
  if (filing.withdrawnAt) return refuse('filing.withdrawn');
  return filing.kind === 'commitments' ? mustBeAt(alliance, 9) : refuse('filing.notAPacket');
}

/** What is filed stays filed, whatever became of its case: only its number or its day is corrected, by another that is right. */
export function decideCorrection(
  inForce: InForce | null,
  input: { number: string; filedOn: string },
  today: string,
): Outcome {
  if (!inForce) return refuse('filing.notFiled');
  if (input.filedOn > today) return refuse('filing.dateInTheFuture', { filedOn: input.filedOn });
  const isSame = input.number === inForce.number && input.filedOn === inForce.on;
  return isSame ? refuse('filing.sameNumber', { number: input.number }) : allow();
}
