import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { PersonSign } from './personSigns.ts';

export type Sector = 'private' | 'public' | 'mixed' | 'community';
export type Standing = 'prospect' | 'articulating' | 'member' | 'inactive';

/** How a kind of organization is identified: a NIT is required, shared among public bodies, optional or not to be asked. */
export type NitRule = 'required' | 'shared' | 'optional' | 'none';

export interface Organization {
  id: string;
  name: string;
  sector: Sector;
  kind: string;
  nit: string | null;
  dv: string | null;
  dependency: string | null;
  locality: string | null;
  neighbourhood: string | null;
  standing: Standing;
  needsLegalReview: boolean;
  verified: { by: string; at: Date } | null;
  /** Its name or NIT reads like a natural person's: it goes on flagged until staff settle it; null when it never did */
  doubt: 'open' | 'settled' | null;
  /** The registration of the same body that stayed, when this one was merged into it */
  mergedInto: string | null;
  version: number;
}

/** The routes by which somebody who is no organization was refused. */
export type RefusedRoute = 'request' | 'registration' | 'invitation';

export type OrganizationEvent =
  | DomainEvent<'organization.registered', { sector: Sector; kind: string; needsLegalReview: boolean }>
  | DomainEvent<'organization.legalNatureVerified', { file: string | null }>
  | DomainEvent<'organization.legalNatureWithdrawn', Record<string, never>>
  | DomainEvent<'organization.standingChanged', { from: Standing; to: Standing }>
  | DomainEvent<'organization.doubted', { signs: readonly PersonSign[] }>
  | DomainEvent<'organization.doubtSettled', Record<string, never>>
  | DomainEvent<'organization.personRefused', { route: RefusedRoute; policy: string }>
  | DomainEvent<'organization.merged', { into: string; merge: string }>
  | DomainEvent<'organization.parted', { from: string; merge: string }>
  | DomainEvent<
      'membership.added',
      {
        person: string;
        role: string;
        /** How many acted for it before */
        standing?: number;
        membership?: string | undefined;
        /** It had its people, and they had all left */
        again?: true | undefined;
        /** The team brought them in by its act alone */
        brought?: true | undefined;
      }
    >
  | DomainEvent<'membership.ended', { person: string; membership: string }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<OrganizationEvent> {}
}
