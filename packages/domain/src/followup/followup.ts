import type { DomainEvent } from '../platform/event.ts';
import type { Correction } from '../procedure/index.ts';

/** Why an activity was not met: the ally's, the secretariat's or neither's doing. */
export type Cause = 'ally' | 'secretariat' | 'external';

/** A salida no conforme of section 7: a plan activity that a follow-up found not met. */
interface Found {
  id: string;
  code: string;
  allianceId: string;
  planActivityId: string;
  /** The visit of activity 12 that found it */
  visit: number;
  openedAt: Date;
  /** The mark of who opened it, such as `staff:…` */
  openedBy: string;
  description: string;
  dueOn: string | null;
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
  ({ state: 'open' } | ({ state: 'corrected' } & Corrected) | ({ state: 'closed' } & Corrected & Closed));

type About = { nonconformity: string; code: string };

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
        minutesUsed?: number;
      }
    >
  | DomainEvent<'compliance.decided', { answer: 'yes'; round: number; minutesUsed?: number }>
  | DomainEvent<
      'compliance.decided',
      {
        answer: 'no';
        round: number;
        planActivity: string;
        cause: Cause;
        commitment: string;
        filing: string;
        nonconformity: string;
        minutesUsed?: number;
      }
    >
  | DomainEvent<'nonconformity.opened', About & { planActivity: string; visit: number }>
  | DomainEvent<'nonconformity.corrected', About & { correction: Correction }>
  | DomainEvent<'nonconformity.closed', About & { snapshot: string; acta: string }>;
