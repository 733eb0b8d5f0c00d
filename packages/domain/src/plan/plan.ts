import type { DomainEvent, EventsOf } from '../platform/event.ts';
import type { PartyCapacity } from './inputs.ts';

/** What a follow-up says of a plan activity. Under way only while activity 11 is open: it judges nothing yet. */
export type Compliance = 'met' | 'underWay' | 'partly' | 'notMet';

/** An alliance's section of the cycle's one Plan de trabajo RED. */
export interface PlanSection {
  allianceId: string;
  state: 'draft' | 'approved';
  startsOn: string;
  endsOn: string;
  termMonths: number;
  followUpMechanisms: string;
  capacityStatement: string | null;
  /** The recorded mesa in which it was born */
  initialMeetingId: string | null;
  /** What each party can do and how far it reaches */
  capacities: readonly PartyCapacity[];
  approved: { at: Date; by: string } | null;
  version: number;
}

export interface PlanActivity {
  id: string;
  actionId: string;
  number: number;
  title: string;
  /** Null when the secretariat is responsible */
  partyId: string | null;
  responsible: string;
  startsOn: string;
  endsOn: string;
  place: string;
  compliance: Compliance | null;
  /** When decision 13 No put another in its place */
  replacedAt: Date | null;
  version: number;
}

/** An action, born of the commitment whose promise it carries out. */
export interface PlanAction {
  id: string;
  title: string;
  coresponsibility: string;
  commitment: {
    id: string;
    number: number;
    partyId: string | null;
    action: string;
    deliverable: string;
    dueOn: string;
    state: string;
    parentId: string | null;
    round: number;
  };
  activities: PlanActivity[];
}

export interface FollowUpDate {
  id: string;
  onDay: string;
  /** The meeting that held it; null while it is pending */
  meetingId: string | null;
}

export interface Plan {
  section: PlanSection | null;
  actions: PlanAction[];
  dates: FollowUpDate[];
}

export type PlanEvent =
  | DomainEvent<'plan.saved', { version: number; startsOn: string; endsOn: string; termMonths: number }>
  | DomainEvent<'planAction.added' | 'planAction.removed', { action: string; commitment: string }>
  | DomainEvent<
      'planActivity.added',
      { activity: string; number: number; party: string | null; startsOn: string; endsOn: string; action?: string }
    >
  | DomainEvent<
      'planActivity.edited',
      {
        activity: string;
        number: number;
        /** What it said before stands there */
        change: string;
        version: number;
        /** What changed */
        fields: readonly string[];
        party: string | null;
        partyBefore: string | null;
        startsOn: string;
        startsBefore: string;
        endsOn: string;
        endsBefore: string;
        approved: boolean;
      }
    >
  | DomainEvent<'planActivity.removed', { activity: string; number: number; action?: string }>
  | DomainEvent<
      'planActivity.renewed',
      { activity: string; number: number; replaces: string; action?: string; commitment: string; endsOn: string }
    >
  | DomainEvent<'followUpDate.added', { onDay: string }>
  | DomainEvent<'followUpDate.removed', { onDay: string; date?: string }>
  | DomainEvent<
      'plan.approved',
      {
        version: number;
        termMonths: number;
        activities: number;
        actions?: readonly string[];
        organizations: readonly string[];
        minutesUsed?: number;
      }
    >;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<PlanEvent> {}
}
