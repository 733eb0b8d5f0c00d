import type { Stay } from '../cycle/rules.ts';
import { type Actor, personOf } from '../platform/actor.ts';
import { allow, type Offer, offer } from '../platform/outcome.ts';
import type { Contribution } from './contribution.ts';
import { mayDeclare, mayMend, mayVerify } from './policy.ts';
import {
  type Case,
  decideDeclaringAgain,
  decideMending,
  decideVerification,
  offersCorrecting,
  offersDeclaration,
} from './rules.ts';

type Line = Pick<Contribution, 'state' | 'declaredBy' | 'organizationId' | 'cycleId' | 'apartReason' | 'correctReason'>;

/** Whether the actor may withdraw a line of a case now, and whether they may put it right by declaring it again. */
export function offersMending(
  line: Line,
  alliance: Case & { professionalId: string },
  stays: readonly Stay[],
  actor: Actor,
): { withdraw: Offer; correct: Offer } {
  const may = mayMend(actor, alliance, line);
  const mending = decideMending(line, stays);
  const declaring = offersDeclaration(alliance, stays);
  const mended = decideDeclaringAgain(line, stays);
  const again = mended.ok && !declaring.ok ? declaring : mended;
  return {
    withdraw: offer(may, mending),
    correct: offer(may && mayDeclare(actor, alliance, line.organizationId), again.ok ? allow() : again),
  };
}

/** Whether the actor may verify a line of the ledger now; another person must, when it is their own. */
export function offersVerification(line: Pick<Contribution, 'state' | 'declaredBy'>, actor: Actor): Offer {
  return offer(mayVerify(actor), decideVerification(line, personOf(actor) ?? ''));
}

/** What a page asks of a line and of the others of its case: each says which it corrects. */
type Known = Pick<Contribution, 'id' | 'state' | 'correctsId' | 'correctReason'>;

/** Whether the actor may correct a verified line now, by a later one; `late`: it adds to no figure. */
export function offersCorrection(
  line: Known & Parameters<typeof offersCorrecting>[0],
  lines: readonly Known[],
  stays: readonly Stay[],
  actor: Actor,
): Offer<{ late: boolean }> {
  return offer(mayVerify(actor), offersCorrecting(line, correctionsAmong(line, lines), stays, personOf(actor) ?? ''));
}

/** The corrections of a verified line among the lines of its case, those that were withdrawn too. */
export function correctionsAmong<T extends Known>({ id }: Pick<Known, 'id'>, lines: readonly T[]): T[] {
  return lines.filter(({ correctsId, correctReason }) => correctsId === id && correctReason !== null);
}

/** What stands of the correction of a line: it waits to be verified, or it took its place; null where none does. */
export function correctionOf<T extends Known>(line: Pick<Known, 'id'>, lines: readonly T[]) {
  const by = correctionsAmong(line, lines).find(({ state }) => state !== 'withdrawn');
  return by ? { by, waits: by.state !== 'verified' } : null;
}
