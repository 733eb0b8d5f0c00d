import type { DomainEvent } from '../platform/event.ts';

/** An event as the history keeps it: with its instant (ISO 8601, UTC) and whose act it was; null where it was nobody's. */
export interface AuditedEvent extends DomainEvent {
  at: string;
  by: string | null;
}
