import type { ContinuityOutcome, SustainmentEvent } from '@alianzas/domain/sustainment';
import { type EventWords, wordOf } from './speech.ts';

/** What activity 15 decides for an organization in an alliance. */
export const outcomes = {
  continues: 'Continúa',
  continuesAdjusted: 'Continúa con ajustes',
  pauses: 'Hace una pausa',
  ends: 'Termina',
} as const satisfies Record<ContinuityOutcome, string>;

export function outcomeWord(code: string | null): string {
  return wordOf(outcomes, code);
}

export const sustainmentEvents: EventWords<SustainmentEvent> = {
  'continuity.decided': ({ data, isAlly, list }) => {
    const saying = (of: readonly string[]) =>
      `${of.length === 1 ? 'continúa' : 'continúan'} ${list(of, 'organización', 'organizaciones')}`;
    const goOn = data.continues.length > 0 ? saying(data.continues) : '';
    const stop = data.stops.length > 0 ? `no ${saying(data.stops)}` : '';
    const said = [goOn, stop].filter(Boolean).join(' y ');
    return isAlly ? `Sobre el sostenimiento: ${said}.` : `Se cerró la actividad 15: ${said}.`;
  },
};
