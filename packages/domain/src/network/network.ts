import type { DomainEvent, EventsOf } from '../platform/event.ts';

/** The relevant information of an ally. Which fields are asked for stands in code: R-143 asks for a configurable set. */
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
  | DomainEvent<
      'network.entered',
      {
        organization: string;
        entry: string;
        completes: boolean;
        /** The fields of the row that stood which say something else since */
        changed?: readonly string[] | undefined;
        /** The day since which it was in the Red already, by another alliance; of one that this alliance includes, none */
        since?: string | undefined;
        minutesUsed?: number;
      }
    >
  | DomainEvent<
      'inclusion.notified',
      {
        organization: string;
        channel: 'email' | 'letter';
        completes: boolean;
        sha256?: string;
        since?: string | undefined;
        minutesUsed?: number;
      }
    >;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<NetworkEvent> {}
}
