import type { ClockEvent } from '@alianzas/domain/platform';
import { longDay } from './formats/days.ts';
import type { EventWords, RefusalWords } from './speech.ts';

export const clockRefusals = {
  'clock.backwards': ({ onDay }) =>
    `El reloj de la demostración solo avanza y ya va en el ${longDay(String(onDay))}. Elija un día posterior.`,
  'clock.tooFar': ({ onDay }) =>
    `El reloj avanza un año como máximo cada vez. Elija un día hasta el ${longDay(String(onDay))}.`,
} as const satisfies RefusalWords;

export const clockEvents: EventWords<ClockEvent> = {
  'clock.moved': ({ data }) => `El reloj de la demostración avanzó hasta el ${longDay(data.onDay)}.`,
};
