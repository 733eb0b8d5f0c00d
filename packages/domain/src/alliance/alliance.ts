import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { ActivityNumber, AllianceKind, Answer } from '../procedure/index.ts';

export type AllianceState = 'running' | 'suspended' | 'withdrawn' | 'endedEarly' | 'carriedOver' | 'closed';
/**
 * As it is told: a case that ended with its invitation was never an alliance, and nobody withdrew from one; one that was
 * carried over goes on in its other cycle.
 */
export type ToldState = Exclude<AllianceState, 'carriedOver'> | 'declined' | 'revoked';
/** What turns a case outside its path, and back on it. */
export type TurnAct = 'suspended' | 'resumed' | 'withdrawn' | 'endedEarly' | 'undone' | 'partyRemoved';
export type Door = 'request' | 'invitation';

/** The case file: what row security and the policies need of it. `step` is null once it has ended. */
export interface Alliance {
  id: string;
  code: string;
  title: string;
  cycleId: string;
  procedureVersion: number;
  door: Door;
  state: AllianceState;
  step: ActivityNumber | null;
  rounds: number;
  kind: AllianceKind | null;
  professionalId: string;
  openedAt: Date;
  endedAt: Date | null;
  version: number;
}

export interface ActivePartAnswer {
  answer: Answer;
  reason: string;
  at: Date;
  by: string;
}

export interface Party {
  id: string;
  allianceId: string;
  organizationId: string;
  position: number;
  activePart: ActivePartAnswer | null;
  networkEntryId: string | null;
  liaisonPersonId: string | null;
}

export type AllianceEvent =
  | DomainEvent<
      'alliance.opened',
      {
        code: string;
        cycle: string;
        door: Door;
        procedureVersion: number;
        organization: string;
        /** Not of those of before it was told */
        professional?: string;
      }
    >
  | DomainEvent<'party.added', { organization: string; party: string }>
  | DomainEvent<'party.removed', { organization: string; party: string; turn?: string }>
  | DomainEvent<'proposal.saved', { kind: AllianceKind; version: number }>
  | DomainEvent<'proposal.approved', { kind: AllianceKind; version: number; minutesUsed?: number }>
  | DomainEvent<'firstContact.recorded', { acta: string; minutesUsed?: number }>
  | DomainEvent<'inclusion.validated', { acta: string; minutesUsed?: number }>
  | DomainEvent<'activePart.decided', { acta: string; answer: Answer; yes: readonly string[]; no: readonly string[] }>
  | DomainEvent<'methodology.agreed', { acta: string; liaisons: readonly string[]; minutesUsed?: number }>
  | DomainEvent<
      'activePart.decidedAgain',
      { acta: string; answer: 'yes'; yes: readonly string[]; no: readonly string[] }
    >
  | DomainEvent<'alliance.suspended', { step: number; turn: string }>
  | DomainEvent<'alliance.resumed', { step: number; turn: string }>
  | DomainEvent<'alliance.ended', { outcome: 'withdrawn' | 'endedEarly'; step: number; turn?: string | null }>
  | DomainEvent<'alliance.handedOver', { from: string; to: string; handover: string }>
  | DomainEvent<'cases.handedOver', { from: string; to: string; handover: string; alliances: number }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<AllianceEvent> {}
}
