import { allow, allowUnless, type Outcome, refusalsIn, refuse } from '../platform/outcome.ts';
import type { Cycle, Initiative } from './cycle.ts';

/** Nothing is opened in a year whose balance was filed: no meeting, edition nor alliance. What was held before is written down all the same. */
export function mustBeOpen(cycle: Pick<Cycle, 'year' | 'balanceFiledAt'>): Outcome {
  return cycle.balanceFiledAt ? refuse('cycle.closed', { year: cycle.year }) : allow();
}

/** Initiatives are drafted until the committee's acta has prioritised them. */
export function mayBeDrafted(cycle: Pick<Cycle, 'year'> & { initiativesSet: unknown }): Outcome {
  return cycle.initiativesSet ? refuse('cycle.initiativesAlreadySet', { year: cycle.year }) : allow();
}

/** Activity 1 is closed once, with at least one initiative of this cycle. */
export function decideInitiatives(
  cycle: Pick<Cycle, 'year' | 'initiativesSet'>,
  drafted: readonly Pick<Initiative, 'id'>[],
  chosen: readonly string[],
): Outcome {
  const known = new Set(drafted.map((initiative) => initiative.id));
  return allowUnless(
    refusalsIn([
      mayBeDrafted(cycle),
      chosen.length === 0 ? refuse('cycle.noInitiatives') : allow(),
      chosen.some((id) => !known.has(id)) ? refuse('cycle.initiativeOfAnotherCycle') : allow(),
    ]),
  );
}

/** A year is opened once, and never before one that was filed: what is filed would no longer be the network's last word. */
export function decideOpening(year: number, later: readonly Pick<Cycle, 'year' | 'balanceFiledAt'>[]): Outcome {
  const filed = later.filter((one) => one.balanceFiledAt !== null && one.year > year).map((one) => one.year);
  return filed.length > 0 ? refuse('cycle.beforeFiled', { year, filed: Math.max(...filed) }) : allow();
}

/** A run of the procedure begins only with activity 1, and in no year whose balance was confirmed: it would be left behind. */
export function mayReceiveAlliances(
  cycle: Pick<Cycle, 'year' | 'initiativesSet' | 'balanceConfirmedAt' | 'balanceFiledAt'>,
): Outcome {
  if (!cycle.initiativesSet) return refuse('cycle.initiativesNotSet', { year: cycle.year });
  const open = mustBeOpen(cycle);
  if (!open.ok) return open;
  return cycle.balanceConfirmedAt ? refuse('cycle.cut', { year: cycle.year }) : allow();
}

/** Every initiative cited must be prioritised, and of the alliance's cycle. */
export function mayCite(cycle: Cycle, initiatives: readonly Initiative[], cited: readonly string[]): Outcome {
  if (cited.length === 0) return refuse('initiative.noneCited');
  const citable = new Set(initiatives.filter((i) => i.prioritised && i.cycleId === cycle.id).map((i) => i.id));
  return cited.every((id) => citable.has(id)) ? allow() : refuse('initiative.notPrioritised');
}

/** A cycle in which an alliance is, or was before it was carried over. */
export interface Stay {
  id: string;
  year: number;
  /** The day on which its balance was confirmed, filed or not */
  cutOn: string | null;
  /** The day on which the alliance was carried over from it; null of the cycle where it is now */
  leftOn: string | null;
  /** The last day agreed in the alliance (of its plan, its activities, its commitments), of the cycle where it is now; null while nothing is */
  agreedTo: string | null;
}

/** From the day on which a case was opened to the one on which it ended, or today. Days in Bogotá. */
export interface Life {
  from: string;
  to: string;
}

/** To which cycle what happened on a day belongs, and why it adds to no figure of it, if so. */
export interface Place {
  cycle: string;
  year: number;
  why: 'afterCut' | 'outsideLife' | 'outsideCycle' | null;
  /** The last day that counts: of the year of its last cycle or, where it was agreed for longer, of what was agreed */
  until: string;
}

/**
 * What happened belongs to the year of its day, where the alliance lived in that cycle and its balance was not confirmed by
 * then, whenever it is told or accepted; else to the cycle in which the alliance stood that day: the rule of `cycleOfAct`,
 * by days. It adds to no figure where that cycle's balance was confirmed since, outside the life of the alliance, or after
 * both the year of its last cycle and all that was agreed in it: a plan of six months does not end with the calendar.
 */
export function placeOf(stays: readonly Stay[], life: Life, day: string): Place {
  const year = Number(day.slice(0, 4));
  const own = stays.find((stay) => stay.year === year && !isBy(stay.cutOn, day)) ?? stoodIn(stays, day);
  const lastDay = `${Math.max(...stays.map((stay) => stay.year))}-12-31`;
  const until = stays.reduce((last, { agreedTo }) => (agreedTo && agreedTo > last ? agreedTo : last), lastDay);
  const place = { cycle: own.id, year: own.year, until };
  if (day < life.from || day > life.to) return { ...place, why: 'outsideLife' };
  if (own.cutOn) return { ...place, why: 'afterCut' };
  return { ...place, why: day > until ? 'outsideCycle' : null };
}

/** Where an alliance stood at the end of a day: it is only ever carried to a later cycle. */
function stoodIn(stays: readonly Stay[], day: string): Stay {
  const inOrder = [...stays].sort((one, other) => one.year - other.year);
  return inOrder.find(({ leftOn }) => !isBy(leftOn, day))!;
}

function isBy(event: string | null, day: string): boolean {
  return event !== null && event <= day;
}
