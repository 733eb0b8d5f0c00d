import type { DomainEvent, EventsOf } from '../platform/event.ts';

/** What the procedure refers to and does not hold: each is reached by an address that the entity sets. */
export type ReferenceCode = 'processMap' | 'networkDocument' | 'recognitionDocument' | 'normogram' | 'policyIndicator';

export interface ReferenceLink {
  code: ReferenceCode;
  /** Null until the entity says where it is */
  url: string | null;
  version: number;
}

/** The reference in force of a version's request, as the correspondence system numbered it. */
export interface VersionRequest {
  procedureVersion: number;
  number: string;
  /** How many times it was entered */
  version: number;
}

/** The stream of what the procedure refers to: it belongs to the installation, and to no case. */
export const SYSTEM_STREAM = '00000000-0000-7000-8000-000000000002';

export type ReferenceEvent =
  | DomainEvent<'referenceLink.set', { link: ReferenceCode; isSet: boolean; version: number }>
  | DomainEvent<'versionRequest.entered', { procedureVersion: number; number: string; was: string | null }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<ReferenceEvent> {}
}
