import { timeWords, weekdayDay } from '@alianzas/lexicon';
import { bogotaDay } from '@alianzas/domain/platform';
import type { Tone } from '@alianzas/ui';

export const MODALITIES = [
  { value: 'onSite', label: 'Presencial' },
  { value: 'virtual', label: 'Virtual' },
  { value: 'mixed', label: 'Presencial y virtual' },
] as const;

export function modalityWord(code: string): string {
  return MODALITIES.find((one) => one.value === code)?.label ?? '';
}

const ACTA: Record<string, { label: string; tone: Tone }> = {
  draft: { label: 'Borrador', tone: 'neutral' },
  inReview: { label: 'En revisión', tone: 'progress' },
  approved: { label: 'Aprobada', tone: 'good' },
  annulled: { label: 'Anulada', tone: 'problem' },
};

export function actaStatus(state: string): { label: string; tone: Tone } {
  return ACTA[state] ?? { label: '', tone: 'neutral' };
}

/** "martes, 3 de marzo de 2026, de 9:00 a. m. a 11:00 a. m." */
export function whenWords(meeting: { startsAt: string; endsAt: string }): string {
  const day = weekdayDay(bogotaDay(new Date(meeting.startsAt)));
  return `${day}, de ${timeWords(meeting.startsAt)} a ${timeWords(meeting.endsAt)}`;
}
