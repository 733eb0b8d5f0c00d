import type { DomainEvent } from '../platform/event.ts';

export type ContinuityOutcome = 'continues' | 'continuesAdjusted' | 'pauses' | 'ends';

export type SustainmentEvent = DomainEvent<
  'continuity.decided',
  { acta: string; continues: readonly string[]; stops: readonly string[] }
>;
