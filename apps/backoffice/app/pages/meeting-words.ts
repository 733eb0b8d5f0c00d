import { timeWords, weekdayDay } from '@alianzas/lexicon';

/** "martes, 3 de marzo de 2026, de 9:00 a. m. a 11:00 a. m." */
export function whenWords(meeting: { day: string; startsAt: string; endsAt: string }): string {
  return `${weekdayDay(meeting.day)}, de ${timeWords(meeting.startsAt)} a ${timeWords(meeting.endsAt)}`;
}
