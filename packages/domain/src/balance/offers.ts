import type { Alliance } from '../alliance/alliance.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { type Actor, personOf } from '../platform/actor.ts';
import { allow, type Offer, offer, refuse } from '../platform/outcome.ts';
import type { Balance } from './balance.ts';
import { mayCarryOver, mayConfirmBalance, mayFileBalance, mayPrepareBalance } from './policy.ts';
import { decideCarryOver, decideConfirmation, type Later, mayBeFiled, mayBeWritten } from './rules.ts';

type Year = Pick<Cycle, 'year' | 'initiativesSet' | 'balanceFiledAt'>;
type Kept = Pick<Balance, 'confirmedBy'>;
type Written = Kept & Pick<Balance, 'writers' | 'narrative'>;

/** What the actor may do of the balance of a cycle now, with the codes of the alliances that it waits for and its improvements. */
export function offersOfBalance(
  cycle: Year,
  balance: Written | null,
  facts: { waiting: readonly string[]; improvements: number },
  actor: Actor,
) {
  const writable = mayBeWritten(cycle, balance);
  const confirming = { ...facts, confirmer: personOf(actor) ?? '' };
  return {
    write: offer(mayPrepareBalance(actor), writable),
    improve: offer(mayPrepareBalance(actor), writable),
    carryOver: offer(mayCarryOver(actor), writable),
    confirm: offer(mayConfirmBalance(actor), decideConfirmation(cycle, balance, confirming)),
  };
}

/** What the actor may do of the filing of a balance now. */
export function offersOfBalanceFiling(
  balance: Pick<Balance, 'filingId' | 'state'> | null,
  waiting: readonly string[],
  actor: Actor,
) {
  const may = mayFileBalance(actor);
  return {
    enter: offer(may, mayBeFiled(balance, waiting)),
    correct: offer(may, balance?.state === 'filed' ? allow() : refuse('filing.notFiled')),
  };
}

/** Whether the actor may move a case to a later cycle now. */
export function offersCarryingOver(
  alliance: Pick<Alliance, 'state' | 'step'>,
  from: Year,
  to: Later,
  balance: Kept | null,
  actor: Actor,
): Offer {
  return offer(mayCarryOver(actor), decideCarryOver(alliance, from, to, balance));
}
