import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { Visit } from '../procedure/procedure.ts';

/** What stands on the last step, besides the path itself. */
export interface Standing {
  /** What led to the step; null where nothing did, or decision 5 was taken again since */
  last: Visit | null;
  notices: number;
  /** The packet of 9 waits at the filing desk for its number */
  packed: boolean;
  /** The amendment of the last 13 No: whether it has its number */
  amendmentFiled: boolean;
  /** A confirmed balance counts what the step left */
  isCounted: boolean;
}

export type ReversalEvent = DomainEvent<
  'step.undone',
  {
    activity: number;
    step: number;
    turn: string;
    moved?: readonly string[];
    followUps?: readonly number[];
    /** The salidas no conformes that those follow-ups had closed, as `id code` */
    reopened?: readonly string[];
    /** Of an answer to 13: the amendment that left the desk, the activity of the plan in force again, and those out of it */
    filing?: string | null;
    restored?: string | null;
    left?: readonly string[];
  }
>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<ReversalEvent> {}
}
