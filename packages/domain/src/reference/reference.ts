import type { DomainEvent } from '../platform/event.ts';

/** What the procedure refers to and does not hold: each is reached by an address that the entity sets. */
export type ReferenceCode = 'processMap' | 'networkDocument' | 'recognitionDocument' | 'normogram' | 'policyIndicator';

export interface ReferenceLink {
  code: ReferenceCode;
  /** Null until the entity says where it is */
  url: string | null;
  version: number;
}

export type ReferenceEvent = DomainEvent<'referenceLink.set', { link: ReferenceCode; isSet: boolean; version: number }>;
