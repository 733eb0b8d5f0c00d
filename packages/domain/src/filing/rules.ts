import type { Alliance, Party } from '../alliance/alliance.ts';
import { hasEnded, mustBeAt, mustRun } from '../alliance/inputs.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { isLapsed, isOut } from '../commitment/rules.ts';
import { bogotaDay } from '../platform/days.ts';
import { bareNumber } from '../platform/inputs.ts';
import { allow, allowUnless, type Outcome, type Refusal, refusalsIn, refuse } from '../platform/outcome.ts';
import type { Filing, InForce } from './filing.ts';

/** What is asked of a filing before it gets its number. */
export type Waiting = Pick<Filing, 'kind' | 'withdrawnAt'> & { filed: { number: string } | null };

type At = Pick<Alliance, 'state' | 'step'>;

type Promised = Pick<Commitment, 'number' | 'partyId' | 'state' | 'round' | 'dueOn'>;

/** All that the packet of activity 9 lacks: every party has commitments, all of them are accepted, and none was due before today. */
export function missingForPacket(
  parties: readonly Pick<Party, 'id'>[],
  commitments: readonly Promised[],
  today: string,
): Refusal[] {
  const without = parties.filter((party) => !commitments.some((c) => c.partyId === party.id)).map(({ id }) => id);
  const waiting = commitments.filter((c) => c.state !== 'accepted').map((c) => String(c.number));
  const lapsed = commitments.filter((c) => c.state === 'accepted' && isLapsed(c, today)).map((c) => String(c.number));
  return refusalsIn([
    without.length > 0 ? refuse('filing.partyWithoutCommitments', { parties: without.length, without }) : allow(),
    waiting.length > 0 ? refuse('filing.commitmentsNotAccepted', { numbers: waiting }) : allow(),
    lapsed.length > 0 ? refuse('filing.commitmentsLapsed', { numbers: lapsed }) : allow(),
  ]);
}

/** The packet of activity 9 is prepared once, when it lacks nothing. */
export function decidePacket<C extends Promised & Pick<Commitment, 'filingId'>>(
  alliance: At,
  parties: readonly Pick<Party, 'id'>[],
  commitments: readonly C[],
  today: string,
): Outcome<{ commitments: readonly C[] }> {
  const open = mustBeAt(alliance, 9);
  if (!open.ok) return open;
  if (commitments.some((c) => c.filingId !== null)) return refuse('filing.alreadyPrepared');
  const whole = allowUnless(missingForPacket(parties, commitments, today));
  if (!whole.ok) return whole;
  return allow({ commitments });
}

/**
 * A number and its date for what waits for one; entered once; a packet's while 9 is open, an amendment's while its
 * case runs; of either also once that ended.
 */
export function decideNumber(filing: Filing, alliance: Alliance, filedOn: string, today: string): Outcome {
  const open = mayBeNumbered(filing, alliance);
  return open.ok ? decideDay(filing, filedOn, today) : open;
}

/**
 * What has no number gets one, while its case is where its kind asks. Of a case that ended it waits for none any more, and what
 * had left on paper may still come back with the number that it was given.
 */
export function mayBeNumbered(filing: Waiting, alliance: At): Outcome {
  const pending = mustBePending(filing);
  return pending.ok && !hasEnded(alliance) ? mayWait(filing, alliance) : pending;
}

function mustBePending({ filed, withdrawnAt }: Waiting): Outcome {
  if (filed) return refuse('filing.alreadyFiled', { number: filed.number });
  return withdrawnAt ? refuse('filing.withdrawn') : allow();
}

/** It waits for its number while its case is where its kind asks. */
function mayWait({ kind }: Waiting, alliance: At): Outcome {
  return kind === 'commitments' ? mustBeAt(alliance, 9) : mustRun(alliance);
}

/** What was filed was filed between the day on which it was prepared and today. */
export function decideDay({ openedAt }: Pick<Filing, 'openedAt'>, filedOn: string, today: string): Outcome {
  if (filedOn > today) return refuse('filing.dateInTheFuture', { filedOn });
  const openedOn = bogotaDay(openedAt);
  return filedOn < openedOn ? refuse('filing.dateBeforePrepared', { filedOn, openedOn }) : allow();
}

/** A packet is taken back while it waits for its number and its case runs, wherever that stands. */
export function decideTakingBack(filing: Waiting, alliance: At): Outcome {
  if (filing.kind === 'balance') return refuse('filing.notAPacket');
  const pending = mustBePending(filing);
  return pending.ok ? mustRun(alliance) : pending;
}

/** An amendment that was taken back is prepared again, with the commitments of the loop that are at no desk. */
export function decideAmendment<C extends Pick<Commitment, 'round' | 'state' | 'filingId'>>(
  alliance: At,
  commitments: readonly C[],
): Outcome<{ commitments: readonly C[] }> {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  const loose = commitments.filter((one) => one.round > 0 && one.filingId === null && !isOut(one));
  return loose.length > 0 ? allow({ commitments: loose }) : refuse('filing.nothingToPrepare');
}

/** What is filed stays filed, whatever became of its case: only its number or its day is corrected, by another that is right. */
export function decideCorrection(
  filing: Pick<Filing, 'openedAt'>,
  inForce: InForce | null,
  input: { number: string; filedOn: string },
  today: string,
): Outcome {
  if (!inForce) return refuse('filing.notFiled');
  const day = decideDay(filing, input.filedOn, today);
  if (!day.ok) return day;
  const isSame = bareNumber(input.number) === bareNumber(inForce.number) && input.filedOn === inForce.on;
  return isSame ? refuse('filing.sameNumber', { number: input.number }) : allow();
}
