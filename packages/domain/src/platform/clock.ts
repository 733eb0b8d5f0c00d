import { addDays, addMonths, type Day, isBusinessDay } from './days.ts';
import type { DomainEvent, EventsOf } from './event.ts';
import { type Feast, holidaysOf } from './holidays.ts';
import { allow, type Outcome, refuse } from './outcome.ts';

export type ClockEvent = DomainEvent<'clock.moved', { fromDay: string; onDay: string }>;

declare module './event.ts' {
  interface Events extends EventsOf<ClockEvent> {}
}

/** The stream of what happens to the installation itself. */
export const SYSTEM_STREAM = '00000000-0000-7000-8000-000000000001';

const MOST_MONTHS = 12;

/** A day of the calendar: whether it is worked, and the feast for which it is not. */
export interface CalendarDay {
  day: Day;
  business: boolean;
  feast: Feast | null;
}

/** Where the demonstration's clock stands and may go: the next day, week and month, or any day until `last`. */
export interface ClockFace {
  today: CalendarDay;
  nextDay: CalendarDay;
  nextWeek: CalendarDay;
  nextMonth: CalendarDay;
  last: Day;
}

export function clockFace(today: Day): ClockFace {
  return {
    today: calendarDay(today),
    nextDay: calendarDay(addDays(today, 1)),
    nextWeek: calendarDay(addDays(today, 7)),
    nextMonth: calendarDay(addMonths(today, 1)),
    last: addMonths(today, MOST_MONTHS),
  };
}

/** The demonstration's clock never goes back, so a repeated form moves nothing; it goes a year at most each time. */
export function decideMove(today: Day, to: Day): Outcome {
  if (to <= today) return refuse('clock.backwards', { onDay: today });
  const { last } = clockFace(today);
  return to > last ? refuse('clock.tooFar', { onDay: last }) : allow();
}

function calendarDay(day: Day): CalendarDay {
  const feast = holidaysOf(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.feast ?? null;
  return { day, business: isBusinessDay(day), feast };
}
