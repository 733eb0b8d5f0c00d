import type { DomainEvent } from '../platform/event.ts';

/** An event as the history keeps it: with its instant (ISO 8601, UTC) and whose act it was. */
export interface AuditedEvent extends DomainEvent {
  at: string;
  /** The mark of who did it */
  actor: string;
  /** Whom of the team it names; null where it was nobody of it */
  by: string | null;
}
