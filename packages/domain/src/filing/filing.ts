import type { DomainEvent } from '../platform/event.ts';

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

export type FilingEvent =
  | DomainEvent<'filing.prepared', { filing: string; kind: FilingKind; commitments: readonly string[] }>
  | DomainEvent<'commitments.filed', { filing: string; number: string; filedOn: string; minutesUsed?: number }>
  | DomainEvent<'amendment.filed', { filing: string; number: string; filedOn: string }>
  | DomainEvent<'filing.received', { filing: string }>;
