import type { Alliance } from '../alliance/alliance.ts';
import { mustRun } from '../alliance/inputs.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { mayReceiveAlliances, mustBeOpen } from '../cycle/inputs.ts';
import { decideDay } from '../filing/inputs.ts';
import { allow, allowUnless, type Outcome, refusalsIn, refuse } from '../platform/outcome.ts';
import { PHASES } from '../procedure/procedure.ts';
import type { Balance, Narrative, ToldBalance } from './balance.ts';
import { NARRATIVE_LIMIT } from './inputs.ts';

type Year = Pick<Cycle, 'year' | 'balanceFiledAt'>;
type Kept = Pick<Balance, 'confirmedBy'>;
/** Of a cycle, what says whether it receives alliances. */
export type Later = Pick<Cycle, 'year' | 'initiativesSet' | 'balanceConfirmedAt' | 'balanceFiledAt'>;

/** The version of the words of a balance with its improvements, which are only added: each change makes it greater. */
export function balanceReadAs(balance: Pick<Balance, 'version'> | null, improvements: number): number {
  return (balance?.version ?? 0) + improvements;
}

/** How a balance is told: one that was confirmed waits for its number. */
export function toldBalance({ state, confirmedBy }: Pick<Balance, 'state'> & { confirmedBy: unknown }): ToldBalance {
  return state === 'draft' && confirmedBy ? 'confirmed' : state;
}

/** The words of a balance and its improvements are written until a second person confirms them. */
export function mayBeWritten(cycle: Year, balance: Kept | null): Outcome {
  const open = mustBeOpen(cycle);
  if (!open.ok) return open;
  return balance?.confirmedBy ? refuse('balance.alreadyConfirmed') : allow();
}

/** What is proposed to be improved is for a day to come. */
export function decideImprovement(cycle: Year, balance: Kept | null, dueOn: string, today: string): Outcome {
  const writable = mayBeWritten(cycle, balance);
  if (!writable.ok) return writable;
  return dueOn < today ? refuse('improvement.dueInThePast', { dueOn }) : allow();
}

/**
 * The balance is written while its cycle is not closed and nobody confirmed it, concise and brief; what is not
 * written yet is left blank.
 */
export function decideSave(cycle: Year, balance: Kept | null, narrative: Narrative): Outcome {
  const writable = mayBeWritten(cycle, balance);
  if (!writable.ok) return writable;
  const length = Object.values(narrative).join('').length;
  return length > NARRATIVE_LIMIT ? refuse('balance.tooLong', { length, limit: NARRATIVE_LIMIT }) : allow();
}

/**
 * 16 opens when every alliance of the cycle has its outcome of 15, has ended or is carried over; the balance
 * says something of each phase and holds improvement actions, and all that it lacks is told at once; nobody
 * who wrote anything of it confirms it.
 */
export function decideConfirmation(
  cycle: Year & Pick<Cycle, 'initiativesSet'>,
  balance: (Kept & Pick<Balance, 'writers' | 'narrative'>) | null,
  facts: { waiting: readonly string[]; improvements: number; confirmer: string },
): Outcome {
  const open = mustBeOpen(cycle);
  if (!open.ok) return open;
  if (balance?.confirmedBy) return refuse('balance.alreadyConfirmed');
  const blank = PHASES.filter((phase) => !balance?.narrative[phase]);
  const lacking = refusalsIn([
    cycle.initiativesSet ? allow() : refuse('cycle.initiativesNotSet', { year: cycle.year }),
    facts.waiting.length === 0 ? allow() : refuse('balance.alliancesWaiting', { codes: facts.waiting }),
    blank.length === 0 ? allow() : refuse('balance.wordsMissing', { phases: blank }),
    facts.improvements > 0 ? allow() : refuse('balance.improvementsMissing'),
  ]);
  if (!balance || lacking.length > 0) return allowUnless(lacking);
  return balance.writers.includes(facts.confirmer) ? refuse('balance.ownPreparation') : allow();
}

/** An alliance goes on from the cycle in which it was read: somebody may have moved it since. */
export function mustBeStillIn(read: string, alliance: Pick<Alliance, 'cycleId'>, now: Year): Outcome {
  return alliance.cycleId === read ? allow() : refuse('balance.carriedAlready', { year: now.year });
}

/** What runs goes on in a later cycle that receives alliances, until the balance of its own is confirmed: the cut counts it. */
export function decideCarryOver(
  alliance: Pick<Alliance, 'state' | 'step'>,
  from: Year,
  to: Later,
  balance: Kept | null,
): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (to.year <= from.year) return refuse('balance.carryToLaterCycle', { year: to.year });
  const open = mayBeWritten(from, balance);
  if (!open.ok) return open;
  return mayReceiveAlliances(to);
}

/** Filing finishes the procedure: only what was confirmed, once, with no alliance that came in since and would be left behind. */
export function mayBeFiled(balance: Pick<Balance, 'filingId' | 'state'> | null, waiting: readonly string[]): Outcome {
  if (!balance?.filingId) return refuse('balance.notConfirmed');
  if (balance.state === 'filed') return refuse('balance.alreadyFiled');
  return waiting.length > 0 ? refuse('balance.alliancesWaiting', { codes: waiting }) : allow();
}

/** And on a day between its confirmation and today. */
export function decideFiling(
  balance: Balance | null,
  waiting: readonly string[],
  filedOn: string,
  today: string,
): Outcome {
  const may = mayBeFiled(balance, waiting);
  return may.ok ? decideDay({ openedAt: balance!.confirmedAt! }, filedOn, today) : may;
}
