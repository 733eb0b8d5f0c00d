import { bogotaDay } from '@alianzas/domain/platform';
import type { HistoryEntry } from '@alianzas/domain/views';
import { eventSentence, type TimelineEvent, timeWords, weekdayDay } from '@alianzas/lexicon';

interface Entry {
  id: string;
  sentence: string;
  time: string;
  who?: string;
  audience?: string;
}

interface HistoryDay {
  date: string;
  day: string;
  entries: Entry[];
}

/** A history as its timeline shows it: by day, each event in its sentence. `names` are of the organizations that it cites. */
export function byDay(entries: readonly HistoryEntry[], names: Readonly<Record<string, string>>): HistoryDay[] {
  const days = new Map<string, HistoryDay>();
  for (const { id, name, at, who, audience, reason, data } of entries) {
    const date = bogotaDay(new Date(at));
    const day = days.get(date) ?? { date, day: weekdayDay(date), entries: [] };
    const told = { name, data, audience, actorName: null, names } as TimelineEvent;
    const sentence = eventSentence(told, 'staff');
    const entry = {
      id,
      sentence: reason ? `${sentence} Razón: ${reason}` : sentence,
      time: timeWords(at),
      ...(who ? { who } : {}),
      ...(audience === 'staff' ? { audience: 'Solo el equipo' } : {}),
    };
    day.entries.push(entry);
    days.set(date, day);
  }
  return [...days.values()];
}
