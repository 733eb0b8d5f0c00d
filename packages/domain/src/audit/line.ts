import type { EventDatum } from '../platform/event.ts';
import type { AuditedEvent } from './audited.ts';

export type Datum = EventDatum | undefined;

/** What one event says of one row: which it is, and what its columns hold. */
export interface Told {
  id: readonly Datum[];
  holds: readonly Datum[];
}

/** Columns of a table that an act writes once, and the events that tell what they hold. */
export interface Line {
  table: string;
  /** Columns by which the event names its row: instants, as the event has them, where it knows no id */
  id: readonly string[];
  holds: readonly string[];
  /** The rows, in SQL, that came by such an act and by nothing else: one that no event tells is a fault */
  every?: string;
  /** An act that finds its row there writes nothing of it: what it tells need not be in a row */
  again?: true;
  /** The events that say that a row was taken out, and which */
  gone?: { readonly [event: string]: (event: AuditedEvent) => readonly Datum[] };
  /** Null where the act says that it wrote no such row */
  told: { readonly [event: string]: (event: AuditedEvent) => Told | readonly Told[] | null };
}

/** A list that an event holds; empty where it holds none. */
export const list = (datum: Datum): readonly string[] => (Array.isArray(datum) ? datum.map(String) : []);
