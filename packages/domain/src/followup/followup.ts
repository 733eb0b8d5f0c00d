import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { Correction } from '../procedure/index.ts';

/** Why an activity was not met: the ally's, the secretariat's or neither's doing. */
export type Cause = 'ally' | 'secretariat' | 'external';

/** What found it: a follow-up that said *no cumplida*, a last day that passed without evidence, or a No to 13. */
export type NonconformityOrigin = 'followUp' | 'overdue' | 'answerNo';

/** A salida no conforme of section 7, of a plan activity. One that was found by itself is proposed first. */
interface Found {
  id: string;
  code: string;
  allianceId: string;
  planActivityId: string;
  /** The visit of activity 12 for which it counts */
  visit: number;
  origin: NonconformityOrigin;
  openedAt: Date;
  /** The mark of who opened or proposed it, such as `staff:…` or `job:…` */
  openedBy: string;
  description: string;
  /** Who answers for its correction, a person or a post */
  responsible: string | null;
  dueOn: string | null;
  /** Of one proposed by itself: the last day of the activity that passed */
  missedOn: string | null;
}

/** What a person decided of it, with the reason: that it is one, or that it is none. */
export interface Decided {
  decidedAt: Date;
  decidedBy: string;
  decisionReason: string;
}

export interface Corrected {
  correction: Correction;
  correctionNote: string;
  correctedAt: Date;
  correctedBy: string;
}

/** It closes with both records, of a later follow-up. */
export interface Closed {
  snapshotId: string;
  actaId: string;
  closedAt: Date;
  closedBy: string;
}

export type Nonconformity = Found &
  (
    | { state: 'proposed' }
    | ({ state: 'dismissed' } & Decided)
    | { state: 'open' }
    | ({ state: 'corrected' } & Corrected)
    | ({ state: 'closed' } & Corrected & Closed)
  );

type About = { nonconformity: string; code: string; receipt?: string; receiptSha256?: string };

export type FollowUpEvent =
  | DomainEvent<
      'followUp.recorded',
      {
        acta: string;
        visit: number;
        snapshot: string;
        sha256: string;
        met: number;
        partly: number;
        notMet: number;
        underWay?: number;
        /** False of one held while activity 11 is open, which closes nothing; the first ones all closed 12 */
        closes?: boolean;
        /** Each activity and what was said of it */
        answers?: readonly string[];
        minutesUsed?: number;
      }
    >
  | DomainEvent<
      'compliance.decided',
      | { answer: 'yes'; round: number; minutesUsed?: number }
      | {
          answer: 'no';
          round: number;
          planActivity: string;
          cause: Cause;
          commitment: string;
          filing: string;
          nonconformity: string;
          /** The other activities that were not met, each with a salida no conforme; the first answers had none */
          alsoUnmet?: readonly string[];
          minutesUsed?: number;
        }
    >
  | DomainEvent<
      'nonconformity.proposed',
      About & { planActivity: string; visit: number; origin: NonconformityOrigin; missedOn?: string | null }
    >
  | DomainEvent<'nonconformity.opened', About & { planActivity: string; visit: number; isDecision?: boolean }>
  | DomainEvent<'nonconformity.dismissed', About>
  | DomainEvent<'nonconformity.corrected', About & { correction: Correction }>
  | DomainEvent<'nonconformity.closed', About & { snapshot: string; acta: string }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<FollowUpEvent> {}
}
