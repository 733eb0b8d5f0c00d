import type { DomainEvent, EventsOf } from '../platform/event.ts';

export type ContinuityOutcome = 'continues' | 'continuesAdjusted' | 'pauses' | 'ends';

export type SustainmentEvent = DomainEvent<
  'continuity.decided',
  { acta: string; continues: readonly string[]; stops: readonly string[] }
>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<SustainmentEvent> {}
}
