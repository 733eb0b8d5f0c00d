import type { DomainEvent, EventsOf } from '../platform/event.ts';

export type FilingKind = 'commitments' | 'amendment' | 'balance';

export interface Filing {
  id: string;
  kind: FilingKind;
  allianceId: string | null;
  cycleId: string | null;
  state: 'pending' | 'filed';
  subject: string;
  openedAt: Date;
  withdrawnAt: Date | null;
  filed: { number: string; on: string; at: Date; by: string } | null;
  sentToLeadAt: Date | null;
  receivedByLeadAt: Date | null;
}

/** The number and the day under which something stands filed: of its newest correction, else as they were first entered. */
export interface InForce {
  number: string;
  on: string;
  /** How often it was corrected */
  corrections: number;
}

export type FilingEvent =
  | DomainEvent<'filing.prepared', { filing: string; kind: FilingKind; commitments: readonly string[] }>
  | DomainEvent<
      'commitments.filed' | 'amendment.filed',
      {
        filing: string;
        number: string;
        filedOn: string;
        minutesUsed?: number;
        /** Its case had ended by then: the number closes nothing, and nobody has to act on it */
        afterEnd?: boolean;
      }
    >
  | DomainEvent<'filing.takenBack', { filing: string; kind?: FilingKind; commitments: readonly string[] }>
  | DomainEvent<
      'filing.corrected',
      {
        filing: string;
        kind: FilingKind;
        was: string;
        number: string;
        filedOn: string;
        correction: number;
        by?: string;
      }
    >
  | DomainEvent<'filing.received', { filing: string }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<FilingEvent> {}
}
