import { businessDaysBetween } from '@alianzas/domain/platform';
import { count } from '@alianzas/lexicon';
import type { Tone } from '@alianzas/ui';

export interface Due {
  label: string;
  tone: Tone;
}

/** How a term stands in business days: words first, colour besides. A term that runs from a later day has all of its days. */
export function dueIn(day: string, today: string, runsFrom = today): Due {
  const left = businessDaysBetween(runsFrom > today ? runsFrom : today, day);
  if (day === today) return { label: 'Vence hoy', tone: 'problem' };
  if (day < today)
    return { label: `Venció hace ${count(Math.max(1, -left), 'día hábil', 'días hábiles')}`, tone: 'problem' };
  return { label: `Vence en ${count(left, 'día hábil', 'días hábiles')}`, tone: left <= 3 ? 'attention' : 'neutral' };
}
