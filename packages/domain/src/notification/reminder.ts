import { addBusinessDays, addDays, type Day } from '../platform/days.ts';

/** What a due day belongs to. */
export type ReminderKind = 'commitment' | 'activity' | 'request' | 'invitation';

/** Seven business days before the due day, one before, one after. */
export type ReminderMoment = 'soon' | 'eve' | 'overdue';

/** Something with a due day, and the day since which it is known. */
export interface Due {
  kind: ReminderKind;
  id: string;
  dueOn: Day;
  since: Day;
}

const SOON = -7;
const EVE = -1;
const LATE = 1;
/** About a month: what is late for longer stands on every page, and a first run sends no flood of it. */
const STALE = 22;

/**
 * The one moment of a term that holds today: a day that was skipped is not made up for. Before the due day nobody is
 * reminded of what they learned that late; from the due day until the next business day nothing is said.
 */
export function momentOf({ dueOn, since }: Pick<Due, 'dueOn' | 'since'>, today: Day): ReminderMoment | null {
  if (today >= addBusinessDays(dueOn, LATE)) return today < addBusinessDays(dueOn, STALE) ? 'overdue' : null;
  if (today > dueOn) return null;
  const eve = addBusinessDays(dueOn, EVE);
  if (today >= eve) return since <= eve ? 'eve' : null;
  const soon = addBusinessDays(dueOn, SOON);
  return today >= soon && since <= soon ? 'soon' : null;
}

/** The due days among which some moment may hold today, with room for the longest holidays. */
export function dueWindow(today: Day): { from: Day; to: Day } {
  return { from: addDays(today, -3 * STALE), to: addDays(today, -4 * SOON) };
}
