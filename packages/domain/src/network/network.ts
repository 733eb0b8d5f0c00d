import type { DomainEvent } from '../platform/event.ts';

/** The relevant information of an ally: which fields are asked for is configuration. */
export interface RelevantInformation {
  [field: string]: string | null;
}

export interface NetworkEntry {
  id: string;
  organizationId: string;
  allianceId: string;
  name: string;
  relevant: RelevantInformation;
  enteredAt: Date;
}

export type NetworkEvent =
  | DomainEvent<'network.entered', { organization: string; entry: string; completes: boolean; minutesUsed?: number }>
  | DomainEvent<
      'inclusion.notified',
      { organization: string; channel: 'email' | 'letter'; completes: boolean; minutesUsed?: number }
    >;
